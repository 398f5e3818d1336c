import type { Cell, Edit, Sheet, Workbook } from "../../../src/index";
import { isShownAsForeseen } from "../../changes/shownAsForeseen";
import { CopyRefusal } from "../package/copyRefusal";
import { defaultLimits, type ReadLimits } from "../readLimits";
import { readWorkbook } from "../readWorkbook";
import { isZip } from "../zip/zipDirectory";
import { CsvRepair } from "./csvRepair";
import type { Repairable } from "./repairable";
import { placeKey } from "./sheetCells";
import { XlsxRepair } from "./xlsxRepair";

/**
 * Opens a .xlsx, .xlsm, .csv or .tsv file for edits; `workbook` is the file as readWorkbook gives it, `edits` all that may be asked for.
 * Throws CopyRefusal where nothing can be written into the file without losing something, and UnreadableFileError.
 */
export function openRepair(
  bytes: Uint8Array,
  name: string,
  workbook: Workbook,
  edits: readonly Edit[],
  limits: ReadLimits = defaultLimits,
): Repairable {
  if (isZip(bytes)) return new XlsxRepair(bytes, workbook, edits, limits);
  return new CsvRepair(bytes, workbook, edits, /\.tsv$/i.test(name) ? "\t" : "", limits);
}

/** The written file read again. Throws CopyRefusal where any cell but those of the edits is another than before, or one of those does not show its new text. */
export function readRepaired(
  bytes: Uint8Array,
  name: string,
  before: Workbook,
  edits: readonly Edit[],
  limits: ReadLimits = defaultLimits,
): Workbook {
  const after = readWorkbook(bytes, name, limits);
  if (after.sheets.length !== before.sheets.length) throw new CopyRefusal("unknown");
  before.sheets.forEach((sheet, at) => {
    const own = new Map(edits.flatMap((edit) => (edit.cell.sheet === sheet.name ? [[placeKey(edit.cell), edit]] : [])));
    expectSame(sheet, after.sheets[at], own);
  });
  return after;
}

function expectSame(before: Sheet, after: Sheet | undefined, edits: ReadonlyMap<string, Edit>): void {
  if (before.name !== after?.name || before.rows.length !== after.rows.length) throw new CopyRefusal("unknown", before.name);
  before.rows.forEach((cells, row) => {
    const others = after.rows[row] ?? [];
    const columns = Math.max(cells?.length ?? 0, others.length);
    for (let column = 0; column < columns; column += 1) {
      const [old, now] = [cells?.[column], others[column]];
      if (isSame(old, now)) continue;
      const edit = edits.get(placeKey({ row, column }));
      if (!edit || !isAsAsked(edit, old, now)) throw new CopyRefusal("unknown", before.name);
    }
  });
  for (const { cell } of edits.values())
    if (isSame(before.rows[cell.row]?.[cell.column], after.rows[cell.row]?.[cell.column])) throw new CopyRefusal("unknown", before.name);
}

function isSame(old: Cell | undefined, now: Cell | undefined): boolean {
  if (old?.text !== now?.text || old?.formula !== now?.formula || old?.format !== now?.format) return false;
  return old?.value === now?.value || (typeof old?.value === "object" && typeof now?.value === "object");
}

/** A number stays a number and a text a text, with the format that it had. */
function isAsAsked(edit: Edit, old: Cell | undefined, now: Cell | undefined): boolean {
  if (!now || now.formula !== undefined || now.format !== old?.format || typeof now.value !== typeof old?.value) return false;
  const kind = typeof now.value === "number" ? "value" : "text";
  return isShownAsForeseen(edit, { kind, raw: "", format: now.format ?? "General" }, now.text);
}
