/** A heading in thousands or millions: the last digit shown is rounded. */
const SCALED =
  /千円|[(（]千[)）]|百万円|億円|万円|千人|万人|(?<!per )thousand|million|\b(lakh|lac|crore)s?\b|(?<![\d,.])000s?\b|\bk(usd|eur|€|\$)?\b|[€£$]k\b|\$m|[€£$]m\b|\bmn\b|\bbn\b|\btsd|\bt€|\bteur\b|\bmio\b|milliers|\bmiles de\b|millones/i;
/** A line above or below a table that says so of all its figures. */
const SCALED_CAPTION =
  /単位\s*[:：]?\s*[^\s)）、]*(千|百万|億|万)|[(（](千円|百万円|億円|万円|千人|万人|千トン)[)）]|[€£$]\s?(k|m|000s?|mn|bn)\b|'000|\b(in|all|figures|usd|eur|gbp)\b.{0,12}(?<![\d,.])000s?\b|(^|[(（]|\bin )[€£$a-z]{0,4} ?(thousands?|millions?)\b|\b(tsd|mio)\b\.?|\b(t€|teur|k€|m€)|en milliers|en millions|en miles|en millones/i;
const ROUNDING =
  /四捨五入|端数|切り?捨て|合計(が|と|は)?.{0,12}(一致|合わ)|\b(un)?rounded\b|\brounding\b|gerundet|rundung|arrondi|redonde/i;
/** Units of what is measured, not counted: the last digit is rounded too. */
const MEASURED = new Set("㎡ ㎢ ㎥ km m cm mm ha a kg g t L ml kL kW kWh MW MWh GWh W Wh J MJ GJ TJ PJ ℃ t-CO2 kg-CO2".split(" "));

export function saysScaled(heading: string): boolean {
  return SCALED.test(heading);
}

/** Whether a line of words beside a table says that its figures are rounded. */
export function saysRounded(caption: string): boolean {
  return SCALED_CAPTION.test(caption) || ROUNDING.test(caption);
}

export function isMeasured(unit: string): boolean {
  return MEASURED.has(unit);
}
