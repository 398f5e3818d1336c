import type { TableChecks } from "../checks/check";
import { scaleOutliers } from "../facts/scaleOutliers";
import { evidenceOf, quoted } from "../findings/evidence";
import { cumulativeSeries } from "../indicators/cumulativeSeries";
import type { Figure } from "../indicators/figure";
import type { TableReading } from "../indicators/indicator";
import { targetPaths, turningPoint } from "../indicators/targetPath";
import { defineRule } from "./rule";

/**
 * Yearly targets rise and then fall, or the reverse, or set out from the baseline the other way: mostly a slip of a digit or of a column.
 * Equal targets are fine, and so is a target below the baseline as long as all lead down. Cumulatives are the matter of another rule.
 */
export const targetReversal = defineRule({
  id: "target-reversal",
  severity: "query",
  title: { ja: "目標値の向きが変わる", en: "Targets change direction" },
  messages: {
    turns: {
      ja: "目標値が {path} と、途中で向きを変えています。「{turn}」に誤りがないか確かめてください。計画どおりなら理由を書き添えてください。",
      en: "The targets change direction on their way: {path}. Please check {turn}; if it is planned so, note the reason.",
    },
  },
  *check({ readings, checks, ledger }) {
    for (const [place, reading] of readings.entries()) {
      let outliers: ReadonlySet<Figure> | undefined;
      for (const indicator of reading.indicators) {
        if (indicator.targets.length < 2 || cumulativeSeries(indicator).some((series) => series[1]?.figure.column.role === "target"))
          continue;
        for (const path of targetPaths(indicator)) {
          const cells = path.map(({ figure }) => figure.cell);
          const last = cells.pop();
          if (last) ledger.record(last, cells, "exact");
          const turn = turningPoint(path);
          if (!turn) continue;
          outliers ??= outliersOf(reading, checks[place]);
          if (outliers.has(turn.figure)) continue;
          yield {
            message: "turns",
            cell: turn.figure.cell,
            indicator: indicator.name.value,
            period: turn.figure.column.period?.end,
            data: { path: path.map(({ figure }) => quoted(figure)).join(" → "), turn: quoted(turn.figure) },
            evidence: evidenceOf(turn.figure, ...path.map(({ figure }) => figure).filter((figure) => figure !== turn.figure)),
          };
        }
      }
    }
  },
});

/** Targets that turn only since a digit or unit is wrong: scale-outlier asks about them. */
function outliersOf(reading: TableReading, checks: TableChecks | undefined): ReadonlySet<Figure> {
  return new Set(checks && scaleOutliers(reading, checks).map(({ figure }) => figure));
}
