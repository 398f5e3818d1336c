import type { KpiFunction, Language } from "../src/index";
import { average } from "./average";
import { bounds, countOf } from "./bounds";
import type { Argument, Result } from "./cells";
import { check } from "./check";
import { change, delta } from "./difference";
import { findings } from "./findings";
import { pace } from "./pace";
import { parseText, period } from "./parseText";
import { rate } from "./rate";
import { rating } from "./rating";

/** Computes a function from its arguments in order; arguments left out are undefined, null or "". `address`: of the first argument, if known. */
export type Implementation = (args: readonly Argument[], language: Language, address?: string) => Result;

/** Every function that the engine names, by its name without prefix. */
export const implementations = {
  RATE: rate,
  AVERAGE: average,
  DELTA: delta,
  CHANGE: change,
  PACE: pace,
  RATING: rating,
  CHECK: check,
  BOUNDS: bounds,
  COUNTOF: countOf,
  PARSE: parseText,
  PERIOD: period,
  FINDINGS: findings,
} as const satisfies Record<KpiFunction, Implementation>;

export type FunctionId = KpiFunction;
