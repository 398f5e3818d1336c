import { add, decimalOf, isZero, multiply, negate, subtract, type Decimal } from "../measures/decimal";
import { multipleOf, rangeOverBox, type Fraction } from "../measures/corners";
import { scaleInterval, sumOf, type Interval } from "../measures/interval";
import { meetsRange, quotientRange, ratio, ratioEnds, ratioInterval, type RatioInterval } from "../measures/ratio";
import { weightedRange } from "../measures/weightedMean";
import { FLAG } from "../regions/region";
import { fitOf } from "../relations/equation";
import { countAbove } from "../relations/form";
import type { Reading } from "../relations/reading";
import type { Constraint, Margin } from "./constraint";
import { divisorOf } from "./fraction";
import { decimalAt, decimalOfFigure, valueAt, type PrintedFigure } from "./printedFigure";

/** Figures with what is put in their place, in steps of their last digit. */
export type Changes = ReadonlyMap<PrintedFigure, number>;

const ONE: Decimal = { units: 1, scale: 0 };
const TWO: Decimal = { units: 2, scale: 0 };

/**
 * Whether an instance holds with some figures changed, as the search for relations will judge it and in exact decimals: what is proposed must pass both.
 */
export function holdsExactly(constraint: Constraint, changes: Changes): boolean {
  return isCapped(constraint, changes) || (fitsAgain(constraint, changes) && isPossible(constraint, changes));
}

/** Exactly 100 % where the line prints no more and more comes out; 0 where less does. */
function isCapped({ cap, result, relation: { reading }, instance }: Constraint, changes: Changes): boolean {
  if (cap === Infinity) return false;
  const stated = valueOfFigure(result, changes);
  if (stated !== cap && stated !== 0) return false;
  const { predicted } = fitOf(
    { form: reading.form, scale: reading.scale, ...places(instance.parts.length), signs: reading.signs },
    changed({ result, instance }, changes),
  );
  return Number.isFinite(predicted) && (stated === 0 ? predicted < 0 : predicted > cap);
}

function fitsAgain({ relation: { reading }, instance, result, near, side, margin, marginAfter }: Constraint, changes: Changes): boolean {
  const region = changed({ result, instance }, changes);
  const { fit, predicted, residual } = fitOf(
    { form: reading.form, scale: reading.scale, ...places(instance.parts.length), signs: reading.signs },
    region,
  );
  if (instance.state === "zeros" && reading.form === "mean") {
    const off = (predicted * instance.parts.length) / divisorOf(instance) - valueOfFigure(result, changes);
    return Math.abs(off) <= (changes.has(result) ? marginAfter : margin).above + Math.max(...region.half) + 1e-9;
  }
  return (fit === "holds" || (fit === "near" && near)) && side * residual >= -1e-9;
}

function places(count: number): { readonly k: number; readonly parts: readonly number[] } {
  return { k: 0, parts: Array.from({ length: count }, (_, at) => at + 1) };
}

/** A small region of result and parts, the changes made. */
function changed({ result, instance }: Pick<Constraint, "result" | "instance">, changes: Changes): PrintedFigure["region"] {
  const { region } = result;
  const all = [instance.k, ...instance.parts];
  const value = Float64Array.from(all, (k) => region.value[k] ?? NaN);
  const half = Float64Array.from(all, (k) => region.half[k] ?? 0);
  const decimals = Int8Array.from(all, (k) => region.decimals[k] ?? 0);
  const flags = Uint8Array.from(all, (k) => region.flags[k] ?? 0);
  for (const [figure, steps] of changes) {
    all.forEach((k, at) => {
      if (k !== figure.k || figure.region !== region) return;
      value[at] = valueAt(figure, steps);
      half[at] = figure.step / 2;
      decimals[at] = figure.decimals;
      flags[at] = (flags[at] ?? 0) & ~FLAG.stored;
    });
  }
  return { ...region, value, half, decimals, flags };
}

function valueOfFigure(figure: PrintedFigure, changes: Changes): number {
  const steps = changes.get(figure);
  return steps === undefined ? figure.value : valueAt(figure, steps);
}

interface Exact {
  readonly interval: Interval;
}

function exactOf(figure: PrintedFigure, changes: Changes, margin?: Margin): Exact {
  const steps = changes.get(figure);
  const nominal = steps === undefined ? decimalOfFigure(figure) : decimalAt(figure, steps);
  const loose = steps === undefined ? figure.loose : figure.looseAfter;
  const [below, above] = [margin?.below ?? loose, margin?.above ?? loose];
  return {
    interval: { low: subtract(nominal, decimalOf(below)), high: add(nominal, decimalOf(above)), lowClosed: true, highClosed: true },
  };
}

