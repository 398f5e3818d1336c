import { FLAG, type Region } from "../regions/region";
import { isDecidedIn, looseness, loosenessOfPart } from "./figures";
import { QUOTIENTS, valueOf, type Form } from "./form";

const EPSILON = 1e-9;

/** An equation between printed figures, by their places in the region. */
export interface Equation {
  readonly form: Form;
  readonly scale: number;
  readonly k: number;
  readonly parts: readonly number[];
  readonly signs?: readonly number[] | undefined;
}

/** holds: within rounding. near: one unit beside, as cut or rounded-up figures are. fails: neither. none: the form has no value here. */
export interface Fit {
  readonly fit: "holds" | "near" | "fails" | "none";
  readonly predicted: number;
  /** How far aggregate and parts may move together. */
  readonly tolerance: number;
  readonly residual: number;
}

/** Whether the aggregate may be what its parts give; `rounded` are figures printed whole that a division gave. Quick, in floating point: what is going to be reported is confirmed exactly. */
export function fitOf(equation: Equation, region: Region, rounded?: ReadonlySet<number>): Fit {
  const { form, scale, k, parts, signs } = equation;
  const x = parts.map((part) => region.value[part] ?? NaN);
  const stated = region.value[k] ?? NaN;
  const predicted = valueOf(form, x, scale, signs);
  if (!Number.isFinite(predicted)) return { fit: "none", predicted, tolerance: 0, residual: 0 };
  const half = region.half[k] ?? 0;
  const inputs = reachOfInputs(equation, region, x, predicted, rounded);
  const own = isAdded(form, scale) && !rounded?.has(k) ? looseness(region, k) : half;
  const slack = EPSILON * (1 + Math.abs(stated) + Math.abs(predicted));
  const tolerance = own + inputs + slack;
  const residual = predicted - stated;
  if (Math.abs(residual) <= tolerance) return { fit: "holds", predicted, tolerance, residual };
  // What is cut to its last digit may be a whole unit more, in the result and in what it was calculated from.
  const cut = 2 * own + (QUOTIENTS.has(form) && parts.every((part) => isOfThousands(region, part)) ? 2 : 1) * inputs + slack;
  const near = Math.abs(residual) < cut || isLooseSum(equation, region, residual);
  return { fit: near ? "near" : "fails", predicted, tolerance, residual };
}

/** Whether a form gives counts of counts, with nothing rounded: not what is divided by 5 or by 100. */
export function isAdded(form: Form, scale: number): boolean {
  return form === "sum" || form === "difference" || (form === "product" && (scale >= 1 || scale === 0.01));
}

function isOfThousands({ decimals, flags }: Region, k: number): boolean {
  return decimals[k] === 0 && ((flags[k] ?? 0) & FLAG.scaled) !== 0;
}

/** How far the parts' own rounding moves the result. */
function reachOfInputs(equation: Equation, region: Region, x: number[], predicted: number, rounded?: ReadonlySet<number>): number {
  const { form, parts } = equation;
  const whole = form === "share" ? wholeOf(x) : 0;
  let reach = 0;
  for (let i = 0; i < parts.length; i += 1) {
    const part = parts[i] ?? -1;
    const loose = isDecidedIn(region, equation, i)
      ? 0
      : rounded?.has(part)
        ? (region.half[part] ?? 0)
        : loosenessOfPart(form, region, parts, i);
    if (loose === 0) continue;
    if (form === "sum" || form === "complement") reach += timesOf(equation, i) * loose;
    else if (form === "mean") reach += loose / parts.length;
    else if (form === "share" && i > 0) reach += reachOfQuotient(equation.scale * (x[0] ?? 0), whole, loose);
    else reach += reachOfPart(equation, x, predicted, i, loose);
  }
  return reach;
}

/** How often a part counts in a sum, whatever its sign. */
function timesOf({ signs }: Equation, place: number): number {
  return Math.abs(signs?.[place] ?? 1);
}

function wholeOf(x: readonly number[]): number {
  let whole = 0;
  for (let i = 1; i < x.length; i += 1) whole += x[i] ?? 0;
  return whole;
}

function reachOfQuotient(dividend: number, divisor: number, loose: number): number {
  const middle = dividend / divisor;
  return furthest(dividend / (divisor + loose) - middle, dividend / (divisor - loose) - middle);
}

function reachOfPart({ form, scale, signs }: Equation, x: number[], predicted: number, i: number, loose: number): number {
  const kept = x[i] ?? 0;
  x[i] = kept + loose;
  const up = valueOf(form, x, scale, signs) - predicted;
  x[i] = kept - loose;
  const down = valueOf(form, x, scale, signs) - predicted;
  x[i] = kept;
  return furthest(up, down);
}

function furthest(up: number, down: number): number {
  return Math.max(Number.isFinite(up) ? Math.abs(up) : 0, Number.isFinite(down) ? Math.abs(down) : 0);
}

/** Totals of whole figures in thousands may miss by half a unit for each part. */
function isLooseSum({ form, k, parts }: Pick<Equation, "form" | "k" | "parts">, region: Region, residual: number): boolean {
  if (form !== "sum" && form !== "difference") return false;
  const scaled = [k, ...parts].every((figure) => ((region.flags[figure] ?? 0) & FLAG.scaled) !== 0);
  if (!scaled && !isWholeOfShares({ form, k, parts }, region)) return false;
  return Math.abs(residual) <= (parts.length + 1) * (region.half[k] ?? 0) + EPSILON;
}

/** Shares without a percent sign, each rounded by itself, whose total is printed as 100. */
function isWholeOfShares({ form, k, parts }: Pick<Equation, "form" | "k" | "parts">, { value }: Region): boolean {
  return (
    form === "sum" && value[k] === 100 && parts.length > 1 && parts.every((part) => (value[part] ?? -1) >= 0 && (value[part] ?? 0) <= 100)
  );
}
