import { notesOf } from "../regions/notes";
import type { Region } from "../regions/region";
import { saysCut } from "../words/roundedWords";
import { fitOf, type Fit } from "./equation";
import {
  countsMarksAsZero,
  isAmongParts,
  isBeyondMean,
  isCapped,
  isLessThanShown,
  isMagnitude,
  isNotToBeJudged,
  isOnLoss,
  isTurned,
} from "./exemptions";
import { ADOPT } from "./priors";
import { isSlipped } from "./oneSlip";
import type { Instance, Reading } from "./reading";
import { slippedIn } from "./slippedRuns";
import type { Weighed } from "./weighed";
import { bitsOf, startBits } from "./worth";

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

const EPSILON = 1e-9;
const FEWEST_VACANT = 2;
/** A slip is believed beside so many figures that hold. */
const FEWEST_BESIDE = 3;
const FEWEST_MEANS = 2;

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
  const line = {
    mode: modeOf(fits),
    exceeds,
    meansFollow: meansFollow(reading, instances, fits),
    vacantIsNil: vacantIsNil(instances, fits),
    holding: fits.filter(({ fit }) => fit === "holds").length,
  };
  const seen = new Set<string>();
  const weighed: Weighed[] = [];
  let [bits, agreeing, missing] = [0, 0, 0];
  instances.forEach((instance, place) => {
    const fit = fits[place]!;
    const { state, doubt } = stateOf(reading, instance, fit, line);
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

const cut = new WeakMap<Region, boolean>();

/** Whether a title or a note says that figures are cut: 表示桁未満切捨て. Then what is calculated from them may be a unit off either way. */
function isSaidCut(region: Region): boolean {
  let known = cut.get(region);
  if (known === undefined) cut.set(region, (known = notesOf(region).some(saysCut)));
  return known;
}

interface Line {
  readonly mode: "own" | "unknown" | "none";
  readonly exceeds: boolean;
  readonly meansFollow: boolean;
  readonly vacantIsNil: boolean;
  /** In how many places the reading holds. */
  readonly holding: number;
}

/** Whether the rows that are named as means do as all others: then "Average time to re-let" is the name of an indicator. */
function meansFollow({ form }: Reading, instances: readonly Instance[], fits: readonly Fit[]): boolean {
  let [holding, failing] = [0, 0];
  instances.forEach(({ meanRow = false }, at) => {
    if (meanRow && fits[at]?.fit === "holds") holding += 1;
    else if (meanRow && fits[at]?.fit === "fails") failing += 1;
  });
  // What lies between two means is that of the means, whatever stands in the other rows.
  return failing === 1 && holding >= (form === "difference" ? 1 : FEWEST_MEANS);
}

/** Whether parts without a figure are nothing wherever the line has some, but in one place. */
function vacantIsNil(instances: readonly Instance[], fits: readonly Fit[]): boolean {
  let [holding, failing] = [0, 0];
  instances.forEach(({ vacant = false }, at) => {
    if (vacant && fits[at]?.fit === "holds") holding += 1;
    else if (vacant && fits[at]?.fit === "fails") failing += 1;
  });
  return failing === 1 && holding >= FEWEST_VACANT;
}

function stateOf(reading: Reading, instance: Instance, fit: Fit, line: Line): Pick<Weighed, "state" | "doubt"> {
  const { mode, exceeds } = line;
  const near = fit.fit === "near";
  if (fit.fit === "none") return { state: "skip" };
  if (fit.fit === "holds" || (near && (mode === "own" || reading.form === "sum" || isSaidCut(reading.view.region))))
    return { state: "holds" };
  if (isCapped(reading, instance, fit) && !exceeds) return { state: "capped" };
  if (instance.marked && countsMarksAsZero(reading, instance)) return { state: "zeros" };
  if (isExcused(reading, instance, fit, line)) return { state: "skip" };
  return { state: "fails", doubt: near && mode === "unknown" ? "cut-or-rounded" : undefined };
}

/** Whether the figure need not follow from its parts here, or follows from them in another way. */
function isExcused(reading: Reading, instance: Instance, fit: Fit, { meansFollow: follow, vacantIsNil: nil, holding }: Line): boolean {
  const isWhole = isLessThanShown(reading, instance, fit) || (nil && instance.vacant === true);
  const judged = { ...instance, ...(follow && { meanRow: false }), ...(isWhole && { marked: false, holes: 0 }) };
  if (isNotToBeJudged(reading, judged) || isTurned(reading, instance)) return true;
  if (isAmongParts(reading, instance) && !(holding >= FEWEST_BESIDE && isSlipped(reading.view.region, instance, fit))) return true;
  if (holding === 0 && isBeyondMean(reading, instance)) return true;
  return isMagnitude(reading, instance, fit) || isOnLoss(reading, instance, fit);
}
