import type { RateCheck, UnstatedRate } from "../checks/check";
import { evidenceOf, quoted } from "../findings/evidence";
import type { Report } from "../findings/finding";
import type { Figure } from "../indicators/figure";
import { attainmentRate } from "../measures/attainmentRate";
import { compare, decimalOf, HUNDRED, toText, type Decimal } from "../measures/decimal";
import { lineRoleOf } from "../words/lineRole";
import { saysOtherTime } from "../words/otherTime";
import { saysPartOfWhole } from "../words/partOfWhole";
import { defineRule, type RuleContext } from "./rule";

type MessageId = "above" | "stale" | "base" | "share";

/**
 * An actual beyond its target, whether the rate is printed as 132.2 %, capped at 100 % or left empty. Exactly 100 % is fine. Where fewer is better and
 * the rate is actual ÷ target, more than 100 % means the target is missed, which is no sign of a stale target. A part larger than its whole is an error where
 * the words say that it is a part; coverage of an estimated population may exceed 100 %, and is asked about.
 */
export const excessRate = defineRule<MessageId>({
  id: "excess-rate",
  severity: "query",
  title: { ja: "100%を超える率", en: "Rate above 100%" },
  messages: {
    above: {
      ja: "「{indicator}」は実績{actual}が目標値{target}を超え、計算上の達成率は{raw}%です（記載は{stated}）。実績と目標値がどちらも正しいか確かめてください。",
      en: "For “{indicator}” the actual {actual} exceeds the target {target}: the rate comes to {raw}% (printed: {stated}). Please check that both figures are right.",
    },
    stale: {
      ja: "「{indicator}」は実績{actual}が目標値{target}を大きく超え、計算上の達成率は{raw}%です（記載は{stated}）。目標値が古くなっていないか、見直しが必要ではないか確かめてください。",
      en: "For “{indicator}” the actual {actual} is far beyond the target {target}: the rate comes to {raw}% (printed: {stated}). Is the target out of date and due for review?",
    },
    base: {
      ja: "「{indicator}」は{actual}が{target}より大きく、率が{raw}%になります（記載は{stated}）。分母が推計値であるなど、100%を超えうる率かどうか、分子と分母を確かめてください。",
      en: "For “{indicator}” {actual} is larger than {target}, which it is divided by: the rate comes to {raw}% (printed: {stated}). Please check both, and whether the rate can exceed 100%, as where the denominator is an estimate.",
    },
    share: {
      ja: "「{indicator}」は{actual}が全体の{target}より大きく、割合が{raw}%になります（記載は{stated}）。部分は全体を超えないので、分子と分母を確かめて直してください。",
      en: "For “{indicator}” the part {actual} is larger than the whole {target}: the share comes to {raw}% (printed: {stated}). A part cannot exceed its whole, so please check and correct both.",
    },
  },
  *check({ checks, settings }) {
    for (const { rates, unstated } of checks) {
      for (const check of rates)
        if (check.judgement.verdict !== "impossible" && isMeaningful(check))
          yield* judge(check, check.stated, check.judgement.raw, settings);
      for (const gap of unstated) if (gap.indicator.type.direction !== "decrease") yield* judge(gap, gap.cell, gap.raw, settings);
    }
  },
});

function isMeaningful({ indicator, formula, share }: RateCheck): boolean {
  return share || formula !== "ratio" || indicator?.type.direction !== "decrease";
}

/** Whether whoever wrote the rate knows of more than 100 %: a dash counts no attainment, as of costs that were higher than planned, and a formula no more than 100 %. */
function isAnswered({ table: { sheet } }: RateCheck | UnstatedRate, { cell: { row, column }, value }: Figure): boolean {
  return value.kind === "marker" || /\bMIN\((1|100%?),|\bMIN\(.*,(1|100%?)\)/i.test(sheet.rows[row]?.[column]?.formula ?? "");
}

/** At least one decimal, whatever the capped "100%" prints. */
function inTenths(check: RateCheck | UnstatedRate, raw: Decimal): Decimal {
  const [actual, target] = [check.actual.value.quantity, check.target.value.quantity];
  if (raw.scale > 0 || !actual || !target || ("formula" in check && check.formula !== "ratio")) return raw;
  return attainmentRate(actual.value, target.value, 1, "half-up");
}

function isPartOfWhole({ actual, target }: RateCheck | UnstatedRate, rate: Figure): boolean {
  return saysPartOfWhole({ rate: rate.column.label, part: actual.column.label, whole: target.column.label });
}

function messageOf(isShare: boolean, isPart: boolean, isFar: boolean): MessageId {
  if (isShare) return isPart ? "share" : "base";
  return isFar ? "stale" : "above";
}

/** What the actual is divided by: a target, a whole of which it is a part, something else, or the figure of another time, which this one may be more than. */
function baseOf(check: RateCheck | UnstatedRate, rate: Figure): "target" | "whole" | "other" | "other-time" {
  // Under a word for targets that the table's reading does not know (Budget, 予算), what is over 100 % is no part beyond its whole.
  const isShare = ("share" in check ? check.share : check.result.whole !== undefined) && lineRoleOf(check.target.column.label) !== "target";
  if (!isShare) return "target";
  if (isPartOfWhole(check, rate)) return "whole";
  return saysOtherTime(rate.column.label, check.target.column.label) ? "other-time" : "other";
}

function* judge(
  check: RateCheck | UnstatedRate,
  rate: Figure,
  raw: Decimal,
  settings: RuleContext["settings"],
): Iterable<Report<MessageId>> {
  const { indicator, result, actual, target } = check;
  const exact = inTenths(check, raw);
  if (compare(exact, HUNDRED) <= 0) return;
  const base = baseOf(check, rate);
  if (base === "other-time" || (base === "target" && isAnswered(check, rate))) return;
  const isPart = base === "whole";
  const name = indicator?.name.value ?? "";
  const stated = quoted(rate);
  yield {
    message: messageOf(base !== "target", isPart, compare(exact, decimalOf(settings.staleTargetAbove)) > 0),
    severity: isPart ? "error" : "query",
    cell: rate.cell,
    indicator: name,
    period: (result?.period ?? rate.column.period)?.end,
    data: {
      indicator: name === "" ? { ja: "計", en: "the total" } : name,
      actual: quoted(actual),
      target: quoted(target),
      raw: toText(exact),
      stated: stated === "" ? { ja: "空欄", en: "empty" } : stated,
    },
    evidence: evidenceOf(rate, actual, target),
  };
}
