const RATIO = /([A-Za-z]{3,})(?:\s?\/\s?|[ -]to[ -]| ?– ?)([A-Za-z]{3,})[ -]ratio\b/i;

/** The words for what is divided and by what in the name of a ratio: cost and income of "Cost/income ratio". */
export function ratioTerms(name: string): readonly [string, string] | undefined {
  const [, over, under] = RATIO.exec(name) ?? [];
  return over !== undefined && under !== undefined ? [over, under] : undefined;
}
