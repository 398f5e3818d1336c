import type { Block } from "./blocks";
import { Kind, type SheetText } from "./sheetText";

/** The columns of one table. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

/** Tables beside each other: wholly blank columns part a block where each side has stubs and figures of its own. Titles and notes have neither. */
export function spansOf(sheet: SheetText, block: Block): Span[] {
  const runs = filledRuns(sheet, block);
  const first = runs[0];
  const last = runs.at(-1);
  if (!first || !last) return [];
  const tables = runs.filter((run) => !isRemark(sheet, block, run));
  return tables.length > 1 && tables.every((run) => standsAlone(sheet, block, run)) ? tables : [{ left: first.left, right: last.right }];
}

function filledRuns(sheet: SheetText, block: Block): Span[] {
  const used = new Uint8Array(sheet.width);
  for (let row = block.top; row <= block.bottom; row += 1) {
    for (let column = 0; column < sheet.width; column += 1) {
      // A title merged over both tables does not join them.
      if (sheet.kind(row, column) !== Kind.blank && sheet.origin(row, column) === row * sheet.width + column) used[column] = 1;
    }
  }
  const runs: Span[] = [];
  for (let column = 0; column < sheet.width; column += 1) {
    if (used[column] !== 1) continue;
    const left = column;
    while (used[column + 1] === 1) column += 1;
    runs.push({ left, right: column });
  }
  return runs;
}

/** A column of its own with one text: a title or a note beside the tables. */
function isRemark(sheet: SheetText, block: Block, { left, right }: Span): boolean {
  let filled = 0;
  for (let row = block.top; row <= block.bottom; row += 1) {
    if (sheet.kind(row, left) === Kind.figure) return false;
    if (sheet.kind(row, left) !== Kind.blank) filled += 1;
  }
  return left === right && filled === 1;
}

function standsAlone(sheet: SheetText, block: Block, span: Span): boolean {
  if (span.right === span.left) return false;
  let [stubs, figures] = [0, 0];
  for (let row = block.top; row <= block.bottom; row += 1) {
    let own = 0;
    for (let column = span.left; column <= span.right; column += 1) if (sheet.kind(row, column) === Kind.figure) own += 1;
    if (own > 0 && sheet.kind(row, firstFilled(sheet, row, span)) === Kind.label) stubs += 1;
    figures += own;
  }
  return stubs >= 2 && figures > 0;
}

/** A title in the column before the stubs leaves the other rows of its column blank. */
function firstFilled(sheet: SheetText, row: number, { left, right }: Span): number {
  let column = left;
  while (column < right && sheet.kind(row, column) === Kind.blank) column += 1;
  return column;
}
