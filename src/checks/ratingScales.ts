import type { Rating } from "../parse/printed";

/** Scales from best to worst, as ratings are printed. A rating column follows the first scale that has all its symbols. */
export const RATING_SCALES: readonly (readonly string[])[] = [
  ["◎", "○", "△", "×"],
  ["SS", "S", "A", "B", "C", "D", "E", "F"],
  ["AAA", "AA", "A", "B", "C", "D"],
  ["Green", "Amber", "Red"],
  ["Green", "Yellow", "Red"],
  ["G", "A", "R"],
  ["G", "Y", "R"],
  ["🟢", "🟡", "🟠", "🔴"],
  ["達成", "概ね達成", "一部達成", "未達成"],
  ["目標超過達成", "目標達成", "相当程度進展あり", "進展が大きくない", "目標に向かっていない"],
  ["順調", "概ね順調", "やや遅れ", "遅れ", "大幅な遅れ"],
  ["On track", "At risk", "Off track"],
  ["Exceeded", "Met", "Partly met", "Not met"],
];

/** What a rating says of the target. `said` is true where its words say so, and not only a symbol, which every scale uses in its own way. */
export interface RatingMeaning {
  readonly met: boolean;
  readonly said: boolean;
}

const MET_WORDS = new Set(["達成", "目標達成", "目標超過達成", "Met", "Achieved", "Exceeded"]);
const UNMET_WORDS = new Set(["未達成", "目標未達成", "一部達成", "一部未達成", "概ね達成", "Not met", "Not achieved", "Partly met"]);
const MET_SYMBOLS = new Set(["◎", "○"]);
const UNMET_SYMBOLS = new Set(["△", "×"]);

const PARTLY = new Set(["一部達成", "一部未達成", "概ね達成", "Partly met"]);

/** Whether the rating says in words that a part of the way was gone. */
export function saysPartly({ symbol, words }: Rating): boolean {
  return PARTLY.has(words === "" ? symbol : words);
}

/** Whether the rating says that the target is met, on the scale of two; undefined for the labels of other scales. */
export function meaningOf({ symbol, words }: Rating): RatingMeaning | undefined {
  const word = words === "" ? symbol : words;
  if (MET_WORDS.has(word)) return { met: true, said: true };
  if (UNMET_WORDS.has(word)) return { met: false, said: true };
  if (words !== "") return undefined;
  if (MET_SYMBOLS.has(symbol)) return { met: true, said: false };
  return UNMET_SYMBOLS.has(symbol) ? { met: false, said: false } : undefined;
}

/** The place of each symbol on the scale that has them all, 0 for the best. */
export function ranksOf(symbols: ReadonlySet<string>): ReadonlyMap<string, number> | undefined {
  const scale = RATING_SCALES.find((labels) => [...symbols].every((symbol) => labels.includes(symbol)));
  return scale && new Map(scale.map((label, rank) => [label, rank]));
}
