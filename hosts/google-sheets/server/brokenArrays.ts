import type { CellAddress } from "../../../src/index";
import type { Refusal } from "../../host";
import { formerCell } from "../../changes/movedCells";
import type { SheetFacts, Sheets } from "./changeFacts";
import { refusals } from "./refusals";
import type { PlacedChange } from "./writeChanges";

export interface Broken {
  readonly change: PlacedChange;
  readonly refusal: Refusal;
}

/**
 * The changes that wrote into cells which one formula fills: Google Sheets does not tell which those are, but the formula gives #REF! where it gave a
 * result before. Such cells lie below it or to its right.
 */
export function brokenArrays(changes: readonly PlacedChange[], before: Sheets, now: Sheets): Broken[] {
  const inserted = changes.flatMap(({ prepared }) => prepared.columns.map(({ column }) => column));
  const anchors = [...now].flatMap(([name, { grid }]) => {
    const former = before.get(name);
    return former ? brokenFormulas(grid, name).filter((cell) => gaveResult(former, formerCell(cell, inserted))) : [];
  });
  return changes.flatMap((change) => {
    if (anchors.length === 0 || change.prepared.columns.length > 0) return [];
    for (const { cell, edit, before: content } of change.cells) {
      if (content?.kind === "formula") continue;
      const anchor = anchors.find(({ sheet, row, column }) => sheet === cell.sheet && row <= cell.row && column <= cell.column);
      if (anchor) return [{ change, refusal: refusals.brokenArray(change.prepared.change, edit.cell, anchor) }];
    }
    return [];
  });
}

function brokenFormulas(grid: SheetFacts["grid"], sheet: string): CellAddress[] {
  const { top, left, bottom, right } = grid.area;
  const broken: CellAddress[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      if (grid.text(row, column) === "#REF!" && grid.isFormula(row, column)) broken.push({ sheet, row, column });
    }
  }
  return broken;
}

function gaveResult({ grid }: SheetFacts, cell: CellAddress | undefined): boolean {
  return cell !== undefined && grid.isFormula(cell.row, cell.column) && grid.text(cell.row, cell.column) !== "#REF!";
}
