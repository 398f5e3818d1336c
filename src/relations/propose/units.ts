import { isInPoints, isPercent, unitOf } from "../figures";
import type { Region } from "../../regions/region";
import { ARROWED, withoutMark } from "../../parse/notationMark";
import { measureOf } from "../../parse/unitConversion";
import { unitKindOf } from "../../parse/units";

const MASS_OR_LENGTH = /^(k?g|t|k?m|cm|mm|ml|l|トン|キロ|kWh|MWh)$/i;
/** A result in one of these is a plain quotient all the same. */
const QUOTIENT_UNIT = /^(ポイント|点|倍|pt|x|人|件|円|\/.*)$/;

/** True where the two figures cannot be divided or subtracted as they are printed: hours by minutes, a share by a count. */
export function unitsClash(region: Region, a: number, b: number): boolean {
  if (isPercent(region, a) !== isPercent(region, b)) return true;
  const [p, q] = [unitOf(region, a), unitOf(region, b)];
  if (p === "" || q === "" || p === q) return false;
  const [first, second] = [natureOf(p), natureOf(q)];
  return first.dimension !== second.dimension && (first.standsApart || second.standsApart);
}

/** What a unit measures, and whether figures in it go with no others: points, hours, kilograms. */
interface Nature {
  readonly dimension: string;
  readonly standsApart: boolean;
}

const MOST_KEPT = 5000;
const natures = new Map<string, Nature>();

/** Remembered: pairs of lines are asked for it by the hundred thousand, and a workbook has few units. */
function natureOf(unit: string): Nature {
  const known = natures.get(unit);
  if (known) return known;
  const kind = unitKindOf(unit);
  const nature = { dimension: measureOf(unit).dimension, standsApart: kind === "point" || kind === "time" || MASS_OR_LENGTH.test(unit) };
  if (natures.size >= MOST_KEPT) natures.clear();
  natures.set(unit, nature);
  return nature;
}

/** True for a percentage by its heading alone, 収納率(%), and a figure of as many decimals in a column that names no unit, 前年度. */
export function areBareAlike(region: Region, a: number, b: number): boolean {
  const isBare = (k: number): boolean => {
    const { row, column } = region.place(k);
    return !/[%％]/.test(region.sheet.rows[row]?.[column]?.text ?? "");
  };
  return mayBePercentages(region, a, b) && isBare(a) && isBare(b);
}

/** True where what lies between is in points: 87.2% against 86.4 of the year before. */
export function arePointsApart(region: Region, k: number, a: number, b: number): boolean {
  return isInPoints(region, k) && mayBePercentages(region, a, b);
}

function mayBePercentages(region: Region, a: number, b: number): boolean {
  const isOpen = (k: number): boolean => ["", "%"].includes(unitOf(region, k));
  return region.decimals[a] === region.decimals[b] && (region.decimals[a] ?? 0) > 0 && isOpen(a) && isOpen(b);
}

/** True where the figure can be the result of a division. */
export function mayBeQuotient(region: Region, k: number, scale: number): boolean {
  if (isPercent(region, k)) return scale === 100;
  const unit = withoutMark(unitOf(region, k));
  return unit === "" || unit === ARROWED || QUOTIENT_UNIT.test(unit) || scale >= 1000;
}

/** True for so much of the dividend's unit for each of something else: $25.5k of $689k and 27 deals. */
export function isPerUnit(region: Region, k: number, [over = -1, under = -1]: readonly number[]): boolean {
  if (isPercent(region, k)) return false;
  const own = unitOf(region, k);
  const [first, second] = [unitOf(region, over), unitOf(region, under)];
  if (own === first && own === second) return false;
  const { dimension } = natureOf(own);
  return dimension === natureOf(first).dimension && dimension !== natureOf(second).dimension;
}
