import { CellAlertManagerService } from "@univerjs/preset-sheets-core";
import type { ISelectionWithStyle } from "@univerjs/sheets";
import type { RunningUniver } from "./createUniver";
import type { ErrorMessages } from "./errorMessages";
import type { UniverWorkbook } from "./univerWorkbook";

/** Univer tells of an error in general words when the pointer is over its cell; where the function said why, its words are shown. */
export function showMessages({ injector, api, messages }: RunningUniver): void {
  const alerts = injector.get(CellAlertManagerService);
  const show = alerts.showAlert.bind(alerts);
  alerts.showAlert = (alert) => {
    const { unitId, subUnitId, row, col } = alert.location;
    const shown = api.getWorkbook(unitId)?.getSheetBySheetId(subUnitId)?.getRange(row, col).getValue();
    const message = messages.messageAt({ unitId, sheetId: subUnitId, row, column: col }, shown);
    show(message === undefined ? alert : { ...alert, title: String(shown), message });
  };
}

/** Says what a function said of the error in the cell that is selected; "" when another cell is. */
export function tellSelected(workbook: UniverWorkbook, messages: ErrorMessages, say: (text: string) => void): void {
  let said = false;
  workbook.onExecuted(({ id, params }) => {
    if (id !== "sheet.operation.set-selections") return;
    const { subUnitId = "", selections = [] } = (params ?? {}) as { subUnitId?: string; selections?: readonly ISelectionWithStyle[] };
    const [selection] = selections;
    if (!selection) return;
    const [row, column] = [selection.range.startRow, selection.range.startColumn];
    const shown = workbook.sheetFacade(subUnitId).getRange(row, column).getValue();
    const message = messages.messageAt({ unitId: workbook.unitId, sheetId: subUnitId, row, column }, shown);
    if (message !== undefined) say(`${String(shown)}: ${message}`);
    else if (said) say("");
    said = message !== undefined;
  });
}
