import type { CellAddress, Wording } from "../../../src/index";
import { a1, columnName } from "../../../src/index";
import { HostError } from "../../hostError";
import { MISSING_SHEET } from "../errors";

/** Shows a cell and selects it. Fails with "hidden" where it cannot be seen: it does not unhide what a user hid. */
export function showCell(cell: CellAddress): void {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(cell.sheet);
  if (!sheet) throw new HostError("missing-sheet", MISSING_SHEET);
  if (sheet.isSheetHidden()) throw new HostError("hidden", hiddenSheet(cell.sheet));
  const isRowHidden = sheet.isRowHiddenByUser(cell.row + 1) || sheet.isRowHiddenByFilter(cell.row + 1);
  if (isRowHidden || sheet.isColumnHiddenByUser(cell.column + 1)) throw new HostError("hidden", hiddenCell(cell, isRowHidden));
  sheet.getRange(cell.row + 1, cell.column + 1).activate();
}

function hiddenSheet(name: string): Wording {
  return {
    ja: `シート「${name}」は非表示です。［表示］→［非表示のシート］から表示して、もう一度お試しください。`,
    en: `The sheet "${name}" is hidden. Show it under View > Hidden sheets, then try again.`,
  };
}

function hiddenCell(cell: CellAddress, row: boolean): Wording {
  const name = columnName(cell.column);
  const [ja, en] = row ? [`${cell.row + 1} 行目`, `row ${cell.row + 1}`] : [`${name} 列`, `column ${name}`];
  return {
    ja: `「${cell.sheet}」の ${a1(cell)} は、${ja}が非表示かフィルタで隠れているため、表示できません。再表示するかフィルタを解除してから、もう一度お試しください。`,
    en: `${a1(cell)} on "${cell.sheet}" cannot be shown: ${en} is hidden or filtered out. Unhide it or clear the filter, then try again.`,
  };
}
