import type { CellRange, CellValue } from "../../src/index";
import { localAddress, parseLocal } from "./addresses";
import { cellsOf, columnsOf, holds, rowsOf } from "./areas";
import type { Book, SheetArea } from "./book";
import { arrayMismatch, invalidArgument } from "./errors";
import { mapReferences } from "./formulaReferences";
import type { GridCell } from "./grid";
import { GENERAL } from "./grid";
import { assertFormattable, assertNotInsideMerge, assertUnlocked, isCovered } from "./guards";
import { COLUMNS, ROWS, WHOLE_SHEET } from "./limits";
import type { SheetState } from "./sheetState";
import { writtenContent } from "./writtenValue";

/** Who changes cells; the client's events tell it. */
export type Writer = "user" | "addin";

/** A value as Excel hands it over: "" for an empty cell, an error as its text. */
export function handedOver(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

export function valueType(value: CellValue): string {
  if (value === null) return "Empty";
  if (typeof value === "object") return "Error";
  return { string: "String", number: "Double", boolean: "Boolean" }[typeof value as "string" | "number" | "boolean"];
}

/** The element for each cell of a range, from one value for all or an array of the range's own shape. */
export function elements({ range }: SheetArea, given: unknown): (row: number, column: number) => unknown {
  if (!Array.isArray(given)) return () => given;
  const rows = given as readonly unknown[];
  const width = columnsOf(range);
  if (rows.length !== rowsOf(range)) throw arrayMismatch();
  if (rows.some((row) => !Array.isArray(row) || row.length !== width)) throw arrayMismatch();
  return (row, column) => (rows as readonly (readonly unknown[])[])[row - range.top]?.[column - range.left];
}

function assertBounded({ range }: SheetArea): void {
  if (rowsOf(range) === ROWS || columnsOf(range) === COLUMNS) throw invalidArgument();
}

/** Writes values or formulas; null leaves a cell as it is. Nothing is written where one of the cells may not be. */
export function writeCells(book: Book, area: SheetArea, given: unknown, writer: Writer = "addin"): void {
  const { sheet, range } = area;
  assertBounded(area);
  const element = elements(area, given);
  assertUnlocked(area);
  const merges = sheet.grid.merges.length > 0;
  if (merges && !isEmptied(area, element)) assertNotInsideMerge(area);
  const before = sheet.grid.cell(range.top, range.left);
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      const written = element(row, column);
      if (written === null || written === undefined || (merges && isCovered(sheet, row, column))) continue;
      writeCell(book, area, row, column, written);
      if (written !== "") blockSpills(sheet, row, column);
    }
  }
  recalculate(book);
  tellEdit(book, area, before, writer);
}

function isEmptied({ range }: SheetArea, element: (row: number, column: number) => unknown): boolean {
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      const written = element(row, column);
      if (written !== "" && written !== null && written !== undefined) return false;
    }
  }
  return true;
}

function writeCell(book: Book, { sheet }: SheetArea, row: number, column: number, written: unknown): void {
  const before = sheet.grid.cell(row, column);
  const content = writtenContent(written, before?.format ?? GENERAL, book.date1904);
  if (content.formula === undefined) {
    sheet.grid.write(row, column, content);
    return;
  }
  const result = book.calculate?.(content.formula, { sheet: sheet.name, row, column });
  const format = before === undefined || before.format === GENERAL ? takenOver(book, sheet, content.formula) : undefined;
  const cached = before?.formula === content.formula ? before.value : 0;
  sheet.grid.write(row, column, { ...content, value: result === undefined ? cached : result, ...(format === undefined ? {} : { format }) });
}

/** A formula cannot spill any more over a cell that was written into. */
function blockSpills(sheet: SheetState, row: number, column: number): void {
  const isBlocked = (spill: CellRange): boolean => holds(spill, row, column) && (spill.top !== row || spill.left !== column);
  for (const { top, left } of sheet.spills.filter(isBlocked)) {
    const formula = sheet.grid.cell(top, left)?.formula;
    sheet.grid.write(top, left, { value: { error: "#SPILL!" }, ...(formula !== undefined && { formula }) });
  }
  sheet.spills = sheet.spills.filter((spill) => !isBlocked(spill));
}

