import { toText, type Decimal } from "../measures/decimal";
import { operandOf } from "../parse/operands";
import type { Period } from "../parse/period";
import type { Printed } from "../parse/printed";
import type { Quantity } from "../parse/quantity";
import { a1 } from "../sheet/a1";
import type { Datum, DatumKind, RowNames, ValueNames } from "./datum";
import type { Page } from "./page";

/** A cell with what its row and its heading say of it. */
export interface ReadCell {
  readonly row: number;
  readonly column: number;
  readonly printed: Printed;
  readonly names: RowNames;
  readonly value: ValueNames;
  /** The period that the heading or a cell beside gives, for cells that print none. */
  readonly period?: Period | undefined;
  /** The unit that the heading or the row gives, for figures without one. */
  readonly unit?: string | undefined;
  readonly repeated?: boolean;
}

/** The lines of one cell: one for each figure in it, or one for its words. */
export function cellData(page: Page, cell: ReadCell): Datum[] {
  const { printed, row, column } = cell;
  if (!page.isFigure(row, column)) return [datum(page, cell, NO_FIGURE, kindOf(printed))];
  const { quantity, others = [], delta } = printed;
  const lines: Datum[] = [];
  if (quantity) lines.push(datum(page, cell, figureKeys(quantity, cell.unit), "figure"));
  for (const { label, quantity: other } of others)
    lines.push({ ...datum(page, cell, figureKeys(other, cell.unit), "figure"), part: label });
  if (delta) lines.push({ ...datum(page, cell, figureKeys(delta), "figure"), role: "delta" });
  return lines.length > 0 ? lines : [datum(page, cell, NO_FIGURE, kindOf(printed))];
}

type FigureKeys = Pick<Datum, "value" | "unit" | "low" | "high" | "bound">;

const NO_FIGURE: FigureKeys = { value: "", unit: "", low: "", high: "", bound: "" };

function figureKeys(quantity: Quantity, unit = ""): FigureKeys {
  const { value, bound, approximate } = quantity;
  const range = operandOf(quantity)?.interval;
  return {
    value: toText(value),
    unit: quantity.unit === "" ? unit : quantity.unit,
    low: end(bound?.startsWith(">") ? value : range?.low),
    high: end(bound?.startsWith("<") ? value : range?.high),
    bound: bound ?? (approximate ? "~" : ""),
  };
}

function end(value: Decimal | undefined): string {
  return value ? toText(value) : "";
}

function datum(page: Page, cell: ReadCell, figure: FigureKeys, kind: DatumKind): Datum {
  const { row, column, printed, names, value, repeated = false } = cell;
  const period = printed.period ?? cell.period;
  const sheet = page.sheet.name;
  return {
    sheet,
    ...names,
    ...value,
    period: period?.text ?? "",
    from: period?.start ?? "",
    to: period?.end ?? "",
    part: "",
    text: printed.text,
    kind,
    ...figure,
    cell: a1({ row, column }),
    repeated,
  };
}

function kindOf({ kind }: Printed): DatumKind {
  return kind === "marker" || kind === "rating" || kind === "period" ? kind : "text";
}
