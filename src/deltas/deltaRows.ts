import { operandOf, printsFractions, statedFigure } from "../parse/operands";
import type { Figure } from "../indicators/figure";
import type { TableReading } from "../indicators/indicator";
import { readFigure } from "../indicators/readFigure";
import { judgeDelta } from "../measures/judgeDelta";
import { judgeChange } from "../measures/relativeChange";
import type { CellAddress } from "../sheet/address";
import type { Cell } from "../sheet/workbook";
import type { SheetGrid } from "../tables/grid";
import type { Column } from "../tables/table";
import type { Votes } from "./deltaColumns";
import type { ComparedPeriods } from "./deltaPeriods";
import { differenceOf, type DeltaMeasure, type Difference } from "./difference";

/** A row of the table that can have a change. */
export interface DeltaRow {
  readonly row: number;
  readonly name: string;
  readonly kind: "indicator" | "average" | "total";
  readonly unit: string | undefined;
}

/** Two figures of one row that are compared, with their cells as they are stored. */
export interface Comparison {
  readonly measure: DeltaMeasure;
  readonly current: ComparedFigure;
  readonly previous: ComparedFigure;
  readonly difference: Difference;
}

export interface ComparedFigure {
  readonly figure: Figure;
  /** The cell that holds it: the first one of a merged area. */
  readonly at: Pick<CellAddress, "row" | "column">;
  readonly stored: Cell | undefined;
}

/** The rows of a table from top to bottom. */
export function deltaRows({ indicators, summaries }: TableReading): DeltaRow[] {
  const rows: DeltaRow[] = indicators.map(({ row, name, unit }) => ({ row, name: name.value, kind: "indicator", unit }));
  for (const { row, name, kind } of summaries) rows.push({ row, name: name.value, kind, unit: undefined });
  return rows.sort((a, b) => a.row - b.row);
}

/** Compares the figures of the two periods, row by row, by any of the measures. */
export class Comparer {
  private readonly asFraction: boolean;
  private readonly rateDecimals: number;

  constructor(
    private readonly grid: SheetGrid,
    private readonly periods: ComparedPeriods,
    rows: readonly DeltaRow[],
  ) {
    const { current, previous } = periods;
    const rates = rows.flatMap((row) => [current.rate, previous.rate].flatMap((column) => this.figure(row, column)?.value.quantity ?? []));
    this.asFraction = printsFractions(rates);
    // 100% beside 74.8%: all changes of rates are printed with the digits of the finest.
    this.rateDecimals = rates.reduce((most, { decimals }) => Math.max(most, decimals), 0);
  }

  /** The figures that a measure compares; undefined where the periods do not state them. */
  compare(row: DeltaRow, measure: DeltaMeasure): Comparison | undefined {
    const { current, previous } = this.periods;
    const [now, before] = measure === "rate" ? [current.rate, previous.rate] : [current.actual, previous.actual];
    if (!now || !before) return undefined;
    const pair = { current: this.compared(row, now), previous: this.compared(row, before) };
    const manner = measure === "rate" ? { asFraction: this.asFraction, decimals: this.rateDecimals } : { asFraction: false, decimals: 0 };
    const figures = { current: pair.current.figure, previous: pair.previous.figure };
    return { measure, ...pair, difference: differenceOf(measure, figures, manner) };
  }

  /** How many of the changes that a column states are right, by measure. */
  votes(rows: readonly DeltaRow[], column: Column): Votes {
    const votes = { rate: 0, actual: 0, relative: 0 };
    for (const row of rows) {
      const stated = readFigure(this.grid, row.row, column, undefined);
      for (const measure of ["rate", "actual", "relative"] as const) {
        const comparison = this.compare(row, measure);
        if (comparison && isIn(stated, comparison.difference) && holds(stated, comparison)) votes[measure] += 1;
      }
    }
    return votes;
  }

  private figure(row: DeltaRow, column: Column | undefined): Figure | undefined {
    return column && readFigure(this.grid, row.row, column, row.unit);
  }

  private compared(row: DeltaRow, column: Column): ComparedFigure {
    const figure = readFigure(this.grid, row.row, column, row.unit);
    const own = this.grid.rawCell(row.row, column.index);
    const merge = own && own.text !== "" ? undefined : this.grid.mergeAt(row.row, column.index);
    const at = merge ? { row: merge.top, column: merge.left } : { row: row.row, column: column.index };
    return { figure, at, stored: this.grid.rawCell(at.row, at.column) };
  }
}

/** True where a stated change is in the unit that the difference would have, or names none. */
function isIn({ value }: Figure, difference: Difference): boolean {
  const kind = value.quantity?.unitKind;
  if (difference.kind !== "figure" || kind === "none") return difference.kind === "figure";
  const unit = difference.shape.unit.kind;
  if (unit === "percent") return kind === "percent";
  return (unit === "points") === (kind === "point" || kind === "percent");
}

/** True where a stated change follows from the two figures, be it with the digits that they hide. */
export function holds(stated: Figure, { measure, current, previous }: Pick<Comparison, "measure" | "current" | "previous">): boolean {
  const [quantity, now, before] = [stated.value.quantity, current.figure.value.quantity, previous.figure.value.quantity];
  if (!quantity || !now || !before || quantity.approximate || quantity.bound) return false;
  const operands = { current: operandOf(now), previous: operandOf(before) };
  if (!operands.current || !operands.previous) return false;
  const question = { stated: statedFigure(quantity), current: operands.current, previous: operands.previous, mode: "half-up" } as const;
  const { verdict } = measure === "relative" ? judgeChange(question) : judgeDelta(question);
  return verdict !== "impossible" && verdict !== "not-checkable";
}
