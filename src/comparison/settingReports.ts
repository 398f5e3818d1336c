import type { Report } from "../findings/finding";
import type { Comparison, FigureChange } from "./change";
import { documentNames, evidenceOfSlots, figurePair, slotName } from "./telling";

type MessageId = "changed" | "added" | "withdrawn";

/** What is told of figures that are set, not measured: targets and baselines. */
export function* settingReports(comparisons: readonly Comparison[], role: "target" | "baseline"): Iterable<Report<MessageId>> {
  for (const comparison of comparisons) {
    for (const change of comparison.changes) {
      if (change.slot.current.role !== role || change.kind === "slip") continue;
      yield reportOn(comparison, change);
    }
  }
}

function reportOn(comparison: Comparison, change: FigureChange): Report<MessageId> {
  const { slot, pair, kind, along } = change;
  const name = pair.current.name.value;
  const { old, now } = figurePair(comparison, slot);
  return {
    message: kind === "changed" ? "changed" : (kind === "filled") === comparison.reversed ? "withdrawn" : "added",
    cell: slot.current.figure.cell,
    indicator: name,
    period: slot.period?.end,
    data: { name, slot: slotName(slot), ...documentNames(comparison), old, now },
    evidence: evidenceOfSlots(comparison, [slot, ...along]),
    ...(kind === "changed" && { stated: comparison.reversed ? old : now }),
  };
}
