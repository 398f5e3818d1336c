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

/** Where a value stands: with ranks that count equals, from `least` on; with dense ones, at `dense`. */
interface Seat {
  readonly least: number;
  readonly equals: number;
  readonly dense: number;
}

interface Trial {
  readonly line: JudgingLine;
  readonly placed: readonly Placed[];
  readonly seats: ReadonlyMap<number, Seat>;
  readonly leavers: readonly Placed[];
  readonly isDense: boolean;
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
  const seats = seatsOf(placed, descending);
  const leavers = (isSeat: (one: Placed, seat: Seat) => boolean): Placed[] =>
    placed.filter((one) => {
      const seat = seats.get(one.value);
      return !seat || !isSeat(one, seat);
    });
  const gaps = leavers(({ rank }, { least, equals }) => rank >= least && rank < least + equals);
  const dense = leavers(({ rank }, seat) => rank === seat.dense);
  const stems = wordStems(line.label.rest);
  const isNamed = [...wordStems(heading)].some((stem) => stems.has(stem));
  const isDense = dense.length < gaps.length;
  return { line, placed, seats, leavers: isDense ? dense : gaps, isDense, isNamed, descending };
}

/** The ranks of each value: equals may share one, or stand in any order. Dense ranks leave no gap behind equals. */
function seatsOf(placed: readonly Placed[], descending: boolean): ReadonlyMap<number, Seat> {
  const counts = new Map<number, number>();
  for (const { value } of placed) counts.set(value, (counts.get(value) ?? 0) + 1);
  const seats = new Map<number, Seat>();
  let least = 1;
  for (const value of [...counts.keys()].sort((a, b) => (descending ? b - a : a - b))) {
    const equals = counts.get(value) ?? 0;
    seats.set(value, { least, equals, dense: seats.size + 1 });
    least += equals;
  }
  return seats;
}

/** All stand in their places, or all but one, or but two who have each other's place. */
function isBorneOut({ placed, seats, leavers, isNamed }: Trial): boolean {
  if (placed.length - leavers.length < FOLLOWERS || leavers.length > 2) return false;
  // Where most are equal, they may stand in any order.
  if (2 * seats.size <= placed.length) return false;
  const [one, other] = leavers;
  if (!one || !other) return true;
  const haveEachOthers = seats.get(one.value)?.least === other.rank && seats.get(other.value)?.least === one.rank;
  return isNamed && placed.length >= LEAST_OF_A_SWAP && haveEachOthers;
}

function mismatchOf(set: JudgedSet, { line, placed, seats, leavers, isDense, descending }: Trial, { judged, k, value }: Placed): Mismatch {
  const agreeing = placed.length - leavers.length;
  return {
    set,
    judged,
    earned: [judged.text.replace(/\d+/, String(isDense ? seats.get(value)?.dense : seats.get(value)?.least))],
    figures: [k],
    agreeing,
    severity: leavers.length === 1 && agreeing >= FOLLOWERS_OF_AN_ERROR ? "error" : "query",
    basis: { kind: "rank", heading: line.label.text, descending },
  };
}
