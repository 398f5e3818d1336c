import type { Cell, CellRange, Sheet } from "../../src/index";
import { hiddenLines } from "./hiddenLines";
import type { ListedSheet } from "./listWorkbook";
import { placeNotes, type FoundNote } from "./readNotes";

/** What has been read of one sheet, piece by piece. */
export interface GatheredSheet {
  readonly listed: ListedSheet;
  readonly rows: (Cell | undefined)[][];
  readonly merges: CellRange[];
  /** The ranges in which hidden rows and columns are told, and the visible areas in them. */
  readonly frames: CellRange[];
  readonly visible: CellRange[];
}

export function newSheet(listed: ListedSheet): GatheredSheet {
  return { listed, rows: [], merges: [], frames: [], visible: [] };
}

/** The sheet as the engine sees it. With a selection, only its cells and the merged areas that touch it are left. */
export function finishSheet(gathered: GatheredSheet, notes: readonly FoundNote[], selection?: readonly CellRange[]): Sheet {
  const { listed, rows, merges, frames, visible } = gathered;
  const own = notes.filter(({ cell }) => cell.sheet === listed.name && (selection?.some((area) => holds(area, cell)) ?? true));
  placeNotes(rows, own);
  return {
    name: listed.name,
    rows,
    merges: merges.filter((merge) => isMerge(merge) && (selection?.some((area) => meet(area, merge)) ?? true)),
    ...(frames.length > 0 ? hiddenLines(around(frames), visible) : {}),
    visibility: listed.visibility,
  };
}

function isMerge({ top, left, bottom, right }: CellRange): boolean {
  return top < bottom || left < right;
}

function holds({ top, left, bottom, right }: CellRange, { row, column }: { readonly row: number; readonly column: number }): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

function meet(one: CellRange, other: CellRange): boolean {
  return one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;
}

function around(ranges: readonly CellRange[]): CellRange {
  return {
    top: Math.min(...ranges.map(({ top }) => top)),
    left: Math.min(...ranges.map(({ left }) => left)),
    bottom: Math.max(...ranges.map(({ bottom }) => bottom)),
    right: Math.max(...ranges.map(({ right }) => right)),
  };
}