/** A formula in a cell without a format takes over that of the first cell it refers to. */
function takenOver(book: Book, own: SheetState, formula: string): string | undefined {
  let format: string | undefined;
  mapReferences(formula, (name, local) => {
    const sheet = name === undefined ? own : book.sheet(name);
    const range = parseLocal(local);
    if (sheet && range) format ??= sheet.grid.cell(range.top, range.left)?.format ?? GENERAL;
    return local;
  });
  return format === "@" ? undefined : format;
}

function tellEdit(book: Book, { sheet, range }: SheetArea, before: GridCell | undefined, writer: Writer): void {
  const after = sheet.grid.cell(range.top, range.left);
  const detail = {
    valueBefore: handedOver(before?.value ?? null),
    valueAfter: handedOver(after?.value ?? null),
    valueTypeBefore: valueType(before?.value ?? null),
    valueTypeAfter: valueType(after?.value ?? null),
  };
  tellChange(book, { sheet, range }, "RangeEdited", { writer, ...(cellsOf(range) === 1 ? { detail } : {}) });
}

interface ChangeDetails {
  readonly writer: Writer;
  readonly shiftDirection?: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

export function tellChange(book: Book, { sheet, range }: SheetArea, changeType: string, details: ChangeDetails): void {
  book.fire("dataChanged", sheet, {
    address: localAddress(range),
    changeType,
    source: "Local",
    triggerSource: details.writer === "addin" ? "ThisLocalAddin" : "Unknown",
    shiftDirection: details.shiftDirection ?? "None",
    ...details.detail,
  });
}

/** Number formats, in the order of the cells or one for all. */
export function writeFormats(book: Book, area: SheetArea, given: unknown): void {
  const { sheet, range } = area;
  const element = elements(area, given);
  assertFormattable(area);
  if (typeof given === "string") sheet.grid.setFormat(range, given);
  else {
    assertBounded(area);
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) {
        const code = element(row, column);
        if (code === null || code === undefined) continue;
        if (typeof code !== "string") throw invalidArgument();
        sheet.grid.setFormat({ top: row, left: column, bottom: row, right: column }, code === "" ? GENERAL : code);
      }
    }
  }
  tellFormat(book, area);
}

export function tellFormat(book: Book, { sheet, range }: SheetArea): void {
  book.fire("formatChanged", sheet, { address: localAddress(range), source: "Local" });
}

/** Asks again for the result of every formula, where somebody calculates. */
export function recalculate(book: Book): void {
  const { calculate } = book;
  if (!calculate) return;
  for (const sheet of book.sheets) {
    let changed = false;
    for (const [row, column, cell] of [...sheet.grid.cells(WHOLE_SHEET)]) {
      if (cell.formula === undefined) continue;
      const value = calculate(cell.formula, { sheet: sheet.name, row, column });
      if (value === undefined || handedOver(value) === handedOver(cell.value)) continue;
      sheet.grid.write(row, column, { value, formula: cell.formula });
      changed = true;
    }
    if (changed) book.fire("calculated", sheet, { address: "" });
  }
}

/** Takes away what cells hold ("Contents"), how they look ("Formats") or both ("All"). */
export function clearCells(book: Book, area: SheetArea, what: string, writer: Writer = "addin"): void {
  const { sheet, range } = area;
  const contents = what === "All" || what === "Contents";
  const formats = what === "All" || what === "Formats";
  if (contents) {
    assertUnlocked(area);
    assertNotInsideMerge(area);
  }
  if (formats) assertFormattable(area);
  const before = sheet.grid.cell(range.top, range.left);
  for (const [row, column, cell] of [...sheet.grid.cells(range)]) {
    const { formula, ...kept } = cell;
    const held = contents ? { ...kept, value: null, text: "" } : { ...kept, ...(formula === undefined ? {} : { formula }) };
    sheet.grid.put(row, column, formats ? { ...held, format: GENERAL, style: {} } : held);
  }
  if (formats) {
    sheet.grid.unmerge(range);
    if (!contents) sheet.grid.setFormat(sheet.grid.usedRange(false, range) ?? { ...range, bottom: range.top, right: range.left }, GENERAL);
  }
  if (contents) tellEdit(book, area, before, writer);
  else tellFormat(book, area);
}
