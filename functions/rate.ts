import { NAMES, namesOf } from "./argumentNames";
import { attainedShare, readAttainment } from "./attainment";
import { isError, type Argument, type CellInput, type CellOutput, type Result } from "./cells";
import { elementwise } from "./elementwise";
import { PERCENT_DIGITS, ratioNumber } from "./exactNumber";
import { readLimit, readRounding } from "./options";

/** RATE: the attainment rate as a fraction. Without rounding the nearest double; else so many digits of the percentage. */
export function rate(args: readonly Argument[]): Result {
  return elementwise(namesOf("actual", "target", "digits", "cap", "baseline", "direction", "rounding"), args, rateOfCells);
}

function rateOfCells([actual, target, digits, cap, baseline, direction, mode]: readonly CellInput[]): CellOutput {
  const rounding = readRounding(digits, mode, PERCENT_DIGITS);
  if (isError(rounding)) return rounding;
  const limit = readLimit(cap, NAMES.cap, undefined);
  if (limit !== undefined && isError(limit)) return limit;
  const indicator = readAttainment({ actual, target, baseline, direction });
  if (isError(indicator)) return indicator;
  const reached = attainedShare(indicator, limit?.value);
  return isError(reached) ? reached : ratioNumber(reached, rounding);
}
