import type { AverageCheck } from "../checks/check";
import { meansInTotals, type MeanInTotals } from "../facts/meansInTotals";
import { plainMeans, type PlainMean } from "../facts/plainMeans";
import { formulaFix } from "../findings/accusation";
import { correctionOf } from "../findings/correction";
import { regionFigure } from "../findings/regionFigure";
import { calculationText } from "../findings/relationText";
import { judgeInstance } from "../relations/judge";
import { statedPercent } from "../parse/operands";
import { a1 } from "../sheet/a1";
import { evidenceOf, quoted } from "../findings/evidence";
import type { Report } from "../findings/finding";
import { HUNDRED, toText, ZERO } from "../measures/decimal";
import { judgeAverage, type AveragedRate, type AverageJudgement, type AveragePolicy } from "../measures/judgeAverage";
import { rounded } from "../measures/operand";
import { stepOf } from "../measures/rounding";
import { defineRule, type RuleContext, type RuleSettings } from "./rule";

type Message =
  | "markerAsZero"
  | "markerAsZeroCorrected"
  | "capped"
  | "floored"
  | "filled"
  | "clippedAgainst"
  | "keptAgainst"
  | "meanInTotals"
  | "plainMean";

/**
 * An average that holds only under a way of counting that the reader cannot see: a dash as 0 (a query, since it weighs heavily), or a rate cut at 100 or 0 or an
 * empty rate calculated (info). Where the house has said whether averages cut rates, an average that follows it needs no mention, and one that holds only
 * against it is asked about. Rates already printed as 100 % or 0.0 % need no such way, and averages of them are not mentioned.
 */
export const averagingPolicy = defineRule({
  id: "averaging-policy",
  severity: "query",
  title: { ja: "平均の取り方", en: "How the average counts" },
  messages: {
    markerAsZero: {
      ja: "「{indicator}」の{stated}は、実績のない指標（{markers}）を0%として数えたときだけ成り立ちます。除いて平均すると{without}%です。0%とする扱いでよいか確かめ、注記を添えてください。",
      en: "“{indicator}”, {stated}, holds only if indicators without a rate ({markers}) count as 0%. Without them the average is {without}%. Please confirm that this is meant, and add a note.",
    },
    markerAsZeroCorrected: {
      ja: "「{indicator}」の{stated}は、{corrected}に直し、実績のない指標（{markers}）を0%として数えたときだけ成り立ちます。記載の率のままだと、0%として数えて{withZero}%、除いて{without}%です。0%とする扱いでよいか確かめ、注記を添えてください。",
      en: "“{indicator}”, {stated}, holds only if {corrected} and indicators without a rate ({markers}) count as 0%. With the rates as printed it would be {withZero}% counting them as 0%, and {without}% without them. Please confirm that this is meant, and add a note.",
    },
    capped: {
      ja: "「{indicator}」の{stated}は、100%を超える率を100%として平均したときに成り立ちます。その扱いでよければこのままで構いません。注記があると読み手に伝わります。",
      en: "“{indicator}”, {stated}, holds if rates above 100% count as 100%. If that is meant, nothing needs to change; a note would tell the reader.",
    },
    floored: {
      ja: "「{indicator}」の{stated}は、マイナスの率を0%として平均したときに成り立ちます。その扱いでよければこのままで構いません。注記があると読み手に伝わります。",
      en: "“{indicator}”, {stated}, holds if negative rates count as 0%. If that is meant, nothing needs to change; a note would tell the reader.",
    },
    clippedAgainst: {
      ja: "「{indicator}」の{stated}は、100%を超える率を100%、マイナスの率を0%として平均したときだけ成り立ちます。設定では率をそのまま平均することになっています。どちらで計算するか確かめて、平均か設定を直してください。",
      en: "“{indicator}”, {stated}, holds only if rates above 100% count as 100% and negative rates as 0%, while the settings say that averages take rates as they are. Please see which is meant, and correct the average or the settings.",
    },
    keptAgainst: {
      ja: "「{indicator}」の{stated}は、100%を超える率やマイナスの率をそのまま平均したときだけ成り立ちます。設定では100%・0%で止めて平均することになっており、そうすると{clipped}%です。どちらで計算するか確かめて、平均か設定を直してください。",
      en: "“{indicator}”, {stated}, holds only if rates above 100% and negative rates count as they are, while the settings say that averages cut them at 100% and 0%, which gives {clipped}%. Please see which is meant, and correct the average or the settings.",
    },
    filled: {
      ja: "「{indicator}」の{stated}は、空欄の達成率を実績と目標値から計算した値（100%を超えるときは100%）で補うと成り立ちます。空欄の率を記載すると確かめやすくなります。",
      en: "“{indicator}”, {stated}, holds if the empty rate is taken as its actual and target give it (100% where it would be more). Filling in the empty rate would make this plain.",
    },
    meanInTotals: {
      ja: "「{indicator}」の行は上の数値の合計ですが、「{label}」の{stated}は率の単純平均（={formula}）です。合計の数値からは{computation} = {expected}になります。合計の率として示すのか、単純平均なのかを確かめ、式を直すか注記を添えてください。",
      en: "The row “{indicator}” adds up the figures above, but its “{label}”, {stated}, is the plain mean of the rates (={formula}). From the totals it is {computation} = {expected}. Please see which is meant, and correct the formula or add a note.",
    },
    plainMean: {
      ja: "「{indicator}」の「{label}」{stated}は単純平均（={formula}）ですが、加重平均とされています（{said}）。どちらの平均を示すのか確かめ、式か注記を直してください。",
      en: "“{label}” of “{indicator}”, {stated}, is a plain mean (={formula}), but the table says that it is weighted ({said}). Please see which is meant, and correct the formula or the note.",
    },
  },
  *check(context) {
    const { checks, settings, ledger } = context;
    for (const report of plainMeanReports(context)) {
      ledger.doubt(report.cell, "query");
      yield report;
    }
    for (const { averages } of checks)
      for (const check of averages) if (check.judgement.verdict !== "impossible") yield* policyOf(check, settings);
  },
});

