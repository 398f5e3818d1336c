import type { Cell, CellError, CellValue, Sheet, SheetRow } from "../../src/index";

/** What a sheet has become since it was handed over: after an edit one row of thousands, which is quickly copied to the worker. */
export interface SheetUpdate {
  /** The sheet as it is now; without its rows where `changedRows` says what became of them. */
  readonly sheet: Sheet;
  readonly changedRows?: ReadonlyMap<number, SheetRow | undefined>;
  readonly rowCount: number;
}

/** What has to be handed over of `after` to somebody who remembers `before`. */
export function sheetUpdate(before: Sheet | undefined, after: Sheet): SheetUpdate {
  const rowCount = after.rows.length;
  if (!before) return { sheet: after, rowCount };
  const changedRows = new Map<number, SheetRow | undefined>();
  for (let row = 0; row < rowCount; row += 1) {
    if (!isSameRow(before.rows[row], after.rows[row])) changedRows.set(row, after.rows[row]);
  }
  return { sheet: { ...after, rows: [] }, changedRows, rowCount };
}

/** The sheet as it is now, from what is remembered of it and what has become of it. */
export function updatedSheet(before: Sheet | undefined, { sheet, changedRows, rowCount }: SheetUpdate): Sheet {
  if (!changedRows) return sheet;
  if (!before) throw new Error(`The sheet "${sheet.name}" was never handed over.`);
  const rows = before.rows.slice(0, rowCount);
  rows.length = rowCount;
  for (const [row, cells] of changedRows) rows[row] = cells;
  return { ...sheet, rows };
}

function isSameRow(before: SheetRow | undefined, after: SheetRow | undefined): boolean {
  if (before === after) return true;
  if (before?.length !== after?.length) return false;
  const [old, now] = [before ?? [], after ?? []];
  for (let column = 0; column < now.length; column += 1) if (!isSameCell(old[column], now[column])) return false;
  return true;
}

function isSameCell(before: Cell | undefined, after: Cell | undefined): boolean {
  if (before === after) return true;
  if (!before || !after) return false;
  const { text, formula, format, note, value } = before;
  return (
    text === after.text && formula === after.formula && format === after.format && note === after.note && isSameValue(value, after.value)
  );
}

function isSameValue(before: CellValue, after: CellValue): boolean {
  return before === after || (isError(before) && isError(after) && before.error === after.error);
}

function isError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}
