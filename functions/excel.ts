/**
 * The functions as Excel calls them. The tags are read by custom-functions-metadata, which also associates each function with its id;
 * names, descriptions and help come from the catalogue. Every argument is a range or a single cell, which Excel hands over as [[value]].
 */
import { implementations, type FunctionId } from "./implementations";
import { answer } from "./excelCells";
import { whenReviewerIsThere } from "./shared";

function call(id: FunctionId, args: readonly unknown[], address?: string): unknown[][] {
  return answer(implementations[id], args, address);
}

/** A function that needs the second script. */
function late(id: FunctionId, args: readonly unknown[], address?: string): unknown[][] {
  const rows = whenReviewerIsThere(() => call(id, args, address));
  // Excel takes a promise as well; Microsoft's generator of the metadata has no type for one or the other.
  return rows as unknown[][];
}

/**
 * Attainment rate.
 * @customfunction RATE
 * @param actual Actual
 * @param target Target
 * @param [digits] Digits of the percentage
 * @param [cap] Cap
 * @param [baseline] Baseline
 * @param [direction] Direction
 * @param [rounding] Rounding
 * @returns {unknown[][]}
 */
export function rate(
  actual: unknown[][],
  target: unknown[][],
  digits?: unknown[][],
  cap?: unknown[][],
  baseline?: unknown[][],
  direction?: unknown[][],
  rounding?: unknown[][],
): unknown[][] {
  return call("RATE", [actual, target, digits, cap, baseline, direction, rounding]);
}

/**
 * Average of rates.
 * @customfunction AVERAGE
 * @param rates Rates
 * @param [digits] Digits of the percentage
 * @param [cap] Cap
 * @param [floor] Floor
 * @param [missing] What a marker counts as
 * @param [weights] Weights
 * @param [rounding] Rounding
 * @param [kind] Rates or figures
 * @returns {unknown[][]}
 */
export function average(
  rates: unknown[][],
  digits?: unknown[][],
  cap?: unknown[][],
  floor?: unknown[][],
  missing?: unknown[][],
  weights?: unknown[][],
  rounding?: unknown[][],
  kind?: unknown[][],
): unknown[][] {
  return call("AVERAGE", [rates, digits, cap, floor, missing, weights, rounding, kind]);
}

/**
 * Rate of all together.
 * @customfunction POOLED
 * @param actuals Actuals
 * @param targets Targets
 * @param [digits] Digits of the percentage
 * @param [missing] What a marker counts as
 * @param [rounding] Rounding
 * @returns {unknown[][]}
 */
export function pooled(
  actuals: unknown[][],
  targets: unknown[][],
  digits?: unknown[][],
  missing?: unknown[][],
  rounding?: unknown[][],
): unknown[][] {
  return call("POOLED", [actuals, targets, digits, missing, rounding]);
}

/**
 * Shares of a whole.
 * @customfunction SHARE
 * @param parts Parts
 * @param [whole] Whole
 * @param [digits] Digits of the percentage
 * @param [control] Whether shares add up
 * @param [rounding] Rounding
 * @returns {unknown[][]}
 */
export function shareOf(
  parts: unknown[][],
  whole?: unknown[][],
  digits?: unknown[][],
  control?: unknown[][],
  rounding?: unknown[][],
): unknown[][] {
  return call("SHARE", [parts, whole, digits, control, rounding]);
}

/**
 * Difference.
 * @customfunction DELTA
 * @param current Current
 * @param previous Previous
 * @param [digits] Digits
 * @param [kind] Rate or figure
 * @param [rounding] Rounding
 * @returns {unknown[][]}
 */
export function delta(
  current: unknown[][],
  previous: unknown[][],
  digits?: unknown[][],
  kind?: unknown[][],
  rounding?: unknown[][],
): unknown[][] {
  return call("DELTA", [current, previous, digits, kind, rounding]);
}

/**
 * Difference as text.
 * @customfunction DELTATEXT
 * @param current Current
 * @param previous Previous
 * @param [digits] Digits
 * @param [unit] Unit
 * @param [minus] Sign of a fall
 * @param [rounding] Rounding
 * @returns {unknown[][]}
 */
export function deltaText(
  current: unknown[][],
  previous: unknown[][],
  digits?: unknown[][],
  unit?: unknown[][],
  minus?: unknown[][],
  rounding?: unknown[][],
): unknown[][] {
  return call("DELTATEXT", [current, previous, digits, unit, minus, rounding]);
}

/**
 * Relative change.
 * @customfunction CHANGE
 * @param current Current
 * @param previous Previous
 * @param [digits] Digits of the percentage
 * @param [rounding] Rounding
 * @returns {unknown[][]}
 */
