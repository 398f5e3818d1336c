import { absolute, scaleByTen, sign, toText, type Decimal } from "../measures/decimal";
import { round } from "../measures/rounding";
import { parseCell } from "../parse/parseCell";
import type { Quantity } from "../parse/quantity";
import { formatShift, storedDecimal } from "../parse/storedFigure";
import type { KpiCall } from "../sheet/kpiCall";
import type { KpiFunction } from "../sheet/kpiFunctions";
import type { Cell } from "../sheet/workbook";

/** How the result of a KPI function ought to be shown. */
export interface ResultForm {
  /** The number format code. */
  readonly code: string;
  /** The text that a cell with this format shows. */
  readonly shown: string;
}

/** What the result of a function is. figure: in the unit of the argument at `lead`; difference: likewise, with its sign. */
interface ResultKind {
  readonly is: "rate" | "figure" | "difference" | "date";
  /** The argument that says the digits. */
  readonly digits?: number;
  readonly lead?: number;
}

/** Functions whose result is a text, a rank, a count or several things need no format. */
const KINDS: Readonly<Partial<Record<KpiFunction, ResultKind>>> = {
  RATE: { is: "rate", digits: 2 },
  POOLED: { is: "rate", digits: 2 },
  SHARE: { is: "rate", digits: 2 },
  CHANGE: { is: "rate", digits: 2 },
  YOY: { is: "rate", digits: 2 },
  CAGR: { is: "rate", digits: 3 },
  AVERAGE: { is: "figure", digits: 1, lead: 0 },
  DELTA: { is: "difference", digits: 2, lead: 0 },
  PACE: { is: "figure", lead: 1 },
  FORECAST: { is: "figure", digits: 3, lead: 0 },
  GAP: { is: "figure", digits: 2, lead: 1 },
  REQUIREDPACE: { is: "figure", digits: 5, lead: 1 },
  PERIOD: { is: "date" },
};

/** The argument in whose unit the result of a call is; undefined where it has no unit of an argument, or needs no format. */
export function leadingArgument({ id, args }: KpiCall): string | undefined {
  const lead = KINDS[id]?.lead;
  return lead === undefined ? undefined : args[lead];
}

/**
 * The form of a result. `lead`: the cell in whose unit it is, where it is in that of an argument. `points`: what the sheet writes behind a percentage that
 * is a difference of two. Undefined where the function gives no number that needs
 * a format, or where nothing says what its unit is.
 */
export function resultForm({ id, args }: KpiCall, value: number, lead: Cell | undefined, points: string): ResultForm | undefined {
  const kind = KINDS[id];
  if (!kind) return undefined;
  if (kind.is === "date") return dateForm(value);
  const said = kind.digits === undefined ? undefined : digitsOf(args[kind.digits]);
  const stored = storedDecimal(value);
  if (kind.is === "rate") return formOf(stored, { power: 2, decimals: said ?? 1, tail: "%", literal: "", signed: false });
  const quantity = lead && parseCell(lead).quantity;
  const unit = quantity && unitOf(quantity, lead, kind.is === "difference" ? points : "");
  if (!unit) return undefined;
  const decimals = said ?? usualDecimals(scaleByTen(stored, unit.power), quantity);
  return formOf(stored, { ...unit, decimals, signed: kind.is === "difference" });
}

/** How a number in the unit of a figure is shown. A difference of percentages is in points, which the format must not hide. */
function unitOf({ unit, unitKind }: Quantity, { format }: Cell, points: string): Pick<Shape, "power" | "tail" | "literal"> | undefined {
  if (unitKind === "percent" || unitKind === "point") return { power: 2, tail: "%", literal: points };
  return unit === "" || formatShift(format) !== 0 ? undefined : { power: 0, tail: "", literal: unit };
}

/** Digits that are typed into the formula; undefined where they are left out or calculated. */
function digitsOf(arg: string | undefined): number | undefined {
  return arg !== undefined && /^\d{1,2}$/.test(arg) ? Math.min(Number(arg), 15) : undefined;
}

/** All digits of the result where they are hardly more than those of its argument, else one more than those. */
function usualDecimals({ scale }: Decimal, { decimals, multiplier }: Quantity): number {
  return Math.min(Math.max(scale, 0), multiplier > 0 ? 0 : decimals + 1);
}

interface Shape {
  /** The power of ten by which the format shows what is stored. */
  readonly power: number;
  readonly decimals: number;
  readonly tail: string;
  readonly literal: string;
  readonly signed: boolean;
}

function formOf(stored: Decimal, { power, decimals, tail, literal, signed }: Shape): ResultForm {
  const digits = `${tail === "%" ? "0" : "#,##0"}${decimals > 0 ? `.${"0".repeat(decimals)}` : ""}${tail}`;
  const number = literal === "" ? digits : `${digits}"${literal.replaceAll('"', "")}"`;
  const value = round(scaleByTen(stored, power), decimals, "half-up");
  const size = toText(absolute(value));
  const grouped = tail === "%" ? size : size.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ",");
  const mark = sign(value) < 0 ? "-" : sign(value) > 0 && signed ? "+" : "";
  return { code: signed ? `+${number};-${number};${number}` : number, shown: `${mark}${grouped}${tail}${literal}` };
}

const MS_PER_DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

function dateForm(serial: number): ResultForm {
  return { code: "yyyy-mm-dd", shown: new Date(EPOCH + Math.floor(serial) * MS_PER_DAY).toISOString().slice(0, 10) };
}
