import type { Figure } from "../indicators/figure";
import type { Indicator, SummaryRow, TableReading } from "../indicators/indicator";
import { compare, multiply, type Decimal } from "../measures/decimal";
import { judgeSum, type CheckedSum } from "../measures/judgeSum";
import type { Column } from "../tables/table";
import type { TotalCheck } from "./check";
import { operandOf, statedFigure } from "./operands";

/** A total without another total that adds up in the same way is taken for one only within this factor of its sum. */
const ALIKE: Decimal = { units: 16, scale: 1 };

/** One way in which totals may be made up: the place of a set in `partitions`. */
interface Sum {
  readonly way: number;
  readonly parts: readonly Figure[];
  readonly judgement: CheckedSum;
}

/**
 * Every stated total of a table with the rows that it may add up: sections since the total before, all rows, or all sub-totals. A total that none of these
 * gives is wrong only where another column adds up in one way, or where it is near the sum: else its parts are not what we think.
 */
export function totalChecks(reading: TableReading): TotalCheck[] {
  const totals = reading.summaries.filter(({ kind }) => kind === "total");
  return totals.flatMap((total, place) => {
    const figures = total.figures.filter(
      ({ column, value }) => column.role !== "rate" && column.role !== "total" && value.quantity !== undefined,
    );
    const sums = figures.map((stated) => ({
      stated,
      ways: sumsOf(stated, partitions(reading, totals.slice(0, place), total, stated.column)),
    }));
    const proven = new Set(
      sums.flatMap(({ ways }) => ways.flatMap(({ way, judgement }) => (judgement.verdict === "impossible" ? [] : [way]))),
    );
    return sums.flatMap(({ stated, ways }) => {
      const holding = ways.find(({ judgement }) => judgement.verdict !== "impossible");
      const failing = ways.find(({ way }) => proven.has(way)) ?? ways.find(({ judgement }) => isNear(stated, judgement.computed));
      const sum = holding ?? (failing?.parts.every(isKnown) ? failing : undefined);
      return sum ? [{ table: reading.table, stated, parts: sum.parts, judgement: sum.judgement }] : [];
    });
  });
}

/** A dash counts as nothing; an empty or withheld part may be any number. */
function isKnown({ value }: Figure): boolean {
  return value.quantity !== undefined || value.marker === "nil";
}

function isNear(stated: Figure, sum: Decimal): boolean {
  const value = stated.value.quantity?.value ?? sum;
  return compare(value, multiply(sum, ALIKE)) <= 0 && compare(sum, multiply(value, ALIKE)) <= 0;
}

/** The sets of rows that the total may stand for. Totals may also stand above their rows. */
function partitions({ indicators }: TableReading, earlier: readonly SummaryRow[], total: SummaryRow, column: Column): Figure[][] {
  const rows = indicators.map((indicator) => ({ row: indicator.row, figure: figureIn(indicator, column) }));
  const figures = (from: number, to: number): Figure[] =>
    rows.flatMap(({ row, figure }) => (figure && row > from && row < to ? [figure] : []));
  const subtotals = earlier.flatMap((summary) => summary.figures.filter((figure) => figure.column === column));
  const last = earlier.at(-1)?.row ?? -1;
  return [
    figures(last, total.row),
    figures(-1, total.row),
    subtotals,
    [...subtotals, ...figures(last, total.row)],
    figures(total.row, Infinity),
  ];
}

function figureIn({ results, targets, baseline }: Indicator, column: Column): Figure | undefined {
  const all = [...targets, baseline, ...results.flatMap(({ actual, whole }) => [actual, whole])];
  return all.find((figure) => figure?.column === column);
}

function sumsOf(stated: Figure, sets: readonly Figure[][]): Sum[] {
  return sets.flatMap((parts, way) => {
    const judgement = parts.length >= 2 ? judgeParts(stated, parts) : undefined;
    return judgement ? [{ way, parts, judgement }] : [];
  });
}

function judgeParts(stated: Figure, parts: readonly Figure[]): CheckedSum | undefined {
  const total = stated.value.quantity;
  const units = new Set(parts.flatMap(({ value }) => (value.quantity ? [value.quantity.unit] : [])));
  if (!total || total.approximate || total.bound || units.size > 1 || total.unitKind === "percent") return undefined;
  const operands = parts.flatMap(({ value }) => (value.quantity ? [operandOf(value.quantity)] : []));
  if (operands.some((operand) => operand === undefined)) return undefined;
  const judgement = judgeSum({ stated: statedFigure(total), parts: operands.filter((operand) => operand !== undefined), mode: "half-up" });
  return judgement.verdict === "not-checkable" ? undefined : judgement;
}
