import type { Region } from "../regions/region";
import type { Fit } from "./equation";
import { valueOf, type Form } from "./form";
import type { Instance, Reading } from "./reading";

/** The most that one agreeing instance is worth. */
export const MOST_BITS = 8;
/** What agreement that says nothing is worth. */
export const TRIVIAL_BITS = 0.5;
const ALIKE = 1e-3;
const EPSILON = 1e-9;

/** Forms that take the mean of several rounded figures. */
const MEANS: ReadonlySet<Form> = new Set<Form>(["mean", "weighted", "caseMean"]);
/** The roundings of several figures hardly ever all fall to one side: so much of their reach is room enough. */
const LIKELY = 0.75;

/** Whether a mean holds only where nearly all its figures were rounded the same way, and as far as can be. */
function isAtEdge(form: Form, { residual, tolerance }: Fit, half: number): boolean {
  return MEANS.has(form) && Math.abs(residual) > half + LIKELY * (tolerance - half) + EPSILON;
}

/** What an agreeing instance is worth: how many figures the aggregate could have been, against how many the reading allows. */
export function bitsOf(reading: Reading, instance: Instance, fit: Fit, spread: number): number {
  const { k, parts } = instance;
  const region = reading.view.region;
  const figures = parts.map((part) => region.value[part] ?? 0);
  if (isTrivial(reading, figures, region.value[k] ?? 0) || isFullOfNearlyEqual(reading, instance)) return TRIVIAL_BITS;
  if (isAtEdge(reading.form, fit, region.half[k] ?? 0)) return TRIVIAL_BITS;
  const range = Math.max(spread, 0.3 * Math.abs(region.value[k] ?? 0));
  const bits = Math.log2(1 + range / (2 * Math.max(fit.tolerance, region.half[k] ?? 0))) - 0.5;
  return Math.min(MOST_BITS, Math.max(0.3, bits));
}

export function startBits(region: Region, { k }: Instance): number {
  return region.value[k] === 0 ? 0.3 : 2.5;
}

function isNothingOrWhole(parts: readonly number[], signs: Reading["signs"]): boolean {
  const [above, below] = [valueOf("sum", parts, 1, signs), valueOf("sum", parts, 1, signs?.slice(parts.length))];
  return above === 0 || above === below;
}

/** Agreement that says nothing: zeros, equal figures, one part only. */
export function isTrivial(
  { form, reach, signs, scale }: Pick<Reading, "form" | "reach" | "signs" | "scale">,
  parts: readonly number[],
  stated: number,
): boolean {
  const [a = 0, b = 0] = parts;
  if (form === "fraction") return isNothingOrWhole(parts, signs) || stated === scale || stated === 0;
  // Where actual ÷ target gives the same, nothing speaks for the baseline.
  if (form === "progress" && Math.abs((scale * a) / b - stated) <= ALIKE * Math.abs(stated)) return true;
  return isTrivialByForm({ form, reach, signs }, parts, stated) ?? (a === 0 || a === b || stated === 0 || (scale === 1 && b === 1));
}

/** Undefined for quotients. */
function isTrivialByForm(
  { form, reach, signs }: Pick<Reading, "form" | "reach" | "signs">,
  parts: readonly number[],
  stated: number,
): boolean | undefined {
  const [a = 0, b = 0] = parts;
  if (form === "multiple") return a === 0;
  if (form === "difference") return a * b === 0 || a === b;
  if (form === "product") return (a - 1) * (b - 1) * stated === 0;
  if (form === "complement") return stated === 0 || parts.every((part) => part === 0);
  if (form === "sum") return signs === undefined && parts.filter((part) => part !== 0).length < 2;
  if (form === "mean" || form === "weighted" || form === "caseMean" || reach === "share") return reach === "share" && a === 0;
  return undefined;
}

/** 100 % of two figures that rounding cannot tell apart: a rate that is capped says so of many pairs. */
function isFullOfNearlyEqual({ form, scale, view: { region } }: Reading, { k, parts: [a = -1, b = -1] }: Instance): boolean {
  if (form !== "ratio" || Math.abs((region.value[k] ?? 0) - scale) > EPSILON) return false;
  return Math.abs((region.value[a] ?? 0) - (region.value[b] ?? 0)) <= (region.half[a] ?? 0) + (region.half[b] ?? 0) + EPSILON;
}
