import type { CellAddress } from "../../src/index";
import { cellKey } from "./cellRuns";
import { sameContent, type CellContent } from "./changeLog";
import type { Stand } from "./wholeOrNot";

/** A cell that is to be written: what it holds before, and what it is given. */
export interface WrittenCell {
  readonly cell: CellAddress;
  readonly before: CellContent;
  readonly after: CellContent;
}

/** What cells hold, by `cellKey`. */
export type Contents<Present extends { readonly content: CellContent }> = ReadonlyMap<string, Present>;

/**
 * How far the writing of cells has come. A cell that holds neither what was there nor what was written belongs to somebody else, and is not ours to
 * judge; a cell that is to hold what it held says nothing.
 */
export function standOf<Present extends { readonly content: CellContent }>(
  cells: readonly WrittenCell[],
  now: Contents<Present>,
): Stand<Contents<Present>> {
  const telling = cells.filter(({ before, after }) => !sameContent(before, after));
  const holds = (which: "before" | "after") => (each: WrittenCell) => {
    const present = now.get(cellKey(each.cell));
    return present !== undefined && sameContent(present.content, each[which]);
  };
  if (telling.every(holds("after"))) return { is: "after", done: now };
  return telling.some((each) => isHalfWritten(each, now.get(cellKey(each.cell))?.content)) ? { is: "between" } : { is: "before" };
}

/** Whether a cell shows that it was written, if only its format: content of either side, though not all that was there before. */
export function isHalfWritten({ before, after }: WrittenCell, present: CellContent | undefined): boolean {
  if (!present || sameContent(present, before)) return false;
  return [before, after].some(({ raw }) => String(raw) === String(present.raw));
}
