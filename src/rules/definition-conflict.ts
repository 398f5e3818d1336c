import { definitionChecks, type DefinitionCheck, type UncheckedDefinition } from "../checks/definitionChecks";
import { evidenceOf, quoted } from "../findings/evidence";
import type { Report, Wording } from "../findings/finding";
import type { Ratio, RatioInterval } from "../measures/ratio";
import { quotient, toFixed } from "../measures/rounding";
import { defineRule } from "./rule";

const REASONS = {
  "other-periods": {
    ja: "出所欄の数値の時点が、この値の時点や比較の基準と違うため、計算し直せません。",
    en: "The figures in the source note are of other periods than this value or its base, so it cannot be calculated again.",
  },
  "other-measure": {
    ja: "出所欄の数値からは、この指標の定義どおりに計算し直せません。",
    en: "The figures in the source note do not give this indicator under any known formula, so it cannot be calculated again.",
  },
} satisfies Record<UncheckedDefinition["reason"], Wording>;

/**
 * A rate of change is what its name defines, calculated from the figures that the source note itself quotes. 給与1万円当たり労働時間の減少率 from 1,827円 and 1,899円 an
 * hour is 1 − 1827/1899 = 3.8 %; 3.9 % is 1899/1827 − 1, the change of the inverse. It is asked only where the note quotes exactly two figures of one label,
 * of the base and of the value's own period, and where another formula gives the printed value to the digit.
 */
export const definitionConflict = defineRule({
  id: "definition-conflict",
  severity: "query",
  title: { ja: "定義と計算の食い違い", en: "Value computed by another definition" },
  messages: {
    other: {
      ja: "「{name}」の{actual}は、出所欄の数値（{older}、{newer}）から名前の定義どおりに計算すると{computed}です（{formula}）。{actual}になるのは{other}で、基準の取り方が逆のようです。計算式を確かめてください。",
      en: '{actual} of "{name}" should be {computed} ({formula}) by its definition and the figures in the source note ({older}; {newer}). {actual} is {other}: the base seems to be inverted. Please check the formula.',
    },
  },
  *check({ readings, ledger }) {
    for (const { indicators } of readings) {
      for (const indicator of indicators) {
        for (const check of definitionChecks(indicator)) {
          if ("reason" in check) {
            ledger.skip(check.actual.cell, REASONS[check.reason]);
            continue;
          }
          if (!check.holds && !check.other) ledger.skip(check.actual.cell, REASONS["other-measure"]);
          else ledger.record(check.actual.cell, indicator.source ? [indicator.source.cell] : [], check.holds ? "exact" : "impossible");
          if (check.other) yield reportOn(check);
        }
      }
    }
  },
});

function reportOn({ indicator, result, actual, older, newer, formula, computed, range, other }: DefinitionCheck): Report<"other"> {
  const figures = { older: numberIn(older), newer: numberIn(newer) };
  const spelled = (by: string | undefined): string => (by ?? "").replace("a", figures.older).replace("b", figures.newer);
  const decimals = actual.value.quantity?.decimals ?? 1;
  const value = toFixed(computed, decimals);
  const after = actual.text.replace(toFixed(actual.value.quantity?.value ?? computed, decimals), value);
  const printed = quoted(actual).replace(/(?<![%％])$/, "%");
  return {
    message: "other",
    cell: actual.cell,
    indicator: indicator.name.value,
    period: result.period?.end,
    data: {
      name: indicator.name.value,
      actual: printed,
      older,
      newer,
      computed: `${value}%`,
      formula: spelled(formula),
      other: spelled(other),
    },
    evidence: [
      ...evidenceOf(actual),
      ...(indicator.source ? [{ cell: indicator.source.cell, role: "source" as const, text: indicator.source.value }] : []),
    ],
    verdict: "impossible",
    stated: quoted(actual),
    expected: `${value}%`,
    ...rangeOf(range, decimals + 1),
    ...(after !== actual.text && {
      fixes: [
        {
          label: { ja: `${value}%にする`, en: `Change to ${value}%` },
          safe: false,
          edits: [{ cell: actual.cell, before: actual.text, after }],
        },
      ],
    }),
  };
}

/** The range with one decimal more than the value. */
function rangeOf({ low, high }: RatioInterval, decimals: number): { range?: readonly [string, string] } {
  const text = ({ numerator, denominator }: Ratio): string => toFixed(quotient(numerator, denominator, decimals, "half-up"), decimals);
  return low && high ? { range: [text(low), text(high)] } : {};
}

/** "1,827" of "R4年時間当たり給与 1,827円". */
function numberIn(text: string): string {
  return /(\d[\d,.]*)[^\d]*$/.exec(text)?.[1] ?? text;
}
