import type { Json } from "../host";
import { scaleProblem, type OwnStep } from "./ownScale";
import { fieldsIn, listIn, textIn } from "./storedShape";

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

const MOST_RULES = 500;
const RULE_NAME_LENGTH = 100;
const MOST_STEPS = 50;
const LABEL_LENGTH = 100;

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
  const { staleTargetAbove, missingRates, outlyingRates, ratingScale, rulesOff } = fieldsIn(json);
  return {
    staleTargetAbove:
      typeof staleTargetAbove === "number" && isThreshold(staleTargetAbove) ? staleTargetAbove : DEFAULT_SETTINGS.staleTargetAbove,
    missingRates: missingRates === "zero" || missingRates === "skip" ? missingRates : "ask",
    outlyingRates: outlyingRates === "clip" || outlyingRates === "keep" ? outlyingRates : "ask",
    ratingScale: readScale(ratingScale),
    rulesOff: listIn(rulesOff, MOST_RULES, (id) => textIn(id, RULE_NAME_LENGTH)),
  };
}

function readScale(json: Json | undefined): Settings["ratingScale"] {
  if (typeof json === "string") return textIn(json, LABEL_LENGTH) ?? "";
  const steps = listIn(json, MOST_STEPS, (entry): OwnStep => {
    const { label, from } = fieldsIn(entry);
    return { label: textIn(label, LABEL_LENGTH) ?? "", from: textIn(from, LABEL_LENGTH) ?? "" };
  });
  return steps.length < 2 || scaleProblem(steps) ? "" : steps;
}

export function writeSettings(settings: Settings): Json {
  return JSON.parse(JSON.stringify(settings)) as Json;
}
