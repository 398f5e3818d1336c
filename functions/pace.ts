import { expectedRatio, multiply } from "../src/index";
import { NAMES, namesOf } from "./argumentNames";
import { isError, type Argument, type CellInput, type CellOutput, type Result } from "./cells";
import { inOneUnit } from "./commonUnit";
import { readCourse } from "./dates";
import { elementwise } from "./elementwise";
import { ratioNumber } from "./exactNumber";
import { requireFigures } from "./figures";
import { UNROUNDED } from "./options";

/** PACE: where an indicator that moves evenly from baseline to target stands on a day, in the unit of the target. */
export function pace(args: readonly Argument[]): Result {
  return elementwise(namesOf("baseline", "target", "start", "end", "asOf"), args, paceOfCells);
}

function paceOfCells([baseline, target, start, end, asOf]: readonly CellInput[]): CellOutput {
  const names = [NAMES.target, NAMES.baseline] as const;
  const figures = requireFigures([target, baseline], names);
  if (isError(figures)) return figures;
  const like = inOneUnit(figures, names);
  if (isError(like)) return like;
  const course = readCourse(start, end, asOf);
  if (isError(course)) return course;
  const [due, from] = like.figures;
  const expected = expectedRatio({ baseline: from!.value, target: due!.value, start: course.start, end: course.end }, course.asOf);
  return ratioNumber({ numerator: expected.numerator, denominator: multiply(expected.denominator, like.unit) }, UNROUNDED);
}
