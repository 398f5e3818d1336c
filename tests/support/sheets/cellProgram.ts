import { vi } from "vitest";

interface File {
  readonly locale?: string;
  readonly timeZone?: string;
}

/** What Google Sheets lets a function in a cell use: it may read what the file says of itself, and nothing else is there. */
export function cellProgram({ locale = "ja_JP", timeZone = "Asia/Tokyo" }: File = {}) {
  const formatDate = vi.fn((date: Date, zone: string, format: string): string => {
    if (format !== "yyyy-MM-dd HH:mm:ss") throw new Error(`the format ${format} is not emulated`);
    // Swedes write their dates so.
    return new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" }).format(date.getTime());
  });
  return {
    SpreadsheetApp: { getActiveSpreadsheet: () => ({ getSpreadsheetLocale: () => locale, getSpreadsheetTimeZone: () => timeZone }) },
    Utilities: { formatDate },
  };
}
