import { fold } from "../parse/fold";
import { isConfusable } from "../words/confusable";

/** How two names of one indicator stand to each other. */
export type Naming =
  /** Nothing, or only widths, brackets, notes, particles or the order of words. */
  | "same"
  /** A letter or two: 決済, 決裁. */
  | "slip"
  /** What is counted, per what, since when: 課, 業務. */
  | "definition"
  /** Another title. */
  | "renamed";

export interface NameDifference {
  readonly naming: Naming;
  /** The words that differ, "" where there are none. */
  readonly before: string;
  readonly after: string;
}

const NOTE = /[※*＊]\s*\d*.*$|[([【〔]?再掲[^)\]】〕]*[)\]】〕]?/g;
const SIGNS = /[「」『』"'“”‘’・,、.。:;\-~\s/／]/g;
const BRACKETED = /[([【〔]([^()[\]【】〔〕]*)[)\]】〕]/g;
/** Particles and words that come and go without another meaning. */
const PARTICLES =
  /における|に係る|にかかる|に関する|による|に対する|のうち|及び|および|[のをにへがはと]|\b(the|of|for|in|by|and|a|an|per)\b/gi;

/** Notes in brackets that say what is counted, over what time and against what. */
const TELLING_NOTE = /累計|累積|単年|年間|月間|延べ|実人数|対.*比|当たり|あたり|から|以降|cumulative|annual|monthly|per /i;

/** What things are counted in, and what kind of measure a name ends in. */
const COUNTED =
  /^(課|室|係|部署|所属|業務|事業|事務|件|件数|人|人数|名|者|者数|延べ人数|実人数|団体|市町村|市|町|村|区|企業|事業者|事業所|社|世帯|戸|校|学校|施設|箇所|台|回|回数|枚|冊|時間|日|日数|率|割合|数|額|量|面積|金額|利用者|登録者|利用件数|登録者数|利用者数|利用率|件数率)$/;
const COUNTED_WORD =
  /^(people|persons|users|households|cases|companies|businesses|firms|schools|sites|staff|visits|visitors|hours|days|rate|number|share|count|amount|total)$/i;
const TIME = /\d|R|H|令和|平成|年度|期|FY/i;

/** Characters that tell indicators apart wherever they stand. */
const TELLING = /[\d①-⑳一二三四五六七八九十男女上下県市町村区国都道府大小中高幼老前後新旧東西南北左右内外増減有無未非再年月日週時計甲乙丙]/;
/** Two characters of sense: 充実 and 推進 are two words. */
const KANJI_WORD = /^[\u4e00-\u9fff]{2}$/;
const SHORTEST = 5;
/** Names as long as this, of the same letters and mostly the same pairs of letters, are the same words. */
const LONG_NAME = 6;
const MOSTLY = 0.6;
const MOST_APART = 2;

/** The name without signs, notes and widths: what a small change of layout leaves alone. */
export function bareName(name: string): string {
  return withoutNotes(name)
    .replace(/[()[\]【】〔〕]/g, "")
    .replace(SIGNS, "")
    .toLowerCase();
}

/** The name without what stands in brackets, too. */
export function stemOf(name: string): string {
  const plain = withoutNotes(name);
  const stem = plain.replace(BRACKETED, "").replace(SIGNS, "").toLowerCase();
  return stem === "" ? bareName(name) : stem;
}

function withoutNotes(name: string): string {
  return fold(name).replace(NOTE, "");
}

function notesOf(name: string): string[] {
  return [...withoutNotes(name).matchAll(BRACKETED)].map((match) => (match[1] ?? "").replace(SIGNS, "").toLowerCase()).filter(Boolean);
}

/** What makes two names of one indicator different. */
export function nameDifference(before: string, after: string): NameDifference {
  const plain = (naming: Naming, a = "", b = ""): NameDifference => ({ naming, before: a, after: b });
  if (bareName(before) === bareName(after)) return plain("same");
  const [a, b] = [stemOf(before), stemOf(after)];
  if (a === b) return noteDifference(notesOf(before), notesOf(after));
  const [x, y] = [a, b].map((stem) => stem.replace(PARTICLES, "")) as [string, string];
  if (x === y || sameWords(before, after)) return plain("same");
  const [one, other] = middles(x, y);
  const isCounted = (word: string): boolean => COUNTED.test(word) || COUNTED_WORD.test(word);
  if ((isCounted(one) || one === "") && (isCounted(other) || other === "") && one + other !== "") return plain("definition", one, other);
  if (TIME.test(one) && TIME.test(other) && one.replace(/\D/g, "") !== other.replace(/\D/g, "")) return plain("definition", one, other);
  return plain(isSlip(x, y) ? "slip" : "renamed", one, other);
}

/** A note in brackets may go; 累計, 年間 or 対R4年度比 says what the figure is. */
function noteDifference(before: readonly string[], after: readonly string[]): NameDifference {
  const gone = before.filter((note) => !after.includes(note));
  const come = after.filter((note) => !before.includes(note));
  const telling = [...gone, ...come].some((note) => TELLING_NOTE.test(note)) || (gone.length > 0 && come.length > 0);
  return { naming: telling ? "definition" : "same", before: gone.join(" "), after: come.join(" ") };
}

/** The words in another order: 県内市町村のAI導入率, AI導入率（県内市町村）. */
function sameWords(before: string, after: string): boolean {
  const [a, b] = [before, after].map((name) => bareName(name).replace(PARTICLES, "")) as [string, string];
  if (a.length < LONG_NAME || [...a].sort().join("") !== [...b].sort().join("")) return false;
  return similarity(bigramsOf(a), bigramsOf(b)) >= MOSTLY;
}

/** What differs after what both begin and end with. */
function middles(a: string, b: string): [string, string] {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}

/** Whether one name can be a slip of the other: at most two characters differ, and none that tells things apart. */
export function isSlip(before: string, after: string): boolean {
  const [a, b] = [bareName(before), bareName(after)];
  const [one, other] = middles(a, b);
  if (Math.min(a.length, b.length) < SHORTEST || Math.max(one.length, other.length) > MOST_APART) return false;
  return !isTelling(one, other, before, after) && !(KANJI_WORD.test(one) && KANJI_WORD.test(other));
}

/** The same for titles, which are written anew more freely: only characters that are taken for each other, kana and letters. */
export function isSlipOfTitle(before: string, after: string): boolean {
  const [one, other] = middles(bareName(before), bareName(after));
  return isSlip(before, after) && (isConfusable(one, other) || !/[\u4e00-\u9fff]/.test(one + other));
}

/** True where the names differ in what tells indicators apart: 県 and 市町村, 男 and 女, 1 and 2. */
export function tellsApart(before: string, after: string): boolean {
  const [one, other] = middles(bareName(before), bareName(after));
  return one.length + other.length <= 8 && isTelling(one, other, before, after);
}

function isTelling(one: string, other: string, before: string, after: string): boolean {
  return TELLING.test(one) || TELLING.test(other) || isLoneLetter(before, after);
}

/** True where what differs is a word of one letter: class A, class B. */
function isLoneLetter(before: string, after: string): boolean {
  const wordsOf = (name: string): string[] =>
    fold(name)
      .toLowerCase()
      .split(/[\s()[\]]+/);
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const [x, y] = [a.filter((word) => !b.includes(word)), b.filter((word) => !a.includes(word))];
  return x.length === 1 && y.length === 1 && /^[a-z]$/.test(x[0] ?? "") && /^[a-z]$/.test(y[0] ?? "");
}

/** Pairs of neighbouring characters: what names share. */
export function bigramsOf(name: string): readonly string[] {
  const bare = bareName(name);
  if (bare.length < 2) return bare === "" ? [] : [bare];
  return Array.from({ length: bare.length - 1 }, (_, at) => bare.slice(at, at + 2));
}

/** How much of two names is the same, from 0 to 1, whatever the order of their words. */
export function similarity(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const pair of a) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of b) {
    const left = counts.get(pair) ?? 0;
    if (left === 0) continue;
    shared += 1;
    counts.set(pair, left - 1);
  }
  return (2 * shared) / (a.length + b.length);
}
