import { evidenceOf, quoted } from "../findings/evidence";
import { toText } from "../measures/decimal";
import { defineRule } from "./rule";

/** A rate printed as 0 although its actual is negative (▲0.3% ÷ 14.6%): a usual convention, said so that the reader knows of the loss behind the 0. */
export const flooredRate = defineRule({
  id: "floored-rate",
  severity: "info",
  title: { ja: "0にとどめた達成率", en: "Negative rate shown as 0" },
  messages: {
    floored: {
      ja: "「{indicator}」の達成率は{stated}とありますが、{actual} ÷ {target} は{raw}%とマイナスです。0にとどめる扱いでよければこのままで構いません。注記があると読み手に伝わります。",
      en: "The rate of “{indicator}” is printed as {stated}, while {actual} ÷ {target} is negative, {raw}%. If it is meant to stop at 0, nothing needs to change; a note would tell the reader.",
    },
  },
  *check({ checks }) {
    for (const { rates } of checks) {
      for (const { stated, actual, target, indicator, result, judgement } of rates) {
        if (!judgement.floored || judgement.verdict === "impossible") continue;
        const name = indicator?.name.value ?? "";
        yield {
          message: "floored",
          cell: stated.cell,
          indicator: name,
          period: result?.period?.end,
          data: { indicator: name, stated: quoted(stated), actual: quoted(actual), target: quoted(target), raw: toText(judgement.raw) },
          evidence: evidenceOf(stated, actual, target),
        };
      }
    }
  },
});
