import { fold, squeeze } from "../../parse/fold";
import { MARK, PAIRED } from "../../parse/notationMark";
import type { Cell, Sheet } from "../../sheet/workbook";
import { grouped, type Rewritten } from "./rewritten";

/** 94 of 166, 221/391, 45 out of 52, 72人/88人: a count and what it is counted among; its percentage may follow in brackets. */
const PAIR = /^(\d[\d,]*[人件回校戸社枚台床名]?)( of | out of | ?[/／] ?)(\d[\d,]*)([人件回校戸社枚台床名]?)( ?\(\d+(?:\.\d+)? ?%\))?$/i;
/** 57% (94 of 166): the percentage first. */
const RATE_FIRST =
  /^(\d+(?:\.\d+)? ?%)( ?)\((\d[\d,]*[人件回校戸社枚台床名]?)( of | out of | ?[/／] ?)(\d[\d,]*)([人件回校戸社枚台床名]?)\)$/i;
const LONGEST = 40;
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
  readonly unit: string;
  /** The percentage in front with its blank; "" where there is none. */
  readonly before: string;
  /** The percentage behind with its brackets. */
  readonly behind: string;
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
      if (!cell || typeof cell.value === "number" || cell.text.length > LONGEST || !/\d\D?\s?(of|out|[/／])/i.test(cell.text)) return;
      const found = pairIn(squeeze(fold(cell.text)).trim(), (piece) => asTyped(piece, cell.text));
      if (!found || YEAR.test(found.first)) return;
      if (cells.slice(0, column).some((other) => other !== undefined && other.text !== "")) pairs.push({ row, column, cell, ...found });
    }),
  );
  return pairs;
}

const WIDE: readonly (readonly [string, string])[] = [
  ["/", "／"],
  ["(", "（"],
  [")", "）"],
  ["%", "％"],
];

/** Signs and brackets of a folded text as wide as the cell prints them. */
function asTyped(piece: string, printed: string): string {
  return WIDE.reduce((typed, [narrow, wide]) => (printed.includes(wide) ? typed.replaceAll(narrow, wide) : typed), piece);
}

function pairIn(text: string, typed: (piece: string) => string): Omit<Pair, "row" | "column" | "cell"> | undefined {
  const [, first, between = "", second = "", unit = "", behind = ""] = PAIR.exec(text) ?? [];
  if (first !== undefined) return { first, between: typed(between), second, unit, before: "", behind: typed(behind) };
  const [, rate, blank = "", counted, joint = "", among = "", named = ""] = RATE_FIRST.exec(text) ?? [];
  if (counted === undefined) return undefined;
  return { first: counted, between: typed(joint), second: among, unit: named, before: typed(`${rate ?? ""}${blank}`), behind: "" };
}

function arePairs({ rows }: Sheet, column: readonly Pair[]): boolean {
  const [top, bottom] = [column[0]?.row ?? 0, column.at(-1)?.row ?? 0];
  const filled = rows.slice(top, bottom + 1).filter((row) => /\d/.test(row?.[column[0]?.column ?? 0]?.text ?? "")).length;
  if (column.length < FEWEST || column.every(({ second }) => YEAR.test(second)) || 4 * column.length < 3 * filled) return false;
  const sizes = column.map(({ first, second }) => [first, second].map((text) => Number(text.replace(/\D/g, ""))) as [number, number]);
  const rising = sizes.filter(([a, b]) => a <= b).length;
  const isOrdered = 4 * Math.max(rising, sizes.length - rising) >= 3 * sizes.length;
  return isOrdered && 2 * sizes.filter((both) => Math.max(...both) > LATEST).length >= sizes.length;
}

function plain({ row, column, cell, first, between, second, unit, before, behind }: Pair): Rewritten {
  const template = `${between.replaceAll(" ", "_")}|${unit}`;
  const among = `(${second}${PAIRED}${MARK}${template}${before === "" ? "" : INSIDE})`;
  const text = before === "" ? `${first} ${among}${behind}` : asTyped(`${before}(${first}) ${among}`, cell.text);
  return { row, column, cell: { ...cell, text, value: text } };
}

/** Behind the way in which a pair is printed: the pair stands in brackets of its own. */
const INSIDE = "~";
const TEMPLATE = "([^\\s|]*)\\|([^\\s」”)）~]*)";
const NUMBER = `([\\d,.]+…?)${PAIRED}${MARK}${TEMPLATE}`;
const WRITTEN = new RegExp(`[)）]\\s?[（(]${NUMBER}~([)）])|\\s?[（(]${NUMBER}[)）]`, "g");
const ALONE = new RegExp(`([\\d,.]+…?)${PAIRED}${MARK}${TEMPLATE}~?`, "g");

/** A text with such pairs as the sheet prints them; a second one alone is a plain number. */
export function writePairs(text: string): string {
  return text
    .replace(WRITTEN, (_, ...groups: (string | undefined)[]) => {
      const isInside = groups[0] !== undefined;
      const [second = "", between = "", unit = "", close = ""] = groups.slice(isInside ? 0 : 4);
      return `${between.replaceAll("_", " ")}${second}${unit}${isInside ? close : ""}`;
    })
    .replace(ALONE, (_, number: string, _between: string, unit: string) => number + unit);
}
