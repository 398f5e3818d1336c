import type { CellAddress } from "../sheet/address";
import type { Wording } from "../findings/finding";
import { readTables } from "../indicators/readTable";
import type { Workbook } from "../sheet/workbook";
import { findTables } from "../tables/findTables";
import type { KpiTable } from "../tables/table";
import { REFUSALS, type DeltaObstacle } from "./deltaNotes";
import { comparedPeriods } from "./deltaPeriods";
import { DeltaPlanner, type DeltaOptions, type DeltaPlan } from "./deltaPlanner";

export interface DeltaRefusal {
  readonly obstacle: DeltaObstacle;
  readonly message: Wording;
}

/**
 * Plans the changes between two periods of one table: a delta column that is there is filled, else one is inserted beside the current period.
 * A change is the difference of the two figures as they are printed. Nothing is written here; `before` of each edit guards the cell.
 */
export function planDeltas(workbook: Workbook, place: string | CellAddress, options: DeltaOptions = {}): DeltaPlan | DeltaRefusal {
  const tables = findTables(workbook, options.corrections);
  const table = tableAt(tables, place);
  const [reading] = table ? readTables([table]) : [];
  if (!table || !reading) return refusal("no-table");
  const periods = comparedPeriods(table, options);
  if (typeof periods === "string") return refusal(periods);
  const planner = new DeltaPlanner(reading, periods, tables, options);
  if (planner.isIdle) return refusal("nothing-to-compare");
  const room = planner.missing.length > 0 ? planner.room() : undefined;
  return planner.missing.length > 0 && !room ? refusal("no-room") : planner.plan(room);
}

export function isDeltaRefusal(outcome: DeltaPlan | DeltaRefusal): outcome is DeltaRefusal {
  return "obstacle" in outcome;
}

function refusal(obstacle: DeltaObstacle): DeltaRefusal {
  return { obstacle, message: REFUSALS[obstacle] };
}

/** The table with an id, the one around a cell, or the only one of the cell's sheet. */
function tableAt(tables: readonly KpiTable[], place: string | CellAddress): KpiTable | undefined {
  if (typeof place === "string") return tables.find(({ id }) => id === place);
  const near = tables.filter(({ sheet }) => sheet.name === place.sheet);
  const around = near.find(
    ({ range: { top, bottom, left, right } }) => place.row >= top && place.row <= bottom && place.column >= left && place.column <= right,
  );
  return around ?? (near.length === 1 ? near[0] : undefined);
}
