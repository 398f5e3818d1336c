import { columnName } from "../../../src/index";
import { fromDigits, order, rational, times, type Rational } from "../layouts/rational";
import { tablesOf } from "../../samples/sampleData";

/** A table of a published document, with its cells where they stand on their sheet. Written apart from the engine, so that the two can disagree. */
export interface PrintedTable {
  readonly sheet: string;
  readonly rows: readonly (readonly string[])[];
  readonly headerRows: number;
  /** The name of a cell by its row and column in the table. */
  readonly cell: (row: number, column: number) => string;
}

export function printedTables(document: string): PrintedTable[] {
  return tablesOf(document).map(({ name, lines, headerRows, cells }) => ({
    sheet: name,
    rows: cells,
    headerRows,
    cell: (row, column) => `${name}!${columnName(column)}${lines.length + 2 + row}`,
  }));
}

const SCALES: Readonly<Record<string, bigint>> = { 百万: 1_000_000n, 万: 10_000n, 千: 1000n };

/** The number at the beginning of a cell, its 万 and 百万 applied; undefined where there is none. */
export function amountOf(text: string): Rational | undefined {
  const match = /^(?:ほぼ|約)?([▲-]?)(\d[\d,]*(?:\.\d+)?)(百万|万|千)?/.exec(narrow(text));
  if (!match) return undefined;
  const [, sign = "", digits = "", scale] = match;
  const size = times(fromDigits(digits.replaceAll(",", "")), rational(SCALES[scale ?? ""] ?? 1n));
  return sign === "" ? size : rational(-size.top, size.bottom);
}

export function isSame(a: Rational, b: Rational): boolean {
  return order(a, b) === 0;
}

/** By how many tens the two differ, where they differ by a power of ten; else 0. */
export function tensBetween(a: Rational, b: Rational): number {
  for (let power = 1; power <= 8; power += 1) {
    const factor = rational(10n ** BigInt(power));
    if (isSame(times(a, factor), b) || isSame(times(b, factor), a)) return power;
  }
  return 0;
}

/** A text in narrow letters, without blanks and notes of reprint: what one name is known by. */
export function nameKey(text: string): string {
  return narrow(text).replace(/※再掲.*$/, "");
}

function narrow(text: string): string {
  return [...text]
    .map((letter) => (/[\uff01-\uff5e]/.test(letter) ? letter.normalize("NFKC") : letter))
    .join("")
    .replace(/\s/g, "");
}
