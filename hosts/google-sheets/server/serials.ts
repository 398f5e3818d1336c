const DAYS_TO_1970 = 25_569;
const MS_A_DAY = 86_400_000;

/** Whether a value of a cell is a date. It may come from another realm, where `instanceof` says no. */
export function isDate(value: unknown): value is GoogleAppsScript.Base.Date {
  return Object.prototype.toString.call(value) === "[object Date]";
}

/** The serial numbers of dates: Google Sheets hands over a moment, in which the clock of the file's time zone showed what the cell says. */
export class Serials {
  private readonly known = new Map<number, number>();
  private readonly timeZone: string;

  constructor() {
    this.timeZone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
  }

  of(date: GoogleAppsScript.Base.Date): number {
    const moment = date.getTime();
    const serial = this.known.get(moment) ?? this.ask(date);
    this.known.set(moment, serial);
    return serial;
  }

  private ask(date: GoogleAppsScript.Base.Date): number {
    const clock = Utilities.formatDate(date, this.timeZone, "yyyy-MM-dd-HH-mm-ss-SSS");
    const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0, rest = 0] = clock.split("-").map(Number);
    const days = Math.round(Date.UTC(year, month - 1, day) / MS_A_DAY) + DAYS_TO_1970;
    return days + (((hour * 60 + minute) * 60 + second) * 1_000 + rest) / MS_A_DAY;
  }
}
