import { CustomCommandExecutionError } from "@univerjs/core";
import { IEditorBridgeService } from "@univerjs/preset-sheets-core";
import { a1 } from "../../src/index";
import { isProtected } from "../files/carried";
import type { OpenedFile } from "../files/openFile";
import { extent, hasContent, type ChangedCells } from "./changedCells";
import type { RunningUniver } from "./createUniver";
import type { Executed, UniverWorkbook } from "./univerWorkbook";

/** What a person wanted to change on a protected sheet: a cell by its address, or what cells are not. */
export type LockedPart = { readonly cell: string } | "looks" | "lines";

type IsUnlocked = (row: number, column: number) => boolean;

interface Parameters {
  readonly subUnitId?: string;
  readonly visible?: boolean;
  readonly cellValue?: ChangedCells;
}

const EDIT = "sheet.operation.set-cell-edit-visible";
const SET_CELLS = "sheet.mutation.set-range-values";
/** Cells that come, go or change places, whole lines and merged areas. */
const MOVES = /^sheet\.mutation\.((insert|remove)-(row|col)|(move|reorder)-|(add|remove)-worksheet-merge|delete-range|insert-range)/;

/**
 * On sheets that the file protects a person types into unlocked cells only, and moves nothing, as in Excel. What is refused is refused before
 * anything of it is done; `tell` says so, and with undefined that it needs no more telling: another cell is selected. Nothing moves there, so that the cells are unlocked where the file says it.
 */
export function refuseLocked(
  { injector }: RunningUniver,
  workbook: UniverWorkbook,
  file: OpenedFile,
  tell: (part: LockedPart | undefined) => void,
): void {
  const shown = workbook.facade.getSheets();
  const sheets = new Map(
    file.workbook.sheets.flatMap(({ name }, at) => {
      const isUnlocked = unlockedIn(file, name);
      const id = shown[at]?.getSheetId();
      return isUnlocked && id !== undefined ? [[id, isUnlocked] as const] : [];
    }),
  );
  if (sheets.size === 0) return;
  let isTold = false;
  workbook.beforeExecuted((command, options) => {
    if (workbook.isDriven || options?.onlyLocal === true || options?.fromFormula === true) return;
    const refused = refusedPart(workbook, sheets, command);
    if (refused === undefined) return;
    isTold = true;
    tell(refused);
    // The key was heard by the editor all the same, and would stand in the line above the sheet.
    if (command.id === EDIT) setTimeout(() => injector.get(IEditorBridgeService).refreshEditCellState(), 0);
    throw new CustomCommandExecutionError("The sheet is protected.");
  });
  workbook.onExecuted(({ id }) => {
    if (!isTold || id !== "sheet.operation.set-selections") return;
    isTold = false;
    tell(undefined);
  });
}

function unlockedIn({ carried, layouts, looks }: OpenedFile, name: string): IsUnlocked | undefined {
  const sheet = carried.sheets.get(name);
  if (!sheet || !isProtected(sheet)) return undefined;
  const layout = layouts.get(name);
  return (row, column) => {
    const look = layout?.styles.get(row)?.get(column) ?? layout?.columnStyles.get(column);
    return look !== undefined && looks?.byNumber[look]?.locked === false;
  };
}

function refusedPart(workbook: UniverWorkbook, sheets: ReadonlyMap<string, IsUnlocked>, { id, params }: Executed): LockedPart | undefined {
  const { subUnitId, visible, cellValue = {} } = (params ?? {}) as Parameters;
  if (id === EDIT) return visible ? lockedInFront(workbook, sheets) : undefined;
  const isUnlocked = sheets.get(subUnitId ?? "");
  if (!isUnlocked) return undefined;
  if (MOVES.test(id)) return "lines";
  if (id !== SET_CELLS) return undefined;
  if (!hasContent(cellValue)) return extent(cellValue) ? "looks" : undefined;
  for (const [row, line] of Object.entries(cellValue)) {
    for (const column of Object.keys(line)) {
      const cell = { row: Number(row), column: Number(column) };
      if (!isUnlocked(cell.row, cell.column)) return { cell: a1(cell) };
    }
  }
  return undefined;
}

/** The cell that a person is about to type into, where it is locked. */
function lockedInFront({ facade }: UniverWorkbook, sheets: ReadonlyMap<string, IsUnlocked>): LockedPart | undefined {
  const sheet = facade.getActiveSheet();
  const isUnlocked = sheets.get(sheet.getSheetId());
  const range = sheet.getActiveRange();
  if (!isUnlocked || !range) return undefined;
  const cell = { row: range.getRow(), column: range.getColumn() };
  return isUnlocked(cell.row, cell.column) ? undefined : { cell: a1(cell) };
}
