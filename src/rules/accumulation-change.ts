import { datedQuote } from "../findings/datedQuote";
import { evidenceOf } from "../findings/evidence";
import { consecutiveResults } from "../indicators/consecutiveResults";
import type { Period } from "../parse/period";
import { defineRule } from "./rule";

/**
 * One column states a single period and the next a cumulative, or the reverse: 209人 (R6年度), then 382人 (R6～R7の累計). Their difference
 * is no growth. Quiet where the name says that all figures are cumulative, and where one of the two is a state at a date, as a running
 * total may be printed either way: 19,924回 (R6年), then 20,496回 (R7年12月末).
 */
export const accumulationChange = defineRule({
  id: "accumulation-change",
  severity: "query",
  title: { ja: "単年と累計が混ざっている", en: "Single and cumulative figures mixed" },
  messages: {
    accumulated: {
      ja: "前の列は「{previous}」と単年の値、この列は「{current}」と累計です。前の列と比べられないので、どちらかにそろえてください。",
      en: "The column before states a single period, {previous}, and this one a cumulative, {current}. They cannot be compared; please give both in the same way.",
    },
    single: {
      ja: "前の列は「{previous}」と累計、この列は「{current}」と単年の値です。前の列と比べられないので、どちらかにそろえてください。",
      en: "The column before states a cumulative, {previous}, and this one a single period, {current}. They cannot be compared; please give both in the same way.",
    },
  },
  *check({ readings }) {
    for (const { indicators } of readings) {
      for (const indicator of indicators) {
        if (indicator.cumulative || !indicator.results.some(({ actualPeriod }) => actualPeriod?.cumulative)) continue;
        for (const { previous, current } of consecutiveResults(indicator)) {
          const [before, now] = [previous.result.actualPeriod, current.result.actualPeriod];
          if (!before || !now || before.cumulative === now.cumulative || isState(before) || isState(now)) continue;
          yield {
            message: now.cumulative ? "accumulated" : "single",
            cell: current.actual.cell,
            indicator: indicator.name.value,
            period: current.columnPeriod.end,
            data: { previous: datedQuote(previous.actual, before), current: datedQuote(current.actual, now) },
            evidence: evidenceOf(current.actual, previous.actual),
          };
        }
      }
    }
  },
});

/** A figure as of a date, neither of one year nor expressly cumulative. */
function isState({ asOf, cumulative, kind }: Period): boolean {
  return !cumulative && (asOf || kind === "date");
}
