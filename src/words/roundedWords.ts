/** A heading in thousands or millions: the last digit shown is rounded. */
const SCALED =
  /千(?=㎥|m3|m³|トン|t\b|kl|本|件|枚|台|冊|世帯|食|kwh)|[百十]?万(?=㎥|トン|件|枚|台|本|kwh)|千円|[(（]千[)）]|百万円|億円|万円|千人|万人|(?<!per )thousand|million|\b(lakh|lac|crore)s?\b|(?<![\d,.])000s?\b|\bk(usd|eur|€|\$)?\b|[€£$]k\b|\$m|[€£$]m\b|\bmn\b|\bbn\b|\btsd|\bt€|\bteur\b|\bmio\b|milliers|\bmiles de\b|millones/i;
/** A line above or below a table that says so of all its figures. */
const SCALED_CAPTION =
  /(?:単位\s*[:：]?|金額\s*[:：])\s*[^\s)）、]*(千|百万|億|万)|(^|[(（])(千円|百万円|億円|万円|千人|万人|千トン)([/／][年月日])?([、,・･][%％人件円戸台]{1,3})*([)）]|$)|[€£$]\s?(k|m|000s?|mn|bn)\b|'000|\b(in|all|figures|usd|eur|gbp)\b.{0,12}(?<![\d,.])000s?\b|(^|[(（]|\bin )[€£$a-z]{0,4} ?(thousands?|millions?)\b|\b(tsd|mio)\b\.?|\b(t€|teur|k€|m€)|en milliers|en millions|en miles|en millones/i;
/** Money with the size of its unit: EUR m, USD thousand, A$m, £bn, k€. */
const MONEY =
  /(\b(usd|eur|gbp|jpy|chf|aud|cad|nzd|sgd|hkd|cny|rmb|inr|sek|nok|dkk|pln|zar|brl|krw)s?|[€£$¥])[ -]?(k|m|mn|mln|bn|thousands?|millions?|billions?|'?000s?)\b|(?<![\d.,])\b(k|m|mn|mln|bn)[ -]?(usd|eur|gbp|jpy|chf|€|£|\$)(?![a-z\d])/i;
const ROUNDING =
  /四捨五入|端数|切り?捨て|合計(が|と|は)?.{0,12}(一致|合わ)|\b(un)?rounded\b|\brounding\b|gerundet|rundung|arrondi|redonde/i;
/** What is said of rates alone says nothing of the amounts: 構成比は四捨五入, "change is from the rounded percentages". */
const OF_RATES = /率|割合|比|[%％]|ポイント|\b(per ?cent|percentages?|rates?|ratios?|shares?|points|pts|pp)\b/i;
const OF_AMOUNTS =
  /数値|金額|計数|合計|総額|総数|各(項目|欄|数)|人数|件数|数量|\b(figures|amounts?|totals?|numbers|counts|values|sums?|add( up)?|columns|parts)\b/i;
/** Units of what is measured, not counted: the last digit is rounded too. */
const MEASURED = new Set(
  "㎡ ㎢ ㎥ km m cm mm ha a kg g t L ml kL kW kWh MW MWh GWh W Wh J MJ GJ TJ PJ ℃ t-CO2 kg-CO2 kt-CO2 kt".split(" "),
);

export function saysScaled(heading: string): boolean {
  return SCALED.test(heading) || MONEY.test(heading);
}

/** Whether a line of words beside a table says that its figures are rounded. */
export function saysRounded(caption: string): boolean {
  if (SCALED_CAPTION.test(caption) || MONEY.test(caption)) return true;
  return caption.split(/(?<=[。;；])|(?<=\.)\s/).some((said) => ROUNDING.test(said) && !(OF_RATES.test(said) && !OF_AMOUNTS.test(said)));
}

/** Whether it says that what lies below the last digit is cut off. */
export function saysCut(caption: string): boolean {
  return /切り?捨て|\btruncated\b/i.test(caption);
}

/** Where a line of words says to what: 百人未満四捨五入, "rounded to the nearest hundred". */
const TO_WHAT =
  /(十|百|千|万|十万|百万)[^\s、。,]{0,3}(?:未満|単位)[はをで]?(?:四捨五入|切り?捨て|端数)|(?:nearest|rounded to) (?:(\d[\d,]*)|ten|hundred|thousand|million)(s?)\b/i;
const NAMED_GRAINS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 十万: 1e5, 百万: 1e6 };
const ENGLISH_GRAINS: readonly (readonly [RegExp, number])[] = [
  [/\btens?\b/i, 10],
  [/hundred/i, 100],
  [/thousand/i, 1e3],
  [/million/i, 1e6],
];

/**
 * The round number to which a line beside a table says that its figures are rounded; undefined where it names none.
 * @example roundedTo("百人未満四捨五入") // => 100
 * @example roundedTo("All counts are rounded to the nearest 50") // => 50
 */
export function roundedTo(caption: string): number | undefined {
  const said = TO_WHAT.exec(caption);
  if (!said) return undefined;
  const [whole, named, digits] = said;
  const grain = named
    ? NAMED_GRAINS[named]
    : digits
      ? Number(digits.replaceAll(",", ""))
      : ENGLISH_GRAINS.find(([words]) => words.test(whole))?.[1];
  return grain !== undefined && grain >= 10 ? grain : undefined;
}

export function isMeasured(unit: string): boolean {
  return MEASURED.has(unit);
}

const TIMES = new Set("秒 分 時間 s sec secs seconds min mins minutes h hr hrs hours".split(" "));

/** Hours and minutes printed whole are rounded; printed as 1:27 they are exact. */
export function isTimeUnit(unit: string): boolean {
  return TIMES.has(unit);
}
