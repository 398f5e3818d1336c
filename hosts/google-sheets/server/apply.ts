import type { Change } from "../../../src/index";
import type { LoggedCell } from "../../changes/changeLog";
import { chooseTogether } from "../../changes/chooseTogether";
import type { Refusal, ShownOtherwise } from "../../host";
import { isShownAsForeseen } from "../../changes/shownAsForeseen";
import type { SentOutcome, SentRefusal } from "../calls";
import { brokenArrays } from "./brokenArrays";
import { readFacts, type Sheets } from "./changeFacts";
import { checkChange } from "./checkChange";
import type { PresentCell } from "./grid";
import { refusals } from "./refusals";
import { takeBack, takeBackFreed } from "./takeBack";
import { orPutBack, placeChanges, presentOf, writeChanges, type PlacedCell, type PlacedChange } from "./writeChanges";

/** Makes the changes that nothing stands in the way of, and sees what the cells show then. */
export function applyChanges(changes: readonly Change[]): SentOutcome {
  const sheets = readFacts(changes);
  const { prepared, refused } = chooseTogether(
    changes.map((change) => ({ change })),
    ({ change }) => checkChange(change, sheets),
  );
  const placed = placeChanges(prepared, sheets);
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
    good.flatMap((change) => otherwise(change, now)),
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
  const wrong = others.flatMap((change) => shownWrongly(change, now));
  if (wrong.length > 0) takeBack({ cells: wrong.flatMap(({ change }) => change.cells), columns: [] }, own);
  return [...broken, ...wrong].map(({ refusal }) => refusal);
}

/** Figures and texts that do not show as foreseen. */
function shownWrongly(change: PlacedChange, now: Sheets): { readonly change: PlacedChange; readonly refusal: Refusal }[] {
  if (change.prepared.columns.length > 0) return [];
  const cell = change.cells.find((each) => each.content.kind !== "formula" && !showsAsForeseen(each, presentOf(now, each)));
  if (!cell) return [];
  const refusal = refusals.shownOtherwise(change.prepared.change, cell.cell, cell.edit.after, presentOf(now, cell).text);
  return [{ change, refusal }];
}

function otherwise({ cells }: PlacedChange, now: Sheets): ShownOtherwise[] {
  return cells
    .filter((cell) => !showsAsForeseen(cell, presentOf(now, cell)))
    .map((each) => ({ cell: each.cell, expected: each.edit.after, shown: presentOf(now, each).text }));
}

function showsAsForeseen({ edit, content }: PlacedCell, { text }: PresentCell): boolean {
  return isShownAsForeseen(edit, content, text);
}

/** Changes that inserted columns come first: they are taken back last, when the others' cells still have their addresses. */
function inLogOrder(changes: readonly PlacedChange[]): PlacedChange[] {
  const inserts = ({ prepared }: PlacedChange): number => (prepared.columns.length > 0 ? 0 : 1);
  return [...changes].sort((one, other) => inserts(one) - inserts(other));
}

function logged({ sheetId, cell, before }: PlacedCell, { content }: PresentCell): LoggedCell {
  return { sheetId, cell, before, after: content };
}

function idOf(sheets: Sheets, name: string): string {
  return sheets.get(name)?.id ?? "";
}
