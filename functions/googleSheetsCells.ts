import type { Language } from "../src/index";
import { fault, type Argument, type CellInput } from "./cells";
import { isoDate, isSerialOfDay, serialOf } from "./dates";

const SECONDS_PER_DAY = 86_400;

/** The language of answers is that of the file, since its readers share one result: English where its locale is not Japanese. */
export function languageOfFile(): Language {
  try {
    return SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale().toLowerCase().startsWith("ja") ? "ja" : "en";
  } catch {
    // It is only about words: the figures must not wait for it.
    return "ja";
  }
}

/** Reads arguments as Google Sheets hands them over: a value or the rows of a range, "" for an empty cell, a Date for a date. */
export function argumentReader(dates: "serial" | "text"): (argument: unknown) => Argument {
  const serials = new Map<number, number>();
  const cellOf = (value: unknown): CellInput => {
    if (value === "#ERROR!") return functionFailed();
    if (!isDate(value)) return value as CellInput;
    const time = value.getTime();
    const serial = serials.get(time) ?? serialNow(value);
    serials.set(time, serial);
    return dates === "text" && isSerialOfDay(serial) ? isoDate(Math.floor(serial)) : serial;
  };
  return (argument) => (Array.isArray(argument) ? argument.map((row: readonly unknown[]) => row.map(cellOf)) : cellOf(argument));
}

/** The script may run in another realm than its values were made in, where `instanceof` says no. */
function isDate(value: unknown): value is Date {
  return typeof value === "object" && Object.prototype.toString.call(value) === "[object Date]";
}

/** The number behind a date or a duration. The moment is the one at which clocks of the file's time zone show what the cell shows. */
function serialNow(date: Date): number {
  const shown = Utilities.formatDate(date, SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone(), "yyyy-MM-dd HH:mm:ss");
  const [day = "", clock = ""] = shown.split(" ");
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(":").map(Number);
  return serialOf(day) + ((hours * 60 + minutes) * 60 + seconds) / SECONDS_PER_DAY;
}

function functionFailed(): CellInput {
  return fault(
    "#VALUE!",
    "引数のセルがエラー（#ERROR!）になっています。先にそのセルを直してください。",
    "A cell of the arguments shows #ERROR!. Please correct that cell first.",
  );
}
