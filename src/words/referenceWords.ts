/** Words of a figure that is held against one row of the table: 県平均との差, 対全国比, "Difference from county rate", "vs average". */
// prettier-ignore
const AGAINST = /(全国|全県|全市|全体|総数|合計|平均|県|市|国|町|道|都|府|区|基準)(平均|値|計|率)?(と|から)の(差|比較)|対?(全国|全県|全体|県|国|市)(平均)?差(?![異額引別])|対(全国|全県|県|国|全体|平均|市)(平均)?(比|差)|\b(difference|gap|distance|deviation|variance|points?) (from|to|against) |\b(vs\.?|versus|against|compared (with|to)|relative to|above|below|over|under) (the )?(county|national|regional|average|mean|england|total|overall|group|all|district|borough|state)|% of (the )?(national |county |regional |group )?(average|mean)|écart (à|avec|par rapport)|abweichung (vom|von der)|diferencia (con|respecto)/i;
/** Words of an index with a fixed base: 指数（2015年＝100）, "Index, 2015 = 100", 全国を100とした. */
const INDEX = /指数|=\s*100(?![\d.])|を\s*100\s*と|100\s*とした|\bindex\b|\bindice\b|\bíndice\b/i;
/** What an index sets at 100: a year or a row. */
const BASE = /([^\s(,;:、]+?)\s*(?:年|年度)?\s*(?:=|を)\s*100/i;

export const isAgainstRow = (text: string): boolean => AGAINST.test(text);
export const isIndex = (text: string): boolean => INDEX.test(text);

/** What an index names as its base: "2015" of "index (2015 = 100)"; "" where it names none. */
export function baseOfIndex(text: string): string {
  return (BASE.exec(text)?.[1] ?? "").replace(/年度?$/, "");
}
