import type { CellAddress } from "../../src/index";
import { cellKey, runsOf } from "../changes/cellRuns";
import { namedPlaces } from "../changes/uncertain";
import { wholeOrNot } from "../changes/wholeOrNot";
import { sameRaw } from "../changes/changeLog";
import { isHalfWritten, standOf, type WrittenCell } from "../changes/writtenCells";
import { AskedCells, type PresentCell } from "./touchedCells";
import { uncertainInExcel } from "./wayBack";
import { cellWrites } from "./writeCells";
import { Progress, writeInParts, type Write } from "./writeInParts";

/** What asking for a run of cells takes in the request, and how many cells are asked for at once. */
const ASK_BYTES = 700;
const ASKED_AT_ONCE = 2_000;

/** What cells held right before they were written, and what they hold after it. */
export interface WrittenOver {
  readonly found: ReadonlyMap<string, PresentCell>;
  readonly now: ReadonlyMap<string, PresentCell>;
}

/**
 * Writes cells, all or none of them. The request that writes them also asks, first of all, what they hold: whatever came in between looking and writing
 * is told, so that it can be put back. `more` is written before the cells; what it does must not matter when they are put back. `named` are the cells
 * as the user knows them.
 */
export async function writeWhole(
  context: Excel.RequestContext,
  cells: readonly WrittenCell[],
  sheetOf: (name: string) => Excel.Worksheet,
  more: readonly Write[] = [],
  named: readonly CellAddress[] = cells.map(({ cell }) => cell),
): Promise<WrittenOver> {
  const places = cells.map(({ cell }) => cell);
  const progress = new Progress();
  const ask = async (): Promise<ReadonlyMap<string, PresentCell>> => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    await context.sync();
    // Of a sheet that is gone there is nothing left to be put back.
    const there = new Set(worksheets.items.flatMap(({ id, name }) => [id, name]));
    const { asks, take } = questions(
      places.filter(({ sheet }) => there.has(sheet)),
      sheetOf,
    );
    await writeInParts(context, asks);
    return take();
  };
  return wholeOrNot<WrittenOver>({
    write: async () => {
      const [first, last] = [questions(places, sheetOf), questions(places, sheetOf)];
      const writes = cellWrites(
        cells.map(({ cell, before, after }) => ({ cell, content: after, format: before.format, isHeld: sameRaw(before, after) })),
        sheetOf,
      );
      await writeInParts(context, [...first.asks, ...more, ...writes, ...last.asks], progress);
      return { found: first.take(), now: last.take() };
    },
    hasBegun: () => progress.hasBegun,
    look: async () => {
      const stand = standOf(cells, await ask());
      return stand.is === "after" ? { is: "after", done: { found: beforeOf(cells, stand.done), now: stand.done } } : stand;
    },
    putBack: async () => {
      const now = await ask();
      // Only what was written: a cell that holds something else is somebody else's.
      const ours = cells.filter((each) => isHalfWritten(each, now.get(cellKey(each.cell))?.content));
      await writeInParts(
        context,
        cellWrites(
          ours.map(({ cell, before, after }) => ({ cell, content: before, format: undefined, isHeld: sameRaw(before, after) })),
          sheetOf,
        ),
      );
    },
    uncertain: (cause) => uncertainInExcel(namedPlaces(named), cause),
  });
}

/** After a lost answer, what was found is lost too: the cells are taken to have held what was seen before. */
function beforeOf(cells: readonly WrittenCell[], now: ReadonlyMap<string, PresentCell>): ReadonlyMap<string, PresentCell> {
  return new Map(
    cells.flatMap(({ cell, before }) => {
      const present = now.get(cellKey(cell));
      return present ? [[cellKey(cell), { ...present, content: before }]] : [];
    }),
  );
}

function questions(cells: readonly CellAddress[], sheetOf: (name: string) => Excel.Worksheet) {
  const asked: AskedCells[] = [];
  const chunks = Array.from({ length: Math.ceil(cells.length / ASKED_AT_ONCE) }, (_, at) =>
    cells.slice(at * ASKED_AT_ONCE, (at + 1) * ASKED_AT_ONCE),
  );
  const asks = chunks.map((chunk) => ({
    bytes: ASK_BYTES * runsOf(chunk).length,
    queue: () => void asked.push(AskedCells.ask(chunk, sheetOf)),
  }));
  return { asks, take: () => new Map(asked.flatMap((each) => [...each.take()])) };
}
