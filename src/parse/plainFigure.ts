import { mayStartPeriod, parsePeriod } from "./parsePeriod";
import type { Printed } from "./printed";
import type { Quantity } from "./quantity";
import { quantityOf } from "./quantityOf";
import { unitOf } from "./units";
import type { Unit } from "./units";

const LONGEST_PLAIN = 64;
/** So many digits, commas and points always make a safe integer. */
const MOST_CHARACTERS = 15;
const PERCENT: Unit = { unit: "%", kind: "percent", multiplier: 0 };
const NO_UNIT: Unit = { unit: "", kind: "none", multiplier: 0 };

/** The units and decimals of a plain number, packed, so that reading it allocates nothing. */
let units = 0;
let decimals = 0;

/** Adds the digits from `at` to `units`. Returns the place behind them. */
function scanDigits(text: string, at: number): number {
  let i = at;
  for (; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    if (digit < 0 || digit > 9) break;
    units = units * 10 + digit;
  }
  return i;
}

/** Reads a plain number from `start` into `units` and `decimals`. Returns the place behind it, or -1 where the careful grammar must look. */
function scanNumber(text: string, start: number): number {
  units = 0;
  decimals = 0;
  let i = scanDigits(text, start);
  if (i === start || (i - start > 1 && text.charCodeAt(start) === 0x30)) return -1;
  if (text.charCodeAt(i) === 0x2c) {
    if (i - start > 3) return -1;
    while (text.charCodeAt(i) === 0x2c) {
      const group = i + 1;
      i = scanDigits(text, group);
      if (i - group !== 3) return -1;
    }
    if (text.charCodeAt(start) === 0x30) return -1;
  }
  if (text.charCodeAt(i) === 0x2e) {
    const point = i + 1;
    i = scanDigits(text, point);
    decimals = i - point;
    if (decimals === 0 || text.charCodeAt(i) === 0x2e) return -1;
  }
  return i - start > MOST_CHARACTERS ? -1 : i;
}

/** The place where the unit behind a plain number ends: at a blank before a bracket, at a bracket, or at the end. */
function endOfUnit(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x20 || code === 0x28 || code === 0xff08) return i;
  }
  return text.length;
}

/** The unit from `start` to `end` of the text. */
function unitBetween(text: string, start: number, end: number): Unit | undefined {
  if (end === start) return NO_UNIT;
  return end === start + 1 && text.charCodeAt(start) === 0x25 ? PERCENT : unitOf(text.slice(start, end));
}

/**
 * Reads the common shapes without folding: 45.0%, 87,974,100枚, -170, 18市町村 (R5年度), ▲0.3% (R5年), 63.2% (+8.3ポイント).
 * Undefined means only that the careful grammar must look.
 */
export function plainFigure(text: string): Printed | undefined {
  if (text.length > LONGEST_PLAIN) return undefined;
  const first = text.charCodeAt(0);
  const signed = isSign(first);
  const end = scanNumber(text, signed ? 1 : 0);
  if (end < 0) return undefined;
  const unitEnd = endOfUnit(text, end);
  const unit = unitBetween(text, end, unitEnd);
  if (!unit || (unit.unit === "年" && end === 4)) return undefined;
  const value = signed && first !== 0x2b ? 0 - units : units;
  const quantity = quantityOf({ units: value, decimals, multiplier: unit.multiplier, unit: unit.unit, unitKind: unit.kind, signed });
  return unitEnd === text.length ? { text, kind: "quantity", quantity } : withBrackets(text, unitEnd, quantity);
}

/** The figure with a period or a change in brackets behind it. */
function withBrackets(text: string, unitEnd: number, quantity: Quantity): Printed | undefined {
  const open = text.charCodeAt(unitEnd) === 0x20 ? unitEnd + 1 : unitEnd;
  const [opens, closes] = [text.charCodeAt(open), text.charCodeAt(text.length - 1)];
  if ((opens !== 0x28 && opens !== 0xff08) || (closes !== 0x29 && closes !== 0xff09)) return undefined;
  const inner = text.slice(open + 1, -1);
  if (isSign(inner.charCodeAt(0))) {
    const change = plainFigure(inner);
    if (!change?.quantity || change.period || change.delta) return undefined;
    return { text, kind: "quantity", quantity, delta: change.quantity };
  }
  const period = mayStartPeriod(inner, 0) ? parsePeriod(inner) : undefined;
  return period && { text, kind: "quantity", quantity, period };
}

/** "+", "-", "−", "▲" or "△". */
function isSign(code: number): boolean {
  return code === 0x2b || code === 0x2d || code === 0x25b2 || code === 0x25b3 || code === 0x2212;
}
