import { unitOf } from "../relations/figures";
import { namesGain } from "../words/directionWords";
import { CHANGE_ROLES } from "../words/lineRole";
import { isOfPerformance, trendOf, type Trend, type Way } from "../words/trendWords";
import { spanOf } from "./amounts";
import type { JudgedCell, JudgedSet, JudgingLine } from "./judgedSet";
import type { JudgedLine, Mismatch } from "./judgement";

/** So many others must point the way that their figures went. */
const FOLLOWERS = 5;
/** So many of them, both up and down, leave no room for marks of how well it goes. */
const MANY = 10;

/** A mark that points up or down, and the change that its figures print: one that has a sign, or an amount after another. */
interface Held {
  readonly judged: JudgedCell;
  readonly says: Trend;
  readonly went: Way;
  readonly figures: readonly number[];
}

interface Trial {
  /** What the line of changes, or of the amounts now, is called. */
  readonly heading: string;
  readonly followers: readonly Held[];
  readonly leavers: readonly Held[];
}

/** Holds marks such as ↑ and ↓ against the signs of the changes beside them; undefined where they are others, or no line of changes bears them out. */
export function judgedByTrend(set: JudgedSet): JudgedLine | undefined {
  const says = set.cells.map(({ text }) => trendOf(text));
  if (isOfPerformance(set.heading) || !says.every((one) => one !== undefined)) return undefined;
  const trials = linesOf(set)
    .map((lines) => trialOf(set, says, lines))
    .filter(isBorneOut);
  trials.sort((a, b) => a.leavers.length - b.leavers.length || b.followers.length - a.followers.length);
  const [best] = trials;
  if (!best) return undefined;
  const checked = [...best.followers, ...best.leavers].map(({ judged, figures }) => ({ judged, figures }));
  return { set, checked, mismatches: best.leavers.flatMap((leaver) => mismatchOf(set, best, leaver) ?? []) };
}

/** The lines of changes; without any, the amounts of last time and of this, or the only two lines that there are. */
function linesOf({ lines }: JudgedSet): (readonly JudgingLine[])[] {
  const changes = lines.filter(({ label }) => CHANGE_ROLES.has(label.role));
  if (changes.length > 0) return changes.map((line) => [line]);
  const before = lines.filter(({ label }) => label.role === "previous");
  if (before.length === 0) return lines.length === 2 ? [lines] : [];
  const after = lines.filter(({ label }) => label.role === "current" || label.role === "actual");
  return before.flatMap((one) => after.map((other) => [one, other]));
}

function trialOf(set: JudgedSet, says: readonly Trend[], lines: readonly JudgingLine[]): Trial {
  const held = set.cells.flatMap((judged, place): Held[] => {
    const figures = lines.map((line) => line.at(judged));
    const [word, went] = [says[place], wayOf(set, figures)];
    return !word || word === "flat" || !went ? [] : [{ judged, says: word, went, figures }];
  });
  return {
    heading: lines.at(-1)?.label.text ?? "",
    followers: held.filter(({ says: said, went }) => said === went),
    leavers: held.filter(({ says: said, went }) => said !== went),
  };
}

/** Which way the figures went; undefined where their printed digits leave it open. */
function wayOf({ region }: JudgedSet, figures: readonly number[]): Way | undefined {
  if (figures.includes(-1)) return undefined;
  const [first, second] = figures.map((k) => spanOf(region, k));
  if (!first) return undefined;
  const [low, high] = second ? [second.low - first.high, second.high - first.low] : [first.low, first.high];
  return low > 0 ? "up" : high < 0 ? "down" : undefined;
}

/** Marks that go both ways with their figures, and at most one that does not. */
function isBorneOut({ followers, leavers }: Trial): boolean {
  return followers.length >= FOLLOWERS && leavers.length <= 1 && new Set(followers.map(({ says }) => says)).size === 2;
}

/**
 * Where less is better in a row, its mark may say how well it goes. That is not so where the marks of other such rows go with their figures, where nobody
 * wants less of what the row counts, or where very many go with theirs and less does not seem better in this row; elsewhere it is asked, and not where the unit is another one.
 */
function mismatchOf(set: JudgedSet, { heading, followers }: Trial, { judged, went, figures }: Held): Mismatch | undefined {
  const isLess = ({ direction, seemsLower }: JudgedCell): boolean => direction === "decrease" || seemsLower;
  const isMore = !isLess(judged) && (followers.length >= MANY || namesGain(judged.name));
  const isProved = isMore || followers.some((one) => isLess(one.judged));
  const unitAt = ([k = -1]: readonly number[]): string => unitOf(set.region, k);
  if (!isProved && (isLess(judged) || followers.some((one) => unitAt(one.figures) !== unitAt(figures)))) return undefined;
  const words = new Set(followers.filter((one) => one.says === went).map((one) => one.judged.text));
  return {
    set,
    judged,
    earned: words.size === 1 ? [...words] : [],
    figures,
    agreeing: followers.length,
    severity: isProved ? "error" : "query",
    basis: { kind: "trend", heading, went },
  };
}
