import { formulaScale } from "./formulaScale";
import type { JudgedCell, JudgedSet } from "./judgedSet";
import type { JudgedLine, Mismatch } from "./judgement";
import { scaleMeasures, type Reached, type ScaleMeasure } from "./scaleMeasures";
import { statedScales, type ScaleStep, type StatedScale } from "./statedScale";
import type { Span } from "./amounts";

/** So many words must follow the scale before one can be said to leave it. */
const FOLLOWERS = 3;
/** Of a rate that nothing binds to the scale but its figures. */
const FOLLOWERS_OF_ANY_RATE = 4;
/** So many follow where two words leave the scale. */
const FOLLOWERS_OF_TWO = 8;
/** Floating point may be off by so much. */
const SLACK = 1e-9;
const ORDER: readonly ScaleMeasure["reason"][] = ["named", "attainment", "target", "beside", "rate"];

interface Held {
  readonly judged: JudgedCell;
  readonly reached: Reached;
  readonly earned: readonly ScaleStep[];
  readonly agrees: boolean;
}

interface Trial {
  readonly measure: ScaleMeasure;
  readonly scale: StatedScale;
  readonly held: readonly Held[];
  readonly followers: readonly Held[];
  readonly leavers: readonly Held[];
}

/** Holds the words against a scale that a note or their formulas give; undefined where nothing gives one for them. Where no figures bear the scale out, nothing is said. */
export function judgedByScale(set: JudgedSet, notes: readonly string[]): JudgedLine | undefined {
  const labels = [...new Map(set.cells.map(({ key, text }) => [key, text.replace(/\s*[(（].*$/, "")])).values()];
  const scales = notes.flatMap((note) => statedScales(note, labels));
  const stored = formulaScale(set);
  if (scales.length === 0 && !stored) return undefined;
  const stated = scales.flatMap((scale) => scaleMeasures(set, scale).map((measure) => ({ scale, measure })));
  const trials = [...(stored ? [stored] : []), ...stated].map(({ scale, measure }) => trialOf(set, scale, measure));
  const borneOut = trials.filter(isBorneOut);
  borneOut.sort((a, b) => a.leavers.length - b.leavers.length || ORDER.indexOf(a.measure.reason) - ORDER.indexOf(b.measure.reason));
  const best = borneOut[0];
  if (!best) return { set, mismatches: [], checked: [] };
  const checked = best.held.map(({ judged, reached }) => ({ judged, figures: reached.figures }));
  return { set, mismatches: best.leavers.map((leaver) => mismatchOf(set, best, leaver)), checked };
}

function trialOf(set: JudgedSet, scale: StatedScale, measure: ScaleMeasure): Trial {
  const held = set.cells.flatMap((judged): Held[] => {
    const reached = measure.reached(judged);
    if (!reached) return [];
    const earned = scale.steps.filter((step) => reached.spans.some((span) => meets(span, step)));
    return [{ judged, reached, earned, agrees: earned.some(({ key }) => key === judged.key) }];
  });
  const followers = held.filter(({ agrees, earned }) => agrees && earned.length < scale.steps.length);
  return { measure, scale, held, followers, leavers: held.filter(({ agrees }) => !agrees) };
}

function meets({ low, high }: Span, step: ScaleStep): boolean {
  const below = step.highClosed ? low <= step.high + SLACK : low < step.high - SLACK;
  const above = step.lowClosed ? high >= step.low - SLACK : high > step.low + SLACK;
  return below && above;
}

function isBorneOut({ measure, followers, leavers }: Trial): boolean {
  const many = new Set(followers.map(({ judged }) => judged.key)).size > 1;
  const isOpen = measure.reason === "rate" || measure.reason === "beside";
  if (followers.length < (isOpen ? FOLLOWERS_OF_ANY_RATE : FOLLOWERS) || (isOpen && !many)) return false;
  return leavers.length <= 1 || (leavers.length === 2 && followers.length >= FOLLOWERS_OF_TWO);
}

function mismatchOf(set: JudgedSet, { measure, scale, followers }: Trial, { judged, reached, earned }: Held): Mismatch {
  const spelled = (step: ScaleStep): string => set.cells.find(({ key }) => key === step.key)?.text ?? step.label;
  return {
    set,
    judged,
    earned: earned.map(spelled),
    figures: reached.figures,
    agreeing: followers.length,
    severity: "error",
    basis: { kind: "scale", scale, heading: measure.heading, calculation: reached.calculation },
  };
}
