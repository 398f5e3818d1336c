import type { CellRange } from "../../src/index";
import { movedFormula, renamedFormula } from "./formulaReferences";
import type { Shift } from "./shift";
import { shiftedParts, shiftedRange } from "./shift";

/** What happened to a workbook that moves what stands on its cells: cells inserted or deleted on a sheet, or a sheet that got another name. */
export type Move = { readonly sheet: string; readonly shift: Shift } | { readonly before: string; readonly after: string };

/** The name that a sheet has after the moves. */
export function nameAfter(moves: readonly Move[], name: string): string {
  return moves.reduce((now, move) => ("before" in move && move.before === now ? move.after : now), name);
}

/** Where ranges of a sheet are after the moves; none where their cells are gone. */
export function rangesAfter(moves: readonly Move[], name: string, ranges: readonly CellRange[]): readonly CellRange[] {
  let now = name;
  let places = ranges;
  for (const move of moves) {
    if ("before" in move) now = move.before === now ? move.after : now;
    else if (move.sheet === now) places = places.flatMap((range) => shiftedParts(range, move.shift));
  }
  return places;
}

/** Whether cells of a sheet were inserted or deleted. */
export function isShifted(moves: readonly Move[], name: string): boolean {
  let now = name;
  return moves.some((move) => {
    if ("shift" in move) return move.sheet === now;
    if (move.before === now) now = move.after;
    return false;
  });
}

/** How a formula that belongs to a sheet reads after the moves; "" for one that belongs to none. */
export function formulaAfter(moves: readonly Move[], name: string, formula: string): string {
  let now = name;
  let text = formula;
  for (const move of moves) {
    if ("shift" in move) {
      text = movedFormula(text, now, move.sheet, (range) => shiftedRange(range, move.shift));
      continue;
    }
    text = renamedFormula(text, move.before, move.after);
    if (move.before === now) now = move.after;
  }
  return text;
}
