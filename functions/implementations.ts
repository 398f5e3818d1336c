import type { KpiFunction, Language } from "../src/index";
import { average } from "./average";
import { bounds, countOf } from "./bounds";
import type { Argument, Result } from "./cells";
import { deltaText } from "./deltaText";
import { change, delta } from "./difference";
import { forecast } from "./forecast";
import { gap, requiredPace } from "./gap";
import { growthRate } from "./growthRate";
import { checkFunction, findings } from "./lateFunctions";
import { pace } from "./pace";
import { parseText, period } from "./parseText";
import { pooled } from "./pooled";
import { rank } from "./rank";
import { rate } from "./rate";
import { rating } from "./rating";
import { shareOf } from "./shareOf";
import { status } from "./status";
import { yearOnYear } from "./yearOnYear";

/** Computes a function from its arguments in order; arguments left out are undefined, null or "". `address`: of the first argument, if known. */
export type Implementation = (args: readonly Argument[], language: Language, address?: string) => Result;

/** Every function that the engine names, by its name without prefix. */
export const implementations = {
  RATE: rate,
  AVERAGE: average,
  POOLED: pooled,
  SHARE: shareOf,
  DELTA: delta,
  DELTATEXT: deltaText,
  CHANGE: change,
  YOY: yearOnYear,
  CAGR: growthRate,
  PACE: pace,
  STATUS: status,
  FORECAST: forecast,
  GAP: gap,
  REQUIREDPACE: requiredPace,
  RATING: rating,
  RANK: rank,
  CHECK: checkFunction("CHECK"),
  CHECKAVERAGE: checkFunction("CHECKAVERAGE"),
  CHECKDELTA: checkFunction("CHECKDELTA"),
  CHECKCHANGE: checkFunction("CHECKCHANGE"),
  CHECKTOTAL: checkFunction("CHECKTOTAL"),
  BOUNDS: bounds,
  COUNTOF: countOf,
  PARSE: parseText,
  PERIOD: period,
  FINDINGS: findings,
} as const satisfies Record<KpiFunction, Implementation>;

export type FunctionId = KpiFunction;
