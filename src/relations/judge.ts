import { FLAG, type Region } from "../regions/region";
import { multipleOf, rangeOverBox, type Fraction } from "../measures/corners";
import { absolute, add, decimalOf, multiply, subtract, sum, ZERO, type Decimal } from "../measures/decimal";
import { scaleInterval, sumOf, type Interval } from "../measures/interval";
import { exactly, rounded, type Operand } from "../measures/operand";
import { quotientRange, rangeTexts, ratio, ratioEnds, ratioInterval, type Ratio, type RatioInterval } from "../measures/ratio";
import { weightedRange } from "../measures/weightedMean";
import { judgeFigure, type Checked, type Uncheckable } from "../measures/verdict";
import { operandOf, statedFigure } from "../parse/operands";
import type { Quantity } from "../parse/quantity";
import { figureOf } from "../regions/figureCell";
import type { Equation } from "./equation";
import { isAverage, isDecidedIn, isInexact, unitFactor } from "./figures";
import { countAbove, type Form } from "./form";
import type { Instance, Reading } from "./reading";

/** A figure of a region read again from its cell; undefined where none stands. */
export function quantityAt(region: Region, k: number): Quantity | undefined {
  const { row, column, second } = region.place(k);
  const found = figureOf(region.sheet.rows[row]?.[column], second);
  if (!found || isInexact(region, k)) return found;
  // A limit in a line of targets is the number that it names.
  const { bound, ...number } = found;
  return bound ? number : found;
}

function factorAt(region: Region, k: number): Decimal | undefined {
  const factor = unitFactor(region, k);
  return factor === 1 ? undefined : decimalOf(factor);
}

export interface CheckedInstance extends Checked {
  /** The lowest and highest result that the parts allow, two digits finer than stated, rounded outward. */
  readonly range: readonly [string, string] | undefined;
  /** What comes out before rounding. */
  readonly exact: Ratio;
}

/** The exact verdict on one instance of a reading; undefined where the form has no value. */
export function judgeInstance({ view, form, scale, signs }: Reading, { k, parts }: Instance): CheckedInstance | Uncheckable | undefined {
  const { region } = view;
  const quantity = quantityAt(region, k);
  const operands = operandsOf(region, { form, k, parts });
  if (!quantity || !operands) return undefined;
  const factor = factorAt(region, k);
  const exact = inOwnUnit(
    nominalOf(
      form,
      operands.map(({ nominal }) => nominal),
      scale,
      signs,
    ),
    factor,
  );
  if (!exact) return undefined;
  const stated = statedFigure(quantity);
  let range: readonly [string, string] | undefined;
  const judged = judgeFigure(stated, exact, "half-up", () => {
    const possible = possibleInOwnUnit({ form, scale, signs }, operands, factor);
    if (!("verdict" in possible)) range = rangeTexts(possible, stated.decimals + 2);
    return possible;
  });
  return judged.verdict === "not-checkable" ? judged : { ...judged, range, exact };
}

/** The lowest and highest result that the parts of an instance allow, also where the stated figure needs none of that room; digits as in `range`. */
export function possibleResults({ view, form, scale, signs }: Reading, { k, parts }: Instance): readonly [string, string] | undefined {
  const { region } = view;
  const quantity = quantityAt(region, k);
  const operands = operandsOf(region, { form, k, parts });
  if (!quantity || !operands) return undefined;
  const possible = possibleInOwnUnit({ form, scale, signs }, operands, factorAt(region, k));
  return "verdict" in possible ? undefined : rangeTexts(possible, statedFigure(quantity).decimals + 2);
}

/** The parts as a calculation takes them; undefined where one of them allows no exact test. */
function operandsOf(region: Region, equation: Pick<Equation, "form" | "k" | "parts">): readonly Operand[] | undefined {
  const { form, parts } = equation;
  const operands = parts.map((part, place) =>
    isAverage(form, parts.length, place) ? averageAt(region, part) : operandAt(region, part, isDecidedIn(region, equation, place)),
  );
  return operands.every((operand) => operand !== undefined) ? operands : undefined;
}

function possibleInOwnUnit(
  { form, scale, signs }: Pick<Reading, "form" | "scale" | "signs">,
  operands: readonly Operand[],
  factor: Decimal | undefined,
): RatioInterval | Uncheckable {
  const intervals = operands.map(({ interval }) => interval);
  const found = possibleOf(form, intervals, scale, signs);
  return "verdict" in found ? found : { ...found, ...ends(inOwnUnit(found.low, factor), inOwnUnit(found.high, factor)) };
}

function operandAt(region: Region, k: number, isDecided = false): Operand | undefined {
  const quantity = quantityAt(region, k);
  if (!quantity) return undefined;
  if (isDecided) return exactly(quantity.value);
  const factor = factorAt(region, k);
  if (((region.flags[k] ?? 0) & FLAG.exact) !== 0) return exactly(factor ? multiply(quantity.value, factor) : quantity.value);
  if (factor) return inBaseUnit(quantity, factor);
  const scaled = ((region.flags[k] ?? 0) & FLAG.scaled) !== 0;
  return scaled && !quantity.stored ? rounded(quantity.value, quantity.step, "half-up") : operandOf(quantity);
}

function averageAt(region: Region, k: number): Operand | undefined {
  const operand = operandAt(region, k);
  const quantity = quantityAt(region, k);
  const isRounded = quantity && !quantity.stored && operand?.interval.low === operand?.interval.high;
  return isRounded && !factorAt(region, k) ? rounded(quantity.value, quantity.step, "half-up") : operand;
}

