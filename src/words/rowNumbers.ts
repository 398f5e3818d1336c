const PERCENT = /(?<![\d.])(\d{1,2}(?:\.\d+)?) ?%/g;
/** What is above a percentage, or below it, is no share of anything: "over 5%", 90%以上. */
const BOUND = /[<>≤≥]|\b(over|under|above|below|up to|at least|less than|more than)\b|以上|以下|未満|超/i;
const TAX = /\b(VAT|GST|HST|PST|(sales|service|consumption) tax|tax)\b|消費税/i;
const NET_OF_TAX = /\b(ex(cl(uding|\.)?)?|before|net|incl?(uding|\.)?|plus|with|without)\b|税[込抜別引]/i;

/**
 * The one percentage that the name of a row says, in percent.
 * @example percentInName("Contingency 5% of direct") // => 5
 */
export function percentInName(name: string): number | undefined {
  const found = [...name.matchAll(PERCENT)];
  return found.length === 1 && !BOUND.test(name) ? Number(found[0]?.[1]) : undefined;
}

/** Whether a row is a tax on what stands above it, and no amount with or without it. */
export const isTax = (name: string): boolean => TAX.test(name) && !NET_OF_TAX.test(name);

const SHARE = /(\d+(?:\.\d+)?) ?%|(?<![\d.])(0?\.\d+) ?fte\b/i;
const NUMBER = /(?<![\d.,])\d{1,3}(?![\d.,]|\s?%)/g;

/**
 * The part of one that the name of a row says.
 * @example shareInName("Project manager (60% LOE)") // => 0.6
 * @example shareInName("Nurse, .5 FTE") // => 0.5
 */
export function shareInName(name: string): number | undefined {
  const [, percent, part] = SHARE.exec(name) ?? [];
  if (percent !== undefined) return Number(percent) / 100;
  return part === undefined ? undefined : Number(part);
}

/**
 * The short whole numbers in the name of a row.
 * @example numbersInName("Jan (31 d)") // => [31]
 */
export function numbersInName(name: string): number[] {
  return [...name.matchAll(NUMBER)].map(([digits]) => Number(digits));
}