/** Plain means where totals give another figure, or where the table says that they are weighted; each cell once. */
function* plainMeanReports({ relations, regions }: RuleContext): Iterable<Report<Message>> {
  const told = new Set<string>();
  for (const mean of meansInTotals(relations.relations))
    for (const report of meanReport(mean)) {
      told.add(JSON.stringify(report.cell));
      yield report;
    }
  for (const mean of plainMeans(regions)) if (!told.has(JSON.stringify(mean.cell))) yield plainReport(mean);
}

function* policyOf(check: AverageCheck, { missingRates, outlyingRates }: RuleSettings): Iterable<Report<Message>> {
  const { policy, filledBlanks } = check;
  if (policy.missing === "zero") yield { ...markerAsZero(check), ...(missingRates === "zero" && { severity: "info" }) };
  else if (filledBlanks) yield { ...report("filled", check), severity: "info" };
  if (outlyingRates === "clip") yield* keptAgainst(check);
  else if (outlyingRates === "keep" && (policy.cap ?? policy.floor) && !holds(averageUnder(check, { missing: policy.missing })))
    yield report("clippedAgainst", check);
  else yield* clipped(check);
}

/** Where the average was taken of rates put right, that is said, and what the printed ones give stands apart. */
function markerAsZero(check: AverageCheck): Report<Message> {
  const { recomputed } = check;
  if (recomputed.length === 0) return report("markerAsZero", check);
  const rates = recomputed.map(({ stated, judgement }) => ({ cell: a1(stated.cell), rate: `${toText(judgement.computed)}%` }));
  const corrected = {
    ja: rates.map(({ cell, rate }) => `${cell}を${rate}`).join("、"),
    en: rates.map(({ cell, rate }) => `${cell} is ${rate}`).join(", "),
  };
  const plain = report("markerAsZeroCorrected", check);
  return { ...plain, data: { ...plain.data, corrected, withZero: computedUnder(check, check.policy) } };
}

