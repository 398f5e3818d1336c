const OPEN_PERCENT = /(^|[\s(])(%|percent(age)?|per ?cent|pct) of\b|(の|比|率|割合)\s?%$|\s%$|^%$/i;

/**
 * Whether a heading says outside of brackets that its figures are percentages: "% of mean", 平年の％, 対前年比％.
 * @example namesPercent("% of mean") // => true
 */
export function namesPercent(heading: string): boolean {
  return OPEN_PERCENT.test(heading);
}
