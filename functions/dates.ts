import { parsePeriod, type Period, type Ratio, type Wording } from "../src/index";
import { NAMES } from "./argumentNames";
import { fault, isError, type CellInput, type FunctionError } from "./cells";
import { missingFigure, shortened } from "./figures";

const MS_PER_DAY = 86_400_000;
/** Day 0 of spreadsheets for all dates since March 1900. */
const EPOCH = Date.UTC(1899, 11, 30);
/** Serial numbers taken for dates: 1927 to 2173. Smaller numbers are years, counts or rates. */
const EARLIEST = 10_000;
const LATEST = 100_000;

/** The ISO date of a serial number. */
export function isoDate(serial: number): string {
  return new Date(EPOCH + serial * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The serial number of an ISO date, which Excel and Google Sheets show as a date under a date format. */
export function serialOf(iso: string): number {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  return Math.round((Date.UTC(year, month - 1, day) - EPOCH) / MS_PER_DAY);
}

/** Whether a number is taken for a day. */
export function isSerialOfDay(serial: number): boolean {
  return serial >= EARLIEST && serial < LATEST + 1;
}

/** The period that a cell names: as text, or one day as a serial number. */
export function readPeriod(cell: CellInput, name: Wording): Period | FunctionError {
  if (typeof cell === "number") return dayOf(cell) ?? noDate(name, String(cell));
  if (cell === null || cell === undefined) return missingFigure(name);
  if (typeof cell === "string") return cell.trim() === "" ? missingFigure(name) : (parsePeriod(cell) ?? noDate(name, cell));
  return typeof cell === "boolean" ? noDate(name, cell ? "TRUE" : "FALSE") : cell;
}

/** The day of a serial number; undefined for a number that is none. */
export function dayOf(serial: number): Period | undefined {
  if (!isSerialOfDay(serial)) return undefined;
  const iso = isoDate(Math.floor(serial));
  return { kind: "date", start: iso, end: iso, asOf: false, cumulative: false, text: iso };
}

/** The last day of the period that a cell names, as an ISO date. */
export function lastDay(cell: CellInput, name: Wording): string | FunctionError {
  const period = readPeriod(cell, name);
  return isError(period) ? period : period.end;
}

/** "R5年度" starts on its first day; "R4年度末", a state, on its last. */
function firstDay(cell: CellInput): string | FunctionError {
  const period = readPeriod(cell, NAMES.start);
  return isError(period) ? period : period.asOf ? period.end : period.start;
}

/** The time in which a target is due, and the day that is looked at; ISO dates. */
export interface CourseDays {
  readonly start: string;
  readonly end: string;
  readonly asOf: string;
}

export function readCourse(start: CellInput, end: CellInput, asOf: CellInput): CourseDays | FunctionError {
  const first = firstDay(start);
  if (isError(first)) return first;
  const due = lastDay(end, NAMES.end);
  if (isError(due)) return due;
  const day = lastDay(asOf, NAMES.asOf);
  if (isError(day)) return day;
  return due > first ? { start: first, end: due, asOf: day } : wrongOrder(NAMES.start, first, NAMES.end, due);
}

/** The months from one ISO date to another, the last of each counted by its days: from 30 September to 31 March they are six. */
export function monthsBetween(from: string, to: string): Ratio {
  const [a, b] = [monthOf(from), monthOf(to)];
  const months = (b.month - a.month) * a.length * b.length + b.day * a.length - a.day * b.length;
  return { numerator: { units: months, scale: 0 }, denominator: { units: a.length * b.length, scale: 0 } };
}

function monthOf(iso: string): { readonly month: number; readonly day: number; readonly length: number } {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  return { month: year * 12 + month, day, length: new Date(Date.UTC(year, month, 0)).getUTCDate() };
}

export function wrongOrder(earlier: Wording, from: string, later: Wording, to: string): FunctionError {
  return fault(
    "#VALUE!",
    `${later.ja}（${to}）が${earlier.ja}（${from}）より後になっていません。日付を確かめてください。`,
    `The ${later.en} (${to}) is not after the ${earlier.en} (${from}). Please check the dates.`,
  );
}

export function noDate(name: Wording, text: string): FunctionError {
  return fault(
    "#VALUE!",
    `${name.ja}「${shortened(text)}」を時点として読めません。日付か、R5年度、2025.9月末 のように書いてください。`,
    `The ${name.en} "${shortened(text)}" cannot be read as a date. Please give a date, or text such as FY2023 or 30 Sep 2025.`,
  );
}
