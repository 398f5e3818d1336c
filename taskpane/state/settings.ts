import type { Json } from "../../hosts/host";

/** What the house has decided about the rules. Kept in the workbook. */
export interface Settings {
  /** Raw rates above this percentage ask whether the target is stale. */
  readonly staleTargetAbove: number;
  /** Whether an indicator without a rate counts as 0 in an average, is left out, or is asked about. */
  readonly missingRates: "ask" | "zero" | "skip";
  readonly rulesOff: readonly string[];
}

export const DEFAULT_SETTINGS: Settings = { staleTargetAbove: 120, missingRates: "ask", rulesOff: [] };

/** A percentage that makes sense as the threshold: above 100, at most 10,000. */
export function isThreshold(value: number): boolean {
  return Number.isFinite(value) && value >= 100 && value <= 10_000;
}

/** What the workbook kept; what cannot be read is as by default. */
export function readSettings(json: Json | undefined): Settings {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return DEFAULT_SETTINGS;
  const { staleTargetAbove, missingRates, rulesOff } = json as Readonly<Record<string, Json>>;
  return {
    staleTargetAbove:
      typeof staleTargetAbove === "number" && isThreshold(staleTargetAbove) ? staleTargetAbove : DEFAULT_SETTINGS.staleTargetAbove,
    missingRates: missingRates === "zero" || missingRates === "skip" ? missingRates : "ask",
    rulesOff: Array.isArray(rulesOff) ? (rulesOff as readonly Json[]).filter((id) => typeof id === "string") : [],
  };
}

export function writeSettings({ staleTargetAbove, missingRates, rulesOff }: Settings): Json {
  return { staleTargetAbove, missingRates, rulesOff };
}
