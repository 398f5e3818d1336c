import { expectedValue, type Wording } from "../src/index";
import { NAMES } from "./argumentNames";
import { fault, isError, type Argument, type CellInput, type CellOutput, type FunctionError, type Result } from "./cells";
import { readPeriod } from "./dates";
import { elementwise } from "./elementwise";
import { roundedNumber } from "./exactNumber";
import { requireFigure, unitConflict } from "./figures";

/** Decimals of an expected value before it becomes a double. */
const DIGITS = 20;

/** PACE: where an indicator that moves evenly from baseline to target stands on a day. */
export function pace(args: readonly Argument[]): Result {
  const [baseline, target, start, end, asOf] = args;
  return elementwise(
    [
      { name: NAMES.baseline, value: baseline },
      { name: NAMES.target, value: target },
      { name: NAMES.start, value: start },
      { name: NAMES.end, value: end },
      { name: NAMES.asOf, value: asOf },
    ],
    paceOfCells,
  );
}

function paceOfCells([baseline, target, start, end, asOf]: readonly CellInput[]): CellOutput {
  const from = requireFigure(baseline, NAMES.baseline);
  if (isError(from)) return from;
  const to = requireFigure(target, NAMES.target);
  if (isError(to)) return to;
  const conflict = unitConflict(from, to, [NAMES.baseline, NAMES.target]);
  if (conflict) return conflict;
  const first = firstDay(start);
  if (isError(first)) return first;
  const due = lastDay(end, NAMES.end);
  if (isError(due)) return due;
  const day = lastDay(asOf, NAMES.asOf);
  if (isError(day)) return day;
  if (due.iso <= first.iso) return wrongOrder(first.iso, due.iso);
  const course = { baseline: from.value, target: to.value, start: first.iso, end: due.iso };
  return roundedNumber(expectedValue(course, day.iso, DIGITS, "half-up"), undefined);
}

interface Day {
  readonly iso: string;
}

/** "R5年度" starts on its first day; "R4年度末", a state, on its last. */
function firstDay(cell: CellInput): Day | FunctionError {
  const period = readPeriod(cell, NAMES.start);
  return isError(period) ? period : { iso: period.asOf ? period.end : period.start };
}

function lastDay(cell: CellInput, name: Wording): Day | FunctionError {
  const period = readPeriod(cell, name);
  return isError(period) ? period : { iso: period.end };
}

function wrongOrder(start: string, end: string): FunctionError {
  return fault(
    "#VALUE!",
    `期限（${end}）が開始日（${start}）より後になっていません。日付を確かめてください。`,
    `The end (${end}) is not after the start (${start}). Please check the dates.`,
  );
}
