import { isMarked } from "../parse/notationMark";
import type { Region } from "../regions/region";
import { fitOf, type Fit } from "./equation";
import { RATE_ROLES, type LineRole } from "../words/lineRole";
import { isPercent, unitOf } from "./figures";
import { QUOTIENTS, valueOf, type Form } from "./form";
import { quantityAt } from "./judge";
import { ADOPT } from "./priors";
import type { Instance, Reading } from "./reading";
import type { Weighed } from "./weighed";
import { slippedIn } from "./slippedRuns";

export type { State, Weighed } from "./weighed";

/** What the figures of one line say for and against a reading. */
export interface Evidence {
  readonly instances: readonly Weighed[];
  readonly bits: number;
  readonly agreeing: number;
  readonly missing: number;
  /** True where an instance goes above 100 %: then nothing is capped. */
  readonly exceeds: boolean;
}

const CHANGES: ReadonlySet<LineRole> = new Set<LineRole>(["difference", "relative-change", "year-on-year"]);
const CAPPED: ReadonlySet<Form> = new Set<Form>(["ratio", "progress", "mirror"]);
/** The most that one agreeing instance is worth. */
export const MOST_BITS = 8;
/** What agreement that says nothing is worth. */
export const TRIVIAL_BITS = 0.5;
const EPSILON = 1e-9;
const ALIKE = 1e-3;

/** How each instance fits. */
export function fitsOf(
  { form, scale, signs }: Pick<Reading, "form" | "scale" | "signs">,
  instances: readonly Instance[],
  region: Region,
): Fit[] {
  return instances.map(({ k, parts }) => fitOf({ form, scale, k, parts, signs }, region));
}

/** Weighs every instance of a reading. */
export function weigh(reading: Reading, instances: readonly Instance[], fits: readonly Fit[]): Evidence {
  const { scale } = reading;
  const region = reading.view.region;
  const spread = spreadOf(instances.map(({ k }) => region.value[k] ?? 0));
  const exceeds = instances.some(({ k }) => (region.value[k] ?? 0) > scale + EPSILON);
  const mode = modeOf(fits);
  const seen = new Set<string>();
  const weighed: Weighed[] = [];
  let [bits, agreeing, missing] = [0, 0, 0];
  instances.forEach((instance, place) => {
    const fit = fits[place]!;
    const { state, doubt } = stateOf(reading, instance, fit, { mode, exceeds });
    let worth = 0;
    if (instance.weak) worth = 0;
    else if (state === "capped") worth = 0.5;
    else if (state === "fails") {
      const linked = isLinked(reading, instance, fit, weighed[place - 1]);
      if (!linked) missing += 1;
      worth = linked ? -1 : ADOPT.miss;
    } else if (state !== "skip") {
      const key = [instance.k, ...instance.parts].map((k) => region.value[k]).join("/");
      worth = seen.has(key) ? 0.3 : instance.start ? startBits(region, instance) : bitsOf(reading, instance, fit, spread);
      seen.add(key);
      if (worth > 1 || reading.said) agreeing += 1;
    }
    bits += worth;
    weighed.push({ ...instance, state, fit, bits: worth, doubt });
  });
  const slipped = missing > 1 ? slippedIn(reading, weighed) : 0;
  // A run of rows that has slipped is one mistake.
  if (slipped > 0) [bits, missing] = [bits - (missing - 1) * ADOPT.miss, 1];
  return { instances: weighed, bits, agreeing, missing, exceeds };
}

/** In a chain one wrong figure breaks two links; all windows in which it stands miss by the same. */
function isLinked({ reach }: Reading, { parts }: Instance, fit: Fit, before: Weighed | undefined): boolean {
  if (reach === "window" && before?.state === "fails")
    return Math.abs(fit.residual - before.fit.residual) <= fit.tolerance + before.fit.tolerance + 0.05 * Math.abs(fit.residual);
  return reach === "chain" && before?.state === "fails" && parts.some((part) => part === before.k || before.parts.includes(part));
}

function spreadOf(values: readonly number[]): number {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return high - low;
}

/** Whether the line is cut, or rounded up, throughout: two rows must show it. One alone is a question. */
function modeOf(fits: readonly Fit[]): "own" | "unknown" | "none" {
  const near = fits.filter(({ fit }) => fit === "near");
  if (near.length === 0) return "none";
  const holding = fits.filter(({ fit }) => fit === "holds");
  const oneSided = (side: number): boolean => [...holding, ...near].every(({ residual }) => side * residual >= -EPSILON);
  if (!oneSided(1) && !oneSided(-1)) return "none";
  return near.length > 1 || holding.length < 2 ? "own" : "unknown";
}

interface Line {
  readonly mode: "own" | "unknown" | "none";
  readonly exceeds: boolean;
}

function stateOf(reading: Reading, instance: Instance, fit: Fit, { mode, exceeds }: Line): Pick<Weighed, "state" | "doubt"> {
  const near = fit.fit === "near";
  if (fit.fit === "none") return { state: "skip" };
  if (fit.fit === "holds" || (near && (mode === "own" || reading.form === "sum"))) return { state: "holds" };
  if (isCapped(reading, instance, fit) && !exceeds) return { state: "capped" };
  if (instance.marked && countsMarksAsZero(reading, instance)) return { state: "zeros" };
  if (isNotToBeJudged(reading, instance) || isTurned(reading, instance) || isOnLoss(reading, instance, fit)) return { state: "skip" };
  return { state: "fails", doubt: near && mode === "unknown" ? "cut-or-rounded" : undefined };
}

