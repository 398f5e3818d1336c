import { datedQuote, periodText } from "../findings/datedQuote";
import { evidenceOf } from "../findings/evidence";
import { consecutiveResults, periodsAdvance, type DatedActual } from "../indicators/consecutiveResults";
import type { TableReading } from "../indicators/indicator";
import { sameUnit } from "../indicators/sameUnit";
import { compare } from "../measures/decimal";
import type { Period, PeriodKind } from "../parse/period";
import { samePeriod } from "../parse/samePeriod";
import type { Column } from "../tables/table";
import { defineRule } from "./rule";

/**
 * A figure stands in the newer column just as in the older one, with the same period: it was carried over, and a difference of 0 is
 * not a standstill. A figure that stays the same while its date moves on was measured again and is not meant.
 */
export const staleActual = defineRule({
  id: "stale-actual",
  severity: "info",
  title: { ja: "前の時点から更新されていない", en: "Not updated" },
  messages: {
    carried: {
      ja: "「{stated}」は前の列（{previous}）と同じ値・同じ時点です。据え置きなので、横ばいとは限りません。新しい値がないか確かめてください。",
      en: "{stated} is the same figure with the same period as in the column before ({previous}). It was carried over, which need not mean that nothing changed. Please check for a newer figure.",
    },
    behind: {
      ja: "「{stated}」は前の列（{previous}）と同じ値・同じ時点です。同じ列には「{newest}」の値を書いた指標もあります。新しい値がないか確かめてください。",
      en: "{stated} is the same figure with the same period as in the column before ({previous}), while others in its column are already for {newest}. Please check for a newer figure.",
    },
  },
  *check({ readings }) {
    for (const reading of readings) {
      if (reading.summaries.some(({ notUpdated }) => notUpdated !== undefined)) continue;
      let newestOf: Map<Column, Period> | undefined;
      for (const indicator of reading.indicators) {
        if (periodsAdvance(indicator)) continue;
        for (const { previous, current } of consecutiveResults(indicator)) {
          const [before, now] = [previous.result.actualPeriod, current.result.actualPeriod];
          if (!before || !now || !samePeriod(before, now) || !isCarriedOver(previous, current)) continue;
          newestOf ??= newestPeriods(reading);
          const newest = newestOf.get(current.actual.column);
          const isBehind = newest !== undefined && newest.end > now.end;
          if (!isBehind && isLatestYear(now, current.columnPeriod)) continue;
          yield {
            message: isBehind ? "behind" : "carried",
            cell: current.actual.cell,
            indicator: indicator.name.value,
            period: current.columnPeriod.end,
            data: {
              stated: datedQuote(current.actual, now),
              previous: periodText(previous.columnPeriod),
              newest: newest ? periodText(newest) : "",
            },
            evidence: evidenceOf(current.actual, previous.actual),
          };
        }
      }
    }
  },
});

/** The same figure, of which the cell does not say itself that it was not updated. */
function isCarriedOver({ quantity: before }: DatedActual, { actual, quantity: now }: DatedActual): boolean {
  return compare(before.value, now.value) === 0 && sameUnit(before, now) && actual.value.marker !== "not-updated";
}

const YEARS: ReadonlySet<PeriodKind> = new Set(["fiscal-year", "calendar-year", "range"]);

/** True where no later year had ended when the column was drawn up: then there can be no newer figure. */
function isLatestYear({ kind, end }: Period, { end: drawnUp }: Period): boolean {
  return YEARS.has(kind) && `${Number(end.slice(0, 4)) + 1}${end.slice(4)}` > drawnUp;
}

/** The newest year or cumulative that any figure of each column is for; the date of a daily count is newer as a matter of course. */
function newestPeriods({ indicators }: TableReading): Map<Column, Period> {
  const newest = new Map<Column, Period>();
  for (const { results } of indicators) {
    for (const { actual, actualPeriod } of results) {
      if (!actual?.value.quantity || !actualPeriod || actualPeriod.asOf || actualPeriod.kind === "date") continue;
      const known = newest.get(actual.column);
      if (!known || actualPeriod.end > known.end) newest.set(actual.column, actualPeriod);
    }
  }
  return newest;
}
