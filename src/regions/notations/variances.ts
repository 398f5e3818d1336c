import { fold, squeeze } from "../../parse/fold";
import { JUDGED, MARK } from "../../parse/notationMark";
import type { Cell, Sheet } from "../../sheet/workbook";
import { lineRoleOf } from "../../words/lineRole";
import { grouped, type Rewritten } from "./rewritten";

/** 10,771 A; £148 F; 5,200 (U): a difference, and whether it is favourable, adverse or unfavourable. */
const JUDGED_FIGURE = /^([$€£¥₹]?)(\d[\d,]*(?:\.\d+)?[km]?)( ?)(\(?)(F|A|U|Fav|Adv|Unfav)(\)?)$/;
const PERCENT = /^\d[\d,]*(?:\.\d+)? ?%$/;
const FEWEST = 3;
const BARE = /^[$€£¥₹]?\d[\d,]*(?:\.\d+)?$/;
const LETTER = /^\(?(F|A|U|Fav|Adv|Unfav)\)?$/;

interface Variance {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly currency: string;
  readonly number: string;
  readonly letter: string;
  readonly blank: string;
  readonly isInBrackets: boolean;
  /** True where the letter stands in the next cell. */
  readonly isApart: boolean;
}

/**
 * Differences with a letter of judgement as signed numbers: favourable ones positive, adverse ones negative, so that those of several lines add up; percentages beside them that
 * have no sign of their own likewise.
 */
export function variancesOf(sheet: Sheet): Rewritten[] {
  return [...grouped([...variancesIn(sheet), ...apartIn(sheet)], ({ column }) => column).values()].flatMap((column) => {
    const letters = new Set(column.map(({ letter }) => letter));
    const adverse = [...letters].find((letter) => !isFavourable(letter));
    const favourable = [...letters].find(isFavourable);
    if (column.length < FEWEST || letters.size !== 2 || adverse === undefined || favourable === undefined) return [];
    return [...column.map((one) => plain(one, favourable, adverse)), ...percentsBeside(sheet, column)];
  });
}

function isFavourable(letter: string): boolean {
  return letter.startsWith("F");
}

function variancesIn({ rows }: Sheet): Variance[] {
  const found: Variance[] = [];
  rows.forEach((cells, row) =>
    cells?.forEach((cell, column) => {
      if (!cell || typeof cell.value === "number" || cell.text.length > 24 || !/\d.*[FAUfav]\)?$/.test(cell.text)) return;
      const [, currency = "", number = "", blank = "", open, letter] = JUDGED_FIGURE.exec(squeeze(fold(cell.text)).trim()) ?? [];
      if (letter !== undefined)
        found.push({ row, column, cell, currency, number, letter, blank, isInBrackets: open === "(", isApart: false });
    }),
  );
  return found;
}

/** F/A, Fav/Adv above the letters. */
const LETTERS = /^\(?(F|A|U|Fav|Adv|Unfav)\.?\s*[/|]\s*(F|A|U|Fav|Adv|Unfav)\.?\)?$/i;
const HEADINGS_ABOVE = 4;

/** Whether headings say that the letters judge differences: a column of A and F may as well be grades. */
function areOfVariances(rows: Sheet["rows"], first: number, column: number): boolean {
  const above = (at: number): readonly string[] =>
    Array.from({ length: HEADINGS_ABOVE }, (_, up) => rows[first - 1 - up]?.[at]?.text.trim() ?? "").filter((text) => text !== "");
  const letters = above(column);
  if (letters.some((text) => LETTERS.test(text))) return true;
  return letters.length === 0 && above(column - 1).some((text) => lineRoleOf(squeeze(fold(text))) === "difference");
}

/** Differences whose letter stands in a column of its own, directly behind them: 1,812 | A. Nothing else may stand in it. */
function apartIn({ rows }: Sheet): Variance[] {
  const letters = new Map<number, Map<number, string>>();
  rows.forEach((cells, row) =>
    cells?.forEach((cell, column) => {
      const [, letter] = LETTER.exec(typeof cell?.value === "string" ? cell.text.trim() : "") ?? [];
      if (letter !== undefined) letters.set(column, (letters.get(column) ?? new Map<number, string>()).set(row, letter));
    }),
  );
  return [...letters].flatMap(([column, those]) => {
    const first = Math.min(...those.keys());
    const last = Math.max(...those.keys());
    const isOnly = rows.slice(first, last + 1).every((cells, at) => (cells?.[column]?.text.trim() ?? "") === "" || those.has(first + at));
    if (!isOnly || those.size < FEWEST || !areOfVariances(rows, first, column)) return [];
    return [...those].flatMap(([row, letter]): Variance[] => {
      const cell = rows[row]?.[column - 1];
      const text = squeeze(fold(cell?.text ?? "")).trim();
      if (!cell || cell.formula !== undefined || !BARE.test(text)) return [];
      const [currency = ""] = /^[$€£¥₹]/.exec(text) ?? [];
      const number = text.slice(currency.length);
      return [{ row, column: column - 1, cell, currency, number, letter, blank: "", isInBrackets: false, isApart: true }];
    });
  });
}

function plain(
  { row, column, cell, currency, number, letter, blank, isInBrackets, isApart }: Variance,
  favourable: string,
  adverse: string,
): Rewritten {
  const form = isApart ? "s" : `${blank === "" ? "" : "_"}${isInBrackets ? "b" : ""}`;
  const template = `${form}|${favourable}|${adverse}`;
  const text = `${isFavourable(letter) ? "" : "-"}${currency}${number}${JUDGED}${MARK}${template}`;
  return { row, column, cell: { ...cell, text, value: text } };
}

/** The percentages to the right of such differences, and of their letters, where none of them has a sign: those of adverse ones are negative. */
function percentsBeside({ rows }: Sheet, column: readonly Variance[]): Rewritten[] {
  const [{ column: own, isApart } = { column: 0, isApart: false }] = column;
  const at = own + (isApart ? 2 : 1);
  const beside = column.map(({ row }) => rows[row]?.[at]);
  if (!beside.every((cell) => cell === undefined || cell.text === "" || (typeof cell.value !== "number" && PERCENT.test(cell.text))))
    return [];
  return column.flatMap(({ row, letter }) => {
    const cell = rows[row]?.[at];
    if (!cell || cell.text === "") return [];
    const text = `${isFavourable(letter) ? "" : "-"}${cell.text.replace(/ ?%$/, "")}%${MARK}n`;
    return [{ row, column: at, cell: { ...cell, text, value: text } }];
  });
}

const APART = "s|";

/** What a cell holds of such a figure whose letter stands in the next cell; undefined where the letter would have to change too. */
export function withoutLetterApart(text: string, before: string, template: string): string | undefined {
  if (!template.startsWith(APART)) return text;
  const letterOf = (shown: string): string => / \S+$/.exec(shown)?.[0] ?? "";
  return letterOf(text) === letterOf(before) ? text.replace(/ \S+$/, "") : undefined;
}

/** A signed number as a template writes it: -148 in "_|F|A" is "148 A", and so in "s|F|A", though its letter stands in the next cell. */
export function writeVariance(sign: string, digits: string, template: string): string {
  const [form = "", favourable = "", adverse = ""] = template.split("|");
  const letter = /[-−▲△]/.test(sign) ? adverse : favourable;
  return `${digits}${/[_s]/.test(form) ? " " : ""}${form.includes("b") ? `(${letter})` : letter}`;
}