/** A row of means or of running totals, the first link of a chain that may carry what came before, a rate among amounts, parts without figures. */
function isNotToBeJudged(reading: Reading, instance: Instance): boolean {
  const { meanRow = false, start = false, marked = false, free = false, holes = 0 } = instance;
  if (meanRow || free || start || marked || holes > 0) return true;
  return isCumulated(reading, instance) || isOfStock(reading, instance) || isAmongParts(reading, instance) || isChange(reading, instance);
}

/** Openings and closings of periods do not add up. */
function isOfStock({ form, signs, parts, view }: Reading, { observation }: Instance): boolean {
  const { role } = view.observation(observation);
  return form === "sum" && signs === undefined && (role === "opening" || role === "closing") && parts.length > 1;
}

/** A change in points, or with a plus before it, is no quotient; neither is the figure of a line of rates under a heading of changes. */
function isChange({ form, view, aggregate, parts }: Reading, { k, observation }: Instance): boolean {
  if (!QUOTIENTS.has(form)) return false;
  const { region } = view;
  if (unitOf(region, k) === "ポイント") return true;
  // What a difference makes of its base is a change all the same.
  const isOfDifference = view.label(parts[0] ?? -1).role === "difference";
  if (form !== "change" && !isOfDifference && hasPlus(region, k)) return true;
  const { role, rest } = view.observation(observation);
  return CHANGES.has(role) && (!view.byColumn || rest === "") && RATE_ROLES.has(view.label(aggregate).role);
}

function hasPlus(region: Region, k: number): boolean {
  const { row, column, second } = region.place(k);
  if (second === undefined) return /^[+＋]/.test(region.sheet.rows[row]?.[column]?.text ?? "");
  return (region.value[k] ?? 0) > 0 && quantityAt(region, k)?.signed === true;
}

/** Periods of a row that counts cumulatively do not add up. */
function isCumulated({ form, parts, view }: Reading, { observation }: Instance): boolean {
  return form === "sum" && view.observation(observation).cumulative && parts.some((part) => view.label(part).periods.length > 0);
}

/** A rate that holds when read the other way, in a row whose name says that less is better. */
function isTurned({ form, reach, scale, view }: Reading, { k, parts, observation }: Instance): boolean {
  if (form !== "ratio" || reach !== "across") return false;
  const { lowerIsBetter, direction } = view.observation(observation);
  if (!lowerIsBetter || direction === "increase") return false;
  const holds = (turned: Form, figures: readonly number[]): boolean =>
    fitOf({ form: turned, scale, k, parts: figures }, view.region).fit === "holds";
  return holds("ratio", [...parts].reverse()) || holds("mirror", parts);
}

/** A change on a negative figure has the sign of the one convention or of the other. */
function isOnLoss({ form, view: { region } }: Reading, { k, parts }: Instance, { predicted, tolerance }: Fit): boolean {
  return form === "change" && (region.value[parts[1] ?? -1] ?? 0) < 0 && Math.abs(predicted + (region.value[k] ?? 0)) <= tolerance;
}

/** A decimal, or a length of time, that lies among its parts is no sum of them, but a rate, a mean or a score by weights that stands in the row of totals. */
function isAmongParts({ form, signs, view: { region } }: Reading, { k, parts }: Instance): boolean {
  if (form !== "sum" || signs !== undefined || parts.length < 2) return false;
  const isFine = (figure: number): boolean =>
    (region.decimals[figure] ?? 0) > 0 || isPercent(region, figure) || isMarked(unitOf(region, figure));
  const fine = parts.filter(isFine).length;
  if (!isFine(k) || (fine > 0 && fine * 2 < parts.length)) return false;
  const [stated, values] = [region.value[k] ?? 0, parts.map((part) => region.value[part] ?? 0)];
  return values.every((value) => value >= 0) && stated <= Math.max(...values) && stated >= Math.min(...values);
}

function isCapped({ form, scale, reach, view }: Reading, { k }: Instance, { predicted }: Fit): boolean {
  if (!CAPPED.has(form) || reach === "share" || reach === "fixed") return false;
  const stated = view.region.value[k] ?? 0;
  return (Math.abs(stated - scale) < EPSILON && predicted > scale) || (stated === 0 && predicted < 0);
}

/** Whether an average holds when a dash counts as 0. */
function countsMarksAsZero({ form, view }: Reading, { k, parts, holes = 0 }: Instance): boolean {
  if (form !== "mean") return false;
  const { value, half } = view.region;
  let sum = 0;
  let loose = 0;
  for (const part of parts) {
    sum += value[part] ?? 0;
    loose += half[part] ?? 0;
  }
  const count = parts.length + holes;
  return Math.abs(sum / count - (value[k] ?? 0)) <= (half[k] ?? 0) + loose / count + EPSILON;
}

/** What an agreeing instance is worth: how many figures the aggregate could have been, against how many the reading allows. */
function bitsOf(reading: Reading, { k, parts }: Instance, { tolerance }: Fit, spread: number): number {
  const region = reading.view.region;
  if (
    isTrivial(
      reading,
      parts.map((part) => region.value[part] ?? 0),
      region.value[k] ?? 0,
    )
  )
    return TRIVIAL_BITS;
  const range = Math.max(spread, 0.3 * Math.abs(region.value[k] ?? 0));
  const bits = Math.log2(1 + range / (2 * Math.max(tolerance, region.half[k] ?? 0))) - 0.5;
  return Math.min(MOST_BITS, Math.max(0.3, bits));
}

function startBits(region: Region, { k }: Instance): number {
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
  if (form === "fraction") return isNothingOrWhole(parts, signs);
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
