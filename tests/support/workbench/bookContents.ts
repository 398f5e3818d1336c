import type { Page } from "playwright-core";

/** A workbook as it shows itself, in a form that can be compared. */
export interface Seen {
  readonly cells: readonly unknown[];
  readonly notes: readonly unknown[];
  readonly formats: readonly unknown[];
}

/** The cells of the workbook with their looks, its merged areas, notes and rules, as Univer keeps them. */
export function keptIn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const facade = window.workbenchPage?.session?.workbook.facade;
    const { sheets, resources = [] } = facade?.save() ?? {};
    const cells = Object.values(sheets ?? {}).map(({ cellData, mergeData = [], columnCount }) => {
      const merges = mergeData.map(({ startRow, startColumn, endRow, endColumn }) => [startRow, startColumn, endRow, endColumn]);
      return [cellData, merges, columnCount];
    });
    const notes = resources.find(({ name }) => name.includes("NOTE"))?.data;
    const rules = facade?.getSheets().map((sheet) => sheet.getConditionalFormattingRules());
    return JSON.stringify([cells, notes, rules]);
  });
}

/** What a reader of the workbook sees: texts with formulas, slips of notes, and rules with their colours. */
export function seenIn(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const session = window.workbenchPage?.session;
    const sheets = session?.excel.excel.book.sheets ?? [];
    const cells = sheets.flatMap(({ name, grid }) =>
      [...grid.cells({ top: 0, left: 0, bottom: 999, right: 99 })].flatMap(([row, column, { text, formula, style }]) =>
        text === "" && formula === undefined ? [] : [[name, row, column, text, formula ?? "", style.fillColor ?? ""]],
      ),
    );
    const shown = session?.workbook.facade.getSheets() ?? [];
    const notes = shown.flatMap((sheet) =>
      sheet.getNotes().map(({ row, col, note }) => JSON.stringify([sheet.getSheetName(), row, col, note])),
    );
    const formats = shown.flatMap((sheet) =>
      sheet.getConditionalFormattingRules().map(({ ranges, rule, stopIfTrue }) => [sheet.getSheetName(), ranges, rule, stopIfTrue]),
    );
    return { cells, notes: notes.sort(), formats };
  });
}
