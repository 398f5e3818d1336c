import type { CellAddress, CellRange, Sheet } from "../../src/index";
import type { Scope } from "../host";
import { excelCode } from "./excelCode";
import { features } from "./features";

export interface ListedSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: NonNullable<Sheet["visibility"]>;
  readonly sheet: Excel.Worksheet;
}

/** What the first round trip of a check tells: where to read. */
export interface Listing {
  /** All sheets of the workbook, in their order. */
  readonly sheets: readonly ListedSheet[];
  readonly comments: readonly Excel.Comment[];
  /** The old kind of comments; none where this Excel does not tell them. */
  readonly notes: readonly Excel.Note[];
  readonly active: CellAddress;
  /** The selected areas of the sheet in front; only where the selection is asked for. */
  readonly selection: readonly CellRange[];
}

const visibilities: Readonly<Record<string, ListedSheet["visibility"]>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

/**
 * Lists the sheets, the comments, the cell in front and, where asked for, the selected areas: one round trip.
 * Excel tells no cell in front while a drawing or chart is selected; without `front` it is not asked for.
 */
export async function listWorkbook(context: Excel.RequestContext, scope: Scope, front = true): Promise<Listing> {
  const { worksheets, comments } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility");
  comments.load("items/id,items/content");
  const notes = features.notes() ? context.workbook.notes : undefined;
  notes?.load("items/content");
  const cell = front ? askForActiveCell(context) : undefined;
  const areas = scope === "selection" ? askForSelection(context) : undefined;
  await context.sync();
  return {
    sheets: worksheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      visibility: visibilities[sheet.visibility] ?? "visible",
      sheet,
    })),
    comments: comments.items,
    notes: notes?.items ?? [],
    active: cell
      ? { sheet: cell.worksheet.name, row: cell.rowIndex, column: cell.columnIndex }
      : { sheet: worksheets.items[0]?.name ?? "", row: 0, column: 0 },
    selection: (areas?.items ?? []).map(rangeOf),
  };
}

function askForActiveCell(context: Excel.RequestContext): Excel.Range {
  const cell = context.workbook.getActiveCell();
  cell.load("rowIndex,columnIndex,worksheet/name");
  return cell;
}

function askForSelection(context: Excel.RequestContext): Excel.RangeCollection {
  const { areas } = context.workbook.getSelectedRanges();
  areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  return areas;
}

/** The cells of a range whose `rowIndex`, `columnIndex`, `rowCount` and `columnCount` are loaded. */
export function rangeOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellRange {
  return { top: rowIndex, left: columnIndex, bottom: rowIndex + rowCount - 1, right: columnIndex + columnCount - 1 };
}

/** Whether an error says that a drawing or chart is selected, not cells. */
export function isNoCellSelection(error: unknown): boolean {
  return excelCode(error) === "InvalidSelection";
}
