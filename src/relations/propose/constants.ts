/** All numbers between two. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

const NUMBER = /(?<![\d.,A-Za-z])\d[\d,]*(?:\.\d+)?(?!\d)/g;
/** A constant of more digits than this is none that anybody set. */
const MOST_DIGITS = 6;

/** The numbers that a text names, without years and powers of ten. */
export function numbersIn(text: string): readonly number[] {
  return [...text.matchAll(NUMBER)]
    .map(([digits]) => ({ value: Number(digits.replace(/,/g, "")), isYear: /^(?:19|20)\d\d$/.test(digits) }))
    .filter(({ value, isYear }) => value > 0 && !isYear && !Number.isInteger(Math.log10(value)))
    .map(({ value }) => value);
}

/** The number of the fewest digits in a range; undefined where all have too many. */
export function roundestIn({ from, to }: Range): number | undefined {
  for (let digits = 1; digits <= MOST_DIGITS; digits += 1) {
    const rounded = Number(((from + to) / 2).toPrecision(digits));
    if (rounded >= from && rounded <= to) return rounded;
  }
  return undefined;
}
