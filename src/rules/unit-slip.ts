import type { Comparison, FigureChange } from "../comparison/change";
import { isOutOfLine } from "../comparison/outOfLine";
import { documentNames, evidenceOfSlots, figurePair, slotName } from "../comparison/telling";
import type { Fix, Report, Wording } from "../findings/finding";
import { restatedCell } from "../findings/figureText";
import { defineRule } from "./rule";

type MessageId = "between" | "here";

/**
 * Two documents print the same digits for one figure, but one is larger by a power of ten: 40万枚 and 40百万枚, 61% and 6100%. One of them has another unit or a digit too many; which one, the figures beside it
 * may say. Numbers of one digit grow tenfold by themselves and are no slip unless the whole row did.
 */
export const unitSlip = defineRule<MessageId>({
  id: "unit-slip",
  severity: "query",
  title: { ja: "資料の間の桁・単位の違い", en: "Unit or digits differ between documents" },
  messages: {
    between: {
      ja: "「{name}」の{slot}は、{before}では{old}、{after}では{now}で、{factor}違います。どちらかの単位か桁が誤りです。元の資料で確かめてください。",
      en: 'The {slot} of "{name}" is {old} in {before} and {now} in {after}, which differ by {factor}. One of them has a wrong unit or digit. Please check the source.',
    },
    here: {
      ja: "「{name}」の{slot}は、{before}では{old}、{after}では{now}で、{factor}違います。この資料のほかの数値は{old}の方に合います。単位か桁を直してください。",
      en: 'The {slot} of "{name}" is {old} in {before} and {now} in {after}, which differ by {factor}. The other figures of this document go with {old}. Please correct the unit or the digits.',
    },
  },
  *check({ comparisons }) {
    for (const comparison of comparisons)
      for (const change of comparison.changes) if (change.kind === "slip") yield reportOn(comparison, change);
  },
});

function reportOn(comparison: Comparison, change: FigureChange): Report<MessageId> {
  const { slot, pair, along, power } = change;
  const name = pair.current.name.value;
  const { old, now } = figurePair(comparison, slot);
  const isHere = !comparison.reversed && (change.doubt === "mistyped" || (change.sure && isOutOfLine(pair, slot)));
  return {
    message: isHere ? "here" : "between",
    severity: isHere ? "error" : "query",
    cell: slot.current.figure.cell,
    indicator: name,
    period: slot.period?.end,
    data: { name, slot: slotName(slot), ...documentNames(comparison), old, now, factor: factorWords(power) },
    evidence: evidenceOfSlots(comparison, [slot, ...along]),
    stated: comparison.reversed ? old : now,
    ...(isHere && { expected: old, fixes: fixesOf(change, old) }),
  };
}

function factorWords(power: number): Wording {
  const factor = (10 ** Math.abs(power)).toLocaleString("en-US");
  return { ja: `${factor}倍`, en: `a factor of ${factor}` };
}

function fixesOf({ slot }: FigureChange, old: string): Fix[] {
  const { figure } = slot.current;
  const { quantity } = slot.earlier.figure.value;
  const after = quantity?.multiplier === figure.value.quantity?.multiplier && quantity ? restatedCell(figure, quantity.value) : undefined;
  if (after === undefined) return [];
  const label = { ja: `${old}にする`, en: `Change to ${old}` };
  return [{ label, safe: false, edits: [{ cell: figure.cell, before: figure.text, after }] }];
}
