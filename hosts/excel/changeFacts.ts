import type { CellAddress, CellRange, Change, NewColumn } from "../../src/index";
import { columnName } from "../../src/index";
import { cellKey } from "../changes/cellRuns";
import { formerColumn, presentPlace } from "../changes/movedCells";
import { hostErrorOf } from "./errors";
import { features } from "./features";
import { askForFormats, findRules } from "./findRules";
import { rangeOf } from "./listWorkbook";
import { askForAreas, takeAreas } from "./readRange";
import { AskedCells, type PresentCell } from "./touchedCells";

const LAST_COLUMN = 16_383;
const USUAL_LETTERS = 11;

/** What has to be known of a sheet before cells on it are changed. */
export interface SheetFacts {
  readonly id: string;
  readonly isProtected: boolean;
  readonly isFiltered: boolean;
  readonly used: CellRange;
  readonly merges: readonly CellRange[];
  /** The cells that Kensan's marks colour; only where columns are inserted. */
  readonly coloured: readonly CellRange[];
  readonly sheet: Excel.Worksheet;
}

/** A new column with its places as they are before anything is inserted. */
export interface ColumnFacts {
  readonly column: NewColumn;
  readonly at: number;
  readonly styleFrom: number;
  readonly width: number;
  /** The size of the letters beside it, in points. */
  readonly letters: number;
  /** Whether a table (ListObject) would be torn apart. */
  readonly cutsTable: boolean;
}

/** What a change meets. */
export interface ChangeFacts {
  readonly change: Change;
  /** The cells that it alters and, for cells of new columns, those whose style they take; addresses before the insertion. */
  readonly cells: ReadonlyMap<string, PresentCell>;
  readonly columns: readonly ColumnFacts[];
  /** What shows that those cells still stand where they stood: their rows' first cells. */
  readonly anchors: ReadonlyMap<string, PresentCell>;
}

export interface Facts {
  readonly sheets: ReadonlyMap<string, SheetFacts>;
  readonly changes: readonly ChangeFacts[];
}

/** All that decides whether changes can be made: one round trip, and one more for marks where columns are inserted. Excel cannot tell more than 512 merged areas; without `merged` they are not asked for. */
async function readFacts(context: Excel.RequestContext, changes: readonly Change[], merged = features.mergedAreas()): Promise<Facts> {
  const sheets = new Map<string, ReturnType<typeof askForSheet>>();
  const widened = new Set(changes.flatMap(({ newColumns = [] }) => newColumns.map(({ sheet }) => sheet)));
  for (const name of changes.flatMap(sheetsOf)) {
    if (!sheets.has(name)) sheets.set(name, askForSheet(context, name, merged, widened.has(name)));
  }
  const sheetOf = (name: string): Excel.Worksheet => sheets.get(name)?.sheet ?? context.workbook.worksheets.getItem(name);
  const asked = changes.map((change) => ({
    change,
    cells: AskedCells.ask(formerCells(change), sheetOf),
    anchors: AskedCells.ask(anchorCells(change), sheetOf),
    columns: (change.newColumns ?? []).map((column, at, all) => askForColumn(sheetOf(column.sheet), column, all.slice(0, at))),
  }));
  await context.sync();
  const all = [...sheets];
  const formats = all.flatMap(([name, sheet]) => (sheet.formats ? [{ name, formats: sheet.formats }] : []));
  const rules = await findRules(
    context,
    formats.map((sheet) => sheet.formats),
    askForAreas,
  );
  const coloured = new Map(formats.map(({ name }, at) => [name, (rules[at] ?? []).flatMap(({ ranges }) => takeAreas(ranges))]));
  return {
    sheets: new Map(all.map(([name, sheet]) => [name, takeSheet(sheet, coloured.get(name) ?? [])])),
    changes: asked.map(({ change, cells, anchors, columns }) => ({
      change,
      cells: cells.take(),
      anchors: anchors.take(),
      columns: columns.map(takeColumn),
    })),
  };
}

