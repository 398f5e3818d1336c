/** What a label of an indicator's sheet holds: what is divided, by what, what comes out, and how far that is from the target or from last year. */
export type QuotientTerm = "numerator" | "denominator" | "result" | "target" | "from-target" | "from-previous";

/** The first that matches wins. */
const TERMS: readonly (readonly [QuotientTerm, RegExp])[] = [
  ["numerator", /分子|\bnumerator\b|\bzähler\b|\bnumérateur\b|\bnumerador\b/i],
  ["denominator", /分母|\bdenominator\b|\bnenner\b|\bdénominateur\b|\bdenominador\b/i],
  [
    "from-target",
    /目標(値)?(と|から)の?(差|乖離)|\b(difference|variance|gap|distance|deviation) (from|to|against) (the )?target\b|\babweichung vom ziel/i,
  ],
  [
    "from-previous",
    /前年(度)?(から|との|比)?の?(増減|差|変化)|\b(change|difference) (on|from|since|against) (the )?(last|previous|prior) year\b|\bveränderung (zum|gegenüber dem) vorjahr/i,
  ],
  ["target", /^(目標(値)?|target|goal|ziel(wert)?|objectif|objetivo)(\s*[:：(（].*)?$/i],
  ["result", /結果|実績(値|率)?$|算出値|指標値|\b(result|ergebnis|résultat|resultado|outturn|performance)\b|率(\s*[(（].*)?$/i],
];
/** What is divided, or by what, as all that a cell says. */
export const TERM = /^(numerator|denominator|分子|分母)$/i;
const PREVIOUS = /前年(度)?|昨年(度)?|前回|\b(last|previous|prior) year\b|\bvorjahr|\bannée précédente\b|\baño anterior\b/i;

/**
 * The term that a label names, and whether it is that of the year before.
 * @example quotientTerm("Last year: denominator") // => {"term":"denominator","isPrevious":true}
 * @example quotientTerm("分子：受診者数") // => {"term":"numerator","isPrevious":false}
 */
export function quotientTerm(text: string): { readonly term: QuotientTerm; readonly isPrevious: boolean } | undefined {
  const term = TERMS.find(([, words]) => words.test(text))?.[0];
  return term && { term, isPrevious: term !== "from-previous" && PREVIOUS.test(text) };
}
