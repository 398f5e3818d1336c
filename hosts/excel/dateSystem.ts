import type { Cell, Sheet } from "../../src/index";

const DAYS_TO_1970 = 25_569;
const DAYS_TO_1904 = 1462;
const MS_A_DAY = 86_400_000;

/**
 * Whether serial numbers count from 1904, told by a date that shows its year: Excel does not tell its date system to add-ins.
 * Undefined where no cell shows a year with four digits.
 */
export function countsFrom1904(sheets: readonly Sheet[]): boolean | undefined {
  for (const { rows } of sheets) {
    for (const row of rows) {
      for (const cell of row ?? []) {
        const told = cell && toldBy(cell);
        if (told !== undefined) return told;
      }
    }
  }
  return undefined;
}

function toldBy({ value, text, format }: Cell): boolean | undefined {
  if (typeof value !== "number" || format === undefined || !/yyyy/i.test(format)) return undefined;
  const shown = /(?<!\d)\d{4}(?!\d)/.exec(text)?.[0];
  if (shown === undefined) return undefined;
  if (Number(shown) === yearOf(value)) return false;
  return Number(shown) === yearOf(value + DAYS_TO_1904) ? true : undefined;
}

function yearOf(serial: number): number {
  return new Date((Math.floor(serial) - DAYS_TO_1970) * MS_A_DAY).getUTCFullYear();
}
