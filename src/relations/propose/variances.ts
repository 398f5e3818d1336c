import { JUDGED, withoutMark } from "../../parse/notationMark";
import type { LineRole } from "../../words/lineRole";
import { unitOf } from "../figures";
import { VARIANCE_PRIORS } from "../formPriors";
import type { Instance } from "../reading";
import type { View } from "../view";
import { acrossProposal } from "./across";
import { keyOf, proposalOf, type Ground, type Proposal } from "./proposal";

/** An actual, and what it is held against. */
const ACTUAL: ReadonlySet<LineRole> = new Set<LineRole>(["actual", "current"]);
const BASE: ReadonlySet<LineRole> = new Set<LineRole>(["target", "previous", "baseline"]);
/** The lines of a difference stand so near to it. */
const NEAR = 4;

/** Differences with a letter in place of a sign (10,771 A): which way they are taken is what the letter says, row by row; and their percentages of what the actual is held against. */
export function* varianceProposals(ground: Ground): Iterable<Proposal> {
  const { lines, view, words, kinds } = ground;
  if (!words) return;
  for (const aggregate of lines.filter((line) => isJudged(view, line))) {
    const near = lines.filter((line) => line !== aggregate && kinds.get(line) !== "percent" && Math.abs(line - aggregate) <= NEAR);
    for (const base of near) {
      const isBase = BASE.has(view.label(base).role);
      for (const actual of near) {
        const isSaid = isBase && ACTUAL.has(view.label(actual).role);
        if (actual !== base && (isSaid || base < actual)) yield difference(ground, aggregate, [actual, base], isSaid);
      }
      if (isBase) yield* percentages(ground, aggregate, base);
    }
  }
}

function isJudged(view: View, line: number): boolean {
  for (let observation = 0; observation < view.observations; observation += 1) {
    const k = view.at(line, observation);
    if (k >= 0) return withoutMark(unitOf(view.region, k)) === JUDGED;
  }
  return false;
}

function difference(ground: Ground, aggregate: number, parts: readonly [number, number], isSaid: boolean): Proposal {
  const { view } = ground;
  const prior = isSaid ? VARIANCE_PRIORS.said : VARIANCE_PRIORS.none;
  const key = (): string => keyOf(ground, "judged", [aggregate, ...parts]);
  const outline = {
    form: "difference",
    reach: "across",
    scale: 1,
    aggregate,
    parts,
    prior,
    said: false,
    key,
    slot: `${aggregate}|f`,
  } as const;
  return proposalOf(ground, outline, (observations) =>
    observations.flatMap((observation) => instanceOf(view, aggregate, parts, observation) ?? []),
  );
}

/** The two figures in the order that gives the sign which the letter stands for. */
function instanceOf(view: View, aggregate: number, parts: readonly [number, number], observation: number): Instance | undefined {
  const [k, a, b] = [view.at(aggregate, observation), view.at(parts[0], observation), view.at(parts[1], observation)];
  if (k < 0 || a < 0 || b < 0) return undefined;
  const { value } = view.region;
  const isTurned = (value[k] ?? 0) * ((value[a] ?? 0) - (value[b] ?? 0)) < 0;
  return { k, parts: isTurned ? [b, a] : [a, b], observation };
}

function* percentages(ground: Ground, judged: number, base: number): Iterable<Proposal> {
  const { lines, view, kinds } = ground;
  for (const aggregate of lines) {
    if (
      kinds.get(aggregate) !== "percent" ||
      Math.abs(aggregate - judged) > 1 ||
      !["relative-change", "difference", "rate", ""].includes(view.label(aggregate).role)
    )
      continue;
    const key = (): string => keyOf(ground, "judged%", [aggregate, judged, base]);
    yield acrossProposal(ground, {
      form: "ratio",
      scale: 100,
      aggregate,
      parts: [judged, base],
      prior: VARIANCE_PRIORS.percent,
      said: false,
      key,
    });
  }
}
