import type { Figure } from "../indicators/figure";
import type { Indicator, SummaryRow, TableReading } from "../indicators/indicator";
import { judgeSum, type CheckedSum } from "../measures/judgeSum";
import type { Column } from "../tables/table";
import type { TotalCheck } from "./check";
import { operandOf, statedFigure } from "./operands";

/** Every stated total of a table with the rows that it may add up: sections since the total before, all rows, or all sub-totals. */
export function totalChecks(reading: TableReading): TotalCheck[] {
  const totals = reading.summaries.filter(({ kind }) => kind === "total");
  return totals.flatMap((total, place) => {
    const figures = total.figures.filter(({ column, value }) => column.role !== "rate" && value.quantity !== undefined);
    return figures.flatMap((stated) => {
      const check = bestSum(stated, partitions(reading, totals.slice(0, place), total, stated.column));
      return check ? [{ table: reading.table, stated, ...check }] : [];
    });
  });
}

/** The sets of rows that the total may stand for. Totals may also stand above their rows. */
function partitions({ indicators }: TableReading, earlier: readonly SummaryRow[], total: SummaryRow, column: Column): Figure[][] {
  const rows = indicators.map((indicator) => ({ row: indicator.row, figure: figureIn(indicator, column) }));
  const figures = (from: number, to: number): Figure[] => rows.flatMap(({ row, figure }) => (figure && row > from && row < to ? [figure] : []));
  const subtotals = earlier.flatMap((summary) => summary.figures.filter((figure) => figure.column === column));
  const last = earlier.at(-1)?.row ?? -1;
  const sets = [figures(last, total.row), figures(-1, total.row), subtotals, [...subtotals, ...figures(last, total.row)], figures(total.row, Infinity)];
  return sets.filter((set) => set.length >= 2);
}

function figureIn({ results, targets, baseline }: Indicator, column: Column): Figure | undefined {
  const all = [...targets, baseline, ...results.flatMap(({ actual, whole }) => [actual, whole])];
  return all.find((figure) => figure?.column === column);
}

/** The set whose sum is the total, or the first set where none is. Rows in different units do not add up at all. */
function bestSum(stated: Figure, sets: readonly Figure[][]): { parts: readonly Figure[]; judgement: CheckedSum } | undefined {
  let failed: { parts: readonly Figure[]; judgement: CheckedSum } | undefined;
  for (const parts of sets) {
    const judgement = judgeParts(stated, parts);
    if (!judgement) continue;
    if (judgement.verdict !== "impossible") return { parts, judgement };
    failed ??= { parts, judgement };
  }
  return failed;
}

function judgeParts(stated: Figure, parts: readonly Figure[]): CheckedSum | undefined {
  const total = stated.value.quantity;
  const units = new Set(parts.flatMap(({ value }) => (value.quantity ? [value.quantity.unit] : [])));
  if (!total || units.size > 1 || total.unitKind === "percent") return undefined;
  const operands = parts.flatMap(({ value }) => (value.quantity ? [operandOf(value.quantity)] : []));
  if (operands.some((operand) => operand === undefined)) return undefined;
  const judgement = judgeSum({ stated: statedFigure(total), parts: operands.filter((operand) => operand !== undefined), mode: "half-up" });
  return judgement.verdict === "not-checkable" ? undefined : judgement;
}
