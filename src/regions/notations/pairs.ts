import { fold, squeeze } from "../../parse/fold";
import { MARK, PAIRED } from "../../parse/notationMark";
import type { Cell, Sheet } from "../../sheet/workbook";
import { grouped, type Rewritten } from "./rewritten";

/** 94 of 166, 221/391, 45 out of 52: a count and what it is counted among. */
const PAIR = /^(\d[\d,]*)( of | out of | ?[/／] ?)(\d[\d,]*)$/i;
const YEAR = /^(19|20)\d\d$/;
const FEWEST = 3;
/** No day of a month is as late, and no list as long. */
const LATEST = 31;

interface Pair {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly first: string;
  readonly between: string;
  readonly second: string;
}

/** Two counts in a cell as a count with a second one in brackets, in columns that hold hardly anything else, where nearly all second ones are greater or nearly all first ones are. */
export function pairsOf(sheet: Sheet): Rewritten[] {
  const pairs = pairsIn(sheet);
  if (pairs.length < FEWEST) return [];
  return [...grouped(pairs, ({ column }) => column).values()].flatMap((column) => (arePairs(sheet, column) ? column.map(plain) : []));
}

function pairsIn({ rows }: Sheet): Pair[] {
  const pairs: Pair[] = [];
  rows.forEach((cells, row) =>
    cells?.forEach((cell, column) => {
      if (!cell || typeof cell.value === "number" || cell.text.length > 24 || !/\d\s?(of|[/／])/i.test(cell.text)) return;
      const [, first, between, second] = PAIR.exec(squeeze(fold(cell.text)).trim()) ?? [];
      if (first === undefined || between === undefined || second === undefined || YEAR.test(first)) return;
      if (cells.slice(0, column).some((other) => other !== undefined && other.text !== ""))
        pairs.push({ row, column, cell, first, between, second });
    }),
  );
  return pairs;
}

function arePairs({ rows }: Sheet, column: readonly Pair[]): boolean {
  const [top, bottom] = [column[0]?.row ?? 0, column.at(-1)?.row ?? 0];
  const filled = rows.slice(top, bottom + 1).filter((row) => /\d/.test(row?.[column[0]?.column ?? 0]?.text ?? "")).length;
  if (column.length < FEWEST || column.every(({ second }) => YEAR.test(second)) || 4 * column.length < 3 * filled) return false;
  const sizes = column.map(({ first, second }) => [first, second].map((text) => Number(text.replaceAll(",", ""))) as [number, number]);
  const rising = sizes.filter(([a, b]) => a <= b).length;
  const isOrdered = 4 * Math.max(rising, sizes.length - rising) >= 3 * sizes.length;
  return isOrdered && 2 * sizes.filter((both) => Math.max(...both) > LATEST).length >= sizes.length;
}

function plain({ row, column, cell, first, between, second }: Pair): Rewritten {
  const text = `${first} (${second}${PAIRED}${MARK}${between.replaceAll(" ", "_")})`;
  return { row, column, cell: { ...cell, text, value: text } };
}

const WRITTEN = new RegExp(`\\s?[（(]([\\d,.]+)${PAIRED}${MARK}([^\\s」”)）]*)[）)]`, "g");
const ALONE = new RegExp(`([\\d,.]+…?)${PAIRED}${MARK}[^\\s」”)）]*`, "g");

/** A text with such pairs as the sheet prints them; a second one alone is a plain number. */
export function writePairs(text: string): string {
  return text.replace(WRITTEN, (_, second: string, between: string) => between.replaceAll("_", " ") + second).replace(ALONE, "$1");
}
