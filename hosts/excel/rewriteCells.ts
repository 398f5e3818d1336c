import type { CellAddress } from "../../src/index";
import { cellKey } from "../changes/cellRuns";
import type { CellContent } from "../changes/changeLog";
import type { WrittenCell } from "../changes/writtenCells";
import { writeWhole } from "./writeWhole";

type Contents = ReadonlyMap<string, { readonly content: CellContent }>;

/** Gives cells that hold `from` what `to` says again. */
export async function rewriteCells(
  context: Excel.RequestContext,
  cells: readonly CellAddress[],
  from: Contents,
  to: Contents,
  sheetOf: (name: string) => Excel.Worksheet,
): Promise<void> {
  const writes = cells.flatMap((cell): WrittenCell[] => {
    const [before, after] = [from, to].map((contents) => contents.get(cellKey(cell))?.content);
    return before && after ? [{ cell, before, after }] : [];
  });
  if (writes.length > 0) await writeWhole(context, writes, sheetOf);
}
