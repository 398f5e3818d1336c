import type { AverageCheck } from "../checks/check";
import { evidenceOf, quoted } from "../findings/evidence";
import type { Report } from "../findings/finding";
import { toText } from "../measures/decimal";
import { judgeAverage } from "../measures/judgeAverage";
import { rounded } from "../measures/operand";
import { defineRule } from "./rule";

type Message = "markerAsZero" | "capped" | "floored" | "filled";

/**
 * An average that holds only under a way of counting that the reader cannot see: a dash as 0 (a query, since it weighs heavily), or a rate cut at 100 or 0 or an
 * empty rate calculated (info). Rates already printed as 100 % or 0.0 % need no such way, and averages of them are not mentioned.
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
    capped: {
      ja: "「{indicator}」の{stated}は、100%を超える率を100%として平均したときに成り立ちます。その扱いでよければこのままで構いません。注記があると読み手に伝わります。",
      en: "“{indicator}”, {stated}, holds if rates above 100% count as 100%. If that is meant, nothing needs to change; a note would tell the reader.",
    },
    floored: {
      ja: "「{indicator}」の{stated}は、マイナスの率を0%として平均したときに成り立ちます。その扱いでよければこのままで構いません。注記があると読み手に伝わります。",
      en: "“{indicator}”, {stated}, holds if negative rates count as 0%. If that is meant, nothing needs to change; a note would tell the reader.",
    },
    filled: {
      ja: "「{indicator}」の{stated}は、空欄の達成率を実績と目標値から計算した値（100%を超えるときは100%）で補うと成り立ちます。空欄の率を記載すると確かめやすくなります。",
      en: "“{indicator}”, {stated}, holds if the empty rate is taken as its actual and target give it (100% where it would be more). Filling in the empty rate would make this plain.",
    },
  },
  *check({ checks, settings }) {
    for (const { averages } of checks)
      for (const check of averages) if (check.judgement.verdict !== "impossible") yield* policyOf(check, settings.missingRates === "zero");
  },
});

function* policyOf(check: AverageCheck, zeroIsMeant: boolean): Iterable<Report<Message>> {
  const { policy, rates, filledBlanks } = check;
  if (policy.missing === "zero") yield { ...report("markerAsZero", check), ...(zeroIsMeant && { severity: "info" }) };
  else if (filledBlanks) yield { ...report("filled", check), severity: "info" };
  if (policy.cap && rates.some(({ value }) => value.quantity)) yield { ...report("capped", check), severity: "info" };
  if (policy.floor) yield { ...report("floored", check), severity: "info" };
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
function withoutMarkers({ rates, judgement, policy, asFraction }: AverageCheck): string {
  const decimals = judgement.computed.scale;
  const printed = rates.flatMap(({ value: { quantity } }) => (quantity ? [rounded(quantity.value, quantity.step, "half-up")] : []));
  const stated = { value: judgement.computed, decimals: asFraction ? decimals + 2 : decimals };
  const judged = judgeAverage({ stated, rates: printed, mode: "half-up" }, { ...policy, missing: "skip" });
  return judged.verdict === "not-checkable" ? "0" : toText(judged.computed);
}
