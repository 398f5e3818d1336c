import type { LineLabel } from "../words/lineLabel";
import type { LineRole } from "../words/lineRole";
import type { ColumnRole, IndicatorDirection } from "../tables/table";
import type { Region } from "./region";

/** What a person said of the columns and rows of a sheet, by their numbers. */
export interface SaidOfSheet {
  readonly columns: ReadonlyMap<number, ColumnRole>;
  readonly directions: ReadonlyMap<number, IndicatorDirection>;
  readonly top: number;
  readonly bottom: number;
}

const ROLES: Readonly<Partial<Record<ColumnRole, LineRole>>> = {
  target: "target",
  plan: "target",
  actual: "actual",
  progress: "actual",
  baseline: "baseline",
  rate: "attainment",
  delta: "difference",
  whole: "",
  part: "",
  other: "",
};

/** The region with the labels that a person's word gives it. */
export function saidRegion(region: Region, said: readonly SaidOfSheet[]): Region {
  const own = said.find(({ top, bottom }) => region.range.top <= bottom && top <= region.range.bottom);
  if (!own || region.form) return region;
  const role = (column: number): LineRole | undefined => {
    const place = region.place(column);
    const named = place.second === undefined ? own.columns.get(place.column) : undefined;
    return named && ROLES[named];
  };
  const columnLabel = (column: number): LineLabel => {
    const [label, named] = [region.columnLabel(column), role(column)];
    return named === undefined ? label : { ...label, role: named, said: true };
  };
  const rowLabel = (row: number): LineLabel => {
    const label = region.rowLabel(row);
    const direction = own.directions.get(region.place(row * region.width).row);
    return direction ? { ...label, direction, lowerIsBetter: direction === "decrease" } : label;
  };
  return { ...region, columnLabel, rowLabel };
}
