/** A sheet with what tells it from the others. */
export interface ListedSheet {
  /** Google's number of the sheet, which a renaming leaves as it is. */
  readonly id: string;
  readonly name: string;
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
}

/** All sheets that have cells, in their order. A sheet that is a chart has none, and fails where it is asked for them. */
export function listSheets(): ListedSheet[] {
  return SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .filter(hasCells)
    .map((sheet) => ({ id: String(sheet.getSheetId()), name: sheet.getName(), sheet }));
}

export function hasCells(sheet: GoogleAppsScript.Spreadsheet.Sheet): boolean {
  return sheet.getType() === SpreadsheetApp.SheetType.GRID;
}
