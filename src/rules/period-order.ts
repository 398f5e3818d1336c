import { datedQuote, periodText } from "../findings/datedQuote";
import { evidenceOf } from "../findings/evidence";
import type { Report } from "../findings/finding";
import { consecutiveResults, periodsAdvance, type ConsecutiveResults } from "../indicators/consecutiveResults";
import type { Indicator, Result } from "../indicators/indicator";
import { misplacedYear } from "../indicators/misplacedYear";
import { sameUnit } from "../indicators/sameUnit";
import { compare } from "../measures/decimal";
import { beginsAfter, isOlder, isOver } from "../parse/periodOrder";
import { samePeriod } from "../parse/samePeriod";
import { defineRule } from "./rule";

type MessageId = "newer" | "older" | "relabelled" | "columns";

/**
 * The periods of a row cannot stand so: a value is newer than the date of its column or older than the value of the column before,
 * two different figures claim one period, or the year columns are out of order. A year in progress (R7年度 at the end of 2025) is
 * normal practice, its figure may grow under the same label, and an as-of date shortly behind a year counts to that year.
 */
export const periodOrder = defineRule<MessageId>({
  id: "period-order",
  severity: "query",
  title: { ja: "時点の順序がおかしい", en: "Periods out of order" },
  messages: {
    newer: {
      ja: "「{stated}」は列の時点（{column}）より後の値です。時点か、書く列を確かめてください。",
      en: "{stated} is for a time after the date of its column ({column}). Please check its period, or the column it stands in.",
    },
    older: {
      ja: "「{stated}」は、前の列の「{previous}」より古い時点の値です。時点か、書く列を確かめてください。",
      en: "{stated} is for an earlier time than {previous} in the column before. Please check its period, or the column it stands in.",
    },
    relabelled: {
      ja: "前の列の「{previous}」と同じ時点なのに、値が「{stated}」に変わっています。時点の書き換え漏れか、値の修正かを確かめてください。",
      en: "{stated} has the same period as {previous} in the column before but another figure. Please check whether the label was not moved on or the figure was restated.",
    },
    columns: {
      ja: "年度の列が「{previous}」の次に「{stated}」と並んでいます。見出しの年度か、列の順序を確かめてください。",
      en: "The year columns run from {previous} to {stated}. Please check the years in the header, or the order of the columns.",
    },
  },
  *check({ readings }) {
    for (const { table, indicators } of readings) {
      const misplaced = misplacedYear(table.columns);
      if (misplaced) {
        const { column, before } = misplaced;
        yield {
          message: "columns",
          cell: column.header.cell,
          indicator: "",
          period: column.period?.end,
          data: { previous: before.header.value.trim(), stated: column.header.value.trim() },
          evidence: [column, before].map(({ header, role }) => ({ cell: header.cell, role, text: header.value })),
        };
      }
      for (const indicator of indicators) {
        for (const result of indicator.results) {
          const newer = newerThanColumn(indicator, result);
          if (newer) yield newer;
        }
        if (!periodsAdvance(indicator)) yield* checkSuccession(indicator);
      }
    }
  },
});

function* checkSuccession(indicator: Indicator): Iterable<Report<MessageId>> {
  for (const pair of consecutiveResults(indicator)) {
    const message = disorderOf(pair);
    if (!message) continue;
    const { previous, current } = pair;
    yield {
      message,
      cell: current.actual.cell,
      indicator: indicator.name.value,
      period: current.columnPeriod.end,
      data: {
        stated: datedQuote(current.actual, current.result.actualPeriod),
        previous: datedQuote(previous.actual, previous.result.actualPeriod),
      },
      evidence: evidenceOf(current.actual, previous.actual),
    };
  }
}

function newerThanColumn({ name }: Indicator, { actual, actualPeriod, period }: Result): Report<MessageId> | undefined {
  if (!actual?.value.quantity || !actualPeriod || !period || !beginsAfter(actualPeriod, period)) return undefined;
  return {
    message: "newer",
    cell: actual.cell,
    indicator: name.value,
    period: period.end,
    data: { stated: datedQuote(actual, actualPeriod), column: periodText(period) },
    evidence: evidenceOf(actual),
  };
}

function disorderOf({ previous, current }: ConsecutiveResults): "older" | "relabelled" | undefined {
  const [before, now] = [previous.result.actualPeriod, current.result.actualPeriod];
  if (!before || !now) return undefined;
  if (isOlder(now, before)) return "older";
  if (!samePeriod(before, now) || !isOver(before, previous.columnPeriod)) return undefined;
  return sameUnit(previous.quantity, current.quantity) && compare(previous.quantity.value, current.quantity.value) !== 0
    ? "relabelled"
    : undefined;
}