/** A result in the unit of its own cell. */
function inOwnUnit(result: Ratio | undefined, factor: Decimal | undefined): Ratio | undefined {
  return result && factor ? { numerator: result.numerator, denominator: multiply(result.denominator, factor) } : result;
}

function ends(low: Ratio | undefined, high: Ratio | undefined): Pick<RatioInterval, "low" | "high"> {
  return { ...(low && { low }), ...(high && { high }) };
}

function inBaseUnit(quantity: Quantity, factor: Decimal): Operand | undefined {
  const operand = operandOf(quantity);
  return operand && { nominal: multiply(operand.nominal, factor), interval: scaleInterval(operand.interval, factor) };
}

function nominalOf(form: Form, x: readonly Decimal[], scale: number, signs: readonly number[] | undefined): Ratio | undefined {
  switch (form) {
    case "sum":
      return ratio(signed(x, signs), ONE);
    case "mean":
      return ratio(sum(x), decimalOf(x.length));
    case "weighted":
    case "caseMean": {
      const [scores, weights] = halves(x);
      return ratio(sum(scores.map((score, at) => multiply(score, weights[at] ?? ZERO))), sum(weights));
    }
    case "pooled": {
      const above = countAbove(x.length, signs);
      return ratio(multiply(sum(x.slice(0, above)), decimalOf(scale)), sum(x.slice(above)));
    }
    case "share":
      return ratio(multiply(x[0] ?? ZERO, decimalOf(scale)), sum(x.slice(1)));
    default: {
      const { numerator, denominator } = fractionOf(form, x, scale, signs);
      return ratio(numerator, denominator);
    }
  }
}

const ONE: Decimal = { units: 1, scale: 0 };
const TWO: Decimal = { units: 2, scale: 0 };

function signed(x: readonly Decimal[], signs: readonly number[] | undefined): Decimal {
  let total = ZERO;
  x.forEach((part, place) => (total = add(total, multiply(part, decimalOf(signs?.[place] ?? 1)))));
  return total;
}

/** The sum of parts that count so often. */
function counted(x: readonly Decimal[], times: readonly number[] = []): Decimal {
  return sum(x.map((part, place) => multiply(part, decimalOf(times[place] ?? 0))));
}

/** The forms of two or three parts, and quotients of sums, as fractions. */
function fractionOf(form: Form, x: readonly Decimal[], scale: number, signs: readonly number[] | undefined): Fraction {
  const [a = ZERO, b = ZERO, c = ZERO] = x;
  const times = decimalOf(scale);
  switch (form) {
    case "ratio":
      return { numerator: multiply(a, times), denominator: b };
    case "change":
      return { numerator: multiply(subtract(a, b), times), denominator: absolute(b) };
    case "progress":
      return { numerator: multiply(subtract(a, c), times), denominator: subtract(b, c) };
    case "mirror":
      return { numerator: multiply(subtract(multiply(b, TWO), a), times), denominator: b };
    case "fraction":
      return { numerator: multiply(counted(x, signs), times), denominator: counted(x, signs?.slice(x.length)) };
    case "product":
      return { numerator: x.reduce(multiply, times), denominator: ONE };
    case "multiple":
      return multipleOf(a, scale);
    case "complement":
      return { numerator: subtract(times, sum(x)), denominator: ONE };
    default:
      return { numerator: subtract(a, b), denominator: ONE };
  }
}

function possibleOf(form: Form, x: readonly Interval[], scale: number, signs: readonly number[] | undefined): RatioInterval | Uncheckable {
  switch (form) {
    case "sum":
      return ratioInterval(sumOf(x.map((part, place) => scaleInterval(part, decimalOf(signs?.[place] ?? 1)))));
    case "complement":
      return ratioInterval(sumOf([exactly(decimalOf(scale)).interval, scaleInterval(sumOf(x), MINUS_ONE)]));
    case "mean":
      return divided(sumOf(x), x.length);
    case "weighted":
    case "caseMean":
      return weightedRange(...halves(x)) ?? { verdict: "not-checkable", reason: "zero-within-rounding" };
    case "pooled": {
      const above = countAbove(x.length, signs);
      const range = quotientRange(scaleInterval(sumOf(x.slice(0, above)), decimalOf(scale)), sumOf(x.slice(above)));
      return range ?? { verdict: "not-checkable", reason: "zero-within-rounding" };
    }
    case "share": {
      const range = quotientRange(scaleInterval(x[0] ?? NOTHING, decimalOf(scale)), sumOf(x.slice(1)));
      return range ?? { verdict: "not-checkable", reason: "zero-within-rounding" };
    }
    default:
      return rangeOverBox(x, (inputs) => fractionOf(form, inputs, scale, signs));
  }
}

function halves<T>(x: readonly T[]): [readonly T[], readonly T[]] {
  return [x.slice(0, x.length / 2), x.slice(x.length / 2)];
}

const MINUS_ONE: Decimal = { units: -1, scale: 0 };
const NOTHING: Interval = { low: ZERO, high: ZERO, lowClosed: true, highClosed: true };

function divided({ low, high, lowClosed, highClosed }: Interval, by: number): RatioInterval {
  const divisor = decimalOf(by);
  return ratioEnds(low && ratio(low, divisor), high && ratio(high, divisor), lowClosed, highClosed);
}
