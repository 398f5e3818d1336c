import { Kind, type SheetText } from "./sheetText";
import type { Span } from "./sideBySide";

/** Headings under which years name rows. */
const YEARS = /^(年|年度|年次|会計年度|事業年度|year|fy|西暦|暦年|fiscal year|period|season)$/i;
const NUMBERING =
  /^(no\.?|#|№|番号|項番|整理番号|コード|code|id|順位|順|rank|sdgs?|goal no\.?|order ?id|page|頁|ページ|郵便番号|電話番号|zip|tel|wbs|urn|ref\.?|serial|sku)$/i;
const NUMBERING_ENDING = /(番号|コード|順位|\bno\.?|\bid|\brank|\bcode)$/i;
/** Units of what is counted, which alone are the heading of order numbers. */
const COUNTED = /^(no\.?|#|№)$/i;

const FEWEST_CODES = 3;
const FEWEST_MONTHS = 6;

/** A column of a block, with the rows above and beside it. */
export interface ColumnPlace {
  readonly column: number;
  readonly headings: readonly number[];
  readonly lines: readonly number[];
  readonly span: Span;
}

/** Order numbers, ranks, codes, years down the first column: names of rows, nothing to calculate with. */
export function isNumbering(sheet: SheetText, { column, headings, lines, span }: ColumnPlace): boolean {
  const names = headings.map((row) => sheet.text(row, column));
  // In the first column the heading of a section may stand below that of the column.
  if (column === span.left && NUMBERING.test(names.find((name) => name !== "") ?? "")) return true;
  const heading = names.join("");
  if (YEARS.test(heading) && lines.every((row) => sheet.kind(row, column) !== Kind.figure || sheet.isYear(row, column))) return true;
  if (NUMBERING.test(heading) || (heading.length <= 24 && NUMBERING_ENDING.test(heading)))
    return (
      !isUnitBelow(sheet, column, headings, span) &&
      !isBesidePercent(sheet, { column, headings, lines, span }) &&
      !(heading === "NO" && repeats(sheet, column, lines))
    );
  if (column !== span.left) return heading === "" && areYearsOfNames(sheet, { column, lines, span });
  return namesByFigures(sheet, column, lines);
}

/** Under no heading a year in each row behind the names, the same few again and again: Applications | 2024, below it 2023. */
function areYearsOfNames(sheet: SheetText, { column, lines, span }: Omit<ColumnPlace, "headings">): boolean {
  const years = new Set<string>();
  let rows = 0;
  for (const row of lines) {
    let first = span.left;
    while (first < column && sheet.kind(row, first) !== Kind.figure) first += 1;
    if (first < column) return false;
    if (sheet.kind(row, column) === Kind.blank) continue;
    if (!sheet.isYear(row, column)) return false;
    years.add(sheet.text(row, column));
    rows += 1;
  }
  return years.size > 1 && rows >= 2 * years.size;
}

/** Years or order numbers down the first column, or codes. */
function namesByFigures(sheet: SheetText, column: number, lines: readonly number[]): boolean {
  const figures = lines.filter((row) => sheet.kind(row, column) === Kind.figure);
  if (figures.length === 0) return false;
  if (figures.every((row) => sheet.isYear(row, column))) return true;
  const values = figures.map((row) => sheet.figure(row, column));
  const start = Number(values[0]?.value.units);
  return (
    values.length > 1 &&
    ((start < 100 && values.every((q, at) => q?.value.scale === 0 && q.unit === "" && Number(q.value.units) === start + at)) ||
      areCodes(sheet, column, figures) ||
      areMonths(sheet, column, lines) ||
      areNested(sheet, column, figures))
  );
}

/** Months of a year of which only the first is written out: R6.4, 5, 6 … 12, R7.1, 2, 3, and the mean below them. */
function areMonths(sheet: SheetText, column: number, lines: readonly number[]): boolean {
  const months: number[] = [];
  let named = 0;
  for (const row of lines) {
    const isFigure = sheet.kind(row, column) === Kind.figure;
    const text = sheet.text(row, column);
    const month = Number(isFigure ? text : (/^.*(?<!\d)(1[0-2]|[1-9])月?$/.exec(text)?.[1] ?? NaN));
    if (!isFigure) named += 1;
    if (Number.isNaN(month)) {
      if (isFigure) return false;
      continue;
    }
    months.push(month);
  }
  const isNext = (month: number, at: number): boolean => at === 0 || month === ((months[at - 1] ?? NaN) % 12) + 1;
  return named > 0 && months.length >= FEWEST_MONTHS && months.every((month, at) => month <= 12 && isNext(month, at));
}

/** Numbers of titles and of the chapters in them, each with a name beside it, in the order of a dictionary: 1, 11, 12, 2, 3. */
function areNested(sheet: SheetText, column: number, rows: readonly number[]): boolean {
  const texts = rows.map((row) => sheet.text(row, column));
  if (texts.length < FEWEST_CODES || rows.some((row) => sheet.kind(row, column + 1) !== Kind.label)) return false;
  const isInOrder = texts.every((text, at) => /^\d{1,6}$/.test(text) && (at === 0 || text > (texts[at - 1] ?? "")));
  return isInOrder && texts.some((text, at) => Number(text) < Number(texts[at - 1] ?? 0));
}

/** Numbers of as many digits without commas that rise from row to row, each with a name beside it: 140001 Elmfield, 140002 St Anne's. */
function areCodes(sheet: SheetText, column: number, rows: readonly number[]): boolean {
  const texts = rows.map((row) => sheet.text(row, column));
  const names = new Set(rows.map((row) => (sheet.kind(row, column + 1) === Kind.label ? sheet.text(row, column + 1) : "")));
  if (texts.length < FEWEST_CODES || names.size < texts.length || names.has("")) return false;
  return texts.every((text, at) => /^\d{3,}$/.test(text) && text.length === texts[0]?.length && text > (texts[at - 1] ?? ""));
}

/** "no." below several headings says in what is counted, as % and '000 do beside it. */
function isUnitBelow(sheet: SheetText, column: number, headings: readonly number[], { left, right }: Span): boolean {
  const row = headings.at(-1);
  if (row === undefined || headings.length < 2 || !COUNTED.test(sheet.text(row, column))) return false;
  for (let other = left; other <= right; other += 1) if (other !== column && COUNTED.test(sheet.text(row, other))) return true;
  return false;
}

/** "No." behind the names, and before "%": so many, and what part of all, unless they count the rows. */
function isBesidePercent(sheet: SheetText, { column, headings, lines, span: { left } }: ColumnPlace): boolean {
  const row = headings.at(-1) ?? -1;
  const isCount =
    column > left && COUNTED.test(sheet.text(row, column)) && /^[(（]?(%|per ?cent|share|構成比)/i.test(sheet.text(row, column + 1));
  return isCount && !lines.every((line, at) => Number(sheet.text(line, column)) === at + 1);
}

/** Order numbers that repeat begin anew or go on: 3, 1, 4, 2, 0, 3 under NO are the not outs of batsmen. */
function repeats(sheet: SheetText, column: number, lines: readonly number[]): boolean {
  const numbers = lines.flatMap((row) => sheet.figure(row, column)?.value ?? []).map(({ units, scale }) => Number(units) / 10 ** scale);
  const steps = numbers.filter(
    (number, at) => at > 0 && number !== 1 && number !== (numbers[at - 1] ?? NaN) + 1 && number !== numbers[at - 1],
  );
  return new Set(numbers).size < numbers.length && steps.length * 2 > numbers.length;
}
