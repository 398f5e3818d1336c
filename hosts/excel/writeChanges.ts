import type { CellAddress } from "../../src/index";
import type { LoggedColumn } from "../changeLog";
import { HostError } from "../hostError";
import { movedCell } from "../movedCells";
import { runsOf } from "../cellRuns";
import type { SheetFacts } from "./changeFacts";
import type { PreparedCell, PreparedChange } from "./checkChange";
import { insertColumn, styleWrites } from "./insertColumns";
import { stillPossible, takeBack, type Reversal } from "./takeBack";
import { AskedCells, type PresentCell } from "./touchedCells";
import { cellWrites } from "./writeCells";
import { writeInParts, type Write } from "./writeInParts";

/** A change with its cells where they are once all new columns are there. */
export interface PlacedChange {
  readonly prepared: PreparedChange;
  readonly cells: readonly PlacedCell[];
}

export interface PlacedCell extends PreparedCell {
  readonly cell: CellAddress;
  readonly sheetId: string;
}

/** What asking for a run of cells takes in the request, and how many cells are asked for at once. */
const ASK_BYTES = 700;
const ASKED_AT_ONCE = 2_000;

type Sheets = ReadonlyMap<string, SheetFacts>;

/** Counts all addresses with the new columns of all changes in place; of one sheet, only one change inserts columns. */
export function placeChanges(changes: readonly PreparedChange[], sheets: Sheets): PlacedChange[] {
  const widening = changes.filter(({ columns }) => columns.length > 0);
  return changes.map((prepared) => {
    const others = widening.filter((each) => each !== prepared).flatMap(({ columns }) => columns.map(({ column }) => column));
    const cells = prepared.cells.map((each) => {
      const cell = movedCell(each.edit.cell, others);
      return { ...each, cell, sheetId: sheetOf(sheets, cell.sheet).id };
    });
    return { prepared, cells };
  });
}

/** Makes the changes: a round trip for each new column, then one for all the rest. What the cells then hold comes back with it. */
export async function writeChanges(
  context: Excel.RequestContext,
  changes: readonly PlacedChange[],
  sheets: Sheets,
): Promise<ReadonlyMap<string, PresentCell>> {
  const inserted: LoggedColumn[] = [];
  const cells = changes.flatMap((change) => change.cells);
  let begun = false;
  try {
    for (const { column } of changes.flatMap(({ prepared }) => prepared.columns)) {
      const { sheet, id } = sheetOf(sheets, column.sheet);
      await insertColumn(context, sheet, column);
      inserted.push({ sheetId: id, column });
    }
    begun = true;
    return await writeContents(context, changes, cells, sheets);
  } catch (error) {
    // As long as columns are missing, no cell was written, and the addresses do not hold yet.
    await restore(context, { cells: begun ? reversalOf(cells, sheets) : [], columns: inserted }, error);
    throw error;
  }
}

async function writeContents(
  context: Excel.RequestContext,
  changes: readonly PlacedChange[],
  cells: readonly PlacedCell[],
  sheets: Sheets,
): Promise<ReadonlyMap<string, PresentCell>> {
  const excelSheet = (name: string): Excel.Worksheet => sheetOf(sheets, name).sheet;
  const asked: AskedCells[] = [];
  const asks = chunks(cells.map(({ cell }) => cell)).map((chunk) => ({
    bytes: ASK_BYTES * runsOf(chunk).length,
    queue: () => void asked.push(AskedCells.ask(chunk, excelSheet)),
  }));
  await writeInParts(context, [...changes.flatMap((change) => stylesOf(change, sheets)), ...cellWrites(cells, excelSheet), ...asks]);
  return new Map(asked.flatMap((each) => [...each.take()]));
}

function chunks(cells: readonly CellAddress[]): CellAddress[][] {
  return Array.from({ length: Math.ceil(cells.length / ASKED_AT_ONCE) }, (_, at) =>
    cells.slice(at * ASKED_AT_ONCE, (at + 1) * ASKED_AT_ONCE),
  );
}

function stylesOf({ prepared: { columns, cells } }: PlacedChange, sheets: Sheets): Write[] {
  const edits = cells.map(({ edit }) => edit);
  return columns.flatMap((facts, at) => {
    const later = columns.slice(at + 1).map(({ column }) => column);
    return styleWrites(
      sheetOf(sheets, facts.column.sheet),
      facts,
      later.filter(({ sheet }) => sheet === facts.column.sheet),
      edits,
    );
  });
}

/** What stood before, to be put back while it is not known how far a write came. */
function reversalOf(cells: readonly PlacedCell[], sheets: Sheets): Reversal["cells"] {
  return cells
    .filter(({ before }) => before !== undefined)
    .map(({ cell, sheetId, before }) => {
      const { isProtected } = sheetOf(sheets, cell.sheet);
      return { sheetId, cell, before, format: isProtected ? before?.format : undefined };
    });
}

async function restore(context: Excel.RequestContext, reversal: Reversal, cause: unknown): Promise<void> {
  try {
    await takeBack(context, await stillPossible(context, reversal));
  } catch {
    throw new HostError(
      "unknown",
      {
        ja: "書き込みの途中で Excel が止まり、元に戻すこともできませんでした。一部のセルが変わっている可能性があります。Excel の［元に戻す］を使うか、保存せずに閉じて開き直してください。",
        en: "Excel stopped in the middle of writing and could not put everything back: some cells may have changed. Use Undo in Excel, or close without saving and open the file again.",
      },
      { cause },
    );
  }
}

function sheetOf(sheets: Sheets, name: string): SheetFacts {
  const sheet = sheets.get(name);
  if (!sheet) throw new TypeError(`Nothing is known of the sheet ${name}.`);
  return sheet;
}
