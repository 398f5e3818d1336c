import { compareRatios, sign, ZERO, type Bound, type Decimal, type Ratio, type RatingStep } from "../src/index";
import { namesOf } from "./argumentNames";
import { attainedShare, isStrict, readAttainment, type Attainment } from "./attainment";
import { fault, isError, type Argument, type CellInput, type CellOutput, type FunctionError, type Result } from "./cells";
import { elementwise } from "./elementwise";
import { ONE } from "./exactNumber";
import { readScale } from "./ratingScale";

/** RATING: the label that the attainment rate earns on a scale. */
export function rating(args: readonly Argument[]): Result {
  const [actual, target, scale, direction] = args;
  const steps = readScale(scale);
  if (isError(steps)) return steps;
  return elementwise(namesOf("actual", "target", "direction"), [actual, target, direction], ([is, due, way]) =>
    labelOf(is, due, way, steps),
  );
}

function labelOf(actual: CellInput, target: CellInput, direction: CellInput, steps: readonly RatingStep[]): CellOutput {
  const indicator = readAttainment({ actual, target, direction });
  if (isError(indicator)) return indicator;
  const reached = reachedShare(indicator);
  if (isError(reached)) return reached;
  const misses = isStrict(indicator.target) && compareRatios(reached, FULL) === 0;
  const step = steps.find(({ limit, bound }) => limit === undefined || meets(reached, bound, limit, misses));
  return step?.label ?? noStep();
}

const FULL: Ratio = { numerator: ONE, denominator: ONE };
const NOTHING: Ratio = { numerator: ZERO, denominator: ONE };
/** Compared by multiplying crosswise, this is more than any rate. */
const BEYOND_ALL: Ratio = { numerator: ONE, denominator: ZERO };

/** The attainment rate; where less is better, none at all of what should be few is the best there is, and any at all of what should be none the worst. */
function reachedShare(indicator: Attainment): Ratio | FunctionError {
  const [actual, target] = [sign(indicator.actual.value), sign(indicator.target.value)];
  if (indicator.formula === "inverse" && target >= 0 && actual >= 0) {
    if (actual === 0) return target === 0 ? FULL : BEYOND_ALL;
    if (target === 0) return NOTHING;
  }
  return attainedShare(indicator);
}

/** Whether the rate meets the limit. `misses`: the target is 超 or 未満 and only just reached, which is a little under 100 %. */
function meets(reached: Ratio, bound: Bound, limit: Decimal, misses: boolean): boolean {
  const order = compareRatios(reached, { numerator: limit, denominator: ONE });
  const side = order === 0 && misses ? -1 : order;
  if (bound === ">=") return side >= 0;
  if (bound === ">") return side > 0;
  return bound === "<=" ? side <= 0 : side < 0;
}

function noStep(): FunctionError {
  return fault(
    "#N/A",
    "達成率がどの評価にも当てはまりません。評価基準に、達成率を空欄にした行を足してください。",
    "No step of the scale fits the rate. Please add a row with a label and no rate.",
  );
}