function isPossible(constraint: Constraint, changes: Changes): boolean {
  const { result, margin, marginAfter, instance } = constraint;
  const figures = new Map(constraint.inputs.map((figure) => [figure.k, exactOf(figure, changes)]));
  const range = possibleResults(
    constraint,
    instance.parts.map((k) => figures.get(k) ?? exactOf(result, changes)),
  );
  return range === undefined || meetsRange(exactOf(result, changes, changes.has(result) ? marginAfter : margin).interval, range);
}

/** Every result that the inputs allow; undefined where a divisor may be 0. */
function possibleResults({ relation: { reading }, instance }: Constraint, x: readonly Exact[]): RatioInterval | undefined {
  const scale = decimalOf(reading.scale);
  const intervals = x.map(({ interval }) => interval);
  const [a, b] = x;
  if (!a) return undefined;
  const others = x.filter((_, at) => instance.parts[at] !== instance.parts[0]);
  switch (reading.form) {
    case "sum":
      return signedSum(intervals, reading.signs);
    case "complement":
      return ratioInterval(sumOf([pointOf(scale), scaleInterval(sumOf(intervals), decimalOf(-1))]));
    case "difference":
      return b && ratioInterval(sumOf([a.interval, scaleInterval(b.interval, decimalOf(-1))]));
    case "weighted":
    case "caseMean":
      return weightedRange(intervals.slice(0, intervals.length / 2), intervals.slice(intervals.length / 2));
    case "mean":
      return divided(sumOf(intervals), decimalOf(divisorOf(instance)));
    case "pooled": {
      const above = countAbove(intervals.length, reading.signs);
      return quotientRange(scaleInterval(sumOf(intervals.slice(0, above)), scale), sumOf(intervals.slice(above)));
    }
    case "share":
      return shareOf(scale, a.interval, sumOf(others.map(({ interval }) => interval)));
    case "fraction":
      return overBox(intervals, (inputs) =>
        fraction(multiply(scale, counted(inputs, reading.signs)), counted(inputs, reading.signs?.slice(inputs.length))),
      );
    case "ratio": {
      const range = b && quotientRange(scaleInterval(a.interval, scale), b.interval);
      return range ?? overBox(intervals, ([over, under]) => fraction(multiply(scale, over!), under!));
    }
    default:
      return overBox(intervals, (inputs) => boxFraction(reading, inputs, scale));
  }
}

/** The forms that are calculated at the corners of their inputs: change, mirror, progress, multiple and product. */
function boxFraction({ form, scale: factor }: Pick<Reading, "form" | "scale">, x: readonly Decimal[], scale: Decimal): Fraction {
  const [one, other, from] = x;
  switch (form) {
    case "change":
      return fraction(multiply(scale, subtract(one!, other!)), other!.units < 0 ? negate(other!) : other!);
    case "mirror":
      return fraction(multiply(scale, subtract(multiply(TWO, other!), one!)), other!);
    case "progress":
      return fraction(multiply(scale, subtract(one!, from!)), subtract(other!, from!));
    case "multiple":
      return multipleOf(one!, factor);
    default:
      return fraction(x.reduce(multiply, scale), ONE);
  }
}

function signedSum(intervals: readonly Interval[], signs: readonly number[] | undefined): RatioInterval {
  return ratioInterval(sumOf(intervals.map((interval, at) => scaleInterval(interval, decimalOf(signs?.[at] ?? 1)))));
}

function pointOf(value: Decimal): Interval {
  return { low: value, high: value, lowClosed: true, highClosed: true };
}

/** a ÷ (a + others): least where a is least and the others are most. */
function shareOf(scale: Decimal, a: Interval, others: Interval): RatioInterval | undefined {
  if (!a.low || !a.high || !others.low || !others.high || a.low.units < 0 || others.low.units < 0) return undefined;
  return ratioEnds(
    ratio(multiply(scale, a.low), add(a.low, others.high)),
    ratio(multiply(scale, a.high), add(a.high, others.low)),
    true,
    true,
  );
}

function counted(inputs: readonly Decimal[], times: readonly number[] = []): Decimal {
  return inputs.reduce((all, input, at) => add(all, multiply(input, decimalOf(times[at] ?? 0))), decimalOf(0));
}

function fraction(numerator: Decimal, denominator: Decimal): Fraction {
  return { numerator, denominator };
}

function overBox(box: readonly Interval[], formula: (inputs: readonly Decimal[]) => Fraction): RatioInterval | undefined {
  const range = rangeOverBox(box, formula);
  return "verdict" in range ? undefined : range;
}

function divided({ low, high, lowClosed, highClosed }: Interval, divisor: Decimal): RatioInterval | undefined {
  return isZero(divisor) ? undefined : ratioEnds(low && ratio(low, divisor), high && ratio(high, divisor), lowClosed, highClosed);
}
