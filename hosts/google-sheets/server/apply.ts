import type { CellAddress, Change } from "../../../src/index";
import type { LoggedCell } from "../../changes/changeLog";
import { chooseTogether } from "../../changes/chooseTogether";
import type { Refusal, ShownOtherwise } from "../../host";
import { inLogOrder, placeChanges, type PlacedCell } from "../../changes/placing";
import { shownOtherwise, spoiled } from "../../changes/shownOtherwise";
import type { SentOutcome, SentRefusal } from "../calls";
import { brokenArrays } from "./brokenArrays";
import { readFacts, type Sheets } from "./changeFacts";
import { checkChange, type PreparedChange } from "./checkChange";
import type { PresentCell } from "./grid";
import { takeBack, takeBackFreed } from "./takeBack";
import { factsOf, orPutBack, presentOf, writeChanges, type PlacedChange } from "./writeChanges";

/** Makes the changes that nothing stands in the way of, and sees what the cells show then. */
export function applyChanges(changes: readonly Change[]): SentOutcome {
  const sheets = readFacts(changes);
  const { prepared, refused } = chooseTogether(
    changes.map((change) => ({ change })),
    ({ change }) => checkChange(change, sheets),
  );
  const placed = placeChanges(prepared, (name) => factsOf(sheets, name).id);
  if (placed.length === 0) return outcome(changes, [], refused, []);
  const now = writeChanges(placed, sheets);
  const spoiled = orPutBack(placed, sheets, () => spoiledOf(placed, sheets, now));
  const good = placed.filter(({ prepared: { change } }) => !spoiled.some((each) => each.change === change));
  const made = inLogOrder(good).map((change) => ({
    change: changes.indexOf(change.prepared.change),
    columns: change.prepared.columns.map(({ column }) => ({ sheetId: idOf(sheets, column.sheet), column })),
    cells: change.cells.map((cell): LoggedCell => logged(cell, presentOf(now, cell))),
  }));
  return outcome(
    changes,
    made,
    [...refused, ...spoiled],
    good.flatMap((change) => shownOtherwise(change, shownIn(now))),
  );
}

function outcome(
  changes: readonly Change[],
  made: SentOutcome["made"],
  refused: readonly Refusal[],
  shownOtherwise: readonly ShownOtherwise[],
): SentOutcome {
  return { made, refused: refused.map((each) => sentRefusal(each, changes.indexOf(each.change))), shownOtherwise };
}

/** A refusal without its change, which whoever asked knows by its place. */
export function sentRefusal({ reason, cell, message }: Refusal, change: number): SentRefusal {
  return { change, reason, message, ...(cell && { cell }) };
}

/** Changes that are not what the user agreed to once they are made: they are put back. */
function spoiledOf(placed: readonly PlacedChange[], sheets: Sheets, now: Sheets): Refusal[] {
  const own = new Map([...sheets.values()].map(({ id, sheet }) => [id, sheet]));
  const broken = brokenArrays(placed, sheets, now);
  if (broken.length > 0)
    takeBackFreed(
      broken.flatMap(({ change }) => change.cells),
      own,
    );
  const others = placed.filter((change) => !broken.some((each) => each.change === change));
  const wrong = others.flatMap((change) => {
    const refusal = spoiled(change, shownIn(now));
    return refusal ? [{ change, refusal }] : [];
  });
  if (wrong.length > 0) takeBack({ cells: wrong.flatMap(({ change }) => change.cells), columns: [] }, own);
  return [...broken, ...wrong].map(({ refusal }) => refusal);
}

function shownIn(now: Sheets): (cell: CellAddress) => string {
  return (cell) => presentOf(now, { cell }).text;
}

function logged({ sheetId, cell, before }: PlacedCell<PreparedChange>, { content }: PresentCell): LoggedCell {
  return { sheetId, cell, before, after: content };
}

function idOf(sheets: Sheets, name: string): string {
  return sheets.get(name)?.id ?? "";
}
