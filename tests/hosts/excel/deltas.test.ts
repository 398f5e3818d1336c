import { describe, expect, test } from "vitest";
import { excelHost } from "../../../hosts/excel/excelHost";
import type { Change, DeltaMeasure, Workbook } from "../../../src/index";
import { findTables, isDeltaRefusal, planDeltas, withChange } from "../../../src/index";
import { startExcel } from "../../support/office/startExcel";
import { workbookOf } from "../../support/sampleReview";
import { bookPicture } from "./bookPicture";

const MEASURES: readonly (readonly DeltaMeasure[] | undefined)[] = [undefined, ["actual", "relative"]];

/** Every plan of deltas for the tables of a workbook. */
function plansFor(workbook: Workbook, form: "formula" | "value"): Change[] {
  return findTables(workbook).flatMap(({ id }) =>
    MEASURES.flatMap((measures) => {
      const plan = planDeltas(workbook, id, { form, ...(measures && { measures }) });
      return isDeltaRefusal(plan) || plan.change.edits.length === 0 ? [] : [plan.change];
    }),
  );
}

/** What each cell shows, as "sheet row,column text". */
function shownTexts({ sheets }: Workbook): string[] {
  return sheets.flatMap(({ name, rows }) =>
    rows.flatMap((cells, row) =>
      (cells ?? []).flatMap((cell, column) => (cell && cell.text !== "" ? [`${name} ${row},${column} ${cell.text}`] : [])),
    ),
  );
}

describe.each(["000-published", "000-worked", "002-published", "002-worked", "english-scorecard"])("deltas in %s", (name) => {
  const workbook = workbookOf(`samples/${name}.xlsx`);

  test("written as values, Excel shows what the plan promises, and one undo takes it back", async () => {
    const plans = plansFor(workbook, "value");
    expect(plans.length).toBeGreaterThan(0);
    for (const change of plans) {
      const { excel } = await startExcel({ workbook });
      const before = bookPicture(excel);
      const host = excelHost();
      const outcome = await host.apply([change]);
      expect(outcome).toEqual({ made: [change], refused: [] });
      const { workbook: seen } = await host.snapshot("workbook");
      expect(shownTexts(seen)).toEqual(shownTexts(withChange(workbook, change)));
      expect((await host.undo())?.refused).toEqual([]);
      expect(bookPicture(excel)).toEqual(before);
    }
  });

  test("written as formulas, the formulas stand where the plan has them, and one undo takes it back", async () => {
    for (const change of plansFor(workbook, "formula")) {
      const { excel } = await startExcel({ workbook });
      const before = bookPicture(excel);
      const host = excelHost();
      const outcome = await host.apply([change]);
      expect(outcome.refused).toEqual([]);
      for (const { cell, content } of change.edits) {
        const formula = content && "formula" in content ? content.formula : undefined;
        expect(excel.book.sheet(cell.sheet)?.grid.cell(cell.row, cell.column)?.formula).toBe(formula);
      }
      expect((await host.undo())?.refused).toEqual([]);
      expect(bookPicture(excel)).toEqual(before);
    }
  });
});
