import type { Json } from "../../hosts/host";
import { scaleProblem, type OwnStep } from "../checking/ownScale";

/** What the house has decided about the rules. Kept in the workbook. */
export interface Settings {
  /** Raw rates above this percentage ask whether the target is stale. */
  readonly staleTargetAbove: number;
  /** Whether an indicator without a rate counts as 0 in an average, is left out, or is asked about. */
  readonly missingRates: "ask" | "zero" | "skip";
  /** Whether averages count rates above 100 % and below 0 as 100 % and 0, as they are, or as each table does. */
  readonly outlyingRates: "ask" | "clip" | "keep";
  /** The scale of ratings where a table prints no legend: the name of one, or its steps; "" as each table rates. */
  readonly ratingScale: string | readonly OwnStep[];
  readonly rulesOff: readonly string[];
}

export const DEFAULT_SETTINGS: Settings = {
  staleTargetAbove: 120,
  missingRates: "ask",
  outlyingRates: "ask",
  ratingScale: "",
  rulesOff: [],
};

/** A percentage that makes sense as the threshold: above 100, at most 10,000. */
export function isThreshold(value: number): boolean {
  return Number.isFinite(value) && value >= 100 && value <= 10_000;
}

/** What the workbook kept; what cannot be read is as by default. */
export function readSettings(json: Json | undefined): Settings {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return DEFAULT_SETTINGS;
  const { staleTargetAbove, missingRates, outlyingRates, ratingScale, rulesOff } = json as Readonly<Record<string, Json>>;
  return {
    staleTargetAbove:
      typeof staleTargetAbove === "number" && isThreshold(staleTargetAbove) ? staleTargetAbove : DEFAULT_SETTINGS.staleTargetAbove,
    missingRates: missingRates === "zero" || missingRates === "skip" ? missingRates : "ask",
    outlyingRates: outlyingRates === "clip" || outlyingRates === "keep" ? outlyingRates : "ask",
    ratingScale: readScale(ratingScale),
    rulesOff: Array.isArray(rulesOff) ? (rulesOff as readonly Json[]).filter((id) => typeof id === "string") : [],
  };
}

function readScale(json: Json | undefined): Settings["ratingScale"] {
  if (typeof json === "string") return json;
  if (!Array.isArray(json)) return "";
  const steps = (json as readonly Json[]).map((entry): OwnStep => {
    const { label, from } = (typeof entry === "object" && entry !== null ? entry : {}) as Readonly<Record<string, Json>>;
    return { label: typeof label === "string" ? label : "", from: typeof from === "string" ? from : "" };
  });
  return steps.length < 2 || scaleProblem(steps) ? "" : steps;
}

export function writeSettings(settings: Settings): Json {
  return JSON.parse(JSON.stringify(settings)) as Json;
}
