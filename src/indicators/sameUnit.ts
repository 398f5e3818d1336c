import type { Quantity } from "../parse/quantity";

/** Units that count the same things under two names. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ["名", "人"],
  ["学校", "校"],
  ["店舗", "店"],
  ["種", "種類"],
  ["日間", "日"],
  ["週間", "週"],
  ["年間", "年"],
  ["人分", "人"],
  ["名分", "人"],
  ["件分", "件"],
]);

/** True where two figures are in the same unit, or one of them has none: 人 and 名 are one unit, 人 and 人/年 too, 件 and 回 are two. */
export function sameUnit(a: Quantity, b: Quantity): boolean {
  return a.unit === b.unit || a.unit === "" || b.unit === "" || plainUnit(a.unit) === plainUnit(b.unit);
}

/** The unit without the time that it is counted over. */
function plainUnit(unit: string): string {
  const slash = unit.indexOf("/");
  const counted = slash > 0 ? unit.slice(0, slash) : unit;
  return SYNONYMS.get(counted) ?? counted;
}
