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
    if (LATIN.test(word)) stems.add(word.replace(PLURAL, "").slice(0, STEM));
    else if (!KANJI.test(word)) stems.add(word);
    else for (let at = 0; at + 1 < word.length; at += 1) stems.add(word.slice(at, at + 2));
  }
  return stems;
}

/** One trip, many trips. */
const PLURAL = /(?<=[a-z]{2}[^su])s$/;

/** What is counted, behind the word for it: 受検者数, 不良品. */
const COUNTED =
  /^(する|した|済み?)?(者|品|物|車|校|園|店|団体|世帯|企業|自治体)?(総?数|件数?|人数?|人員|名|台数?|戸数?|枚数?|個数?|回数?|量|額|金額|面積|延長|時間|日数)?$/;
const COUNTED_FIRST = /^(number|no\.?|total|count) (of )?/;

/**
 * Whether a name without the words of its role says nothing but whose rate it is: 受検 of 受検者数, "late" of "Late".
 * @example namesRateOf("受検", "受検者") // => true
 */
export function namesRateOf(rate: string, part: string): boolean {
  const [name, counted] = [rate, part].map((text) => text.toLowerCase().replace(/[%％]/g, "").trim().replace(COUNTED_FIRST, ""));
  return (
    name !== undefined &&
    name.length > 1 &&
    counted !== undefined &&
    counted.startsWith(name) &&
    COUNTED.test(counted.slice(name.length).trim())
  );
}
