import type { CellAddress, NewColumn } from "../../src/index";
import { cellKey } from "../changes/cellRuns";
import { movedCell } from "../changes/movedCells";
import { sameContent } from "../changes/changeLog";
import type { Refusal } from "../host";
import type { PreparedChange } from "./checkChange";
import { excelCode } from "./excelCode";
import { refusals } from "./refusals";
import { AskedCells, type PresentCell } from "./touchedCells";

/** Cells that are asked for once more in the request that writes, before it writes: what came in between is seen, and not overwritten. */
export class Guards {
  private constructor(
    private readonly changes: readonly PreparedChange[],
    private readonly asked: AskedCells,
    private readonly columns: readonly NewColumn[],
  ) {}

  /** `columns` are those that are there by then. */
  static ask(changes: readonly PreparedChange[], sheetOf: (name: string) => Excel.Worksheet, columns: readonly NewColumn[] = []): Guards {
    const places = new Map(changes.flatMap(({ seen }) => [...seen.keys()]).map((key) => [key, movedCell(placeOf(key), columns)]));
    return new Guards(changes, AskedCells.ask([...places.values()], sheetOf), columns);
  }

  /** The changes that somebody came before, each with the cell that shows it. Only after the round trip. */
  take(): Map<PreparedChange, Refusal> {
    const found = this.found();
    if (!found) return new Map();
    return new Map(
      this.changes.flatMap((each): [PreparedChange, Refusal][] => {
        const moved = [...each.seen].find(([key, before]) => !isAsSeen(before, found.get(this.placed(key))));
        if (!moved) return [];
        const [key, before] = moved;
        return [[each, refusals.stale(each.change, placeOf(key), before.text, found.get(this.placed(key))?.text ?? "")]];
      }),
    );
  }

  private placed(key: string): string {
    return cellKey(movedCell(placeOf(key), this.columns));
  }

  /** Undefined where the answer was lost, though the request was done: then only the cells themselves can tell. */
  private found(): ReadonlyMap<string, PresentCell> | undefined {
    try {
      return this.asked.take();
    } catch (error) {
      if (excelCode(error) === "PropertyNotLoaded") return undefined;
      throw error;
    }
  }
}

/** A calculation may have given a formula another result meanwhile: that is nobody's edit. */
function isAsSeen(before: PresentCell, found: PresentCell | undefined): boolean {
  return found !== undefined && sameContent(before.content, found.content);
}

/** The cell behind a `cellKey`. */
function placeOf(key: string): CellAddress {
  const [row = "", column = "", ...sheet] = key.split(",");
  return { sheet: sheet.join(","), row: Number(row), column: Number(column) };
}
