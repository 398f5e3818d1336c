import { parsePeriod, type Period, type Wording } from "../src/index";
import { fault, type CellInput, type FunctionError } from "./cells";
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
  if (typeof cell === "number") {
    return isSerialOfDay(cell) ? dayOf(isoDate(Math.floor(cell))) : noDate(name, String(cell));
  }
  if (cell === null || cell === undefined) return missingFigure(name);
  if (typeof cell === "string") return cell.trim() === "" ? missingFigure(name) : (parsePeriod(cell) ?? noDate(name, cell));
  return typeof cell === "boolean" ? noDate(name, cell ? "TRUE" : "FALSE") : cell;
}

function dayOf(iso: string): Period {
  return { kind: "date", start: iso, end: iso, asOf: false, cumulative: false, text: iso };
}

export function noDate(name: Wording, text: string): FunctionError {
  return fault(
    "#VALUE!",
    `${name.ja}「${shortened(text)}」を時点として読めません。日付か、R5年度、2025.9月末 のように書いてください。`,
    `The ${name.en} "${shortened(text)}" cannot be read as a date. Please give a date, or text such as FY2023 or 30 Sep 2025.`,
  );
}
