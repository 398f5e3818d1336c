import type { CellAddress } from "../../src/index";
import { cellKey, runsOf, type CellRun } from "../changes/cellRuns";
import type { CellContent, RawContent } from "../changes/changeLog";
import { unixText } from "../unixText";
import { contentOf } from "./cellContent";

/** What a cell holds and shows, and whether protection would lock it. */
export interface PresentCell {
  readonly content: CellContent;
  readonly text: string;
  readonly isLocked: boolean;
  /** Whether the cell, or one that was asked for together with it, is filled by a formula that spills. */
  readonly isSpilled: boolean;
}

/** Runs of cells whose contents were asked for. */
export class AskedCells {
  private constructor(private readonly asked: readonly { readonly run: CellRun; readonly range: Excel.Range }[]) {}

  /** Asks for what cells hold; `sheetOf` gives the sheet by the name that the cells carry. */
  static ask(cells: readonly CellAddress[], sheetOf: (name: string) => Excel.Worksheet): AskedCells {
    return new AskedCells(
      runsOf(cells).map((run) => {
        const range = sheetOf(run.sheet).getRangeByIndexes(run.top, run.column, run.bottom - run.top + 1, 1);
        range.load("values,text,formulas,numberFormat,valueTypes,hasSpill,format/protection/locked");
        return { run, range };
      }),
    );
  }

  /** What the cells hold, by `cellKey`. Only after the round trip. */
  take(): Map<string, PresentCell> {
    const cells = new Map<string, PresentCell>();
    for (const { run, range } of this.asked) {
      const { values, text, formulas, numberFormat, valueTypes } = range;
      // Excel says null where some of the cells are locked.
      const isLocked = (range.format.protection.locked as boolean | null) !== false;
      const isSpilled = (range.hasSpill as boolean | null) !== false;
      for (let row = run.top; row <= run.bottom; row += 1) {
        const at = row - run.top;
        const formula = (formulas[at]?.[0] ?? "") as RawContent;
        const content = contentOf(formula, values[at]?.[0], valueTypes[at]?.[0] ?? "", String(numberFormat[at]?.[0] ?? "General"));
        const cell = { content, text: unixText(text[at]?.[0] ?? ""), isLocked, isSpilled };
        cells.set(cellKey({ sheet: run.sheet, row, column: run.column }), cell);
      }
    }
    return cells;
  }
}
