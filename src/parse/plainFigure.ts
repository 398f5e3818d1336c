import { parsePeriod } from "./parsePeriod";
import type { Printed } from "./printed";
import { quantityOf } from "./quantityOf";
import { unitOf } from "./units";
import type { Unit } from "./units";

const MOST_DIGITS = 15;
const PERCENT: Unit = { unit: "%", kind: "percent", multiplier: 0 };
const NO_UNIT: Unit = { unit: "", kind: "none", multiplier: 0 };

/** The units and decimals of a plain number, packed, so that reading it allocates nothing. */
let units = 0;
let decimals = 0;

/** Reads a plain number from `start` into `units` and `decimals`. Returns the place behind it, or -1 where the careful grammar must look. */
function scanNumber(text: string, start: number): number {
  let i = start;
  let group = -1;
  let point = -1;
  let digits = 0;
  units = 0;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) {
      units = units * 10 + code - 0x30;
      digits++;
      if (group >= 0 && point < 0) group++;
    } else if (code === 0x2c && point < 0 && (group === 3 || (group === -1 && i - start <= 3 && i > start))) group = 0;
    else if (code === 0x2e && point < 0 && i > start) point = i;
    else break;
  }
  const wholeEnd = point < 0 ? i : point;
  decimals = point < 0 ? 0 : i - point - 1;
  const uneven = (group !== -1 && group !== 3) || point === i - 1;
  const code = text.charCodeAt(start) === 0x30 && wholeEnd - start > 1;
  return digits === 0 || digits > MOST_DIGITS || uneven || code ? -1 : i;
}

/** The place where the unit behind a plain number ends: at a blank before a bracket, at a bracket, or at the end. */
function endOfUnit(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x20 || code === 0x28 || code === 0xff08) return i;
  }
  return text.length;
}

/**
 * Reads the common shapes without folding or allocating: 45.0%, 87,974,100枚, -170, 18市町村 (R5年度), ▲0.3% (R5年).
 * Undefined means only that the careful grammar must look.
 */
export function plainFigure(text: string): Printed | undefined {
  const first = text.charCodeAt(0);
  const minus = first === 0x2d || first === 0x25b2 || first === 0x25b3 || first === 0x2212;
  const signed = minus || first === 0x2b;
  const end = scanNumber(text, signed ? 1 : 0);
  if (end < 0) return undefined;
  const value = minus ? 0 - units : units;
  const places = decimals;
  if (end === text.length) return { text, kind: "quantity", quantity: figure(value, places, NO_UNIT, signed) };
  const code = text.charCodeAt(end);
  const unitEnd = code === 0x25 && (end + 1 === text.length || text.charCodeAt(end + 1) === 0x20) ? end + 1 : endOfUnit(text, end);
  const unit = unitEnd === end + 1 && code === 0x25 ? PERCENT : unitEnd === end ? NO_UNIT : unitOf(text.slice(end, unitEnd));
  if (!unit) return undefined;
  if (unitEnd === text.length) {
    return isYear(value, places, unit, text.length) ? undefined : { text, kind: "quantity", quantity: figure(value, places, unit, signed) };
  }
  const open = text.charCodeAt(unitEnd) === 0x20 ? unitEnd + 1 : unitEnd;
  const [opens, closes] = [text.charCodeAt(open), text.charCodeAt(text.length - 1)];
  if ((opens !== 0x28 && opens !== 0xff08) || (closes !== 0x29 && closes !== 0xff09)) return undefined;
  if (isYear(value, places, unit, unitEnd)) return undefined;
  const period = parsePeriod(text.slice(open + 1, -1));
  return period && { text, kind: "quantity", quantity: figure(value, places, unit, signed), period };
}

function figure(value: number, places: number, { unit, kind, multiplier }: Unit, signed: boolean) {
  return quantityOf({ units: value, decimals: places, multiplier, unit, unitKind: kind, signed });
}

/** "2025年" is a year, not 2,025 years. */
function isYear(value: number, places: number, { unit, multiplier }: Unit, length: number): boolean {
  return unit === "年" && multiplier === 0 && places === 0 && length === 5 && value >= 1000;
}
