import type { Comparison, FigureChange } from "../comparison/change";
import { documentNames, evidenceOfSlots, figurePair, NOTHING, slotName, stepWords } from "../comparison/telling";
import type { Report, Severity, Wording } from "../findings/finding";
import { defineRule } from "./rule";

type MessageId = "restated" | "mistyped" | "corrected" | "filled" | "withdrawn";

const SEVERITIES: Readonly<Record<MessageId, Severity>> = {
  restated: "query",
  mistyped: "error",
  corrected: "info",
  filled: "info",
  withdrawn: "query",
};

/**
 * A figure that was published for a time stands otherwise in another document, for the same indicator and the same time. It may be a restatement, and then it has to be said; both changes are told, by
 * the figure as published and as restated. Where the figures beside it go with the old one it was mistyped; where they did not go with the old one, it was put right.
 */
export const restatedPeriod = defineRule<MessageId>({
  id: "restated-period",
  severity: "query",
  title: { ja: "公表済みの値の変更", en: "Published figure restated" },
  messages: {
    restated: {
      ja: "「{name}」の{slot}は、{before}では{old}、{after}では{now}です。{along}{steps}遡って直したのなら、直したことと理由を注記してください。",
      en: 'The {slot} of "{name}" is {old} in {before} and {now} in {after}.{along}{steps} If it was restated, please say so and why.',
    },
    mistyped: {
      ja: "「{name}」の{slot}は、{before}では{old}、{after}では{now}です。この資料のほかの数値は{old}に合い、{now}には合いません。写し間違いでないか確かめ、直してください。",
      en: 'The {slot} of "{name}" is {old} in {before} and {now} in {after}. The other figures of this document go with {old} and not with {now}. Please correct the figure.',
    },
    corrected: {
      ja: "「{name}」の{slot}は、{before}では{old}、{after}では{now}です。前の{old}はその資料のほかの数値と合っていなかったので、誤りを直したものと思われます。{steps}直したことを注記してください。",
      en: 'The {slot} of "{name}" is {old} in {before} and {now} in {after}. The {old} did not go with the other figures there, so an error was probably put right.{steps} Please say so in a note.',
    },
    filled: {
      ja: "「{name}」の{slot}は、{before}では空欄でしたが、{after}では{now}です。",
      en: 'The {slot} of "{name}" was left blank in {before} and is {now} in {after}.',
    },
    withdrawn: {
      ja: "「{name}」の{slot}は、{before}では{old}でしたが、{after}にはありません。取り下げた理由を注記するか、値を記載してください。",
      en: 'The {slot} of "{name}" was {old} in {before} and is not given in {after}. Please give it, or say why it was withdrawn.',
    },
  },
  *check({ comparisons }) {
    for (const comparison of comparisons) {
      for (const change of comparison.changes) {
        const { role } = change.slot.current;
        if (role === "target" || role === "baseline" || change.kind === "slip") continue;
        yield reportOn(comparison, change);
      }
    }
  },
});

function reportOn(comparison: Comparison, change: FigureChange): Report<MessageId> {
  const { slot, pair, along, steps } = change;
  const message = messageOf(comparison, change);
  const name = pair.current.name.value;
  const { old, now } = figurePair(comparison, slot);
  return {
    message,
    severity: SEVERITIES[message],
    cell: slot.current.figure.cell,
    indicator: name,
    period: slot.period?.end,
    data: {
      name,
      slot: slotName(slot),
      ...documentNames(comparison),
      old,
      now,
      along: alongWords(comparison, change),
      steps: stepWords(steps),
    },
    evidence: evidenceOfSlots(comparison, [slot, ...along]),
    ...(change.kind === "changed" && { stated: comparison.reversed ? old : now }),
  };
}

function messageOf({ reversed }: Comparison, { kind, doubt }: FigureChange): MessageId {
  if (kind === "filled" || kind === "withdrawn") return (kind === "filled") === reversed ? "withdrawn" : "filled";
  return reversed || !doubt ? "restated" : doubt;
}

function alongWords(comparison: Comparison, { along }: FigureChange): Wording {
  const [rate] = along;
  if (!rate) return NOTHING;
  const { old, now } = figurePair(comparison, rate);
  return { ja: `率も${old}から${now}に変わっています。`, en: ` The rate changed with it from ${old} to ${now}.` };
}
