import type { Constraint, Range } from "../diagnosis/constraint";
import { printableIn, type Steps } from "../diagnosis/printable";
import { decimalAt, stepsOf, type PrintedFigure } from "../diagnosis/printedFigure";
import { inBoth, isEmpty, project, rangeOf } from "../diagnosis/projection";
import { restatedFigure } from "../findings/figureText";
import { notationOf } from "../findings/notation";
import { regionFigure } from "../findings/regionFigure";
import { decimal, scaleByTen, toText } from "../measures/decimal";
import { isMarked } from "../parse/notationMark";
import type { Region } from "../regions/region";
import { asPrinted } from "../regions/usualFormat";
import { unitOf } from "../relations/figures";
import { possibleResults, quantityAt } from "../relations/judge";
import type { Ends, Pinned } from "./explanation";

/** Beyond this a number stands for no bound. */
const BIG = 1e14;
/** Digits shown beyond those that are printed. */
const FINER = 2;
/** Noise of floating point, in units of the last digit shown. */
const NOISE = 1e-6;

/** What the other figures of a relation allow for one of them; undefined where nothing is known, or nothing is allowed. */
export function allowedBy(constraint: Constraint, figure: PrintedFigure): Ends | undefined {
  const { relation, instance, result } = constraint;
  if (figure === result && instance.state !== "capped" && instance.state !== "zeros") {
    const range = possibleResults(relation.reading, instance);
    return range && printedEnds(figure, range);
  }
  if (!isPlain(constraint)) return undefined;
  const range = project(constraint, figure);
  return isEmpty(range) ? undefined : endsOf(figure, range);
}

/** What the number behind a rounded figure must be, where the relation needs less than all that prints so. */
export function hiddenIn(constraint: Constraint, figure: PrintedFigure): Ends | undefined {
  if (!isPlain(constraint) || figure.loose === 0) return undefined;
  const all = rangeOf(figure);
  const needed = inBoth(project(constraint, figure), all);
  const slack = figure.loose * NOISE;
  if (isEmpty(needed) || (needed[0] <= all[0] + slack && needed[1] >= all[1] - slack)) return undefined;
  return endsOf(figure, needed);
}

/** The printed values of a figure that each of the relations allows by itself. */
export function pinnedBy(constraints: readonly Constraint[], figure: PrintedFigure): Pinned | undefined {
  if (isFinerThanItsLine(figure)) return undefined;
  const steps = constraints.filter(isPlain).map((constraint) => printableBy(constraint, figure));
  if (steps.length === 0 || !steps.every((one): one is Steps => one !== undefined)) return undefined;
  const [first, last] = [Math.max(...steps.map(([low]) => low)), Math.min(...steps.map(([, high]) => high))];
  if (first > last) return undefined;
  const text = (at: number): string | undefined => (Number.isFinite(at) && Math.abs(at) < BIG ? printedValue(figure, at) : undefined);
  const [low, high] = [text(first), text(last)];
  return { low, high, values: low === undefined || high === undefined ? Infinity : last - first + 1, relations: steps.length };
}

/** 0.39% among percentages of one decimal: what could be printed there has other digits. */
function isFinerThanItsLine(figure: PrintedFigure): boolean {
  const printed = quantityAt(figure.region, figure.k)?.value;
  const steps = printed ? stepsOf(figure, Number(toText(printed))) : 0;
  return Math.abs(steps - Math.round(steps)) > NOISE;
}

/** A relation that holds allows what is printed: a cell that stores more may show it cut. */
function printableBy(constraint: Constraint, figure: PrintedFigure): Steps | undefined {
  const steps = printableIn(constraint, figure);
  const printed = quantityAt(figure.region, figure.k)?.value;
  if (!steps || !printed || constraint.instance.state === "fails") return steps;
  const own = stepsOf(figure, Number(toText(printed)));
  return [Math.min(steps[0], Math.ceil(own - NOISE)), Math.max(steps[1], Math.floor(own + NOISE))];
}

/** Weights and converted units do not stand in the figures as they are printed. */
function isPlain({ relation: { reading } }: Constraint): boolean {
  return reading.form !== "weighted" && reading.view.region.factors === undefined;
}

function printedValue(figure: PrintedFigure, steps: number): string {
  const { region, k } = figure;
  const value = decimalAt(figure, steps);
  return asPrinted(region.sheet, restatedFigure(regionFigure(region, k), value, notationOf({ region, k, value })));
}

/** In the printed unit: 7,405,000 behind 7,405千円 is 7405. */
function printedEnds({ multiplier, region, k }: PrintedFigure, [low, high]: readonly [string, string]): Ends {
  const printed = (text: string): string => (text === "" || multiplier === 0 ? text : toText(scaleByTen(decimal(text), -multiplier)));
  return tidied(inNotation(region, k, printed(low)), inNotation(region, k, printed(high)));
}

function endsOf({ multiplier, region, k }: PrintedFigure, [low, high]: Range): Ends {
  const digits = Math.max(0, region.decimals[k] ?? 0) + FINER;
  const end = (value: number, outward: (value: number) => number): string => {
    if (!(Math.abs(value) < BIG)) return "";
    const units = (value / 10 ** multiplier) * 10 ** digits;
    const whole = Math.abs(units - Math.round(units)) < NOISE ? Math.round(units) : outward(units);
    return inNotation(region, k, (whole / 10 ** digits + 0).toFixed(digits));
  };
  return tidied(end(low, Math.floor), end(high, Math.ceil));
}

/** A bare number in the notation of its cell. */
function inNotation(region: Region, k: number, number: string): string {
  const unit = unitOf(region, k);
  return asPrinted(region.sheet, number !== "" && isMarked(unit) ? number + unit : number);
}

/** A single number without zeros behind its decimals. */
function tidied(low: string, high: string): Ends {
  if (low !== high) return [low, high];
  const one = low.replace(/([.,]\d*?)0+$/, "$1").replace(/[.,]$/, "");
  return [one, one];
}
