import type { CellAddress, Change } from "../../src/index";
import { cellKey } from "../changes/cellRuns";
import type { ChangeLog, LoggedCell } from "../changes/changeLog";
import { chooseTogether } from "../changes/chooseTogether";
import type { ChangeOutcome, Refusal } from "../host";
import { inLogOrder, placeChanges } from "../changes/placing";
import { shownOtherwise, spoiled } from "../changes/shownOtherwise";
import { readAllFacts, sheetsOf, type Facts } from "./changeFacts";
import { checkChange } from "./checkChange";
import { hostErrorOf } from "./errors";
import { excelCode } from "./excelCode";
import { refusals } from "./refusals";
import { writeExcel } from "./runExcel";
import { rewriteCells } from "./rewriteCells";
import type { PresentCell } from "./touchedCells";
import { sheetOf, writeChanges, type PlacedChange, type Written } from "./writeChanges";

const NOTHING_WRITTEN: Written = { now: new Map(), overtaken: new Map() };

/** Makes the changes that nothing stands in the way of: a round trip to look, one to write and to see what the cells show then. */
export async function applyChanges(log: ChangeLog, changes: readonly Change[]): Promise<ChangeOutcome> {
  if (changes.length === 0) return { made: [], refused: [] };
  return writeExcel(async (context) => {
    const { facts, missing } = await look(context, changes);
    const { prepared, refused } = chooseTogether(facts.changes, (change) => checkChange(change, facts.sheets));
    const placed = placeChanges(prepared, (name) => sheetOf(facts.sheets, name).id);
    const { now, overtaken } = placed.length > 0 ? await writeChanges(context, placed, facts.sheets) : NOTHING_WRITTEN;
    const written = placed.filter(({ prepared }) => !overtaken.has(prepared));
    const shown = (cell: CellAddress): string => now.get(cellKey(cell))?.text ?? "";
    const wrong = written.flatMap((change): Spoiled[] => {
      const refusal = spoiled(change, shown);
      return refusal ? [{ change, refusal }] : [];
    });
    await takeBackSpoiled(context, wrong, now, facts);
    const good = written.filter((change) => !wrong.some((each) => each.change === change));
    for (const change of inLogOrder(good)) record(log, change, facts, now);
    const unforeseen = good.flatMap((change) => shownOtherwise(change, shown));
    return {
      made: good.map(({ prepared: { change } }) => change),
      refused: [...missing, ...refused, ...overtaken.values(), ...wrong.map(({ refusal }) => refusal)],
      ...(unforeseen.length > 0 ? { shownOtherwise: unforeseen } : {}),
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
