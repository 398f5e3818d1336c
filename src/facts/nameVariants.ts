import { strayCharacters } from "../checks/strayCharacters";
import type { Figure } from "../indicators/figure";
import type { Indicator, TableReading } from "../indicators/indicator";
import { fold } from "../parse/fold";

/** An indicator whose name is spelled otherwise than in another row. */
export interface NameVariant {
  readonly indicator: Indicator;
  readonly other: Indicator;
  /** width: only widths, letter case, quotes and brackets differ. letters: one or two characters do. */
  readonly kind: "width" | "letters";
}

/** A spelling with the rows that use it. */
interface Spelling {
  readonly text: string;
  readonly rows: Indicator[];
}

const REPRINT_NOTE = /[※*(（【]*再掲.*$|[※＊*]\d*$/s;
const SIGNS = /[()「」『』【】〔〕[\]"'“”‘’・,、.。:;\-~\s]/g;

/** Names shorter than this are one letter apart by right: A地区, B地区. */
const SHORTEST = 8;
const MOST_APART = 2;
/** Rows of one and the same figures that are compared with each other. */
const MOST_ALIKE = 20;
/** Characters that tell indicators apart wherever they stand. */
const TELLING = /[\dA-Za-z①-⑳一二三四五六七八九十男女上下県市町村区国都道府大小中高幼老前後新旧東西南北左右内外増減有無未非再年月日週時計]/;
/** Figures that say that two rows are one indicator: 100 % and 10 stand in many rows. */
const DISTINCT_FIGURES = 2;
const DIGITS = 3;

/**
 * Indicators that a workbook names in two ways: with other widths, letter case, quotes or brackets, or, where all figures of the two rows are the same, with one
 * or two other characters. Line breaks and blanks make no difference, since columns wrap; a stray character is the matter of another rule.
 */
export function nameVariants(readings: readonly TableReading[]): NameVariant[] {
  const spellings = new Map<string, Map<string, Spelling>>();
  for (const indicator of readings.flatMap(({ indicators }) => indicators)) {
    const text = indicator.name.value.replace(REPRINT_NOTE, "").replace(/\s/g, "");
    if (text === "") continue;
    const key = bareName(text);
    let group = spellings.get(key);
    if (!group) spellings.set(key, (group = new Map<string, Spelling>()));
    const known = group.get(text);
    if (known) known.rows.push(indicator);
    else group.set(text, { text, rows: [indicator] });
  }
  return [...[...spellings.values()].flatMap(inWidth), ...inLetters(spellings)];
}

function bareName(text: string): string {
  return fold(text).replace(SIGNS, "").toLowerCase();
}

/** Every spelling of one name but the most frequent, at its first row. */
function inWidth(group: ReadonlyMap<string, Spelling>): NameVariant[] {
  const [usual, ...others] = [...group.values()].sort((a, b) => b.rows.length - a.rows.length);
  return others.flatMap((other) => variantOf(other, usual, "width"));
}

function variantOf(one: Spelling | undefined, usual: Spelling | undefined, kind: NameVariant["kind"]): NameVariant[] {
  const [indicator, other] = [one?.rows[0], usual?.rows[0]];
  const isStray = (name: string): boolean => strayCharacters(name).length > 0;
  return !indicator || !other || isStray(indicator.name.value) || isStray(other.name.value) ? [] : [{ indicator, other, kind }];
}

/** Names one or two characters apart, among the rows whose figures are all the same. */
function inLetters(spellings: ReadonlyMap<string, ReadonlyMap<string, Spelling>>): NameVariant[] {
  const alike = new Map<string, { key: string; spelling: Spelling }[]>();
  for (const [key, group] of spellings) {
    for (const spelling of key.length < SHORTEST ? [] : group.values()) {
      const figures = figuresOf(spelling.rows[0]);
      if (figures === undefined) continue;
      const known = alike.get(figures);
      if (known) known.push({ key, spelling });
      else alike.set(figures, [{ key, spelling }]);
    }
  }
  return [...alike.values()].flatMap((rows) => (rows.length > MOST_ALIKE ? [] : closest(rows)));
}

function closest(rows: readonly { key: string; spelling: Spelling }[]): NameVariant[] {
  const sorted = [...rows].sort((a, b) => b.spelling.rows.length - a.spelling.rows.length);
  return sorted.flatMap(({ key, spelling }, place) => {
    const usual = sorted.slice(0, place).find((other) => other.key !== key && isTypo(other.key, key));
    return usual ? variantOf(spelling, usual.spelling, "letters") : [];
  });
}

/** The figures of a row as one text; undefined where they are too plain to tell it. */
function figuresOf(indicator: Indicator | undefined): string | undefined {
  if (!indicator) return undefined;
  const { baseline, targets, results } = indicator;
  const figures = [baseline, ...targets, ...results.flatMap(({ actual, whole }) => [actual, whole])];
  const texts = figures.flatMap((figure: Figure | undefined) => (figure?.value.quantity ? [fold(figure.text).replace(/\s/g, "")] : []));
  const telling = new Set(texts.filter((text) => text.replace(/\D/g, "").length >= DIGITS));
  return telling.size >= DISTINCT_FIGURES ? texts.join(" ") : undefined;
}

/** Whether one name can be a slip of the other: after what both begin and end with, at most two characters differ, none of which tells things apart. */
function isTypo(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const [one, other] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return Math.max(one.length, other.length) <= MOST_APART && !TELLING.test(one + other);
}
