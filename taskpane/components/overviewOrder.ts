import type { IndicatorOverview } from "../checking/overview";

/** table: as the table lists them. gap: farthest from the target first. change: the largest fall first. name: by name. */
export const ORDERS = ["table", "gap", "change", "name"] as const;

export type OverviewOrder = (typeof ORDERS)[number];

/** The indicators in an order; those of which it says nothing come last. */
export function ordered(indicators: readonly IndicatorOverview[], order: OverviewOrder): readonly IndicatorOverview[] {
  switch (order) {
    case "table":
      return indicators;
    case "gap":
      return by(indicators, ({ rate }) => rate?.value);
    case "change":
      return by(indicators, ({ change }) => change?.value);
    case "name":
      return [...indicators].sort((one, other) => one.name.localeCompare(other.name, "ja", { numeric: true }));
  }
}

function by(
  indicators: readonly IndicatorOverview[],
  value: (indicator: IndicatorOverview) => number | undefined,
): readonly IndicatorOverview[] {
  const of = (indicator: IndicatorOverview): number => value(indicator) ?? Infinity;
  return [...indicators].sort((one, other) => (of(one) === of(other) ? 0 : of(one) - of(other)));
}
