import { parseA1Range, type CellRange } from "../../../src/index";
import type { FakeBook } from "./fakeBook";
import { fakeRange } from "./fakeRange";
import { exception, guarded } from "./guarded";
import { ruleBehind, ruleOf } from "./fakeRules";
import type { SheetModel } from "./sheetModel";

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const sheets = new WeakMap<GoogleSheet, SheetModel>();

export function modelBehind(sheet: GoogleSheet): SheetModel {
  const model = sheets.get(sheet);
  if (!model) throw exception("The parameters don't match the method signature.");
  return model;
}

export function fakeSheet(book: FakeBook, model: SheetModel): GoogleSheet {
  const members: Partial<GoogleSheet> = { ...identity(book, model), ...cells(book, model), ...lines(book, model) };
  const sheet: GoogleSheet = guarded<GoogleSheet>("Sheet", members, book.traffic);
  sheets.set(sheet, model);
  return sheet;
}

function identity(book: FakeBook, model: SheetModel): Partial<GoogleSheet> {
  const present = <T>(of: () => T) => {
    return (): T => {
      if (!book.models.includes(model)) throw exception(`Sheet ${model.id} not found`);
      return of();
    };
  };
  return {
    getSheetId: present(() => model.id),
    getName: present(() => model.name),
    isSheetHidden: present(() => model.isHidden),
    getType: () => (model.isChart ? book.OBJECT : book.GRID),
    activate: () => {
      book.front = model;
      book.active = { row: 0, column: 0 };
      return fakeSheet(book, model);
    },
    getCurrentCell: () => fakeRange(book, model, cellArea(book.front === model ? book.active : { row: 0, column: 0 })),
    getActiveRangeList: () => {
      const list: Partial<GoogleAppsScript.Spreadsheet.RangeList> = {
        getRanges: () => book.selection.map((area) => fakeRange(book, model, area)),
      };
      return guarded("RangeList", list, book.traffic);
    },
    getConditionalFormatRules: () => model.rules.map((rule) => ruleOf(book, model, rule)),
    setConditionalFormatRules: (rules) => {
      if (book.isReadOnly) throw exception("You do not have permission to edit this spreadsheet.");
      model.rules = rules.map(ruleBehind);
    },
  };
}

function cells(book: FakeBook, model: SheetModel): Partial<GoogleSheet> {
  const getRange = (row: number | string, column = 1, rows = 1, columns = 1): Range => {
    if (typeof row === "string") throw new TypeError("Ranges by name are not emulated.");
    return fakeRange(book, model, { top: row - 1, left: column - 1, bottom: row + rows - 2, right: column + columns - 2 });
  };
  return {
    getRange,
    getDataRange: () => {
      if (!book.models.includes(model)) throw exception(`Sheet ${model.id} not found`);
      if (model.isChart) throw exception("The sheet has no cells: it is a chart.");
      return fakeRange(book, model, {
        top: 0,
        left: 0,
        bottom: Math.max(0, model.lastRow() - 1),
        right: Math.max(0, model.lastColumn() - 1),
      });
    },
    getRangeList: (names) => {
      const ranges = names.map((name) => {
        const area = parseA1Range(name);
        if (!area) throw exception(`Range not found: ${name}`);
        return fakeRange(book, model, area);
      });
      return guarded<GoogleAppsScript.Spreadsheet.RangeList>("RangeList", { getRanges: () => ranges }, book.traffic);
    },
    getFilter: () => {
      const { filter } = model;
      return filter
        ? guarded<GoogleAppsScript.Spreadsheet.Filter>("Filter", { getRange: () => fakeRange(book, model, filter) }, book.traffic)
        : null;
    },
  };
}

function lines(book: FakeBook, model: SheetModel): Partial<GoogleSheet> {
  const editable = (): void => {
    if (book.isReadOnly) throw exception("You do not have permission to edit this spreadsheet.");
  };
  const changed = (change: () => void) => {
    editable();
    change();
    return fakeSheet(book, model);
  };
  return {
    getMaxRows: () => model.maxRows,
    getMaxColumns: () => model.maxColumns,
    insertRowsAfter: (_after, count) => changed(() => (model.maxRows += count)),
    insertColumnsAfter: (_after, count) => changed(() => (model.maxColumns += count)),
    insertColumnBefore: (before) => changed(() => model.insertColumn(before - 1)),
    insertColumnAfter: (after) => changed(() => model.insertColumn(after)),
    deleteColumn: (column) => changed(() => model.deleteColumn(column - 1)),
    getColumnWidth: (column) => model.widths.get(column - 1) ?? 100,
    setColumnWidth: (column, width) => changed(() => model.widths.set(column - 1, width)),
    autoResizeColumns: () => fakeSheet(book, model),
    isRowHiddenByUser: (row) => model.hiddenRows.has(row - 1),
    isRowHiddenByFilter: () => false,
    isColumnHiddenByUser: (column) => model.hiddenColumns.has(column - 1),
  };
}

function cellArea({ row, column }: { readonly row: number; readonly column: number }): CellRange {
  return { top: row, left: column, bottom: row, right: column };
}
