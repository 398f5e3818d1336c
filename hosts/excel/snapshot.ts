import type { Sheet, Wording } from "../../src/index";
import type { Scope, Snapshot, Untold } from "../host";
import { HostError } from "../hostError";
import { countsFrom1904 } from "./dateSystem";
import { features } from "./features";
import { isNoCellSelection, listWorkbook, type Listing } from "./listWorkbook";
import { isWorthSplitting, readInBlocks } from "./readInBlocks";
import { readSheets } from "./readSheets";
import { excelCode } from "./excelCode";
import { readExcel } from "./runExcel";

const NO_CELLS: Wording = {
  ja: "セルが選ばれていません。図形やグラフではなく、検査するセルを選んでから、もう一度お試しください。",
  en: "No cells are selected. Select the cells to check, not a drawing or chart, then try again.",
};

/** Reads the workbook, the sheet in front or the selection in two round trips; more only where Excel cannot hand over so much at once. */
export async function takeSnapshot(scope: Scope): Promise<Snapshot> {
  return readExcel((context) => read(context, scope));
}

async function read(context: Excel.RequestContext, scope: Scope, again = true): Promise<Snapshot> {
  const listing = await list(context, scope);
  try {
    const sheets = await readListed(context, scope, listing);
    const date1904 = countsFrom1904(sheets);
    return { workbook: date1904 === undefined ? { sheets } : { sheets, date1904 }, active: listing.active, unread: unread() };
  } catch (error) {
    // A sheet or comment was deleted between the two round trips: the list is taken anew, once.
    if (again && excelCode(error) === "ItemNotFound") return read(context, scope, false);
    throw error;
  }
}

async function list(context: Excel.RequestContext, scope: Scope): Promise<Listing> {
  try {
    return await listWorkbook(context, scope);
  } catch (error) {
    if (!isNoCellSelection(error)) throw error;
    if (scope === "selection") throw new HostError("unknown", NO_CELLS, { cause: error });
    return listWorkbook(context, scope, false);
  }
}

async function readListed(context: Excel.RequestContext, scope: Scope, listing: Listing): Promise<Sheet[]> {
  const wanted = scope === "workbook" ? listing.sheets : listing.sheets.filter(({ name }) => name === listing.active.sheet);
  const selection = scope === "selection" ? listing.selection : undefined;
  try {
    return await readSheets(context, wanted, listing, selection);
  } catch (error) {
    if (!isWorthSplitting(error)) throw error;
    return readInBlocks(context, wanted, listing, selection);
  }
}

/** What this Excel keeps to itself. */
function unread(): Untold[] {
  const missing: Untold[] = [];
  if (!features.mergedAreas()) {
    missing.push({
      about: "merges",
      ja: "この Excel は、どのセルが結合されているかをアドインに伝えません。結合セルのある表は読み違えることがあります。",
      en: "This Excel does not tell add-ins which cells are merged. Tables with merged cells may be misread.",
    });
  }
  if (!features.notes()) {
    missing.push({
      about: "notes",
      ja: "この Excel は、メモ（従来形式のコメント）の内容をアドインに伝えません。メモに書かれたことは検査に使っていません。",
      en: "This Excel does not tell add-ins what notes (the old kind of comments) say. The check did not use them.",
    });
  }
  return missing;
}
