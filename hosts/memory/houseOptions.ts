import { rules, type ReviewOptions } from "../../src/index";
import { houseScale } from "./houseScale";
import type { Settings } from "./settings";

/** What the house has decided about the rules, as the engine takes it. */
export function houseOptions({ staleTargetAbove, missingRates, outlyingRates, ratingScale, rulesOff }: Settings): ReviewOptions {
  const scale = houseScale(ratingScale);
  return {
    staleTargetAbove,
    ...(missingRates !== "ask" && { missingRates }),
    ...(outlyingRates !== "ask" && { outlyingRates }),
    ...(scale && { ratingScale: scale }),
    rules: rules.filter(({ id }) => !rulesOff.includes(id)),
  };
}
