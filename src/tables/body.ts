import { fold, squeeze } from "../parse/fold";
import { parsePeriod } from "../parse/parsePeriod";
import { hasFigure, headerBlockAt, type HeaderBlock } from "./headerBlock";
import { AVERAGE_LABEL, TOTAL_LABEL } from "./headerWords";
import type { SheetGrid } from "./grid";
import { FIGURE_ROLES } from "./figureRoles";
import type { Column, ColumnRole, TableRow } from "./table";
import type { CellRange } from "../sheet/address";
import { repeatsRowAbove } from "../sheet/repeatedRow";

/** More blank rows than this end a table. */
const BLANK_ROWS = 2;
/** So many headings that are times alone head a table of their own. */
const FEWEST_TIMES = 3;
const NOTE = /^\s*(※|＊|\*|注|（注|\(注|出典|出所|資料|notes?\b|source)/i;

const CHAPTER = /^\s*(【|[■◆●]|第?[\d０-９]+[章節部]|[(（][\d０-９]+[)）])/;

interface Layout {
  readonly grid: SheetGrid;
  readonly span: CellRange;
  readonly columns: readonly Column[];
  /** Columns whose cells are figures. */
  readonly figures: readonly number[];
  readonly name: number | undefined;
}

/** The rows of a table below its header, each with its kind, and the last row that belongs to it. */
export function bodyRows(grid: SheetGrid, span: CellRange, columns: readonly Column[]): { rows: TableRow[]; bottom: number } {
  const layout: Layout = {
    grid,
    span,
    columns,
    figures: columns.filter(({ role }) => FIGURE_ROLES.has(role)).map(({ index }) => index),
    name: columns.find(({ role }) => role === "indicator")?.index,
  };
  const rows: TableRow[] = [];
  let row = span.bottom + 1;
  while (row < grid.rowCount) {
    const step = readStep(layout, row, rows);
    if (step.ends) {
      if (step.opensOther) dropTitleLines(layout, rows);
      break;
    }
    rows.push(...step.rows);
    row = step.next;
  }
  return { rows, bottom: rows.at(-1)?.index ?? span.bottom };
}

/** What the next rows are: the end of the table, or rows of it (none where blank rows are passed over). */
type Step =
  | { readonly ends: true; readonly opensOther: boolean }
  | { readonly ends: false; readonly rows: readonly TableRow[]; readonly next: number };

function readStep(layout: Layout, row: number, before: readonly TableRow[]): Step {
  if (isBlank(layout, row)) {
    const next = nextFilled(layout, row);
    const isClosed = next !== undefined && endsInTotal(layout, before) && namesInFigures(layout, next);
    const over = next === undefined || next - row > BLANK_ROWS || isClosed || !goesOn(layout, next);
    return over ? { ends: true, opensOther: false } : { ends: false, rows: [], next };
  }
  const repeated = repeatedHeader(layout, row, before);
  if (repeated > 0) {
    const rows = Array.from({ length: repeated }, (_, line): TableRow => ({ index: row + line, kind: "header" }));
    return { ends: false, rows, next: row + repeated };
  }
  const figured = hasFigure(layout.grid, row, layout.figures);
  if (!figured) {
    if (NOTE.test(layout.grid.rawText(row, firstFilled(layout, row)))) return { ends: true, opensOther: false };
    if (opensOther(layout, row) || opensForm(layout, row)) return { ends: true, opensOther: true };
  }
  const kind = rowKind(layout, row, figured);
  const isTotal = kind === "indicator" && figured && repeatsTotal(layout, row, before);
  return { ends: false, rows: [{ index: row, kind: isTotal ? "total" : kind }], next: row + 1 };
}

/** Whether a row behind a total says it again: 県への報告. */
function repeatsTotal({ grid }: Layout, row: number, before: readonly TableRow[]): boolean {
  return repeatsRowAbove(grid.sheet, row) && before.some(({ kind }) => kind === "total");
}

/** Lines of their own directly above the next table's header are its title. */
function dropTitleLines(layout: Layout, rows: TableRow[]): void {
  while (rows.at(-1)?.kind === "label" && isTitleLine(layout, rows.at(-1)?.index ?? 0)) rows.pop();
}

function isBlank({ grid, span }: Layout, row: number): boolean {
  const cells = grid.sheet.rows[row];
  if (!cells) return !coveredByMerge(grid, row, span);
  for (let column = span.left; column <= span.right; column += 1) {
    const text = cells[column]?.text;
    if (text !== undefined && text.trim() !== "") return false;
  }
  return !coveredByMerge(grid, row, span);
}

/** A row without text of its own still belongs to a merged cell that reaches into it from above. */
function coveredByMerge(grid: SheetGrid, row: number, span: CellRange): boolean {
  const merge = grid.mergeAt(row, span.left) ?? grid.mergeAt(row, span.left + 1);
  return merge !== undefined && merge.top < row && merge.top > span.bottom;
}

function nextFilled(layout: Layout, row: number): number | undefined {
  for (let next = row + 1; next < Math.min(layout.grid.rowCount, row + BLANK_ROWS + 2); next += 1) if (!isBlank(layout, next)) return next;
  return undefined;
}

/** After a blank row the table goes on where the next lines hold its figures and open no other table. */
function goesOn(layout: Layout, row: number): boolean {
  if (headsOther(layout, row) || headsTimes(layout, row)) return false;
  for (let at = row; at < row + 5 && at < layout.grid.rowCount && !isBlank(layout, at); at += 1) {
    if (hasFigure(layout.grid, at, layout.figures)) return true;
    if (headerBlockAt(layout.grid, at, at)) return false;
  }
  return false;
}

function endsInTotal({ grid, span }: Layout, before: readonly TableRow[]): boolean {
  const last = before.at(-1);
  return last !== undefined && (last.kind === "total" || TOTAL_LABEL.test(plainLabel(grid.rawText(last.index, span.left))));
}

function plainLabel(text: string): string {
  return squeeze(fold(text)).toLowerCase().trim();
}

/** Whether words stand where the table has its figures: behind a total another table begins, a list of grades or a form. */
function namesInFigures({ grid, figures }: Layout, row: number): boolean {
  return figures.filter((column) => isWord(grid.rawText(row, column)) && !hasFigure(grid, row, [column])).length >= 2;
}

/** Headings of other words over figures, or a title and such headings below it. */
function headsOther(layout: Layout, row: number): boolean {
  const isTitled = isTitleLine(layout, row);
  const at = isTitled ? row + 1 : row;
  if (areHeadings(layout, at, isWord) && (isTitled || hasFigure(layout.grid, at + 1, layout.figures))) return true;
  return areHeadings(layout, at, isMark) && figuresBelow(layout, at) >= FEWEST_BELOW;
}

/** Grades are headings where figures stand below them: 評価, ◎, ○, △, 計. */
const FEWEST_BELOW = 3;
const isWord = (text: string): boolean => /\p{L}{2}/u.test(text);
const isMark = (text: string): boolean => !/^\s*[-+▲△≦≧<>約]?\s*\d/.test(fold(text));

function areHeadings(layout: Layout, row: number, is: (text: string) => boolean): boolean {
  const { grid, span } = layout;
  const texts = grid.filledColumns(row, span.left, span.right).map((column) => grid.rawText(row, column));
  if (texts.length < 3 || hasFigure(grid, row, layout.figures) || !texts.every(is)) return false;
  return repeatedHeader(layout, row, []) === 0;
}

/** Above how many texts of a row, its first left out, a figure stands in the next row. */
function figuresBelow({ grid, span }: Layout, row: number): number {
  const [, ...columns] = grid.filledColumns(row, span.left, span.right);
  return columns.filter((column) => hasFigure(grid, row + 1, [column])).length;
}

/** Headings of times that are not those of the table: 待機児童数の推移 before R3, R4 and R5. */
function headsTimes({ grid, span }: Layout, row: number): boolean {
  const times = grid.filledColumns(row, span.left, span.right).filter((column) => parsePeriod(grid.rawText(row, column)) !== undefined);
  return times.length >= FEWEST_TIMES && repeatedTimes(grid, span, row, times) < times.length;
}

/** How many of the headings stand above their column already. */
function repeatedTimes(grid: SheetGrid, span: CellRange, row: number, columns: readonly number[]): number {
  return columns.filter((column) => sameText(grid.rawText(row, column), grid.rawText(span.bottom, column))).length;
}

/** How many rows from here repeat the table's header, as printed pages do; 0 where they do not. */
function repeatedHeader(layout: Layout, row: number, rows: readonly TableRow[]): number {
  const { grid, span, columns } = layout;
  const lead = columns.find(({ role }) => role === "target" || role === "actual" || role === "rate" || role === "baseline");
  if (!lead) return 0;
  const height = span.bottom - span.top + 1;
  const offset = lead.header.cell.row - span.top;
  if (!sameText(grid.rawText(row + offset, lead.index), grid.rawText(span.top + offset, lead.index))) return 0;
  // Only now, since it goes through all rows so far.
  if (rows.some(({ kind }) => kind === "average") || endsWithTitle(layout, rows)) return 0;
  for (let line = 0; line < height; line += 1) {
    for (const { index } of columns) {
      if (!sameText(grid.rawText(row + line, index), grid.rawText(span.top + line, index))) return 0;
    }
  }
  return height;
}

/** A line of its own between the rows and an equal header is the title of the next table. */
function endsWithTitle(layout: Layout, rows: readonly TableRow[]): boolean {
  const last = rows.at(-1);
  return last?.kind === "label" && isTitleLine(layout, last.index);
}

function sameText(a: string, b: string): boolean {
  if (a === b) return true;
  const [x, y] = [a.charCodeAt(0), b.charCodeAt(0)];
  if (x !== y && staysInFolding(x) && staysInFolding(y)) return false;
  return squeeze(fold(a)).replace(/\s/g, "") === squeeze(fold(b)).replace(/\s/g, "");
}

/** Visible ASCII, kana and kanji: by the first of them a figure is told from a heading at once. */
function staysInFolding(code: number): boolean {
  return (code > 0x20 && code < 0x7f) || (code >= 0x3041 && code <= 0x9fff);
}

function opensOther({ grid, span }: Layout, row: number): boolean {
  const block: HeaderBlock | undefined = headerBlockAt(grid, row, row);
  return block?.spans.some(({ left, right }) => left <= span.right && right >= span.left) ?? false;
}

/** The name of a chapter (【3】評価) above a line in which words stand beside figures, as in a form. */
function opensForm(layout: Layout, row: number): boolean {
  const { grid, figures } = layout;
  if (!CHAPTER.test(grid.rawText(row, firstFilled(layout, row))) || !isTitleLine(layout, row)) return false;
  return figures.some((column) => isWord(grid.rawText(row + 1, column))) && hasFigure(grid, row + 1, figures);
}

function firstFilled({ grid, span }: Layout, row: number): number {
  return grid.filledColumns(row, span.left, span.right)[0] ?? span.left;
}

function isTitleLine({ grid, span }: Layout, row: number): boolean {
  return grid.filledColumns(row, span.left, span.right).length === 1;
}

function rowKind(layout: Layout, row: number, figured: boolean): TableRow["kind"] {
  if (figured) return summaryKind(layout, row) ?? "indicator";
  return namesIndicator(layout, row) && !isMergedOverFigures(layout, row) ? "indicator" : "label";
}

/** A text merged over the name and all figures is the heading of the rows below. */
function isMergedOverFigures({ grid, name, figures }: Layout, row: number): boolean {
  const merge = name === undefined ? undefined : grid.mergeAt(row, name);
  const [first, last] = [figures[0], figures.at(-1)];
  return merge?.top === row && first !== undefined && last !== undefined && merge.left < first && merge.right >= last;
}

/** Average rows state rates and no target or actual; total rows are told by their label, which may stand in front of the first figure where the row has no name. */
function summaryKind({ grid, span, columns, figures }: Layout, row: number): "average" | "total" | undefined {
  const firstFigure = figures[0] ?? span.right;
  const isNamed = grid.filledColumns(row, span.left, firstFigure - 1).length > 0;
  const end = isNamed ? firstFigure : (figures.find((column) => hasFigure(grid, row, [column])) ?? firstFigure);
  for (let column = span.left; column < end; column += 1) {
    const text = grid.rawText(row, column);
    if (text === "" || text.length > 40) continue;
    const label = plainLabel(text);
    if (TOTAL_LABEL.test(label)) return "total";
    if (
      AVERAGE_LABEL.test(label) &&
      columns.every(({ role, index }) => index === column || !STATED_FOR_ONE.has(role) || grid.rawText(row, index).trim() === "")
    )
      return "average";
  }
  return undefined;
}

/** An average row leaves these columns empty: it has no target, value or unit of its own. */
const STATED_FOR_ONE: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["target", "baseline", "actual"]);

/** A row that names an indicator and has markers or other cells beside it, though no figure. */
function namesIndicator({ grid, span, name, figures }: Layout, row: number): boolean {
  if (name === undefined || grid.rawText(row, name).trim() === "") return false;
  if (/^[-‐–—―ー－/／]$/.test(grid.rawText(row, name).trim())) return false;
  if (figures.some((column) => grid.rawText(row, column).trim() !== "")) return true;
  return grid.filledColumns(row, span.left, span.right).length >= 2;
}
