import type { Bound } from "./quantity";

/** What a word before or behind a figure says about it. Words that say nothing of the number are kept as a note. */
export interface Qualifier {
  readonly word: string;
  readonly approximate?: true;
  readonly bound?: Bound;
  /** The word makes the figure a rise (1) or a fall (-1). */
  readonly change?: 1 | -1;
}

function all(words: string, says: Omit<Qualifier, "word">): Qualifier[] {
  return words.split("|").map((word) => ({ word, ...says }));
}

/** Qualifiers by the code of their first character, the longest first. */
export type Qualifiers = ReadonlyMap<number, readonly Qualifier[]>;

function indexed(qualifiers: Qualifier[]): Qualifiers {
  const index = new Map<number, Qualifier[]>();
  for (const qualifier of qualifiers.sort((a, b) => b.word.length - a.word.length)) {
    const first = qualifier.word.charCodeAt(0);
    const same = index.get(first);
    if (same) same.push(qualifier);
    else index.set(first, [qualifier]);
  }
  return index;
}

/** Words that say against what a change is counted: a signed figure behind one is a change. */
export const CHANGE_LABELS: readonly string[] = [
  "前期差",
  "前期比",
  "前年差",
  "前年比",
  "前年度差",
  "前年度比",
  "対前年",
  "対前年度",
  "対前年比",
  "対前年度比",
  "前年同期比",
  "前年同月比",
  "前回差",
  "前回比",
  "前月差",
  "前月比",
  "増減",
  "差",
  "change",
  "Change",
  "vs previous",
];

/** Before the figure. English words are followed by a blank or, as in "c.5", by a stop. */
export const PREFIXES = indexed([
  ...all(
    "約|ほぼ|概ね|おおむね|おおよそ|およそ|≒|≈|~|about|approx.|approx|approximately|around|circa|ca.|c.|nearly|almost|About|Approx.|Approximately|Around|Nearly|Almost",
    { approximate: true },
  ),
  ...all("≥|>=|at least|At least|no less than|not less than|minimum of", { bound: ">=" }),
  ...all("≤|<=|at most|At most|no more than|not more than|up to|Up to|maximum of", { bound: "<=" }),
  ...all(">|over|Over|more than|More than|above", { bound: ">" }),
  ...all("<|under|Under|less than|Less than|fewer than|below", { bound: "<" }),
  ...all(
    "延べ|のべ|合計|総計|累計|計|最大|最小|最高|最低|うち|平均|年間|月間|全国値|全国平均|県平均|全国|累積|目標値|実績値|total|Total|cumulative",
    {},
  ),
  ...all(CHANGE_LABELS.join("|"), {}),
]);

/** Behind the figure and its unit. */
export const SUFFIXES = indexed([
  ...all("程度|前後|くらい|ぐらい|ほど|弱|強|余り|余|approx.|approx|or so", { approximate: true }),
  ...all("以上|or more|or above|or over|and above|and over|or higher|+", { bound: ">=" }),
  ...all("以下|以内|or less|or fewer|or below|or under|and below|or lower", { bound: "<=" }),
  ...all("超|を超える|より多い", { bound: ">" }),
  ...all("未満|を下回る|より少ない", { bound: "<" }),
  ...all("増加|増|上昇|increase|up", { change: 1 }),
  ...all("減少|減|低下|decrease|down", { change: -1 }),
  ...all("込み|込|削減|短縮|達成|改善|の増加|の減少|(見込み)", {}),
]);

/** Whether a word such as 以上 or 程度 stands at a place of a folded text. */
export function beginsSuffix(text: string, at: number): boolean {
  for (const { word } of SUFFIXES.get(text.charCodeAt(at)) ?? []) if (text.startsWith(word, at)) return true;
  return false;
}
