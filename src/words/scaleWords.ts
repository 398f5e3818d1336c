/** Per how many something is counted, as the words say: "per 200,000 hours", 100万時間当たり. */
const PER_LATIN = /\b(?:per|pro|je|pour|por|par)\s+(?:(\d[\d, .]*\d|\d+)\s*)?(thousand|million|k\b|m\b)?/gi;
const PER_JAPANESE = /(\d[\d,]*)?\s*(百万|十万|千|万)?\s*(?:人|名|世帯|時間|件|台|台数|戸|h|hours?)?\s*(?:当たり|あたり|当り|対)/g;
const WORTH: Readonly<Record<string, number>> = { thousand: 1e3, k: 1e3, million: 1e6, m: 1e6, 千: 1e3, 万: 1e4, 十万: 1e5, 百万: 1e6 };
const LEAST = 1000;
const MOST = 1e9;

/** Rates whose very name says per how many they are counted: per how many hours worked by one custom or another. */
const NAMED: readonly (readonly [RegExp, readonly number[]])[] = [
  [/強度率|severity rate/i, [1e3]],
  [/度数率/, [1e6]],
  [/\bppm\b|百万分率/i, [1e6]],
  [/\b(t?ri?f?r|trc?f?r|ltir|lti ?fr?|dart|afr|frequency rate|injury rate|incident rate)\b/i, [2e5, 1e6, 1e5]],
];

/** What the figures of a heading are multiples of: 1,000 for "(000)", 千円 and "£k". */
const MULTIPLES: readonly (readonly [RegExp, number])[] = [
  [/\bcrores?\b/i, 1e7],
  [/\b(lakhs?|lacs?)\b/i, 1e5],
  [/百万|\bmillions?\b|[$€£]\s?m\b|\bmio\b|\bmn\b/i, 1e6],
  [/[($€£'\s]000s?\b|千(?!葉)|\bthousands?\b|[$€£]\s?k\b|\bk[$€£]|\(k\)|\btsd\b|\bmilliers\b|\bmiles\b/i, 1e3],
];
/** What is weighed, in kilograms. */
const WEIGHTS: readonly (readonly [RegExp, number])[] = [
  [/\b(tonn(e|ag)s?|toneladas|tonnen)\b|トン|\(t\)/i, 1e3],
  [/\b(kg|kilograms?)\b|キログラム/i, 1],
];

/**
 * The numbers of 1,000 and more that a text says something is counted per.
 * @example countedPerEach("TRIR and DART per 200,000 hours worked") // => [200000]
 * @example countedPerEach("100万時間当たり") // => [1000000]
 */
export function countedPerEach(text: string): readonly number[] {
  const found = new Set<number>();
  for (const words of [PER_LATIN, PER_JAPANESE]) {
    for (const [, digits, word] of text.matchAll(words)) {
      if (digits === undefined && word === undefined) continue;
      const number = digits === undefined ? 1 : Number(digits.replace(/[, .]/g, ""));
      const worth = number * (word === undefined ? 1 : (WORTH[word.toLowerCase()] ?? 1));
      if (worth >= LEAST && worth <= MOST) found.add(worth);
    }
  }
  return [...found].filter(isRound);
}

/** Nothing is counted per 2,024. */
function isRound(number: number): boolean {
  return /^[125]0+$/.test(String(number));
}

/** A yield per 10 a against its mean is a percentage. */
const COMPARED = /(対比|[年月期回](同[月期])?比|計画比|目標比)\s*([([]\s*%\s*[)\]])?$/;

/** The number that a rate is counted per: 100,000 for 人口10万対, 1,000 for "per 1,000" and ‰; undefined where the heading says none. */
export function countedPer(text: string): number | undefined {
  return (COMPARED.test(text) ? undefined : countedPerEach(text)[0]) ?? (/‰|千人率/.test(text) ? 1000 : undefined);
}

/** The numbers that a rate of this name is counted per; none where the name tells nothing. */
export function usuallyCountedPer(name: string): readonly number[] {
  return NAMED.find(([words]) => words.test(name))?.[1] ?? [];
}

/**
 * What the figures under a heading are multiples of; undefined where it does not say.
 * @example multipleIn("Hours worked (000)") // => 1000
 * @example multipleIn("Production (lakh tonnes)") // => 100000000
 */
export function multipleIn(text: string): number | undefined {
  const [many, heavy] = [MULTIPLES, WEIGHTS].map((list) => list.find(([words]) => words.test(text))?.[1]);
  return many === undefined ? heavy : many * (heavy ?? 1);
}
