import type { CellAddress } from "../../src/index";
import { firstChangedSince, sameContent, type ChangeLog, type LogEntry, type LoggedCell } from "../changes/changeLog";
import type { ChangeOutcome, Refusal } from "../host";
import type { WrittenCell } from "../changes/writtenCells";
import { HostError } from "../hostError";
import { movedCell } from "../changes/movedCells";
import { cellKey } from "../changes/cellRuns";
import { excelCode } from "./excelCode";
import { contentsOf, placeOf } from "./shiftColumn";
import { refusals } from "./refusals";
import { writeExcel } from "./runExcel";
import { removeColumns } from "./removeColumns";
import { rewriteCells } from "./rewriteCells";
import { AskedCells } from "./touchedCells";
import { writeWhole } from "./writeWhole";

/** Takes back the latest change: a round trip to see whether its cells are as it left them, one to write. */
export async function undoLatest(log: ChangeLog): Promise<ChangeOutcome | undefined> {
  const entry = log.latest();
  if (!entry) return undefined;
  return writeExcel(async (context) => {
    const seen = await obstacle(context, entry);
    if ("reason" in seen) {
      const refusal = seen;
      // Protection can be lifted; what somebody overwrote is gone.
      if (refusal.reason !== "protected") log.giveUp();
      return { made: [], refused: [refusal] };
    }
    const overtaken = await takeBack(context, log, entry, seen);
    if (overtaken) return { made: [], refused: [overtaken] };
    return { made: [entry.change], refused: [] };
  });
}

/** Puts the cells back, then removes the columns. Whatever fails, the log says what can still be taken back. */
async function takeBack(
  context: Excel.RequestContext,
  log: ChangeLog,
  entry: LogEntry,
  { contents }: SeenColumns,
): Promise<Refusal | undefined> {
  const sheetOf = (id: string): Excel.Worksheet => context.workbook.worksheets.getItem(id);
  const cells = entry.cells.flatMap((each): WrittenCell[] =>
    each.before ? [{ cell: keyed(each), before: each.after, after: each.before }] : [],
  );
  try {
    const named = entry.cells.map(({ cell }) => cell);
    const over = await writeWhole(context, cells, sheetOf, [], named);
    const changed = cells.find(({ cell, before }) => !sameContent(over.found.get(cellKey(cell))?.content ?? before, before));
    if (changed) {
      // Somebody was quicker: what he wrote comes back.
      await rewriteCells(
        context,
        cells.map(({ cell }) => cell),
        over.now,
        over.found,
        sheetOf,
      );
      log.giveUp();
      return refusals.changedSince(entry.change, namedCell(entry, changed.cell));
    }
    await removeColumns(context, entry.columns, undefined, contents);
  } catch (error) {
    if (error instanceof HostError && error.code === "uncertain") log.giveUp();
    throw error;
  }
  log.takeBack();
  return undefined;
}

/** The cell with the name of its sheet in place of its id. */
function namedCell({ cells }: LogEntry, place: CellAddress): CellAddress {
  return cells.find((each) => cellKey(keyed(each)) === cellKey(place))?.cell ?? place;
}

/** What the new columns hold, which goes with them. */
interface SeenColumns {
  readonly contents: readonly string[];
}

async function obstacle(context: Excel.RequestContext, entry: LogEntry): Promise<Refusal | SeenColumns> {
  try {
    return await look(context, entry);
  } catch (error) {
    if (excelCode(error) !== "ItemNotFound") throw error;
    return refusals.missingSheet(entry.change, entry.cells[0]?.cell.sheet ?? entry.columns[0]?.column.sheet ?? "");
  }
}

async function look(context: Excel.RequestContext, entry: LogEntry): Promise<Refusal | SeenColumns> {
  const { change, cells, columns } = entry;
  const sheets = new Map([...columns, ...cells].map(({ sheetId }) => [sheetId, context.workbook.worksheets.getItem(sheetId)]));
  for (const sheet of sheets.values()) {
    sheet.load("name");
    sheet.protection.load("protected");
  }
  const sheetOf = (id: string): Excel.Worksheet => sheets.get(id) ?? context.workbook.worksheets.getItem(id);
  const asked = AskedCells.ask(cells.map(keyed), sheetOf);
  const later = (at: number) => columns.slice(at + 1).map(({ sheetId, column }) => ({ ...column, sheet: sheetId }));
  const foreign = columns.map(({ sheetId, column }, at) => {
    const place = movedCell({ sheet: sheetId, row: column.rows?.top ?? 0, column: column.at }, later(at));
    const used = placeOf(sheetOf(sheetId), { ...column, at: place.column }).getUsedRangeOrNullObject(true);
    used.load("formulas,rowIndex");
    return { sheetId, column: place.column, used };
  });
  await context.sync();

  const locked = [...sheets.values()].find(({ protection }) => protection.protected);
  const now = asked.take();
  const presents = (cell: LoggedCell) => now.get(cellKey(keyed(cell)));
  if (locked && (columns.length > 0 || cells.some((cell) => presents(cell)?.isLocked))) return refusals.protectedSheet(change, locked.name);
  const changed = firstChangedSince(entry, (cell) => presents(cell)?.content);
  if (changed) return refusals.changedSince(change, { ...changed.cell, sheet: sheets.get(changed.sheetId)?.name ?? changed.cell.sheet });
  const own = new Set(cells.map((cell) => cellKey(keyed(cell))));
  for (const { sheetId, column, used } of foreign) {
    const row = foreignRow(used, (at) => own.has(cellKey({ sheet: sheetId, row: at, column })));
    if (row !== undefined) return refusals.changedSince(change, { sheet: sheets.get(sheetId)?.name ?? "", row, column });
  }
  return { contents: foreign.map(({ used }) => contentsOf(used)) };
}

/** The first row of a new column in which somebody wrote something else. */
function foreignRow(used: Excel.Range, isOwn: (row: number) => boolean): number | undefined {
  if (used.isNullObject) return undefined;
  const at = used.formulas.findIndex(([formula], row) => formula !== "" && !isOwn(used.rowIndex + row));
  return at < 0 ? undefined : used.rowIndex + at;
}

/** The address with the sheet's id in place of its name, which may have changed. */
function keyed({ sheetId, cell }: LoggedCell): { sheet: string; row: number; column: number } {
  return { ...cell, sheet: sheetId };
}
