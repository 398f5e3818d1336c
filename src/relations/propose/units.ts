import { isPercent, unitOf } from "../figures";
import type { Region } from "../../regions/region";
import { ARROWED, withoutMark } from "../../parse/notationMark";
import { measureOf } from "../../parse/unitConversion";
import { unitKindOf } from "../../parse/units";

const MASS_OR_LENGTH = /^(k?g|t|k?m|cm|mm|ml|l|トン|キロ|kWh|MWh)$/i;
/** A result in one of these is a plain quotient all the same. */
const QUOTIENT_UNIT = /^(ポイント|点|倍|pt|x|人|件|円|\/.*)$/;

/** True where the two figures cannot be divided or subtracted as they are printed: hours by minutes, a share by a count. */
export function unitsClash(region: Region, a: number, b: number): boolean {
  const [p, q] = [unitOf(region, a), unitOf(region, b)];
  if (isPercent(region, a) !== isPercent(region, b)) return true;
  if (p === "" || q === "" || p === q) return false;
  if (measureOf(p).dimension === measureOf(q).dimension) return false;
  const [kindA, kindB] = [unitKindOf(p), unitKindOf(q)];
  return kindA === "point" || kindB === "point" || kindA === "time" || kindB === "time" || MASS_OR_LENGTH.test(p) || MASS_OR_LENGTH.test(q);
}

/** True for a percentage by its heading alone, 収納率(%), and a figure of as many decimals in a column that names no unit, 前年度. */
export function areBareAlike(region: Region, a: number, b: number): boolean {
  const isBare = (k: number): boolean => {
    const { row, column } = region.place(k);
    return ["", "%"].includes(unitOf(region, k)) && !/[%％]/.test(region.sheet.rows[row]?.[column]?.text ?? "");
  };
  return region.decimals[a] === region.decimals[b] && (region.decimals[a] ?? 0) > 0 && isBare(a) && isBare(b);
}

/** True where the figure can be the result of a division. */
export function mayBeQuotient(region: Region, k: number, scale: number): boolean {
  if (isPercent(region, k)) return scale === 100;
  const unit = withoutMark(unitOf(region, k));
  return unit === "" || unit === ARROWED || QUOTIENT_UNIT.test(unit) || scale >= 1000;
}

/** True for so much of the dividend's unit for each of something else: $25.5k of $689k and 27 deals. */
export function isPerUnit(region: Region, k: number, [over = -1, under = -1]: readonly number[]): boolean {
  const [own, first, second] = [k, over, under].map((figure) => measureOf(unitOf(region, figure)).dimension);
  return !isPercent(region, k) && own === first && own !== second;
}
