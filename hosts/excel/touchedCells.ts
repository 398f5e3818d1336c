import type { CellAddress } from "../../src/index";
import type { CellContent, RawContent } from "../changeLog";
import { contentOf, unixText } from "./cellContent";

/** What a cell holds and shows, and whether protection would lock it. */
export interface PresentCell {
  readonly content: CellContent;
  readonly text: string;
  readonly isLocked: boolean;
  /** Whether the cell, or one that was asked for together with it, is filled by a formula that spills. */
  readonly isSpilled: boolean;
}

/** Cells below each other in one column. */
export interface CellRun {
  readonly sheet: string;
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
}

/** Joins cells into runs, so that a column of a thousand cells is one range. */
export function runsOf(cells: readonly CellAddress[]): CellRun[] {
  const bySheet = new Map<string, CellAddress[]>();
  for (const cell of cells) {
    const own = bySheet.get(cell.sheet);
    if (own) own.push(cell);
    else bySheet.set(cell.sheet, [cell]);
  }
  return [...bySheet].flatMap(([sheet, own]) => runsOnSheet(sheet, own));
}

function runsOnSheet(sheet: string, cells: CellAddress[]): CellRun[] {
  const runs: { sheet: string; column: number; top: number; bottom: number }[] = [];
  for (const { row, column } of cells.sort((one, other) => one.column - other.column || one.row - other.row)) {
    const last = runs.at(-1);
    if (last?.column === column && row <= last.bottom + 1) last.bottom = row;
    else runs.push({ sheet, column, top: row, bottom: row });
  }
  return runs;
}

export function cellKey({ sheet, row, column }: CellAddress): string {
  return `${row},${column},${sheet}`;
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
