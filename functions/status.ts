import {
  add,
  compareRatios,
  elapsedShare,
  multiply,
  ratio,
  sign,
  subtract,
  type Decimal,
  type Language,
  type Ratio,
  type Wording,
} from "../src/index";
import { NAMES, namesOf } from "./argumentNames";
import { isStrict } from "./attainment";
import { isError, type Argument, type CellInput, type CellOutput, type FunctionError, type Result } from "./cells";
import { inOneUnit } from "./commonUnit";
import { readCourse, type CourseDays } from "./dates";
import { elementwise } from "./elementwise";
import { ONE } from "./exactNumber";
import { requireFigures, type Figure } from "./figures";
import { readLimit } from "./options";
import { needs, refusal } from "./refusals";

/** What a figure is against the pace to its target: on track is green, at risk amber, behind red. */
type Status = "achieved" | "on-track" | "at-risk" | "behind" | "not-started" | "overdue";

const WORDS: Readonly<Record<Status, Wording>> = {
  achieved: { ja: "達成", en: "Achieved" },
  "on-track": { ja: "順調", en: "On track" },
  "at-risk": { ja: "やや遅れ", en: "At risk" },
  behind: { ja: "遅れ", en: "Behind" },
  "not-started": { ja: "開始前", en: "Not started" },
  overdue: { ja: "期限超過", en: "Overdue" },
};

const USUAL_TOLERANCE: Figure = { value: { units: 1, scale: 1 } };
const FULL: Ratio = { numerator: ONE, denominator: ONE };

/** STATUS: whether an actual keeps pace with an even way from the baseline to the target. */
export function status(args: readonly Argument[], language: Language): Result {
  return elementwise(namesOf("actual", "baseline", "target", "start", "end", "asOf", "tolerance"), args, (cells) => {
    const found = statusOfCells(cells);
    return isError(found) ? found : (WORDS[found][language] satisfies CellOutput);
  });
}

function statusOfCells([actual, baseline, target, start, end, asOf, tolerance]: readonly CellInput[]): Status | FunctionError {
  const names = [NAMES.actual, NAMES.baseline, NAMES.target] as const;
  const figures = requireFigures([actual, baseline, target], names);
  if (isError(figures)) return figures;
  const like = inOneUnit(figures, names);
  if (isError(like)) return like;
  const allowed = readLimit(tolerance, NAMES.tolerance, USUAL_TOLERANCE) ?? USUAL_TOLERANCE;
  if (isError(allowed)) return allowed;
  if (sign(allowed.value) < 0) return needs(NAMES.tolerance, "0以上の割合", "a share of 0 or more", "10%");
  const course = readCourse(start, end, asOf);
  if (isError(course)) return course;
  const [is, from, due] = like.figures;
  const way = ratio(subtract(is!.value, from!.value), subtract(due!.value, from!.value));
  if (!way) return refusal("baseline-equals-target");
  return statusOf(way, isStrict(due!), course, allowed.value);
}

function statusOf(way: Ratio, isPassed: boolean, { start, end, asOf }: CourseDays, tolerance: Decimal): Status {
  const order = compareRatios(way, FULL);
  if (isPassed ? order > 0 : order >= 0) return "achieved";
  if (asOf < start) return "not-started";
  if (asOf > end) return "overdue";
  const elapsed = elapsedShare(start, end, asOf);
  if (compareRatios(way, elapsed) >= 0) return "on-track";
  return compareRatios(plus(way, tolerance), elapsed) >= 0 ? "at-risk" : "behind";
}

function plus({ numerator, denominator }: Ratio, value: Decimal): Ratio {
  return { numerator: add(numerator, multiply(value, denominator)), denominator };
}
