import type { ISelectionWithStyle } from "@univerjs/sheets";
import { CellAlertManagerService } from "@univerjs/preset-sheets-core";
import type { RunningUniver } from "./createUniver";
import type { UniverWorkbook } from "./univerWorkbook";

/** A cell of one of the workbooks that are open. */
export interface CellPlace {
  readonly unitId: string;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

interface GivenError {
  readonly code: string;
  readonly message: string;
}

/** What functions of the add-in said in the cells where they gave an error. */
export class ErrorMessages {
  /** By cell, and there by the name of the function: one cell may ask several. */
  private readonly given = new Map<string, Map<string, GivenError>>();

  /** The function has a result there, or an error; an error without words is told by Univer. */
  note(place: CellPlace, name: string, error: GivenError | undefined): void {
    const key = keyOf(place);
    const known = this.given.get(key) ?? new Map<string, GivenError>();
    if (error && error.message !== "") known.set(name, error);
    else known.delete(name);
    if (known.size > 0) this.given.set(key, known);
    else this.given.delete(key);
  }

  /** What was said of the error that the cell shows. */
  messageAt(place: CellPlace, shown: unknown): string | undefined {
    return [...(this.given.get(keyOf(place))?.values() ?? [])].find(({ code }) => code === shown)?.message;
  }
}

const keyOf = ({ unitId, sheetId, row, column }: CellPlace): string => JSON.stringify([unitId, sheetId, row, column]);

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
