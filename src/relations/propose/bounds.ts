import { boundWord, withoutBound } from "../../words/boundWords";
import { isInexact } from "../figures";
import { BOUND_PRIORS } from "../formPriors";
import type { Instance } from "../reading";
import { keyOf, proposalOf, type Ground, type Proposal } from "./proposal";

const MOST_LINES = 40;
/** The estimate and its margin stand so near to the ends of the interval. */
const NEAR = 4;
/** Ends that lie equally far from the middle without a margin must be seen in so many places: many intervals are lopsided. */
const FEWEST_MIDDLES = 4;

/** Intervals: lower = estimate − margin, upper = estimate + margin; and where no margin is printed, the estimate in the middle of both. */
export function* boundProposals(ground: Ground): Iterable<Proposal> {
  const { lines, words, view } = ground;
  if (!words || view.from > 0 || lines.length < 3 || lines.length > MOST_LINES) return;
  const named = lines.map((line) => ({ line, word: boundWord(view.label(line).text) }));
  const called = (word: string): number[] => named.filter((one) => one.word === word).map(({ line }) => line);
  const [lowers, uppers, margins] = [called("lower"), called("upper"), called("margin")];
  const isNear = (line: number) => (other: number) => line !== other && view.distance(line, other) <= NEAR;
  const others = named.filter(({ word }) => word === undefined).map(({ line }) => line);
  for (const lower of lowers) {
    const upper = uppers.filter(isNear(lower)).find((other) => nameOf(ground, other) === nameOf(ground, lower));
    if (upper === undefined) continue;
    for (const middle of others.filter(isNear(lower)).filter((line) => isBetween(ground, lower, line, upper))) {
      for (const margin of margins.filter(isNear(lower))) yield* ends(ground, { lower, middle, upper, margin });
      if (margins.length === 0) yield* middles(ground, middle, [lower, upper]);
    }
  }
}

function nameOf({ view }: Ground, line: number): string {
  return withoutBound(view.label(line).text);
}

/** Whether a line lies between the ends of the interval nearly everywhere. */
function isBetween({ view, observations }: Ground, lower: number, line: number, upper: number): boolean {
  const { value } = view.region;
  let [inside, outside] = [0, 0];
  for (const observation of observations) {
    const [low, own, high] = [lower, line, upper].map((one) => value[view.place(one, observation)] ?? NaN) as [number, number, number];
    if (low <= own && own <= high) inside += 1;
    else if (own < low || own > high) outside += 1;
  }
  return inside > 0 && outside <= Math.max(1, inside / 4);
}

interface Interval {
  readonly lower: number;
  readonly middle: number;
  readonly upper: number;
  readonly margin: number;
}

function* ends(ground: Ground, { lower, middle, upper, margin }: Interval): Iterable<Proposal> {
  yield proposal(ground, "difference", lower, [middle, margin]);
  yield proposal(ground, "sum", upper, [middle, margin]);
}

function* middles(ground: Ground, middle: number, ends: readonly number[]): Iterable<Proposal> {
  if (instancesOf(ground, middle, ends, ground.observations).length >= FEWEST_MIDDLES) yield proposal(ground, "mean", middle, ends);
}

function proposal(ground: Ground, form: "difference" | "sum" | "mean", aggregate: number, parts: readonly number[]): Proposal {
  const prior = form === "mean" ? BOUND_PRIORS.middle : BOUND_PRIORS.margin;
  const key = (): string => keyOf(ground, `bound-${form}`, [aggregate, ...parts]);
  const outline = { form, reach: "across", scale: 1, aggregate, parts, prior, said: false, key, slot: `${aggregate}|f` } as const;
  return proposalOf(ground, outline, (among) => instancesOf(ground, aggregate, parts, among));
}

/** The margin of a percentage is in points, and the ends of its interval need not print a percent sign. */
function instancesOf({ view }: Ground, aggregate: number, parts: readonly number[], among: readonly number[]): Instance[] {
  return among.flatMap((observation): Instance[] => {
    const [k = -1, ...figures] = [aggregate, ...parts].map((line) => view.at(line, observation));
    return [k, ...figures].some((figure) => figure < 0 || isInexact(view.region, figure)) ? [] : [{ k, parts: figures, observation }];
  });
}