export function change(current: unknown[][], previous: unknown[][], digits?: unknown[][], rounding?: unknown[][]): unknown[][] {
  return call("CHANGE", [current, previous, digits, rounding]);
}

/**
 * Change against a year before.
 * @customfunction YOY
 * @param series Periods and figures
 * @param period Period
 * @param [digits] Digits of the percentage
 * @param [rounding] Rounding
 * @returns {unknown[][]}
 */
export function yearOnYear(series: unknown[][], period: unknown[][], digits?: unknown[][], rounding?: unknown[][]): unknown[][] {
  return call("YOY", [series, period, digits, rounding]);
}

/**
 * Even yearly growth.
 * @customfunction CAGR
 * @param first First figure
 * @param last Last figure
 * @param years Years
 * @param [digits] Digits of the percentage
 * @param [rounding] Rounding
 * @returns {unknown[][]}
 */
export function growthRate(
  first: unknown[][],
  last: unknown[][],
  years: unknown[][],
  digits?: unknown[][],
  rounding?: unknown[][],
): unknown[][] {
  return call("CAGR", [first, last, years, digits, rounding]);
}

/**
 * Expected value on a day.
 * @customfunction PACE
 * @param baseline Baseline
 * @param target Target
 * @param start Start
 * @param end End
 * @param asOf Day
 * @returns {unknown[][]}
 */
export function pace(baseline: unknown[][], target: unknown[][], start: unknown[][], end: unknown[][], asOf: unknown[][]): unknown[][] {
  return call("PACE", [baseline, target, start, end, asOf]);
}

/**
 * Status against pace.
 * @customfunction STATUS
 * @param actual Actual
 * @param baseline Baseline
 * @param target Target
 * @param start Start
 * @param end End
 * @param asOf Day
 * @param [tolerance] Tolerance
 * @returns {unknown[][]}
 */
export function status(
  actual: unknown[][],
  baseline: unknown[][],
  target: unknown[][],
  start: unknown[][],
  end: unknown[][],
  asOf: unknown[][],
  tolerance?: unknown[][],
): unknown[][] {
  return call("STATUS", [actual, baseline, target, start, end, asOf, tolerance]);
}

/**
 * Expected value at a deadline.
 * @customfunction FORECAST
 * @param series Figures
 * @param dates Dates
 * @param deadline Deadline
 * @param [digits] Digits
 * @param [rounding] Rounding
 * @returns {unknown[][]}
 */
export function forecast(
  series: unknown[][],
  dates: unknown[][],
  deadline: unknown[][],
  digits?: unknown[][],
  rounding?: unknown[][],
): unknown[][] {
  return call("FORECAST", [series, dates, deadline, digits, rounding]);
}

/**
 * What is missing to the target.
 * @customfunction GAP
 * @param actual Actual
 * @param target Target
 * @param [digits] Digits
 * @param [direction] Direction
 * @param [rounding] Rounding
 * @returns {unknown[][]}
 */
export function gap(
  actual: unknown[][],
  target: unknown[][],
  digits?: unknown[][],
  direction?: unknown[][],
  rounding?: unknown[][],
): unknown[][] {
  return call("GAP", [actual, target, digits, direction, rounding]);
}

/**
 * Change that each month must bring.
 * @customfunction REQUIREDPACE
 * @param actual Actual
 * @param target Target
 * @param asOf Day of the actual
 * @param deadline Deadline
 * @param [per] Unit of time
 * @param [digits] Digits
 * @param [rounding] Rounding
 * @returns {unknown[][]}
 */
export function requiredPace(
  actual: unknown[][],
  target: unknown[][],
  asOf: unknown[][],
  deadline: unknown[][],
  per?: unknown[][],
  digits?: unknown[][],
  rounding?: unknown[][],
): unknown[][] {
  return call("REQUIREDPACE", [actual, target, asOf, deadline, per, digits, rounding]);
}

/**
 * Rating.
 * @customfunction RATING
 * @param actual Actual
 * @param target Target
 * @param [scale] Scale
 * @param [direction] Direction
 * @returns {unknown[][]}
 */
export function rating(actual: unknown[][], target: unknown[][], scale?: unknown[][], direction?: unknown[][]): unknown[][] {
  return call("RATING", [actual, target, scale, direction]);
}

/**
 * Rank within a group.
 * @customfunction RANK
 * @param value Value
 * @param values Values
 * @param [order] Order
 * @param [group] Group of the value
 * @param [groups] Groups of the values
 * @returns {unknown[][]}
 */
