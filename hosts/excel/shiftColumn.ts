import type { NewColumn } from "../../src/index";
import { namedPlaces } from "../changes/uncertain";
import { wholeOrNot } from "../changes/wholeOrNot";
import type { HostError } from "../hostError";
import { wholeColumn } from "./changeFacts";
import { uncertainInExcel } from "./wayBack";
import { Progress, writeInParts } from "./writeInParts";

/** The cells of a new column, before it is there or after. */
export function placeOf(sheet: Excel.Worksheet, { at, rows }: NewColumn): Excel.Range {
  return rows ? sheet.getRangeByIndexes(rows.top, at, rows.bottom - rows.top + 1, 1) : wholeColumn(sheet, at);
}

/**
 * Inserts a column or removes it again, in a round trip of its own. What stands beside it tells whether it was done, where the answer does not.
 * A column to be removed that holds something else than `expected` is left.
 */
export async function shiftColumn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  column: NewColumn,
  act: "insert" | "delete",
  expected?: string,
): Promise<void> {
  const progress = new Progress();
  const before = await contentsBeside(context, sheet, column);
  const lost = (cause: unknown): HostError =>
    uncertainInExcel(namedPlaces([{ sheet: column.sheet, row: column.rows?.top ?? 0, column: column.at }]), cause);
  if (expected !== undefined && before[0] !== expected) throw lost(undefined);
  // Contents at the place itself, one to its right: as they were, and as they are once it is done.
  const [here, right] = before;
  const isMoved = ([first, second]: readonly string[]): boolean =>
    act === "insert" ? first === NOTHING && second === here : first === right;
  let goes: Excel.Range | undefined;
  const queue = (): void => {
    if (act === "insert") return void placeOf(sheet, column).insert("Right");
    const going = askForContents(sheet, column);
    placeOf(sheet, column).delete("Left");
    goes = going;
  };
  await wholeOrNot<void>({
    write: () =>
      writeInParts(context, [{ bytes: 1_000, queue }], progress).catch((error: unknown) => {
        goes = undefined;
        throw error;
      }),
    hasBegun: () => progress.hasBegun,
    look: async () => {
      const now = await contentsBeside(context, sheet, column);
      // Beside nothing, or between like columns, nothing can be seen.
      const [isDone, isNot] = [isMoved(now), now.join() === before.join()];
      if (isDone === isNot) return { is: "between" };
      return isDone ? { is: "after", done: undefined } : { is: "before" };
    },
    putBack: () => Promise.resolve(),
    uncertain: lost,
  });
  if (goes && contentsOf(goes) !== before[0]) throw lost(undefined);
}

const NOTHING = "";

/** What the place of the column and the cells to its right hold. */
async function contentsBeside(context: Excel.RequestContext, sheet: Excel.Worksheet, column: NewColumn): Promise<readonly string[]> {
  const asked = [column, { ...column, at: column.at + 1 }].map((each) => askForContents(sheet, each));
  await context.sync();
  return asked.map(contentsOf);
}

function askForContents(sheet: Excel.Worksheet, column: NewColumn): Excel.Range {
  const used = placeOf(sheet, column).getUsedRangeOrNullObject(true);
  used.load("rowIndex,formulas");
  return used;
}

/** What a column that was asked for holds, to be compared. */
export function contentsOf(used: Excel.Range): string {
  return used.isNullObject ? NOTHING : JSON.stringify([used.rowIndex, used.formulas]);
}
