import { describe, expect, it } from "vitest";
import type { Cell, Sheet } from "../../../src/index";
import { startExcel } from "../../support/office/startExcel";
import { workbookOf } from "../../support/sampleReview";

/** What the client must hand over for a cell of the file: value, text, formula, format. */
function handed(cell: Cell | undefined): unknown[] {
  if (!cell) return ["", "", "", "General"];
  const value = typeof cell.value === "object" ? (cell.value?.error ?? "") : cell.value;
  return [value, cell.text, cell.formula === undefined ? value : `=${cell.formula}`, cell.format ?? "General"];
}

async function expectSame(sheet: Sheet): Promise<number> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet.name).getUsedRange();
    range.load("rowIndex,columnIndex,values,text,formulas,numberFormat");
    const merged = range.getMergedAreasOrNullObject().load("areaCount");
    await context.sync();
    let cells = 0;
    for (const [row, line] of range.values.entries()) {
      for (const [column, value] of line.entries()) {
        const cell = sheet.rows[row + range.rowIndex]?.[column + range.columnIndex];
        const told: unknown[] = [value, range.text[row]?.[column], range.formulas[row]?.[column], range.numberFormat[row]?.[column]];
        expect(told, `${sheet.name} ${row} ${column}`).toEqual(handed(cell));
        cells += 1;
      }
    }
    expect(merged.isNullObject ? 0 : merged.areaCount).toBe(sheet.merges.length);
    return cells;
  });
}

describe("workbooks of the samples opened in the simulated Excel", () => {
  it.each(["samples/000-worked.xlsx", "samples/001-published.xlsx", "samples/english-scorecard.xlsx"])(
    "hands %s over cell by cell as the file has it",
    async (path) => {
      const workbook = workbookOf(path);
      await startExcel({ workbook });
      let cells = 0;
      for (const sheet of workbook.sheets) cells += await expectSame(sheet);
      expect(cells).toBeGreaterThan(50);
    },
  );
});
