import { parsePeriod, parsePrinted, type Period } from "../src/index";
import { NAMES } from "./argumentNames";
import {
  errorOf,
  fault,
  isBlankCell,
  isError,
  textOf,
  type Argument,
  type CellInput,
  type CellOutput,
  type FunctionError,
  type Result,
} from "./cells";
import { dayOf, noDate } from "./dates";
import { pairOf, relativeChange } from "./difference";
import { cellAt, elementwise, firstCell, shapeOf } from "./elementwise";
import { PERCENT_DIGITS, ratioNumber } from "./exactNumber";
import { missingFigure, requireFigures } from "./figures";
import { readRounding, type Rounding } from "./options";

/** YOY: the change of a period's figure against the same period a year before, as a fraction (前年比の増減率). */
export function yearOnYear(args: readonly Argument[]): Result {
  const [series, period, digits, mode] = args;
  const error = errorOf(firstCell(digits)) ?? errorOf(firstCell(mode));
  if (error) return error;
  const rounding = readRounding(firstCell(digits), firstCell(mode), PERCENT_DIGITS);
  if (isError(rounding)) return rounding;
  const figures = figuresByPeriod(series);
  return isError(figures) ? figures : elementwise([NAMES.period], [period], ([cell]) => changeOf(figures, cell, rounding));
}

function changeOf(figures: FiguresByPeriod, cell: CellInput, rounding: Rounding): CellOutput {
  const cells = cellsOf(figures, cell);
  if ("code" in cells) return cells;
  const names = [NAMES.current, NAMES.previous] as const;
  const read = requireFigures(cells, names);
  if (isError(read)) return read;
  const pair = pairOf(read, names);
  if (isError(pair)) return pair;
  const changed = relativeChange(pair);
  return isError(changed) ? changed : ratioNumber(changed, rounding);
}

/** The cells of a period and of the one a year before. */
function cellsOf(figures: FiguresByPeriod, cell: CellInput): readonly CellInput[] | FunctionError {
  const period = labelOf(cell);
  if (!period) return isBlankCell(cell) ? missingFigure(NAMES.period) : noDate(NAMES.period, textOf(cell));
  const before = { start: yearBefore(period.start), end: yearBefore(period.end) };
  if (!figures.has(keyOf(period))) return noFigureFor(period.end, period.text);
  if (!figures.has(keyOf(before))) return noFigureFor(before.end, "");
  const cells = [figures.get(keyOf(period)), figures.get(keyOf(before))];
  return errorOf(cells[0]) ?? errorOf(cells[1]) ?? cells;
}

/** The cells of a series by the days of their periods. */
type FiguresByPeriod = ReadonlyMap<string, CellInput>;

function figuresByPeriod(series: Argument): FiguresByPeriod | FunctionError {
  const figures = new Map<string, CellInput>();
  for (const [label, value] of labelled(series)) {
    const period = label === value && typeof value === "string" ? parsePrinted(value).period : labelOf(label);
    if (!period) continue;
    if (figures.has(keyOf(period))) return twice(period.text);
    figures.set(keyOf(period), value);
  }
  return figures.size > 0 ? figures : noLabels();
}

/** Labels with their figures: in two columns, in two rows, or printed in one cell as in 382人 (R6年度). */
function labelled(series: Argument): Pairs {
  const { rows, columns } = shapeOf(series);
  const at = (row: number, column: number): CellInput => cellAt(series, row, column);
  const inRows = Array.from({ length: rows }, (_, row) => [at(row, 0), at(row, columns - 1)] as const);
  const inColumns = Array.from({ length: columns }, (_, column) => [at(0, column), at(rows - 1, column)] as const);
  if (columns === 1 || rows === 1) return columns === 1 ? inRows : inColumns;
  if (columns === 2 && (rows !== 2 || isLabelled(inRows, inColumns))) return inRows;
  return rows === 2 ? inColumns : [];
}

type Pairs = readonly (readonly [label: CellInput, value: CellInput])[];

/** Which way two by two cells are labelled. A figure may look like a year or a date, so that labels in words decide first. */
function isLabelled(pairs: Pairs, others: Pairs): boolean {
  const inWords = (labels: Pairs): boolean => labels.every(([label]) => typeof label === "string" && labelOf(label));
  return inWords(pairs) || (!inWords(others) && pairs.every(([label]) => labelOf(label)));
}

const YEARS = { first: 1900, last: 2200 };

/** The period of a label: text, a year as a number, or a date. */
function labelOf(cell: CellInput): Period | undefined {
  if (typeof cell !== "number") return typeof cell === "string" ? parsePeriod(cell, { bareYear: "fiscal" }) : undefined;
  return cell >= YEARS.first && cell <= YEARS.last ? parsePeriod(String(cell), { bareYear: "fiscal" }) : dayOf(cell);
}

function keyOf({ start, end }: Pick<Period, "start" | "end">): string {
  return `${start}/${end}`;
}

/** The same day a year before; the last day of a month stays the last. */
function yearBefore(iso: string): string {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  const lastDay = (of: number): number => new Date(Date.UTC(of, month, 0)).getUTCDate();
  const before = day === lastDay(year) ? lastDay(year - 1) : day;
  return `${String(year - 1).padStart(4, "0")}${iso.slice(4, 8)}${String(before).padStart(2, "0")}`;
}

function noFigureFor(end: string, text: string): FunctionError {
  return fault(
    "#N/A",
    `系列に${text === "" ? "前年" : `「${text}」`}（${end}まで）の値がありません。`,
    `The series has no figure ${text === "" ? "of the year before" : `for ${text}`} (until ${end}).`,
  );
}

function twice(text: string): FunctionError {
  return fault("#VALUE!", `系列に「${text}」が2つあります。`, `The series has ${text} twice.`);
}

function noLabels(): FunctionError {
  return fault(
    "#VALUE!",
    "系列に時点が見つかりません。時点と値の2列（2行）か、「382人 (R6年度)」のように時点の付いた値を指定してください。",
    `No periods were found. Please give two columns (or rows), period and figure, or figures with their periods such as "382 people (FY2024)".`,
  );
}
