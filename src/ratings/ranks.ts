import { fold, squeeze } from "../parse/fold";
import type { Region } from "../regions/region";
import { wordStems } from "../words/wordStems";
import type { JudgedCell, JudgedSet, JudgingLine } from "./judgedSet";
import type { JudgedLine, Mismatch } from "./judgement";
import { rankSets, rankOf } from "./rankSets";

/** So many others must stand where their figures put them. */
const FOLLOWERS = 4;
const FOLLOWERS_OF_AN_ERROR = 5;
/** Two of so many may have changed places. */
const LEAST_OF_A_SWAP = 7;

interface Placed {
  readonly judged: JudgedCell;
  readonly k: number;
  readonly value: number;
  readonly rank: number;
}

interface Trial {
  readonly line: JudgingLine;
  readonly placed: readonly Placed[];
  readonly leavers: readonly Placed[];
  readonly isNamed: boolean;
  readonly descending: boolean;
}

/** Holds the ranks of a table against the line of figures that they follow. */
export function judgedRanks(region: Region): readonly JudgedLine[] {
  return rankSets(region).flatMap((set) => judgedSet(set) ?? []);
}

function judgedSet(set: JudgedSet): JudgedLine | undefined {
  const trials = set.lines.flatMap((line) => {
    const placed = placedIn(set, line);
    if (placed.length <= FOLLOWERS) return [];
    return [true, false].map((descending) => trialOf(set, line, placed, descending)).filter(isBorneOut);
  });
  trials.sort((a, b) => a.leavers.length - b.leavers.length || Number(b.isNamed) - Number(a.isNamed));
  const [best, next] = trials;
  if (!best) return undefined;
  const checked = best.placed.map(({ judged, k }) => ({ judged, figures: [k] }));
  const isSettled = !next || best.isNamed || next.leavers.every(({ judged }) => best.leavers.some((one) => one.judged === judged));
  return { set, checked, mismatches: isSettled ? best.leavers.map((leaver) => mismatchOf(set, best, leaver)) : [] };
}

function placedIn({ region, cells }: JudgedSet, line: JudgingLine): Placed[] {
  return cells.flatMap((judged): Placed[] => {
    const [k, rank] = [line.at(judged), rankOf(judged.text)];
    return k < 0 || rank === undefined ? [] : [{ judged, k, value: region.value[k] ?? NaN, rank }];
  });
}

function trialOf({ heading }: JudgedSet, line: JudgingLine, placed: readonly Placed[], descending: boolean): Trial {
  const gaps = placed.filter((one) => !stands(one, placed, descending, false));
  const dense = placed.filter((one) => !stands(one, placed, descending, true));
  const stems = wordStems(line.label.rest);
  const isNamed = [...wordStems(squeeze(fold(heading)))].some((stem) => stems.has(stem));
  return { line, placed, leavers: dense.length < gaps.length ? dense : gaps, isNamed, descending };
}

/** Whether a figure may have its rank: equals may share one, or stand in any order. Dense ranks leave no gap behind equals. */
function stands({ value, rank }: Placed, placed: readonly Placed[], descending: boolean, dense: boolean): boolean {
  const before = placed.filter((other) => (descending ? other.value > value : other.value < value));
  const least = 1 + (dense ? new Set(before.map((other) => other.value)).size : before.length);
  const equals = dense ? 1 : placed.filter((other) => other.value === value).length;
  return rank >= least && rank < least + equals;
}

/** All stand in their places, or all but one, or but two who have each other's place. */
function isBorneOut({ placed, leavers, isNamed }: Trial): boolean {
  if (placed.length - leavers.length < FOLLOWERS || leavers.length > 2) return false;
  const [one, other] = leavers;
  if (!one || !other) return true;
  return isNamed && placed.length >= LEAST_OF_A_SWAP && Math.abs(one.rank - other.rank) > 0;
}

function mismatchOf(set: JudgedSet, { line, placed, leavers, descending }: Trial, { judged, k, value }: Placed): Mismatch {
  const place = 1 + placed.filter((other) => (descending ? other.value > value : other.value < value)).length;
  const agreeing = placed.length - leavers.length;
  return {
    set,
    judged,
    earned: [judged.text.replace(/\d+/, String(place))],
    figures: [k],
    agreeing,
    severity: leavers.length === 1 && agreeing >= FOLLOWERS_OF_AN_ERROR ? "error" : "query",
    basis: { kind: "rank", heading: line.label.text, descending },
  };
}
