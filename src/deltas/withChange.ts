import type { Change, Edit, EditContent, NewColumn } from "../findings/edit";
import { storedNumber } from "../parse/storedNumber";
import { a1 } from "../sheet/a1";
import type { CellRange } from "../sheet/address";
import type { Cell, Sheet, SheetRow, Workbook } from "../sheet/workbook";
import { shiftReferences } from "./shiftReferences";

/**
 * The workbook after a change: columns inserted, cells, merged areas, hidden columns and the references of formulas moved, then the cells written.
 * A RangeError where a cell does not show what the change expects: then nothing holds and nothing is made.
 */
export function withChange(workbook: Workbook, change: Change): Workbook {
  const moved = (change.newColumns ?? []).reduce(withColumn, workbook);
  const sheets = moved.sheets.map((sheet) => {
    const own = change.edits.filter(({ cell }) => cell.sheet === sheet.name);
    return own.length === 0 ? sheet : withEdits(sheet, own);
  });
  return { ...moved, sheets };
}

function withColumn(workbook: Workbook, inserted: NewColumn): Workbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => withFormulas(sheet.name === inserted.sheet ? widened(sheet, inserted) : sheet, inserted)),
  };
}

function widened(sheet: Sheet, { at, rows }: NewColumn): Sheet {
  const isMoved = (row: number): boolean => !rows || (row >= rows.top && row <= rows.bottom);
  const { hiddenColumns } = sheet;
  return {
    ...sheet,
    rows: sheet.rows.map((cells, row) => (cells && isMoved(row) ? [...padded(cells, at), undefined, ...cells.slice(at)] : cells)),
    merges: sheet.merges.map((merge) => (isMoved(merge.top) && isMoved(merge.bottom) ? widenedMerge(merge, at) : merge)),
    // Hidden is a property of whole columns of the sheet.
    ...(hiddenColumns && !rows && { hiddenColumns: new Set([...hiddenColumns].map((column) => (column >= at ? column + 1 : column))) }),
  };
}

function padded(cells: SheetRow, at: number): (Cell | undefined)[] {
  return Array.from({ length: Math.min(at, cells.length) }, (_, column) => cells[column]).concat(
    Array.from({ length: Math.max(0, at - cells.length) }, () => undefined),
  );
}

function widenedMerge(merge: CellRange, at: number): CellRange {
  return { ...merge, left: merge.left >= at ? merge.left + 1 : merge.left, right: merge.right >= at ? merge.right + 1 : merge.right };
}

function withFormulas(sheet: Sheet, inserted: NewColumn): Sheet {
  const rows = sheet.rows.map((cells) => {
    if (!cells?.some((cell) => cell?.formula !== undefined)) return cells;
    return cells.map((cell) =>
      cell?.formula === undefined ? cell : { ...cell, formula: shiftReferences(cell.formula, sheet.name, inserted) },
    );
  });
  return { ...sheet, rows };
}

function withEdits(sheet: Sheet, edits: readonly Edit[]): Sheet {
  const rows = [...sheet.rows];
  for (const edit of edits) {
    const { row, column } = edit.cell;
    const cells = [...padded(rows[row] ?? [], Math.max(column, rows[row]?.length ?? 0))];
    const old = cells[column];
    if ((old?.text ?? "") !== edit.before)
      throw new RangeError(`${sheet.name} ${a1(edit.cell)} shows "${old?.text ?? ""}", not "${edit.before}".`);
    cells[column] = written(edit, old);
    rows[row] = cells;
  }
  // A row written below the last leaves holes above it.
  return { ...sheet, rows: Array.from(rows) };
}

function written({ after, content, format }: Edit, old: Cell | undefined): Cell | undefined {
  if (after === "") return undefined;
  const code = format ?? old?.format;
  const look = { text: after, ...(code !== undefined && { format: code }) };
  if (content && "kept" in content) return { value: null, ...old, ...look };
  return { ...look, ...(old?.note !== undefined && { note: old.note }), ...newContent(after, content, code, old) };
}

function newContent(after: string, content: EditContent | undefined, format: string | undefined, old: Cell | undefined): CellContent {
  if (content && "formula" in content) return { value: storedNumber(after, format) ?? after, formula: content.formula };
  if (content && "number" in content) return { value: content.number };
  return { value: (typeof old?.value === "number" ? storedNumber(after, format) : undefined) ?? after };
}

type CellContent = Pick<Cell, "value" | "formula">;
