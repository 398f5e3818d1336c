import { unitOf } from "../parse/units";
import type { Block } from "./blocks";
import { isYearRow } from "./blocks";
import { isTitleWithCaptions } from "./cornerCaptions";
import { isNumbering } from "./numbering";
import { Kind, type SheetText } from "./sheetText";
import type { Span } from "./sideBySide";
import { isOfWords, numbersFrom } from "./wordHeadings";

/** How a block is made up: heading rows, rows of figures, columns of stubs and columns of figures, all in the sheet's own numbers. */
export interface Shape {
  readonly headings: readonly number[];
  readonly rows: readonly number[];
  /** The section line above each row, "" where there is none. */
  readonly sections: readonly string[];
  readonly stubs: readonly number[];
  readonly columns: readonly number[];
}

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
  let [section, head, isIndented] = ["", 0, false];
  for (const row of lines) {
    if (columns.some((column) => sheet.kind(row, column) === Kind.figure)) {
      const depth = blanksBefore(sheet, row, span.left);
      // Rows that stand out again are no more under it.
      if (isIndented && depth <= head) section = "";
      isIndented = section !== "" && depth > head;
      rows.push(row);
      sections.push(section);
    } else {
      const next = sectionOf(sheet, row, span);
      if (next !== undefined) [section, head, isIndented] = [next, blanksBefore(sheet, row, span.left), false];
    }
  }
  return { headings, rows, sections, stubs, columns };
}

function opensBody(sheet: SheetText, row: number, { left, right }: Span, bottom: number): boolean {
  if (row < bottom && (isYearRow(sheet, row) || isOfWords(sheet, row, { left, right }))) return false;
  for (let column = left; column <= right; column += 1) if (sheet.kind(row, column) === Kind.figure) return true;
  return false;
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

/** How far the name of a row is set in. */
function blanksBefore(sheet: SheetText, row: number, column: number): number {
  const text = sheet.cell(row, column)?.text ?? "";
  return text.length - text.trimStart().length;
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

const FEWEST_NAMES = 2;

/** 3階東, 3階西, 5階（回復期）: numbers with words of their own, most of which are no units. */
function areNames(sheet: SheetText, column: number, lines: readonly number[]): boolean {
  const units = new Set<string>();
  let [names, figures] = [0, 0];
  for (const row of lines) {
    const quantity = sheet.figure(row, column);
    if (!quantity) continue;
    figures += 1;
    if (quantity.unit.length >= 2 && !unitOf(quantity.unit)) names += 1;
    units.add(quantity.unit);
  }
  return units.size > 1 && names >= FEWEST_NAMES && 2 * names > figures;
}
