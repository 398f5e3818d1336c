import { unitOf } from "../parse/units";
import type { Block } from "./blocks";
import { isYearRow } from "./blocks";
import { isTitleWithCaptions } from "./cornerCaptions";
import { isNumbering } from "./numbering";
import { Kind, type SheetText } from "./sheetText";
import type { Span } from "./sideBySide";

/** How a block is made up: heading rows, rows of figures, columns of stubs and columns of figures, all in the sheet's own numbers. */
export interface Shape {
  readonly headings: readonly number[];
  readonly rows: readonly number[];
  /** The section line above each row, "" where there is none. */
  readonly sections: readonly string[];
  readonly stubs: readonly number[];
  readonly columns: readonly number[];
}

const FEWEST_IN_ORDER = 3;

/** The make-up of a block, or undefined where no figures stand in it. */
export function shapeOf(sheet: SheetText, block: Block, span: Span): Shape | undefined {
  let first = block.top;
  while (first <= block.bottom && !opensBody(sheet, first, span, block.bottom)) first += 1;
  if (first > block.bottom) return undefined;
  const headings = withoutTitles(sheet, block.top, first, span);
  const lines: number[] = [];
  for (let row = first; row <= block.bottom; row += 1) lines.push(row);
  const all = numbersFrom(span.left, span.right);
  const columns = all.filter(
    (column) =>
      isFigureColumn(sheet, column, lines, column === span.left) &&
      !(column === span.left && areNames(sheet, column, lines)) &&
      !isNumbering(sheet, { column, headings, lines, span }),
  );
  const firstFigure = columns[0];
  if (firstFigure === undefined) return undefined;
  const stubs = all.filter(
    (column) => !columns.includes(column) && (column < firstFigure || isNumbering(sheet, { column, headings, lines, span })),
  );
  const rows: number[] = [];
  const sections: string[] = [];
  let section = "";
  for (const row of lines) {
    if (columns.some((column) => sheet.kind(row, column) === Kind.figure)) {
      rows.push(row);
      sections.push(section);
    } else section = sectionOf(sheet, row, span) ?? section;
  }
  return { headings, rows, sections, stubs, columns };
}

