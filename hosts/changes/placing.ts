import type { CellAddress, Edit, NewColumn } from "../../src/index";
import { movedCell } from "./movedCells";

/** What is prepared of a change, as far as its places go. */
interface Prepared {
  readonly columns: readonly { readonly column: NewColumn }[];
  readonly cells: readonly { readonly edit: Edit }[];
}

/** A change with its cells where they are once all new columns are there. */
export interface Placed<Change extends Prepared> {
  readonly prepared: Change;
  readonly cells: readonly PlacedCell<Change>[];
}

export type PlacedCell<Change extends Prepared> = Change["cells"][number] & { readonly cell: CellAddress; readonly sheetId: string };

/** Counts all addresses with the new columns of all changes in place; of one sheet, only one change inserts columns. */
export function placeChanges<Change extends Prepared>(changes: readonly Change[], sheetIdOf: (name: string) => string): Placed<Change>[] {
  return changes.map((prepared) => {
    const others = changes.filter((each) => each !== prepared).flatMap(({ columns }) => columns.map(({ column }) => column));
    const cells = prepared.cells.map((each: Change["cells"][number]) => {
      const cell = movedCell(each.edit.cell, others);
      return { ...each, cell, sheetId: sheetIdOf(cell.sheet) };
    });
    return { prepared, cells };
  });
}

/** Changes that inserted columns come first: they are taken back last, when the others' cells still have their addresses. */
export function inLogOrder<Change extends Prepared>(changes: readonly Placed<Change>[]): Placed<Change>[] {
  const inserts = ({ prepared }: Placed<Change>): number => (prepared.columns.length > 0 ? 0 : 1);
  return [...changes].sort((one, other) => inserts(one) - inserts(other));
}
