import type { Column, ColumnRole } from "./table";

/** A column of one of these roles begins the next group. */
const OPENERS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["actual", "whole", "part"]);
/** Columns of these roles belong to the figure before them. */
const FOLLOWERS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["rate", "delta", "rating", "period"]);

/** Tells which of several actuals before a rate it is the rate of; undefined where none is. */
export type ChooseActual = (rate: Column, actuals: readonly Column[]) => Column | undefined;

/**
 * Numbers the columns that belong together: the value, rate, delta and rating of one period get one number, counted from 1.
 * Columns for all periods (indicator, baseline, targets, source) keep 0; a target that stands under a period's own header joins that period.
 */
export function withGroups(columns: readonly Column[], chooseActual: ChooseActual): Column[] {
  const numbering = new Numbering(chooseActual);
  const numbered = columns.map((column) => (column.group > 0 ? column : numbering.next(column)));
  return numbered.map((column) => joinOwnPeriod(withPeriodOfGroup(column, numbered), numbered));
}

class Numbering {
  private last = 0;
  private current = 0;
  private period: string | undefined;
  /** The actuals since the last rate. */
  private actuals: Column[] = [];

  constructor(private readonly chooseActual: ChooseActual) {}

  next(column: Column): Column {
    if (OPENERS.has(column.role)) return this.open(column);
    if (!FOLLOWERS.has(column.role)) return column;
    if (column.role === "rate") this.settleRate(column);
    else if (this.current === 0 || (column.role !== "rating" && this.isOfOtherPeriod(column))) this.begin(column);
    return { ...column, group: this.current };
  }

  private open(column: Column): Column {
    this.begin(column);
    const numbered = { ...column, group: this.current };
    this.actuals.push(numbered);
    return numbered;
  }

  /** A rate without a period of its own after Q1, Q2, Q3 belongs to the one that it divides, or stands alone. */
  private settleRate(column: Column): void {
    if (this.current === 0 || this.isOfOtherPeriod(column)) this.begin(column);
    else if (this.actuals.length > 1 && !column.period) {
      const chosen = this.chooseActual(column, this.actuals);
      if (chosen) this.current = chosen.group;
      else this.begin(column);
    }
    this.actuals = [];
  }

  private begin(column: Column): void {
    this.last += 1;
    this.current = this.last;
    this.period = column.period?.text;
  }

  private isOfOtherPeriod(column: Column): boolean {
    return column.period !== undefined && this.period !== undefined && column.period.text !== this.period;
  }
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
