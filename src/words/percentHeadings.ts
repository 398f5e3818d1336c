const OPEN_PERCENT = /(^|[\s(])(%|percent(age)?|per ?cent|pct) of\b|(の|比|率|割合)\s?%$|\s%$|^%$/i;

/** What percentages of answers leave when others are taken off: "Net good", DI. */
const NET = /\bnet\b|\bbalance\b|\bd\.?i\b|差引|(良い|満足|増加).*[-－−].*(悪い|不満|減少)/i;

export const namesNet = (heading: string): boolean => NET.test(heading);

/**
 * Whether a heading says outside of brackets that its figures are percentages: "% of mean", 平年の％, 対前年比％.
 * @example namesPercent("% of mean") // => true
 */
export function namesPercent(heading: string): boolean {
  return OPEN_PERCENT.test(heading);
}
