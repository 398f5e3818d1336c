import { datedQuote } from "../findings/datedQuote";
import { evidenceOf, quoted } from "../findings/evidence";
import type { Figure } from "../indicators/figure";
import type { Indicator, Result, TableReading } from "../indicators/indicator";
import type { Column } from "../tables/table";
import { defineRule } from "./rule";

/** Dated figures for each undated one before the undated one is taken for an omission and not for another practice. */
const DATED_FOR_EACH = 2;

interface Undated {
  readonly indicator: Indicator;
  readonly result: Result;
  readonly actual: Figure;
}

interface Dating {
  dated: number;
  example: Result | undefined;
  readonly undated: Undated[];
}

/**
 * An actual does not say which period it stands for although the others of its column do, so that nobody can tell whether it is up to date.
 * Quiet where a column prints no periods, for then its header says them, and where undated figures are no exception in it.
 */
export const missingPeriod = defineRule({
  id: "missing-period",
  severity: "info",
  title: { ja: "時点がない", en: "Period missing" },
  messages: {
    undated: {
      ja: "「{stated}」には時点が書かれていません。同じ列のほかの値には「{example}」のように時点があります。いつの値かを書き添えてください。",
      en: "{stated} does not say which period it is for, while the other figures of its column do, such as {example}. Please add the period.",
    },
  },
  *check({ readings }) {
    for (const reading of readings) {
      for (const { dated, example, undated } of datingOf(reading).values()) {
        if (!example || undated.length === 0 || dated < undated.length * DATED_FOR_EACH) continue;
        for (const { indicator, result, actual } of undated) {
          yield {
            message: "undated",
            cell: actual.cell,
            indicator: indicator.name.value,
            period: result.period?.end,
            data: { stated: quoted(actual), example: datedQuote(example.actual ?? actual, example.actualPeriod) },
            evidence: evidenceOf(actual, example.actual),
          };
        }
      }
    }
  },
});

/** Which actuals of each column print a period, in the cell or beside it. */
function datingOf({ indicators }: TableReading): Map<Column, Dating> {
  const datings = new Map<Column, Dating>();
  for (const indicator of indicators) {
    for (const result of indicator.results) {
      const { actual, actualPeriod } = result;
      if (!actual || (!actual.value.quantity && actual.value.kind !== "several")) continue;
      let dating = datings.get(actual.column);
      if (!dating) datings.set(actual.column, (dating = { dated: 0, example: undefined, undated: [] }));
      if (actualPeriod) {
        dating.dated += 1;
        dating.example ??= result;
      } else dating.undated.push({ indicator, result, actual });
    }
  }
  return datings;
}
