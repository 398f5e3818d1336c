import type { RoundingMode } from "../measures/rounding";
import type { AverageCheck, TableChecks } from "./check";

/** How a table averages and rounds its rates, as its own figures show it. `null`: no figure tells. */
export interface AveragingPolicy {
  /** The percentage above which a rate counts as this. */
  readonly cap: number | null;
  /** The percentage below which a rate counts as this. */
  readonly floor: number | null;
  /** Whether a rate that is a marker (—) counts as 0 or is left out. */
  readonly missing: "zero" | "skip" | null;
  readonly rounding: RoundingMode | null;
}

/** The policy of a table with averages; undefined for a table without. */
export function averagingPolicy({ averages, rates }: TableChecks): AveragingPolicy | undefined {
  const holding = averages.filter(({ judgement }) => judgement.verdict !== "impossible");
  if (averages.length === 0) return undefined;
  const capped = holding.some(({ policy }) => policy.cap !== undefined) || rates.some(({ judgement }) => judgement.capped);
  const floored = holding.some(({ policy }) => policy.floor !== undefined) || rates.some(({ judgement }) => judgement.floored);
  return {
    cap: capped || holding.some(({ filledBlanks }) => filledBlanks) ? 100 : null,
    floor: floored ? 0 : null,
    missing: holding.find(countsMarkers)?.policy.missing ?? null,
    rounding: rates[0]?.mode ?? (holding.length > 0 ? "half-up" : null),
  };
}

/** Only an average over a marker tells how markers count. */
function countsMarkers({ rates }: AverageCheck): boolean {
  return rates.some(({ value }) => value.quantity === undefined && value.kind !== "blank");
}