export function rank(value: unknown[][], values: unknown[][], order?: unknown[][], group?: unknown[][], groups?: unknown[][]): unknown[][] {
  return call("RANK", [value, values, order, group, groups]);
}

/**
 * Verdict on a stated rate.
 * @customfunction CHECK
 * @param stated Stated rate
 * @param actual Actual
 * @param target Target
 * @param [cap] Cap
 * @param [baseline] Baseline
 * @param [direction] Direction
 * @param [rounding] Rounding
 * @returns {unknown[][]}
 */
export function check(
  stated: unknown[][],
  actual: unknown[][],
  target: unknown[][],
  cap?: unknown[][],
  baseline?: unknown[][],
  direction?: unknown[][],
  rounding?: unknown[][],
): unknown[][] {
  return late("CHECK", [stated, actual, target, cap, baseline, direction, rounding]);
}

/**
 * Verdict on a stated average.
 * @customfunction CHECKAVERAGE
 * @param stated Stated average
 * @param rates Rates
 * @param [cap] Cap
 * @param [floor] Floor
 * @param [missing] What a marker counts as
 * @param [weights] Weights
 * @param [rounding] Rounding
 * @returns {unknown[][]}
 */
export function checkAverage(
  stated: unknown[][],
  rates: unknown[][],
  cap?: unknown[][],
  floor?: unknown[][],
  missing?: unknown[][],
  weights?: unknown[][],
  rounding?: unknown[][],
): unknown[][] {
  return late("CHECKAVERAGE", [stated, rates, cap, floor, missing, weights, rounding]);
}

/**
 * Verdict on a stated difference.
 * @customfunction CHECKDELTA
 * @param stated Stated difference
 * @param current Current
 * @param previous Previous
 * @param [rounding] Rounding
 * @returns {unknown[][]}
 */
export function checkDelta(stated: unknown[][], current: unknown[][], previous: unknown[][], rounding?: unknown[][]): unknown[][] {
  return late("CHECKDELTA", [stated, current, previous, rounding]);
}

/**
 * Verdict on a stated relative change.
 * @customfunction CHECKCHANGE
 * @param stated Stated change
 * @param current Current
 * @param previous Previous
 * @param [rounding] Rounding
 * @returns {unknown[][]}
 */
export function checkChange(stated: unknown[][], current: unknown[][], previous: unknown[][], rounding?: unknown[][]): unknown[][] {
  return late("CHECKCHANGE", [stated, current, previous, rounding]);
}

/**
 * Verdict on a stated total.
 * @customfunction CHECKTOTAL
 * @param stated Stated total
 * @param parts Parts
 * @param [rounding] Rounding
 * @returns {unknown[][]}
 */
export function checkTotal(stated: unknown[][], parts: unknown[][], rounding?: unknown[][]): unknown[][] {
  return late("CHECKTOTAL", [stated, parts, rounding]);
}

/**
 * Bounds of a printed figure.
 * @customfunction BOUNDS
 * @param stated Printed figure
 * @param [rounding] Rounding
 * @returns {unknown[][]}
 */
export function bounds(stated: unknown[][], rounding?: unknown[][]): unknown[][] {
  return call("BOUNDS", [stated, rounding]);
}

/**
 * Count behind a percentage.
 * @customfunction COUNTOF
 * @param percent Percentage
 * @param n Base
 * @param [rounding] Rounding
 * @returns {unknown[][]}
 */
export function countOf(percent: unknown[][], n: unknown[][], rounding?: unknown[][]): unknown[][] {
  return call("COUNTOF", [percent, n, rounding]);
}

/**
 * Parts of a printed cell.
 * @customfunction PARSE
 * @param text Printed cell
 * @param [part] Part
 * @returns {unknown[][]}
 */
export function parse(text: unknown[][], part?: unknown[][]): unknown[][] {
  return call("PARSE", [text, part]);
}

/**
 * Last day of a period.
 * @customfunction PERIOD
 * @param text Period
 * @returns {unknown[][]}
 */
export function period(text: unknown[][]): unknown[][] {
  return call("PERIOD", [text]);
}

/**
 * Findings of a table.
 * @customfunction FINDINGS
 * @param table Table
 * @param [previousTable] Previous table
 * @param invocation Where the table is
 * @requiresParameterAddresses
 * @returns {unknown[][]}
 */
export function findings(table: unknown[][], previousTable: unknown[][], invocation: CustomFunctions.Invocation): unknown[][] {
  return late("FINDINGS", [table, previousTable], invocation.parameterAddresses?.[0]);
}
