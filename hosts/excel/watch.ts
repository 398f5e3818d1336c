import type { CellRange } from "../../src/index";
import { parseA1Range } from "../../src/index";
import type { HostEvents } from "../host";
import { features } from "./features";
import { readExcel } from "./runExcel";

type Handler = OfficeExtension.EventHandlerResult<unknown>;

/** The names of sheets by Excel's ids: events name only the id. */
interface SheetNames {
  readonly byId: Map<string, string>;
  /** Whether Excel tells of renaming, so that the names are never old. */
  followRenaming: boolean;
  /** The question for the names that is under way: events come in bunches. */
  asked?: Promise<void> | undefined;
}

/** Reports events until the returned function is called. */
export async function watchExcel(events: HostEvents): Promise<() => Promise<void>> {
  const names: SheetNames = { byId: new Map(), followRenaming: false };
  const handlers = await readExcel(async (context) => {
    const { worksheets } = context.workbook;
    const added = addHandlers(worksheets, names, events);
    worksheets.load("items/id,items/name");
    await context.sync();
    for (const { id, name } of worksheets.items) names.byId.set(id, name);
    return added;
  });
  return () => removeAll(handlers);
}

function addHandlers(worksheets: Excel.WorksheetCollection, names: SheetNames, events: HostEvents): Handler[] {
  const listChanged = async (): Promise<void> => {
    await learnNames(names);
    events.sheetsChanged?.();
  };
  const handlers: Handler[] = [
    worksheets.onAdded.add(listChanged),
    worksheets.onDeleted.add(listChanged),
    worksheets.onChanged.add(async ({ worksheetId, address, changeType }) => {
      const sheet = await nameOf(worksheetId, names);
      if (sheet !== undefined) events.changed?.(sheet, changeType === "RangeEdited" ? rangeAt(address) : undefined);
    }),
    worksheets.onCalculated.add(async ({ worksheetId }) => {
      const sheet = await nameOf(worksheetId, names);
      if (sheet !== undefined) events.changed?.(sheet, undefined);
    }),
    worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
      const sheet = await nameOf(worksheetId, names);
      const range = rangeAt(address.split(",")[0] ?? "");
      if (sheet !== undefined && range) events.selected?.({ sheet, row: range.top, column: range.left });
    }),
  ];
  const renamed = features.renameEvents() ? ifKnown(() => worksheets.onNameChanged.add(listChanged)) : [];
  const moved = features.moveEvents() ? ifKnown(() => worksheets.onMoved.add(listChanged)) : [];
  names.followRenaming = renamed.length > 0;
  return [...handlers, ...renamed, ...moved];
}

/** A copy of Office.js that is older than Excel may have an event and refuse it all the same. */
function ifKnown(register: () => Handler): Handler[] {
  try {
    return [register()];
  } catch {
    return [];
  }
}

/** Undefined for several areas and for whole rows or columns. */
function rangeAt(address: string): CellRange | undefined {
  return parseA1Range(address.slice(address.lastIndexOf("!") + 1));
}

/** An Excel before 2024 says nothing when a sheet is renamed: names are asked for anew where they may be old. */
async function nameOf(id: string, names: SheetNames): Promise<string | undefined> {
  if (!names.byId.has(id) || !names.followRenaming) {
    names.asked ??= learnNames(names).finally(() => (names.asked = undefined));
    await names.asked;
  }
  return names.byId.get(id);
}

/** Keeps the names as they are where Excel cannot answer just now, as while a cell is being edited. */
async function learnNames(names: SheetNames): Promise<void> {
  const list = await readExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    await context.sync();
    return worksheets.items.map(({ id, name }) => ({ id, name }));
  }).catch(() => undefined);
  if (!list) return;
  names.byId.clear();
  for (const { id, name } of list) names.byId.set(id, name);
}

async function removeAll(handlers: readonly Handler[]): Promise<void> {
  const [first] = handlers;
  if (!first) return;
  await Excel.run(first.context as Excel.RequestContext, async (context) => {
    for (const handler of handlers) handler.remove();
    await context.sync();
  });
}