/** The same in as many round trips as the size of the questions and answers demands: thousands of single cells are more than Excel on the web takes at once. */
export async function readAllFacts(context: Excel.RequestContext, changes: readonly Change[], merged?: boolean): Promise<Facts> {
  try {
    return await readFacts(context, changes, merged);
  } catch (error) {
    if (changes.length < 2 || hostErrorOf(error).code !== "too-large") throw error;
    const half = Math.ceil(changes.length / 2);
    const first = await readAllFacts(context, changes.slice(0, half), merged);
    const second = await readAllFacts(context, changes.slice(half), merged);
    return { sheets: new Map([...first.sheets, ...second.sheets]), changes: [...first.changes, ...second.changes] };
  }
}

/** The names of the sheets that a change touches. */
export function sheetsOf({ edits, newColumns = [] }: Change): string[] {
  return [...newColumns.map(({ sheet }) => sheet), ...edits.map(({ cell }) => cell.sheet)];
}

function formerCells(change: Change): CellAddress[] {
  return change.edits.map(({ cell }) => presentPlace(cell, change));
}

/** How many columns at the left tell the rows of a table from each other: number, field and name. */
const TELLING_COLUMNS = 3;

function anchorCells(change: Change): CellAddress[] {
  const rows = new Map(formerCells(change).map(({ sheet, row }) => [cellKey({ sheet, row, column: 0 }), { sheet, row }]));
  return [...rows.values()].flatMap((row) => Array.from({ length: TELLING_COLUMNS }, (_, column) => ({ ...row, column })));
}

function askForSheet(context: Excel.RequestContext, name: string, merged: boolean, widened: boolean) {
  const sheet = context.workbook.worksheets.getItem(name);
  sheet.load("id");
  sheet.protection.load("protected");
  sheet.autoFilter.load("isDataFiltered");
  const used = sheet.getUsedRange();
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  const formats = widened ? askForFormats(sheet) : undefined;
  return { sheet, used, formats, merged: merged ? askForAreas(used.getMergedAreasOrNullObject()) : undefined };
}

function takeSheet({ sheet, used, merged }: ReturnType<typeof askForSheet>, coloured: readonly CellRange[]): SheetFacts {
  return {
    id: sheet.id,
    isProtected: sheet.protection.protected,
    isFiltered: sheet.autoFilter.isDataFiltered,
    used: rangeOf(used),
    merges: takeAreas(merged),
    coloured,
    sheet,
  };
}

function askForColumn(sheet: Excel.Worksheet, column: NewColumn, earlier: readonly NewColumn[]) {
  const row = column.rows?.top ?? 0;
  const at = formerColumn(column.sheet, row, column.at, earlier);
  const styleFrom = formerColumn(column.sheet, row, column.styleFrom, earlier);
  const { format } = wholeColumn(sheet, styleFrom);
  format.load("columnWidth,font/size");
  const moved = column.rows && sheet.getRangeByIndexes(row, at, column.rows.bottom - row + 1, LAST_COLUMN + 1 - at);
  return { column, at, styleFrom, format, touched: moved?.getTables(false).getCount(), contained: moved?.getTables(true).getCount() };
}

function takeColumn({ column, at, styleFrom, format, touched, contained }: ReturnType<typeof askForColumn>): ColumnFacts {
  const cutsTable = (touched?.value ?? 0) > (contained?.value ?? 0);
  return { column, at, styleFrom, width: format.columnWidth, letters: lettersOf(format), cutsTable };
}

/** Excel says nothing where the letters of a column are of several sizes. */
function lettersOf({ font }: Excel.RangeFormat): number {
  const size: number | null = font.size;
  return size ?? USUAL_LETTERS;
}

export function wholeColumn(sheet: Excel.Worksheet, column: number): Excel.Range {
  const name = columnName(column);
  return sheet.getRange(`${name}:${name}`);
}
