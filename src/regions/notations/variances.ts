import { fold, squeeze } from "../../parse/fold";
import { JUDGED, MARK } from "../../parse/notationMark";
import type { Cell, Sheet } from "../../sheet/workbook";
import { grouped, type Rewritten } from "./rewritten";

/** 10,771 A; £148 F; 5,200 (U): a difference, and whether it is favourable, adverse or unfavourable. */
const JUDGED_FIGURE = /^([$€£¥₹]?)(\d[\d,]*(?:\.\d+)?[km]?)( ?)(\(?)(F|A|U|Fav|Adv|Unfav)(\)?)$/;
const PERCENT = /^\d[\d,]*(?:\.\d+)? ?%$/;
const FEWEST = 3;

interface Variance {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly currency: string;
  readonly number: string;
  readonly letter: string;
  readonly blank: string;
  readonly isInBrackets: boolean;
}

/**
 * Differences with a letter of judgement as signed numbers: favourable ones positive, adverse ones negative, so that those of several lines add up; percentages beside them that
 * have no sign of their own likewise.
 */
export function variancesOf(sheet: Sheet): Rewritten[] {
  return [...grouped(variancesIn(sheet), ({ column }) => column).values()].flatMap((column) => {
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
      if (letter !== undefined) found.push({ row, column, cell, currency, number, letter, blank, isInBrackets: open === "(" });
    }),
  );
  return found;
}

function plain(
  { row, column, cell, currency, number, letter, blank, isInBrackets }: Variance,
  favourable: string,
  adverse: string,
): Rewritten {
  const template = `${blank === "" ? "" : "_"}${isInBrackets ? "b" : ""}|${favourable}|${adverse}`;
  const text = `${isFavourable(letter) ? "" : "-"}${currency}${number}${JUDGED}${MARK}${template}`;
  return { row, column, cell: { ...cell, text, value: text } };
}

/** The percentages to the right of such differences, where none of them has a sign: those of adverse ones are negative. */
function percentsBeside({ rows }: Sheet, column: readonly Variance[]): Rewritten[] {
  const at = (column[0]?.column ?? 0) + 1;
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

/** A signed number as a template writes it: -148 in "_|F|A" is "148 A". */
export function writeVariance(sign: string, digits: string, template: string): string {
  const [form = "", favourable = "", adverse = ""] = template.split("|");
  const letter = /[-−▲△]/.test(sign) ? adverse : favourable;
  return `${digits}${form.includes("_") ? " " : ""}${form.includes("b") ? `(${letter})` : letter}`;
}