function* clipped(check: AverageCheck): Iterable<Report<Message>> {
  const { policy, rates } = check;
  if (policy.cap && rates.some(({ value }) => value.quantity)) yield { ...report("capped", check), severity: "info" };
  if (policy.floor) yield { ...report("floored", check), severity: "info" };
}

/** Only of printed rates alone: weights and rates that had to be calculated are another matter. */
function* keptAgainst(check: AverageCheck): Iterable<Report<Message>> {
  const { policy, filledBlanks, recomputed } = check;
  if (filledBlanks || recomputed.length > 0 || !holds(averageUnder(check, policy))) return;
  const cut = averageUnder(check, { ...policy, cap: HUNDRED, floor: ZERO });
  if (cut.verdict !== "impossible") return;
  const plain = report("keptAgainst", check);
  yield { ...plain, data: { ...plain.data, clipped: toText(cut.computed) } };
}

function* meanReport({ relation, instance, formula, quotient }: MeanInTotals): Iterable<Report<Message>> {
  const { view, aggregate } = relation.reading;
  const judged = judgeInstance(relation.reading, instance);
  if (!judged || judged.verdict === "not-checkable") return;
  const figure = regionFigure(view.region, instance.k);
  const { stated, expected } = correctionOf(view.region, figure, judged.computed);
  const indicator = view.region.rowLabel(Math.floor(instance.k / view.region.width)).text;
  const computation = calculationText(relation.reading, instance);
  yield {
    message: "meanInTotals",
    cell: figure.cell,
    indicator,
    data: { indicator, label: view.label(aggregate).text, stated, formula, computation, expected },
    evidence: [figure, ...instance.parts.map((part) => regionFigure(view.region, part))].flatMap((one) => evidenceOf(one)),
    stated,
    expected,
    computation,
    ...(quotient !== undefined && { fixes: [formulaFix(figure.cell, figure.text, quotient)] }),
  };
}

function plainReport({ cell, text, formula, label, name, said }: PlainMean): Report<Message> {
  const stated = text.trim();
  return {
    message: "plainMean",
    cell,
    indicator: name,
    data: { indicator: name, label, stated, formula, said },
    evidence: [{ cell, role: "average", text }],
    stated,
  };
}

function report(message: Message, check: AverageCheck): Report<Message> {
  const { stated, summary, rates, judgement } = check;
  const markers = rates.filter(({ value }) => !value.quantity && value.kind !== "blank").map(quoted);
  return {
    message,
    cell: stated.cell,
    indicator: summary.name.value,
    period: stated.column.period?.end,
    data: { indicator: summary.name.value, stated: quoted(stated), markers: markers.join(", "), without: withoutMarkers(check) },
    evidence: evidenceOf(stated, ...rates),
    verdict: judgement.verdict,
  };
}

/** The average of the printed rates alone. */
function withoutMarkers(check: AverageCheck): string {
  return computedUnder(check, { ...check.policy, missing: "skip" });
}

function computedUnder(check: AverageCheck, policy: AveragePolicy): string {
  const judged = averageUnder(check, policy);
  return judged.verdict === "not-checkable" ? "0" : toText(judged.computed);
}

/** The average of the rates as they are printed, under another policy. */
function averageUnder({ rates, stated, asFraction }: AverageCheck, policy: AveragePolicy): AverageJudgement {
  const printed = rates.map(({ value: { quantity, kind } }): AveragedRate => {
    if (!quantity) return kind === "blank" ? "blank" : "missing";
    const { value, decimals } = statedPercent(quantity, asFraction);
    return rounded(value, stepOf(decimals), "half-up");
  });
  const { quantity } = stated.value;
  if (!quantity) return { verdict: "not-checkable", reason: "no-figures" };
  return judgeAverage({ stated: statedPercent(quantity, asFraction), rates: printed, mode: "half-up" }, policy);
}

function holds({ verdict }: AverageJudgement): boolean {
  return verdict !== "impossible" && verdict !== "not-checkable";
}