function numbersFrom(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

function opensBody(sheet: SheetText, row: number, { left, right }: Span, bottom: number): boolean {
  if (row < bottom && (isYearRow(sheet, row) || isOfWords(sheet, row, { left, right }))) return false;
  for (let column = left; column <= right; column += 1) if (sheet.kind(row, column) === Kind.figure) return true;
  return false;
}

/**
 * A heading in which spans of time, figures with words of their own, or years stand among words: "Within | 18 weeks | Total", "Seen | >52 wks | Under 52 wks %",
 * "2019 (base) | 2022 | 2023 | Change".
 */
function isOfWords(sheet: SheetText, row: number, { left, right }: Span): boolean {
  let [words, overFigures, spans, named, years] = [0, 0, 0, 0, 0];
  const first = figuresBelow(sheet, row, { left, right });
  if (countsUp(sheet, row, first, { left, right })) return true;
  for (let column = left + 1; column <= right; column += 1) {
    const kind = sheet.kind(row, column);
    if (kind === Kind.label) {
      words += 1;
      if (sheet.kind(first, column) === Kind.figure) overFigures += 1;
    } else if (kind !== Kind.figure) continue;
    else if (sheet.figure(row, column)?.unitKind === "time") spans += 1;
    else if (isNamedOtherwise(sheet, row, column, first)) {
      named += 1;
      if (sheet.isYear(row, column)) years += 1;
    } else return false;
  }
  if (years > 1 && years * 2 > named && words > 0) return true;
  return named > 0 ? overFigures > spans + named : spans > 0 && words > spans;
}

/** 1年, 2年, 3年 … 計 over other figures: names of classes, of months, of rounds. */
function countsUp(sheet: SheetText, row: number, first: number, { left, right }: Span): boolean {
  const columns = numbersFrom(left + 1, right).filter((column) => sheet.kind(row, column) === Kind.figure);
  const figures = columns.map((column) => sheet.figure(row, column));
  const [{ unit = "" } = {}] = figures;
  if (figures.length < FEWEST_IN_ORDER || unit === "" || unit === "%") return false;
  const start = Number(figures[0]?.value.units);
  const isNext = figures.every((one, at) => one?.unit === unit && one.value.scale === 0 && Number(one.value.units) === start + at);
  const areOthers = columns.every((column) => sheet.kind(first, column) === Kind.figure && sheet.figure(first, column)?.unit !== unit);
  return isNext && areOthers && numbersFrom(left + 1, right).some((column) => sheet.kind(row, column) === Kind.label);
}

/** The next row, or the one after a line of words alone: "Greenhouse gas emissions". */
function figuresBelow(sheet: SheetText, row: number, { left, right }: Span): number {
  for (let column = left + 1; column <= right; column += 1) if (sheet.kind(row + 1, column) !== Kind.blank) return row + 1;
  return row + 2;
}

/** Bounds of a class: >18-52, <5, 65+, 10-19. */
const CLASS = /^[<>≤≥≦≧]=? ?\d[\d,.]*( ?[-~] ?\d[\d,.]*)?$|^\d[\d,.]*( ?[-~] ?\d[\d,.]*|\+)$/;

/** A figure with letters over one of another unit, a year over a figure that is none, or the bounds of a class over a plain number. */
function isNamedOtherwise(sheet: SheetText, row: number, column: number, first: number): boolean {
  const below = sheet.figure(first, column);
  if (sheet.isYear(row, column)) return below !== undefined && !sheet.isYear(first, column);
  if (CLASS.test(sheet.text(row, column))) return below !== undefined && !CLASS.test(sheet.text(first, column));
  return below !== undefined && /\p{L}/u.test(sheet.text(row, column)) && sheet.figure(row, column)?.unit !== below.unit;
}

/** Lines above the heading that say one thing only are titles; so is all above one that says it in the corner, over the heading of the stubs. */
function withoutTitles(sheet: SheetText, top: number, first: number, { left, right }: Span): number[] {
  const all = top < first ? numbersFrom(top, first - 1) : [];
  const captions = all.filter((row) => row < first - 1 && isTitle(sheet, row, first - 1, { left, right }));
  const rows = all.filter((row) => row > (captions.at(-1) ?? -1));
  while (rows.length > 1) {
    const texts = new Set<string>();
    for (let column = left; column <= right; column += 1) {
      const text = sheet.text(rows[0] ?? 0, column);
      if (text !== "") texts.add(text);
    }
    if (texts.size >= 2) break;
    rows.shift();
  }
  return rows;
}

function isTitle(sheet: SheetText, row: number, heading: number, span: Span): boolean {
  return isCaption(sheet, row, heading, span) || isTitleWithCaptions(sheet, row, row + 1, span);
}

/** One text in the corner and nothing beside it, where the heading begins with a name of the stubs: "All costs CAD thousands" over "WBS | Element | Budget". */
function isCaption(sheet: SheetText, row: number, heading: number, { left, right }: Span): boolean {
  if (sheet.kind(row, left) !== Kind.label || sheet.text(heading, left) === "") return false;
  for (let column = left + 1; column <= right; column += 1) if (sheet.text(row, column) !== "") return false;
  return true;
}

/** A line of one text at the left, without figures: the heading of the rows below. */
function sectionOf(sheet: SheetText, row: number, { left, right }: Span): string | undefined {
  const texts = new Set<string>();
  for (let column = left; column <= right; column += 1) if (sheet.kind(row, column) === Kind.label) texts.add(sheet.text(row, column));
  const only = [...texts][0] ?? "";
  return texts.size === 1 && only.length <= 40 && sheet.kind(row, left) === Kind.label ? only : undefined;
}

/** Short texts among figures are marks; in the first column they name rows: W31, W32, 7 weeks. */
function isFigureColumn(sheet: SheetText, column: number, lines: readonly number[], isFirst: boolean): boolean {
  let [figures, texts] = [0, 0];
  for (const row of lines) {
    const kind = sheet.kind(row, column);
    if (kind === Kind.figure) figures += 1;
    else if (kind === Kind.label && (isFirst || sheet.text(row, column).length > 3)) texts += 1;
  }
  return figures > 0 && figures >= texts;
}

/** 3階東, 3階西, 4階東: numbers with words of their own, which are no units. */
function areNames(sheet: SheetText, column: number, lines: readonly number[]): boolean {
  const units = new Set<string>();
  for (const row of lines) {
    const quantity = sheet.figure(row, column);
    if (quantity && (quantity.unit.length < 2 || unitOf(quantity.unit))) return false;
    if (quantity) units.add(quantity.unit);
  }
  return units.size > 1;
}
