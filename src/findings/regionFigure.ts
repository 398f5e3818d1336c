import { Figure } from "../indicators/figure";
import { parseCell } from "../parse/parseCell";
import { secondFigures } from "../parse/secondFigure";
import type { Region } from "../regions/region";
import type { Column, ColumnRole } from "../tables/table";
import type { LineLabel } from "../words/lineLabel";
import type { LineRole } from "../words/lineRole";

/** The role of the report for what a heading says. */
const ROLES: Readonly<Partial<Record<LineRole, ColumnRole>>> = {
  share: "rate",
  "relative-change": "delta",
  "year-on-year": "rate",
  difference: "delta",
  attainment: "rate",
  rate: "rate",
  baseline: "baseline",
  target: "target",
  actual: "actual",
};

/** A figure of a region as rules and sentences know figures. */
export function regionFigure(region: Region, k: number): Figure {
  const { row, column, second } = region.place(k);
  const cell = region.sheet.rows[row]?.[column];
  const [down, across] = [region.rowLabel(Math.floor(k / region.width)), region.columnLabel(k % region.width)];
  const unit = region.units[region.unit[k] ?? 0] ?? "";
  const printed = cell ? parseCell(cell) : { text: "", kind: "blank" as const };
  const seconds = second === undefined ? [] : secondFigures(printed);
  const place = second === undefined ? undefined : seconds.findIndex(({ kind }) => kind === second);
  const quantity = place === undefined ? printed.quantity : seconds[place]?.quantity;
  const value = quantity ? { ...printed, quantity: quantity.unit === "" && unit !== "" ? { ...quantity, unit } : quantity } : printed;
  return new Figure(value, row, columnOf(region, column, roleOf(down, across), across.text), place);
}

function columnOf(region: Region, index: number, role: ColumnRole, label: string): Column {
  const header = { value: label, cell: { sheet: region.sheet.name, row: region.range.top, column: index } };
  return { index, role, period: undefined, label, header, unit: undefined, group: 0 };
}

/** The role of a figure by the labels of its row and its column. */
export function roleOf(down: LineLabel, across: LineLabel): ColumnRole {
  if (down.mean || across.mean) return "average";
  const named = ROLES[across.role] ?? ROLES[down.role];
  if (down.total || across.total) return named === "rate" ? "rate" : "total";
  return named ?? "other";
}
