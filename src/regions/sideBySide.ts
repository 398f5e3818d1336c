import type { Block } from "./blocks";
import { Kind, type SheetText } from "./sheetText";

/** The columns of one table. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

/** Tables beside each other: wholly blank columns part a block where each side has a stub and figures of its own. */
export function spansOf(sheet: SheetText, block: Block): Span[] {
  const runs = filledRuns(sheet, block);
  const first = runs[0];
  const last = runs.at(-1);
  if (!first || !last) return [];
  return runs.length > 1 && runs.every((run) => standsAlone(sheet, block, run)) ? runs : [{ left: first.left, right: last.right }];
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

function standsAlone(sheet: SheetText, block: Block, { left, right }: Span): boolean {
  if (right === left) return false;
  let [stubs, figures] = [0, 0];
  for (let row = block.top; row <= block.bottom; row += 1) {
    let own = 0;
    for (let column = left; column <= right; column += 1) if (sheet.kind(row, column) === Kind.figure) own += 1;
    if (own > 0 && sheet.kind(row, left) === Kind.label) stubs += 1;
    figures += own;
  }
  return stubs >= 2 && figures > 0;
}
