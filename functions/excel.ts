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

/**
 * Attainment rate.
 * @customfunction RATE
 * @param actual Actual
 * @param target Target
 * @param [digits] Digits of the percentage
 * @param [cap] Cap
 * @param [baseline] Baseline
 * @param [direction] Direction
 * @returns {unknown[][]}
 */
export function rate(
  actual: unknown[][],
  target: unknown[][],
  digits?: unknown[][],
  cap?: unknown[][],
  baseline?: unknown[][],
  direction?: unknown[][],
): unknown[][] {
  return call("RATE", [actual, target, digits, cap, baseline, direction]);
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
 * @returns {unknown[][]}
 */
export function average(
  rates: unknown[][],
  digits?: unknown[][],
  cap?: unknown[][],
  floor?: unknown[][],
  missing?: unknown[][],
  weights?: unknown[][],
): unknown[][] {
  return call("AVERAGE", [rates, digits, cap, floor, missing, weights]);
}

/**
 * Difference.
 * @customfunction DELTA
 * @param current Current
 * @param previous Previous
 * @param [digits] Digits
 * @param [kind] Rate or figure
 * @returns {unknown[][]}
 */
export function delta(current: unknown[][], previous: unknown[][], digits?: unknown[][], kind?: unknown[][]): unknown[][] {
  return call("DELTA", [current, previous, digits, kind]);
}

/**
 * Relative change.
 * @customfunction CHANGE
 * @param current Current
 * @param previous Previous
 * @param [digits] Digits of the percentage
 * @returns {unknown[][]}
 */
export function change(current: unknown[][], previous: unknown[][], digits?: unknown[][]): unknown[][] {
  return call("CHANGE", [current, previous, digits]);
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
 * Verdict on a stated rate.
 * @customfunction CHECK
 * @param stated Stated rate
 * @param actual Actual
 * @param target Target
 * @returns {unknown[][]}
 */
export function check(stated: unknown[][], actual: unknown[][], target: unknown[][]): unknown[][] {
  return call("CHECK", [stated, actual, target]);
}

/**
 * Bounds of a printed figure.
 * @customfunction BOUNDS
 * @param stated Printed figure
 * @returns {unknown[][]}
 */
export function bounds(stated: unknown[][]): unknown[][] {
  return call("BOUNDS", [stated]);
}

/**
 * Count behind a percentage.
 * @customfunction COUNTOF
 * @param percent Percentage
 * @param n Base
 * @returns {unknown[][]}
 */
export function countOf(percent: unknown[][], n: unknown[][]): unknown[][] {
  return call("COUNTOF", [percent, n]);
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
  const rows = whenReviewerIsThere(() => call("FINDINGS", [table, previousTable], invocation.parameterAddresses?.[0]));
  // Excel takes a promise as well; Microsoft's generator of the metadata has no type for one or the other.
  return rows as unknown[][];
}
