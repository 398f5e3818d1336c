import { shareChecks, type ShareCheck } from "../checks/shareBases";
import { evidenceOf, quoted } from "../findings/evidence";
import type { Fix, Report } from "../findings/finding";
import { quotient, toFixed } from "../measures/rounding";
import { HUNDRED, multiply, type Decimal } from "../measures/decimal";
import { printableShares } from "../measures/share";
import type { Quantity } from "../parse/quantity";
import { defineRule } from "./rule";

/**
 * A percentage of counted things is some k of n: of 40 municipalities 45.0 % are 18, and 45.1 % are none. The base must be named by the document itself
 * (全59市町村, n=40, or a target of 40市町村 of which the other shares of the document are k/40), and the name must say that the percentage counts these things.
 * Targets are not judged, since they may be national averages, nor shares of procedures or people.
 */
export const impossibleShare = defineRule({
  id: "impossible-share",
  severity: "query",
  title: { ja: "あり得ない割合", en: "Share that no count gives" },
  messages: {
    impossible: {
      ja: "「{name}」の{actual}は、{n}のうちのいくつを取っても出ない割合です（最も近いのは{nearest}）。母数は「{base}」から取りました。値か母数を確かめてください。",
      en: '{actual} of "{name}" is not a share of {n}: no count gives it (nearest: {nearest}). The base was taken from "{base}". Please check the figure or the base.',
    },
  },
  *check({ readings, workbook, ledger }) {
    for (const check of shareChecks(readings, workbook)) {
      ledger.record(check.actual.cell, [check.base.cell], check.counts ? "exact" : "impossible");
      const quantity = check.actual.value.quantity;
      if (!check.counts && quantity) yield reportOn(check, quantity);
    }
  },
});

function reportOn({ indicator, result, actual, base }: ShareCheck, quantity: Quantity): Report<"impossible"> {
  const nearest = printableShares(quantity.value, quantity.decimals, base.n, "half-up").map((share) => toFixed(share, quantity.decimals));
  const named = (unit: string): string =>
    nearest.map((share) => `${share}% = ${countOf(share, base.n)}${unit}`).join(unit === "" ? ", " : "、");
  return {
    message: "impossible",
    cell: actual.cell,
    indicator: indicator.name.value,
    period: result.period?.end,
    data: {
      name: indicator.name.value,
      actual: quoted(actual),
      n: { ja: `${base.n}${base.noun}`, en: String(base.n) },
      base: base.text.replace(/\s+/g, ""),
      nearest: { ja: named(base.noun), en: named("") },
    },
    evidence: [...evidenceOf(actual), { cell: base.cell, role: "whole", text: base.text }],
    verdict: "impossible",
    stated: quoted(actual),
    expected: nearest.map((share) => `${share}%`).join(" / "),
    fixes: nearest.flatMap((share) => fixOf(actual, toFixed(quantity.value, quantity.decimals), share)),
  };
}

function countOf(share: string, n: number): string {
  const [whole = "0", fraction = ""] = share.split(".");
  const percent: Decimal = { units: Number(whole + fraction), scale: fraction.length };
  return toFixed(quotient(multiply(percent, { units: n, scale: 0 }), HUNDRED, 0, "half-up"), 0);
}

/** A suggestion: the digits replaced in the printed text, where they stand there as such. */
function fixOf(actual: ShareCheck["actual"], printed: string, share: string): Fix[] {
  if (!actual.text.includes(printed)) return [];
  const after = actual.text.replace(printed, share);
  return [
    {
      label: { ja: `${share}%にする`, en: `Change to ${share}%` },
      safe: false,
      edits: [{ cell: actual.cell, before: actual.text, after }],
    },
  ];
}
