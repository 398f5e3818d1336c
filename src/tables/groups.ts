import type { Column, ColumnRole } from "./table";

/** A column of one of these roles begins the next group. */
const OPENERS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["actual", "whole", "part"]);
/** Columns of these roles belong to the figure before them. */
const FOLLOWERS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["rate", "delta", "rating", "period"]);

/**
 * Numbers the columns that belong together: the value, rate, delta and rating of one period get one number, counted from 1.
 * Columns for all periods (indicator, baseline, targets, source) keep 0; a target that stands under a period's own header joins that period.
 */
export function withGroups(columns: readonly Column[]): Column[] {
  let group = 0;
  let period: string | undefined;
  const numbered = columns.map((column) => {
    if (column.group > 0) return column;
    if (OPENERS.has(column.role)) {
      group += 1;
      period = column.period?.text;
      return { ...column, group };
    }
    if (!FOLLOWERS.has(column.role)) return column;
    if (group === 0 || (column.period && period && column.period.text !== period && column.role !== "rating")) {
      group += 1;
      period = column.period?.text;
    }
    return { ...column, group };
  });
  return numbered.map((column) => joinOwnPeriod(withPeriodOfGroup(column, numbered), numbered));
}

/** 実績値 beside 評価 ※R6.3.31時点 is the actual of that date. */
function withPeriodOfGroup(column: Column, all: readonly Column[]): Column {
  if (column.period || !(OPENERS.has(column.role) || FOLLOWERS.has(column.role)) || column.role === "period") return column;
  const dated = all.find(({ group, period, role }) => group === column.group && period !== undefined && role !== "period");
  return dated ? { ...column, period: dated.period } : column;
}

/** 目標 under 2024年度 beside 実績 under 2024年度 belongs to that year's group. */
function joinOwnPeriod(column: Column, all: readonly Column[]): Column {
  if (column.role !== "target" || !column.period) return column;
  const periods = all.filter(({ role, period }) => role === "actual" && period?.text === column.period?.text);
  const only = periods.length === 1 ? periods[0] : undefined;
  return only && Math.abs(only.index - column.index) <= 2 ? { ...column, group: only.group } : column;
}
