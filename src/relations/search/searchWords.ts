/** What labels promise. A promise makes a relation a few bits cheaper; the figures still have to prove it. */
export interface SearchWords {
  /** The line is a total of others. */
  total(label: string): boolean;
  /** The line is an average of others. */
  mean(label: string): boolean;
  /** The line is a rate, a share or a change. */
  rate(label: string): boolean;
}

const TOTAL =
  /\b(total|totals|totalt|all|sum|sub-?total|alle|i alt|gesamt|insgesamt|yhteens[aä]|overall|net|united states|u\.?s\.?)\b|計|合计|小计|总/i;
const MEAN = /\b(average|avg|mean|snitt|gjennomsnitt|medel)\b|平均/i;
const RATE =
  /[%％]|\b(per ?cent|pct|percentage|ratio|rate|share|per|avg|average|cost\/|prosent|procent|change|growth|endring)\b|率|割合|比/i;

export const DEFAULT_SEARCH_WORDS: SearchWords = {
  total: (label) => TOTAL.test(label),
  mean: (label) => MEAN.test(label),
  rate: (label) => RATE.test(label),
};

/** No label says anything: the figures alone. */
export const NO_SEARCH_WORDS: SearchWords = { total: () => false, mean: () => false, rate: () => false };
