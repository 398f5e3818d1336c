import type { Change } from "../../src/index";
import { cellKey } from "./cellRuns";
import type { Refusal } from "../host";
import { formerCell } from "./movedCells";
import { commonRefusals } from "./refusals";

/** The changes that can be made together: each by itself, no two on the same cell, no two that insert columns on the same sheet. The earlier one wins. */
export function chooseTogether<Looked extends { readonly change: Change }, Prepared extends object>(
  looked: readonly Looked[],
  prepare: (looked: Looked) => Prepared | Refusal,
): { prepared: Prepared[]; refused: Refusal[] } {
  const prepared: Prepared[] = [];
  const refused: Refusal[] = [];
  const written = new Set<string>();
  const widened = new Set<string>();
  for (const each of looked) {
    const { change } = each;
    const columns = change.newColumns ?? [];
    const own = prepare(each);
    const inserted = columns.find(({ sheet }) => widened.has(sheet));
    const cells = change.edits.flatMap(({ cell }) => formerCell(cell, columns) ?? []);
    const twice = cells.find((cell) => written.has(cellKey(cell)));
    if ("reason" in own) refused.push(own);
    else if (inserted) refused.push(commonRefusals.secondInsertion(change, inserted.sheet));
    else if (twice) refused.push(commonRefusals.twice(change, twice));
    else {
      prepared.push(own);
      for (const { sheet } of columns) widened.add(sheet);
      for (const cell of cells) written.add(cellKey(cell));
    }
  }
  return { prepared, refused };
}
