import { operandOf, statedFigure } from "../parse/operands";
import { datedQuote } from "../findings/datedQuote";
import { evidenceOf } from "../findings/evidence";
import type { Report } from "../findings/finding";
import type { CheckLedger } from "../findings/ledger";
import { cumulativeSeries, type CumulativeFigure } from "../indicators/cumulativeSeries";
import type { Figure } from "../indicators/figure";
import type { Indicator } from "../indicators/indicator";
import { sameUnit } from "../indicators/sameUnit";
import { compare, sign, toText } from "../measures/decimal";
import { judgeSum } from "../measures/judgeSum";
import type { Operand } from "../measures/operand";
import { addressOf, type RelationBook } from "../relations/relationBook";
import { defineRule } from "./rule";

/** Two may come to a third by chance. */
const FEWEST_ADDED = 3;

type MessageId = "falls" | "sum";

/**
 * A cumulative falls, or does not grow by the figure of its year. What was once counted stays counted, so one of the figures is wrong.
 * Meant are only figures that share one start: not a cumulative that begins anew each year, not balances, debts or signed figures, and a
 * printed 146.4万 does not fall to 1,463,900.
 */
export const fallingCumulative = defineRule<MessageId>({
  id: "falling-cumulative",
  severity: "error",
  title: { ja: "累計が減っている", en: "Cumulative falls" },
  messages: {
    falls: {
      ja: "累計が「{previous}」から「{current}」に減っています。累計は減らないので、どちらの値が違うかを確かめてください。",
      en: "The cumulative falls from {previous} to {current}. A cumulative cannot fall; please check which of the two is wrong.",
    },
    sum: {
      ja: "「{current}」の累計は、前の「{previous}」にその年の値を足すと{expected}になるはずです。その年の値か累計を確かめてください。",
      en: "The cumulative in {current} should be {expected}: the one in {previous} and the figure of the year. Please check the figure of the year and the cumulative.",
    },
  },
  *check({ readings, relations, ledger }) {
    for (const { indicators } of readings) {
      for (const indicator of indicators) {
        for (const series of cumulativeSeries(indicator)) if (!areAddedUp(series, relations)) yield* checkSeries(indicator, series, ledger);
      }
    }
  },
});

/** Figures that are added up to another one are those of single years, whatever the name of the row says. */
function areAddedUp(series: readonly CumulativeFigure[], { relations }: RelationBook): boolean {
  return relations.some((relation) => {
    const { form, reach, signs } = relation.reading;
    if (form !== "sum" || reach !== "set" || signs !== undefined) return false;
    return relation.instances.some(({ state, parts }) => {
      if (state !== "holds" || parts.length < FEWEST_ADDED) return false;
      const cells = parts.map((part) => addressOf(relation, part));
      return series.every(({ figure: { cell } }) =>
        cells.some(({ sheet, row, column }) => row === cell.row && column === cell.column && sheet === cell.sheet),
      );
    });
  });
}

function* checkSeries(indicator: Indicator, series: readonly CumulativeFigure[], ledger: CheckLedger): Iterable<Report<MessageId>> {
  for (let place = 1; place < series.length; place += 1) {
    const [previous, current] = [series[place - 1], series[place]];
    if (previous && current) yield* checkStep(indicator, previous, current, ledger);
  }
}

function* checkStep(
  indicator: Indicator,
  previous: CumulativeFigure,
  current: CumulativeFigure,
  ledger: CheckLedger,
): Iterable<Report<MessageId>> {
  const [before, now] = [operandOf(previous.cumulative), operandOf(current.cumulative)];
  if (!before || !now || !sameUnit(previous.cumulative, current.cumulative)) return;
  if (sign(before.nominal) < 0 || sign(now.nominal) < 0) return;
  if (mustFall(before, now)) {
    ledger.record(current.figure.cell, [previous.figure.cell], "impossible");
    yield report("falls", indicator, previous, current);
    return;
  }
  const single = current.single && operandOf(current.single);
  if (!single) {
    ledger.record(current.figure.cell, [previous.figure.cell], "exact");
    return;
  }
  const judged = judgeSum({ stated: statedFigure(current.cumulative), parts: [before, single], mode: "half-up" });
  if (judged.verdict === "not-checkable" || (judged.verdict === "impossible" && !follows(previous.figure, current.figure))) return;
  ledger.record(current.figure.cell, [previous.figure.cell], judged.verdict);
  if (judged.verdict === "impossible") yield report("sum", indicator, previous, current, toText(judged.computed));
}

/** True where no numbers that print so rise or stay. */
function mustFall(before: Operand, now: Operand): boolean {
  const [low, high] = [before.interval.low, now.interval.high];
  return compare(now.nominal, before.nominal) < 0 && low !== undefined && high !== undefined && compare(high, low) <= 0;
}

/** True where the one year follows the other without a gap. A baseline without a date may be years older. */
function follows({ column: before }: Figure, { column: now }: Figure): boolean {
  if (!before.period || !now.period || before.period.asOf || now.period.asOf || before.period.end >= now.period.start) return false;
  const gap = Date.parse(now.period.start) - Date.parse(before.period.end);
  return gap <= 24 * 60 * 60 * 1000;
}

function report(
  message: MessageId,
  { name, results }: Indicator,
  previous: CumulativeFigure,
  current: CumulativeFigure,
  expected?: string,
): Report<MessageId> {
  const periodOf = (figure: Figure) => results.find(({ actual }) => actual === figure);
  return {
    message,
    cell: current.figure.cell,
    indicator: name.value,
    period: current.figure.column.period?.end,
    data: {
      previous: datedQuote(previous.figure, periodOf(previous.figure)?.actualPeriod),
      current: datedQuote(current.figure, periodOf(current.figure)?.actualPeriod),
      expected: expected ?? "",
    },
    evidence: evidenceOf(current.figure, previous.figure),
    verdict: "impossible",
    stated: toText(current.cumulative.value),
    ...(expected !== undefined && { expected }),
  };
}
