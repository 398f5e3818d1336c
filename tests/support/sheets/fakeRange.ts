import { a1, a1Range, type CellRange } from "../../../src/index";
import type { FakeBook } from "./fakeBook";
import { exception, guarded } from "./guarded";
import { EMPTY, type ModelCell, type SheetModel } from "./sheetModel";
import { showsDate, type Stored } from "./typedText";

type Range = GoogleAppsScript.Spreadsheet.Range;

const PROTECTED =
  "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.";

/** The area behind each range that was handed out: a script hands them back. */
const areas = new WeakMap<Range, { readonly model: SheetModel; readonly area: CellRange }>();

export function areaBehind(range: Range): { readonly model: SheetModel; readonly area: CellRange } {
  const found = areas.get(range);
  if (!found) throw exception("The parameters don't match the method signature.");
  return found;
}

export function meets(one: CellRange, other: CellRange): boolean {
  return one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;
}

/** A range of a sheet; one beyond its last row or column is refused, as Google does. */
export function fakeRange(book: FakeBook, model: SheetModel, area: CellRange): Range {
  const { top, left, bottom, right } = area;
  const whole = [top, left, bottom, right].every(Number.isInteger) && top >= 0 && left >= 0 && bottom >= top && right >= left;
  if (!whole) throw exception("The starting row of the range is too small, or the range has no cells.");
  if (bottom >= model.maxRows || right >= model.maxColumns)
    throw exception("The coordinates of the range are outside the dimensions of the sheet.");
  const members: Partial<Range> = { ...place(book, model, area), ...reading(book, model, area), ...writing(book, model, area) };
  const range: Range = guarded<Range>("Range", members, book.traffic);
  areas.set(range, { model, area });
  return range;
}

function place(book: FakeBook, model: SheetModel, area: CellRange): Partial<Range> {
  const { top, left, bottom, right } = area;
  return {
    getRow: () => top + 1,
    getColumn: () => left + 1,
    getNumRows: () => bottom - top + 1,
    getNumColumns: () => right - left + 1,
    getA1Notation: () => (top === bottom && left === right ? a1({ row: top, column: left }) : a1Range(area)),
    canEdit: () => !book.isReadOnly && !model.locked.some((locked) => meets(locked, area)),
    getMergedRanges: () => model.merges.filter((merge) => meets(merge, area)).map((merge) => fakeRange(book, model, merge)),
    activate: () => {
      book.front = model;
      book.active = { row: top, column: left };
      book.selection = [area];
      return fakeRange(book, model, area);
    },
  };
}

function reading(book: FakeBook, model: SheetModel, area: CellRange): Partial<Range> {
  const grid = <T>(of: (cell: ModelCell) => T): T[][] => {
    const rows: T[][] = [];
    for (let row = area.top; row <= area.bottom; row += 1) {
      const own: T[] = [];
      for (let column = area.left; column <= area.right; column += 1) own.push(of(model.cell(row, column)));
      rows.push(own);
    }
    return rows;
  };
  return {
    getValues: () => grid((cell): unknown => handed(book, cell)),
    getDisplayValues: () => grid(({ text }) => text),
    getDisplayValue: () => model.cell(area.top, area.left).text,
    getFormulas: () => grid(({ formula }) => formula),
    getNumberFormats: () => grid(({ format }) => (format === "General" ? "0.###############" : format)),
    getNotes: () => grid(({ note }) => note),
  };
}

/** Dates are handed over as dates of the script's own realm; an empty cell as "". */
function handed(book: FakeBook, { value, format, isError }: ModelCell): unknown {
  if (typeof value === "number" && !isError && showsDate(format)) return book.dateOf(value);
  return value ?? "";
}

function writing(book: FakeBook, model: SheetModel, area: CellRange): Partial<Range> {
  const write = <T>(rows: readonly (readonly T[])[], set: (row: number, column: number, value: T) => void): Range => {
    checkShape(rows, area);
    requireEditable(book, model, area);
    rows.forEach((row, r) => row.forEach((value, c) => set(area.top + r, area.left + c, value)));
    return fakeRange(book, model, area);
  };
  const change = (row: number, column: number, part: Partial<ModelCell>): void =>
    model.put(row, column, { ...(model.rows[row]?.[column] ?? EMPTY), ...part });
  return {
    setValues: (rows: unknown[][]) => write(rows as Stored[][], (row, column, value) => model.set(row, column, value)),
    setNumberFormats: (rows) => write(rows, (row, column, format) => model.setFormat(row, column, format)),
    setNotes: (rows) => write(rows, (row, column, note) => change(row, column, { note: note ?? "" })),
    setFontWeight: () => fakeRange(book, model, area),
    insertCells: (dimension) => {
      requireColumns(book, dimension);
      requireEditable(book, model, { ...area, right: model.maxColumns - 1 });
      model.insertColumn(area.left, area);
      return fakeRange(book, model, area);
    },
    deleteCells: (dimension) => {
      requireColumns(book, dimension);
      requireEditable(book, model, { ...area, right: model.maxColumns - 1 });
      model.deleteColumn(area.left, area);
    },
    copyTo: (destination: Range, options?: unknown) => {
      if (JSON.stringify(options) !== '{"formatOnly":true}') throw new TypeError("Only formats can be copied in this emulation.");
      copyFormats(book, model, area, areaBehind(destination).area);
    },
  };
}

/** Copies number formats and fills, and lets the conditional formats of the source colour the copy too. */
function copyFormats(book: FakeBook, model: SheetModel, from: CellRange, to: CellRange): void {
  requireEditable(book, model, to);
  for (let row = 0; row <= to.bottom - to.top; row += 1) {
    const { format, fill } = model.cell(from.top + row, from.left);
    const own = model.rows[to.top + row]?.[to.left];
    if (own || format !== "General" || fill !== "") model.put(to.top + row, to.left, { ...(own ?? EMPTY), format, fill });
  }
  model.rules = model.rules.map((rule) => {
    const added = rule.ranges
      .filter((range) => meets(range, from))
      .map(({ top, bottom }) => ({ ...to, top: Math.max(top, to.top), bottom: Math.min(bottom, to.bottom) }));
    const isNew = (one: CellRange): boolean =>
      !rule.ranges.some(
        (range) => range.left <= one.left && one.right <= range.right && range.top <= one.top && one.bottom <= range.bottom,
      );
    return { ...rule, ranges: [...rule.ranges, ...added.filter(isNew)] };
  });
}

function requireColumns(book: FakeBook, dimension: unknown): void {
  if (dimension !== book.COLUMNS) throw new TypeError("Only columns can be inserted in this emulation.");
}

function requireEditable(book: FakeBook, model: SheetModel, area: CellRange): void {
  if (book.isReadOnly) throw exception("You do not have permission to edit this spreadsheet.");
  if (model.locked.some((locked) => meets(locked, area))) throw exception(PROTECTED);
}

function checkShape(rows: readonly (readonly unknown[])[], { top, left, bottom, right }: CellRange): void {
  const [height, width] = [bottom - top + 1, right - left + 1];
  if (rows.length !== height) {
    throw exception(
      `The number of rows in the data does not match the number of rows in the range. The data has ${rows.length} but the range has ${height}.`,
    );
  }
  for (const row of rows) {
    if (row.length !== width) {
      throw exception(
        `The number of columns in the data does not match the number of columns in the range. The data has ${row.length} but the range has ${width}.`,
      );
    }
    if (row.some((value) => value === undefined || (typeof value === "object" && value !== null)))
      throw exception("Invalid value in the data.");
  }
}
