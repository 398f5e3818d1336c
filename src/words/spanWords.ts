/** A period as it stands at the ends of a span: R3, 令和3年度, 2021, FY2021, 4月. */
const END = String.raw`(?:(?:令和|平成|[rh]|fy ?)?\d{1,4}(?:年度?|月|期)?|(?:令和|平成|[rh])元(?:年度?)?)`;
const SPAN = new RegExp(
  String.raw`(${END}) ?(?:[-–—―~〜～]|から|to|through) ?(${END})(?:まで)?(?:の)? ?(?:[かヶ]年)?の?(?:単純|年度?)?(?:平均|合?計|累計|average|avg\.?|mean|total|sum)`,
  "i",
);
const COUNT =
  /(?<![\d.])([2-9]|1\d) ?(?:[かカヶヵケ箇]?年(?:度|間)?|期|四半期|[かカヶヵケ箇]月(?:間)?|years?|yrs?|months?|quarters?)[- ]?(?:の)?(?:平均|合?計|average|avg\.?|mean|total|sum)(?!\p{L})/iu;

/** The periods that a sum or a mean of others is said to be over. */
export type SaidSpan = { readonly from: string; readonly to: string } | { readonly count: number };

/**
 * What the name of a sum or a mean says of the periods that it takes together.
 * @example spanSaid("R3-R5平均") // => { from: "r3", to: "r5" }
 * @example spanSaid("3か年平均") // => { count: 3 }
 * @example spanSaid("平均") // => undefined
 */
export function spanSaid(text: string): SaidSpan | undefined {
  const [, from, to] = SPAN.exec(text) ?? [];
  if (from !== undefined && to !== undefined) return { from: plainPeriod(from, to), to: plainPeriod(to, from) };
  const count = Number(COUNT.exec(text)?.[1]);
  return count > 1 ? { count } : undefined;
}

/**
 * A period as written, without the words for years: what pairs R3 with 令和3年度.
 * @example plainPeriod("令和3年度") // => "r3"
 */
export function plainPeriod(period: string, other = ""): string {
  const plain = period
    .toLowerCase()
    .replace(/\s|年度?/g, "")
    .replace(/^令和/, "r")
    .replace(/^平成/, "h")
    .replace(/^fy/, "");
  // 4-6月: the word stands behind the last one.
  const unit = /\d$/.test(plain) && !/^[a-z]/.test(plain) ? (/月|期/.exec(other)?.[0] ?? "") : "";
  const era = /^\d{1,2}$/.test(plain) ? (/^[rh]|^令和|^平成/i.exec(other)?.[0] ?? "") : "";
  return unit !== "" ? plain + unit : era !== "" ? plainPeriod(era + plain) : plain;
}
