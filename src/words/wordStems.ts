const WORD = /[a-z]{4,}|[ァ-ヴー]{2,}|[一-龠々]{2,}/g;
/** Words that tell no measure from another. */
const EMPTY =
  /^(with|from|than|that|this|each|number|total|year|month|people|person|persons|count|average|amount|value|人数|件数|総数|合計|平均)$/;
const LATIN = /^[a-z]/;
const KANJI = /^[一-龠々]/;
/** So many letters of an English word are its stem: "contract" and "contracted". */
const STEM = 5;

/**
 * The words of a name, cut so that forms of one word are alike: pairs of kanji, runs of katakana, the first letters of English words.
 * @example [...wordStems("交付枚")] // => ["交付", "付枚"]
 * @example [...wordStems("used of allotted")] // => ["used", "allot"]
 */
export function wordStems(name: string): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const [word] of name.toLowerCase().matchAll(WORD)) {
    if (EMPTY.test(word)) continue;
    if (LATIN.test(word)) stems.add(word.slice(0, STEM));
    else if (!KANJI.test(word)) stems.add(word);
    else for (let at = 0; at + 1 < word.length; at += 1) stems.add(word.slice(at, at + 2));
  }
  return stems;
}
