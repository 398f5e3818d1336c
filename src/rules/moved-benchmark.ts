import type { BenchmarkMove, Comparison } from "../comparison/change";
import { documentNames, evidenceOfSlots, textEvidence } from "../comparison/telling";
import { quoted } from "../findings/evidence";
import type { Evidence, Report } from "../findings/finding";
import type { Listing } from "../comparison/listing";
import { defineRule } from "./rule";

/**
 * A target was the national value of its time, as the source note of the earlier document says, and the note now gives another national value while the target stayed. That may be meant; whoever reads
 * the rate should know.
 */
export const movedBenchmark = defineRule({
  id: "moved-benchmark",
  severity: "info",
  title: { ja: "目標の元になった全国値の変化", en: "National value behind a target moved" },
  messages: {
    moved: {
      ja: "「{name}」の目標値{target}は{before}に書かれた全国値と同じですが、{after}では全国値が{old}から{now}に変わっています。目標値を据え置くかどうか確かめてください。",
      en: 'The target {target} of "{name}" is the national value given in {before}, which has moved from {old} to {now} in {after}. Please check whether the target is to stay.',
    },
  },
  *check({ comparisons }) {
    for (const comparison of comparisons) {
      if (comparison.reversed) continue;
      for (const move of comparison.benchmarks) yield reportOn(comparison, move);
    }
  },
});

function reportOn(comparison: Comparison, { pair, target, before, after }: BenchmarkMove): Report<"moved"> {
  const name = pair.current.name.value;
  const { figure } = target.current;
  return {
    message: "moved",
    cell: figure.cell,
    indicator: name,
    period: target.period?.end,
    data: { name, target: quoted(figure), ...documentNames(comparison), old: before, now: after },
    evidence: [
      ...evidenceOfSlots(comparison, [target]),
      ...sourceOf(pair.current, undefined),
      ...sourceOf(pair.earlier, comparison.document),
    ],
  };
}

function sourceOf({ source }: Listing, document: string | undefined): Evidence[] {
  return source ? [textEvidence(source.cell, "source", source.value, document)] : [];
}
