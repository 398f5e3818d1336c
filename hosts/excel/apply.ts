import type { Change } from "../../src/index";
import { cellKey } from "../changes/cellRuns";
import type { ChangeLog, LoggedCell } from "../changes/changeLog";
import { chooseTogether } from "../changes/chooseTogether";
import type { ChangeOutcome, Refusal, ShownOtherwise } from "../host";
import { isShownAsForeseen } from "../changes/shownAsForeseen";
import { readAllFacts, sheetsOf, type Facts } from "./changeFacts";
import { checkChange } from "./checkChange";
import { excelCode, hostErrorOf } from "./errors";
import { refusals } from "./refusals";
import { writeExcel } from "./runExcel";
import { rewriteCells } from "./rewriteCells";
import type { PresentCell } from "./touchedCells";
import { placeChanges, writeChanges, type PlacedCell, type PlacedChange, type Written } from "./writeChanges";

const NOTHING_WRITTEN: Written = { now: new Map(), overtaken: new Map() };

/** Makes the changes that nothing stands in the way of: a round trip to look, one to write and to see what the cells show then. */
export async function applyChanges(log: ChangeLog, changes: readonly Change[]): Promise<ChangeOutcome> {
  if (changes.length === 0) return { made: [], refused: [] };
  return writeExcel(async (context) => {
    const { facts, missing } = await look(context, changes);
    const { prepared, refused } = chooseTogether(facts.changes, (change) => checkChange(change, facts.sheets));
    const placed = placeChanges(prepared, facts.sheets);
    const { now, overtaken } = placed.length > 0 ? await writeChanges(context, placed, facts.sheets) : NOTHING_WRITTEN;
    const written = placed.filter(({ prepared }) => !overtaken.has(prepared));
    const spoiled = written.flatMap((change) => spoiledBy(change, now));
    await takeBackSpoiled(context, spoiled, now, facts);
    const good = written.filter(({ prepared: { change } }) => !spoiled.some(({ refusal }) => refusal.change === change));
    for (const change of inLogOrder(good)) record(log, change, facts, now);
    const shownOtherwise = good.flatMap((change) => otherwise(change, now));
    return {
      made: good.map(({ prepared: { change } }) => change),
      refused: [...missing, ...refused, ...overtaken.values(), ...spoiled.map(({ refusal }) => refusal)],
      ...(shownOtherwise.length > 0 ? { shownOtherwise } : {}),
    };
  });
}

interface Look {
  readonly facts: Facts;
  readonly missing: readonly Refusal[];
}

async function look(context: Excel.RequestContext, changes: readonly Change[]): Promise<Look> {
  try {
    return { facts: await readAllFacts(context, changes), missing: [] };
  } catch (error) {
    if (excelCode(error) === "ItemNotFound") return lookWithoutMissing(context, changes);
    // More merged areas than Excel tells: they are left out, and what the cells show after the write decides.
    if (hostErrorOf(error).code === "unknown") return { facts: await readAllFacts(context, changes, false), missing: [] };
    throw error;
  }
}

async function lookWithoutMissing(context: Excel.RequestContext, changes: readonly Change[]): Promise<Look> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const names = new Set(worksheets.items.map(({ name }) => name));
  const gone = (change: Change): string | undefined => sheetsOf(change).find((name) => !names.has(name));
  const missing = changes.flatMap((change) => {
    const name = gone(change);
    return name === undefined ? [] : [refusals.missingSheet(change, name)];
  });
  return {
    facts: await readAllFacts(
      context,
      changes.filter((change) => gone(change) === undefined),
    ),
    missing,
  };
}

interface Spoiled {
  readonly change: PlacedChange;
  readonly refusal: Refusal;
}

/** A change of figures or texts that do not show as foreseen is not what the user agreed to. */
function spoiledBy(change: PlacedChange, now: ReadonlyMap<string, PresentCell>): Spoiled[] {
  if (change.prepared.columns.length > 0) return [];
  const cell = change.cells.find((each) => each.content.kind !== "formula" && !showsAsForeseen(each, now));
  if (!cell) return [];
  const refusal = refusals.shownOtherwise(change.prepared.change, cell.cell, cell.edit.after, now.get(cellKey(cell.cell))?.text ?? "");
  return [{ change, refusal }];
}

async function takeBackSpoiled(
  context: Excel.RequestContext,
  spoiled: readonly Spoiled[],
  now: ReadonlyMap<string, PresentCell>,
  { sheets }: Facts,
): Promise<void> {
  const cells = spoiled.flatMap(({ change }) => change.cells);
  const before = new Map(cells.flatMap((each) => (each.before ? [[cellKey(each.cell), { content: each.before }]] : [])));
  await rewriteCells(
    context,
    cells.map(({ cell }) => cell),
    now,
    before,
    (name) => sheets.get(name)?.sheet ?? context.workbook.worksheets.getItem(name),
  );
}

function otherwise({ cells }: PlacedChange, now: ReadonlyMap<string, PresentCell>): ShownOtherwise[] {
  return cells
    .filter((cell) => !showsAsForeseen(cell, now))
    .map(({ cell, edit }) => ({ cell, expected: edit.after, shown: now.get(cellKey(cell))?.text ?? "" }));
}

function showsAsForeseen({ cell, edit, content }: PlacedCell, now: ReadonlyMap<string, PresentCell>): boolean {
  return isShownAsForeseen(edit, content, now.get(cellKey(cell))?.text ?? "");
}

/** Changes that inserted columns come first: they are taken back last, when the others' cells still have their addresses. */
function inLogOrder(changes: readonly PlacedChange[]): PlacedChange[] {
  const inserts = ({ prepared }: PlacedChange): number => (prepared.columns.length > 0 ? 0 : 1);
  return [...changes].sort((one, other) => inserts(one) - inserts(other));
}

function record(log: ChangeLog, { prepared, cells }: PlacedChange, { sheets }: Facts, now: ReadonlyMap<string, PresentCell>): void {
  const logged = cells.map(({ sheetId, cell, before, content }): LoggedCell => ({
    sheetId,
    cell,
    before,
    after: now.get(cellKey(cell))?.content ?? content,
  }));
  const columns = prepared.columns.map(({ column }) => ({ sheetId: sheets.get(column.sheet)?.id ?? "", column }));
  log.add(prepared.change, columns, logged);
}
