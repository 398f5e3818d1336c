import type { Cell, Sheet } from "../sheet/workbook";

/** A figure in brackets that is no list number: (1,234), (0.8), (4.1%). */
const LOSS = /^[(（][$€£¥]?(\d[\d,.\u00a0 ]{2,}( ?%)?|\d+[.,]\d+( ?%)?|\d+ ?%)[)）]( ?\(\w\)|[*†‡¹²³])?$/;
const SHORT = /^[(（](\d{1,2})[)）]$/;
const JAPANESE = /[ぁ-んァ-ヴ一-龠々]/;
const WHOLE = /^[(（](\d[\d,]*)[)）]$/;
const PART = /^[(（](\d[\d,]*(?:\.\d+)?[%％]|\d[\d,]*\.\d+)[)）]$/;
const PLAIN = /^[$€£¥+-]?\d/;
/** Names of rows that say what is counted in the row above them as well. In English, figures in brackets are losses there too. */
const SUBSET = /うち|内数|再掲/;
/** So many figures in brackets in a row, and so many without in their column, are no list numbers. */
const FEWEST = 2;

type Row = readonly (Cell | undefined)[];

/**
 * The sheet in which (50) is a loss of 50 where other figures of its column or row stand in brackets as losses: elsewhere (50) may number a list. In a row of what is counted
 * above as well, （うち女性）, brackets are no losses.
 */
export function withBracketedFigures(sheet: Sheet): Sheet {
  const bracketed = new Map<number, readonly number[]>();
  const losses = new Set<number>();
  const shorts = new Map<number, readonly number[]>();
  const plain = new Map<number, number>();
  sheet.rows.forEach((row, at) => {
    const columns: number[] = [];
    row?.forEach((cell, column) => {
      if (!cell) return;
      if (typeof cell.value === "number" || PLAIN.test(cell.text)) plain.set(column, (plain.get(column) ?? 0) + 1);
      else if (SHORT.test(cell.text) || WHOLE.test(cell.text)) columns.push(column);
      if (typeof cell.value !== "number" && LOSS.test(cell.text)) losses.add(column);
      if (SHORT.test(cell.text) && isLatin(row)) shorts.set(column, [...(shorts.get(column) ?? []), digitsOf(cell)]);
    });
    if (columns.length > 0) bracketed.set(at, columns);
  });
  if (bracketed.size === 0) return sheet;
  for (const [column, numbers] of shorts) if (areLosses(numbers) && (plain.get(column) ?? 0) > numbers.length) losses.add(column);
  let isChanged = false;
  const rows = sheet.rows.map((row, at) => {
    const columns = row && bracketed.get(at);
    if (!columns) return row;
    const sign = isSubset(row, columns) ? 1 : -1;
    const isRow = columns.length >= FEWEST && columns.every((column) => (plain.get(column) ?? 0) >= FEWEST) && !isCounted(row, columns);
    const read = columns.filter((column) => (sign === 1 ? isRow : SHORT.test(row[column]?.text ?? "") && (isRow || losses.has(column))));
    if (read.length === 0) return row;
    isChanged = true;
    return row.map((cell, column) => (read.includes(column) ? withValue(cell, sign) : cell));
  });
  return isChanged ? { ...sheet, rows } : sheet;
}

/** A decimal or a percentage in brackets in a row of what is counted above as well: no loss, and what it is no grammar of cells says. */
export function isBracketedPart(row: Row, column: number): boolean {
  return PART.test(row[column]?.text ?? "") && isSubset(row, [column]);
}

function isSubset(row: Row, columns: readonly number[]): boolean {
  return row.slice(0, columns[0]).some((cell) => cell !== undefined && typeof cell.value !== "number" && SUBSET.test(cell.text.trim()));
}

/** (1), (2), (3). */
function isCounted(row: Row, columns: readonly number[]): boolean {
  return countsUp(columns.map((column) => digitsOf(row[column])));
}

function countsUp(numbers: readonly number[]): boolean {
  return numbers.every((number, at) => number === (numbers[0] ?? 0) + at);
}

/** Several short figures in brackets among more without, in English: (46) and (60) below variances. */
function areLosses(numbers: readonly number[]): boolean {
  return numbers.length >= FEWEST && !countsUp(numbers);
}

function isLatin(row: Row): boolean {
  return !row.some((cell) => cell !== undefined && JAPANESE.test(cell.text));
}

function digitsOf(cell: Cell | undefined): number {
  return Number((WHOLE.exec(cell?.text ?? "")?.[1] ?? "").replaceAll(",", ""));
}

function withValue(cell: Cell | undefined, sign: 1 | -1): Cell | undefined {
  return cell && { ...cell, value: sign * digitsOf(cell) };
}
