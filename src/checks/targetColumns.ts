import type { Figure } from "../indicators/figure";
import type { TableReading } from "../indicators/indicator";
import type { Column } from "../tables/table";

/** Beside so many rows without a target a single one may be all that was aimed at: that of the total. */
const MANY_BLANKS = 4;

/** So many dashes are how a document writes it. */
const SEVERAL_DASHES = 3;

/** What is measured against each target column that no row fills: the actuals and rates stated. */
export function emptyTargetColumns({ indicators }: TableReading): Map<Column, Figure[]> {
  const empty = new Map<Column, Figure[]>();
  const used = new Set<Column>();
  for (const { results } of indicators) {
    for (const { target, actual, rate } of results) {
      if (!target || used.has(target.column)) continue;
      if (target.value.kind === "blank") {
        const stated = statedFigure(actual) ?? statedFigure(rate);
        if (stated) empty.set(target.column, [...(empty.get(target.column) ?? []), stated]);
      } else {
        used.add(target.column);
        empty.delete(target.column);
      }
    }
  }
  return empty;
}

/** Target columns that most rows with an actual leave blank, though some fill them: the others are counts that the indicators are calculated from. */
export function columnsOfFewTargets({ indicators }: TableReading): ReadonlySet<number> {
  const balance = new Map<number, { filled: number; blank: number }>();
  for (const { results } of indicators) {
    const targets = new Map(
      results.flatMap(({ target, actual }) => (target && statedFigure(actual) ? [[target.column.index, target]] : [])),
    );
    for (const [column, { value }] of targets) {
      const counts = balance.get(column) ?? { filled: 0, blank: 0 };
      balance.set(column, counts);
      if (value.kind === "blank") counts.blank += 1;
      else counts.filled += 1;
    }
  }
  return new Set(
    [...balance].flatMap(([column, { filled, blank }]) => ((filled >= 2 || blank >= MANY_BLANKS) && blank > filled ? [column] : [])),
  );
}

/** Target columns in which several rows say by a dash that nothing is aimed at: that is how the document writes it. */
export function columnsOfDashes({ indicators }: TableReading): ReadonlySet<number> {
  const dashes = new Map<number, number>();
  for (const { targets } of indicators)
    for (const { column, value } of targets)
      if (value.kind === "marker" && value.marker === "nil") dashes.set(column.index, (dashes.get(column.index) ?? 0) + 1);
  return new Set([...dashes].flatMap(([column, count]) => (count >= SEVERAL_DASHES ? [column] : [])));
}

/** Target columns that say by how many percent amounts are to change: "FY2030 target (vs base)". What is stated beside them is measured against others. */
export function columnsOfChanges({ indicators }: TableReading): ReadonlySet<number> {
  const isOfAmounts = new Map<number, boolean>();
  for (const { results } of indicators)
    for (const { target, actual } of results) {
      const [aimed, reached] = [target?.value.quantity, actual?.value.quantity];
      if (!target || !aimed || !reached) continue;
      const isOne = aimed.unitKind === "percent" && reached.unitKind !== "percent";
      isOfAmounts.set(target.column.index, isOne && (isOfAmounts.get(target.column.index) ?? true));
    }
  return new Set([...isOfAmounts].flatMap(([column, is]) => (is ? [column] : [])));
}

/** The figure itself where it states one. */
export function statedFigure(figure: Figure | undefined): Figure | undefined {
  return figure && (figure.value.quantity || figure.value.kind === "several") ? figure : undefined;
}
