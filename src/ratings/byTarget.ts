import { judgementOf, type Judgement } from "../words/judgementWords";
import { namesGain, type Direction } from "../words/directionWords";
import { saysCost } from "../words/otherReadingWords";
import { boundOf, spanOf } from "./amounts";
import type { JudgedCell, JudgedSet } from "./judgedSet";
import type { JudgedLine, Mismatch } from "./judgement";
import { directionOf, targetPairs, type TargetPair } from "./targetPairs";

/** So many others must say what their figures say; with fewer, it is asked. */
const FOLLOWERS = 3;
const LEAST_FOLLOWERS = 2;

interface Held {
  readonly judged: JudgedCell;
  readonly says: Judgement;
  readonly met: boolean;
  readonly figures: readonly number[];
}

interface Trial {
  readonly pair: TargetPair;
  readonly held: readonly Held[];
  readonly followers: readonly Held[];
  readonly leavers: readonly Held[];
}

/** Holds words with two values against actual and target of their rows; undefined where the words are others, or no two lines bear them out. */
export function judgedByTarget(set: JudgedSet): JudgedLine | undefined {
  const says = set.cells.map(({ key, text }) => judgementOf(key, set.heading) ?? judgementOf(text, set.heading));
  if (!says.every((one) => one !== undefined)) return undefined;
  const trials = targetPairs(set).flatMap((pair) =>
    (["increase", "decrease"] as const).flatMap((usual): Trial[] => {
      const trial = trialOf(set, says, pair, usual);
      return isBorneOut(trial, usual) ? [trial] : [];
    }),
  );
  trials.sort((a, b) => a.leavers.length - b.leavers.length || Number(b.pair.isNamed) - Number(a.pair.isNamed));
  const [best, ...others] = trials;
  if (!best) return undefined;
  const isSettled = others.every(({ leavers }) => leavers.every(({ judged }) => judged === best.leavers[0]?.judged));
  const checked = best.held.map(({ judged, figures }) => ({ judged, figures }));
  const told = isSettled ? best.leavers.filter((leaver) => !isOfOtherWay(set, best, leaver)) : [];
  return { set, mismatches: told.map((leaver) => mismatchOf(set, best, leaver)), checked };
}

function trialOf(set: JudgedSet, says: readonly Judgement[], pair: TargetPair, usual: Direction): Trial {
  const held = set.cells.flatMap((judged, place): Held[] => {
    const figures = [pair.actual.at(judged), pair.target.at(judged)];
    const word = says[place];
    const met = figures.includes(-1) ? undefined : isMet(set, judged, pair, usual);
    return met === undefined || !word ? [] : [{ judged, says: word, met, figures }];
  });
  const leaving = held.filter((one) => one.says.met !== one.met);
  // Rows that may just as well be of the other way say nothing, unless one alone leaves the others.
  const leavers =
    (usual === "increase" && leaving.length > 1) || leaving.some(({ judged }) => saysCost(judged.name))
      ? leaving.filter(({ judged }) => !isOpenWay(set, judged, pair))
      : leaving;
  return { pair, held, followers: held.filter((one) => one.says.met === one.met), leavers };
}

/** Whether the actual reaches its target; undefined where the printed digits leave it open, or nothing says which way is good. */
function isMet(set: JudgedSet, judged: JudgedCell, { actual, target }: TargetPair, usual: Direction): boolean | undefined {
  const [a, t] = [spanOf(set.region, actual.at(judged)), spanOf(set.region, target.at(judged))];
  const direction = directionOf(set, judged, target, usual);
  if (a.low === a.high && t.low === t.high && a.low === t.low) return !/^[<>]$/.test(boundOf(set.region, target.at(judged)) ?? "");
  if (direction === undefined || (a.low < t.high && t.low < a.high)) return undefined;
  return direction === "increase" ? a.low >= t.high : a.high <= t.low;
}

/** One word may leave what the others follow. Where all others say the same, plain words and named lines must stand for it. */
function isBorneOut({ pair, followers, leavers }: Trial, usual: Direction): boolean {
  if (followers.length < LEAST_FOLLOWERS || leavers.length > 1) return false;
  const isBoth = new Set(followers.map(({ met }) => met)).size === 2;
  const isPlain = followers.every(({ says }) => says.plain);
  if (!isBoth) return usual === "increase" && isPlain && pair.isNamed && followers.length >= FOLLOWERS;
  return pair.isNamed || followers.length > FOLLOWERS;
}

/** Whether nothing but habit says that more is better for a row, in a table where less is better for others. */
function isOpenWay(set: JudgedSet, judged: JudgedCell, { target }: TargetPair): boolean {
  if (directionOf(set, judged, target, "increase") === directionOf(set, judged, target, "decrease") || namesGain(judged.name)) return false;
  return saysCost(judged.name) || set.cells.some(({ direction, seemsLower }) => direction === "decrease" || seemsLower);
}

/** Whether more is better in a row by its name, and the word says so, where less is better in all others: "all but compliance". */
function isOfOtherWay(set: JudgedSet, { pair }: Trial, { judged, says }: Held): boolean {
  return namesGain(judged.name) && isMet(set, judged, pair, "increase") === says.met;
}

function mismatchOf(set: JudgedSet, { pair, followers, held }: Trial, { judged, says, met, figures }: Held): Mismatch {
  const words = new Set(held.filter((one) => one.says.met === met).map((one) => one.judged.text));
  return {
    set,
    judged,
    earned: words.size === 1 ? [...words] : [],
    figures,
    agreeing: followers.length,
    severity: says.plain && followers.length >= FOLLOWERS && !isOpenWay(set, judged, pair) ? "error" : "query",
    basis: { kind: "target", pair, met },
  };
}
