import { tableColumns, type ColumnGroup } from "../indicators/readIndicators";
import type { Period } from "../parse/period";
import type { Column, KpiTable } from "../tables/table";

/** One period of a table whose figures can be compared with those of another. */
export interface DeltaPeriod {
  /** The number that the columns of the period share: `Column.group`. */
  readonly group: number;
  /** What the header calls it: "2025.9月末". */
  readonly label: string;
  readonly period: Period | undefined;
  /** The first column of the period that states figures. */
  readonly lead: Column;
  readonly rate: Column | undefined;
  /** The actual, or the part of a share. */
  readonly actual: Column | undefined;
}

/** The periods of a table in column order, and the two that are compared where nobody chooses. */
export interface DeltaChoices {
  readonly periods: readonly DeltaPeriod[];
  readonly current: DeltaPeriod | undefined;
  readonly previous: DeltaPeriod | undefined;
}

/**
 * Which periods of a table can be compared, and by default the last two: by date where the headers name dates, whichever way the columns run;
 * by position where none of them does. A total to date beside dated quarters is offered, but never taken by itself.
 */
export function deltaChoices(table: KpiTable): DeltaChoices {
  const periods = table.kind === "roadmap" ? [] : periodsOf(table);
  const dated = latestFirst(periods);
  if (dated.length > 0) {
    const [current, previous] = dated;
    return { periods, current: previous && current, previous };
  }
  // Undated groups of shares are parts of one whole (men, women), not periods.
  const [previous, current] = table.kind === "share" ? [] : periods.slice(-2);
  return { periods, current, previous: current && previous };
}

/** Two periods that are compared. */
export interface ComparedPeriods {
  readonly current: DeltaPeriod;
  readonly previous: DeltaPeriod;
  /** True where no period lies between them: then "前期差" says what is compared. */
  readonly adjacent: boolean;
  /** The groups of columns that state figures. */
  readonly figured: ReadonlySet<number>;
}

/** The periods that are chosen, or the last two; the reason where there are none to compare. */
export function comparedPeriods(table: KpiTable, chosen: { current?: number; previous?: number }): ComparedPeriods | PeriodObstacle {
  const choices = deltaChoices(table);
  const { periods } = choices;
  if (periods.length < 2) return "one-period";
  const current = chosen.current === undefined ? choices.current : periods.find(({ group }) => group === chosen.current);
  const previous = chosen.previous === undefined ? before(current, choices) : periods.find(({ group }) => group === chosen.previous);
  if (!current || !previous) return "choose-periods";
  if (current.group === previous.group) return "same-period";
  const rates = current.rate && previous.rate;
  const actuals = current.actual && previous.actual;
  if (!rates && !actuals) return "nothing-to-compare";
  const adjacent = before(current, choices)?.group === previous.group;
  return { current, previous, adjacent, figured: new Set(periods.map(({ group }) => group)) };
}

type PeriodObstacle = "one-period" | "choose-periods" | "same-period" | "nothing-to-compare";

/** The period before another: in time where both are dated, else in the order of the columns. */
function before(current: DeltaPeriod | undefined, { periods }: DeltaChoices): DeltaPeriod | undefined {
  const end = current?.period?.end;
  const dated = latestFirst(periods);
  if (dated.length === 0) return current && periods[periods.indexOf(current) - 1];
  return end === undefined ? undefined : dated.find(({ period }) => period !== undefined && period.end < end);
}

function periodsOf(table: KpiTable): DeltaPeriod[] {
  return tableColumns(table).groups.flatMap((group) => {
    const lead = group.columns.actual ?? group.columns.part ?? group.columns.rate;
    return lead ? [deltaPeriod(group, lead)] : [];
  });
}

function deltaPeriod({ period, columns }: ColumnGroup, lead: Column): DeltaPeriod {
  return {
    group: lead.group,
    label: (period?.text ?? lead.label).trim(),
    period,
    lead,
    rate: columns.rate,
    actual: columns.actual ?? columns.part,
  };
}

/** One group for each date, the latest first; the first of several that share a date. */
function latestFirst(periods: readonly DeltaPeriod[]): DeltaPeriod[] {
  const byEnd = new Map<string, DeltaPeriod>();
  for (const each of periods) if (each.period && !byEnd.has(each.period.end)) byEnd.set(each.period.end, each);
  return [...byEnd].sort(([a], [b]) => (a < b ? 1 : -1)).map(([, each]) => each);
}
