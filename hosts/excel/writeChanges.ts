import type { NewColumn } from "../../src/index";
import type { LoggedColumn } from "../changes/changeLog";
import { cellKey } from "../changes/cellRuns";
import type { Placed, PlacedCell } from "../changes/placing";
import { namedPlaces } from "../changes/uncertain";
import type { WrittenCell } from "../changes/writtenCells";
import type { Refusal } from "../host";
import { HostError } from "../hostError";
import type { SheetFacts } from "./changeFacts";
import type { PreparedChange } from "./checkChange";
import { Guards } from "./guards";
import { styleWrites } from "./insertColumns";
import { removeColumns } from "./removeColumns";
import { rewriteCells } from "./rewriteCells";
import { shiftColumn } from "./shiftColumn";
import type { PresentCell } from "./touchedCells";
import type { Write } from "./writeInParts";
import { uncertainInExcel } from "./wayBack";
import { writeWhole, type WrittenOver } from "./writeWhole";

/** A change with its cells where they are once all new columns are there. */
export type PlacedChange = Placed<PreparedChange>;

/** What became of the changes. */
export interface Written {
  /** What the cells hold now. */
  readonly now: ReadonlyMap<string, PresentCell>;
  /** Changes that somebody came before between looking and writing: nothing of them is left. */
  readonly overtaken: ReadonlyMap<PreparedChange, Refusal>;
}

type Sheets = ReadonlyMap<string, SheetFacts>;

/** Makes the changes, each as a whole or not at all: a round trip for each new column, then one for all the rest. */
export async function writeChanges(context: Excel.RequestContext, changes: readonly PlacedChange[], sheets: Sheets): Promise<Written> {
  const excelSheet = (name: string): Excel.Worksheet => sheetOf(sheets, name).sheet;
  const columns = changes.flatMap(({ prepared }) => prepared.columns.map(({ column }) => column));
  const inserted: LoggedColumn[] = [];
  const prepared = changes.map((change) => change.prepared);
  let areRemovable = true;
  const cells = changes.flatMap((change) => change.cells.map(writtenCell));
  try {
    const guards = Guards.ask(prepared, excelSheet);
    for (const column of columns) {
      const { sheet, id } = sheetOf(sheets, column.sheet);
      await shiftColumn(context, sheet, column, "insert");
      inserted.push({ sheetId: id, column });
    }
    // Without columns, the guards travel with the cells, and are there when those are written.
    const early = columns.length > 0 ? guards.take() : undefined;
    if (early && early.size > 0) return await giveWay(context, changes, early, inserted);
    const late = early ? Guards.ask(prepared, excelSheet, columns) : guards;
    const styles = changes.flatMap((change) => stylesOf(change, sheets));
    const over = await writeWhole(context, cells, excelSheet, styles);
    const overtaken = late.take();
    if (early && (overtaken.size > 0 || hasForeign(changes, over.found))) {
      await giveBack(context, changes, over, excelSheet);
      areRemovable = false;
      throw uncertainInExcel(namedPlaces(cells.map(({ cell }) => cell)), undefined);
    }
    await giveBack(
      context,
      changes.filter((change) => overtaken.has(change.prepared)),
      over,
      excelSheet,
    );
    return { now: over.now, overtaken };
  } catch (error) {
    // Where it is not known whether a column came, no address holds.
    const isLost = error instanceof HostError && error.code === "uncertain" && inserted.length < columns.length;
    if (areRemovable && !isLost) await removeColumns(context, inserted, error);
    throw error;
  }
}

/** The columns were inserted where somebody has moved the table meanwhile: they go, and none of the changes is made. */
async function giveWay(
  context: Excel.RequestContext,
  changes: readonly PlacedChange[],
  overtaken: ReadonlyMap<PreparedChange, Refusal>,
  inserted: readonly LoggedColumn[],
): Promise<Written> {
  const [first] = [...overtaken.values()];
  await removeColumns(context, inserted, undefined);
  return {
    now: new Map(),
    overtaken: new Map(
      changes.flatMap(({ prepared }) => (first ? [[prepared, overtaken.get(prepared) ?? { ...first, change: prepared.change }]] : [])),
    ),
  };
}

/** Somebody wrote into a new column as soon as it was there. */
function hasForeign(changes: readonly PlacedChange[], found: WrittenOver["found"]): boolean {
  return changes.some(({ cells }) => cells.some(({ cell, before }) => !before && (found.get(cellKey(cell))?.content.raw ?? "") !== ""));
}

/** What somebody wrote between looking and writing was overwritten for a moment: it comes back. */
async function giveBack(
  context: Excel.RequestContext,
  changes: readonly PlacedChange[],
  { found, now }: WrittenOver,
  excelSheet: (name: string) => Excel.Worksheet,
): Promise<void> {
  const cells = changes.flatMap((change) => change.cells);
  await rewriteCells(
    context,
    cells.map(({ cell }) => cell),
    now,
    found,
    excelSheet,
  );
}

function writtenCell({ cell, before, content, format }: PlacedCell<PreparedChange>): WrittenCell {
  return { cell, before: before ?? { kind: "value", raw: "", format }, after: content };
}

function stylesOf({ prepared: { columns, cells } }: PlacedChange, sheets: Sheets): Write[] {
  const edits = cells.map(({ edit }) => edit);
  return columns.flatMap((facts, at) => {
    const later = columns.slice(at + 1).map(({ column }): NewColumn => column);
    return styleWrites(
      sheetOf(sheets, facts.column.sheet),
      facts,
      later.filter(({ sheet }) => sheet === facts.column.sheet),
      edits,
    );
  });
}

export function sheetOf(sheets: Sheets, name: string): SheetFacts {
  const sheet = sheets.get(name);
  if (!sheet) throw new TypeError(`Nothing is known of the sheet ${name}.`);
  return sheet;
}
