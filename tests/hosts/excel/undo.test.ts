import { describe, expect, test } from "vitest";
import { excelHost } from "../../../hosts/excel/excelHost";
import { startExcel } from "../../support/office/startExcel";
import { bookPicture } from "./bookPicture";
import { change, edit } from "./edits";
import { kpiBook, kpiSheet } from "../../support/kpiBook";

describe("taking back", () => {
  test("cells, formats and fills are as before, the latest change first", async () => {
    const { excel } = await startExcel({ workbook: kpiBook(), calculate: (formula) => (formula === "C5/B5*1" ? 0.4675 : 0.5) });
    const grid = excel.book.sheet("KPI 表")?.grid;
    grid?.restyle({ top: 2, left: 3, bottom: 3, right: 3 }, (style) => ({ ...style, fill: "#FFFF00", bold: true }));
    const before = bookPicture(excel);
    const host = excelHost();
    await host.apply([change(edit("D3", "47.8%", "46.8%")), change(edit("D4", "74.0%", "75.0%"))]);
    await host.apply([change(edit("D5", "50.0%", "46.8%", { content: { formula: "C5/B5*1" } }), edit("F2", "", "備考"))]);
    expect(bookPicture(excel)).not.toEqual(before);
    expect(host.log()).toHaveLength(3);
    for (const left of [2, 1, 0]) {
      expect((await host.undo())?.refused).toEqual([]);
      expect(host.log()).toHaveLength(left);
    }
    expect(withoutBlanks(bookPicture(excel))).toEqual(before);
    expect(await host.undo()).toBeUndefined();
  });

  test("not where somebody has changed the cell since", async () => {
    const { excel } = await startExcel({ workbook: kpiBook() });
    const host = excelHost();
    await host.apply([change(edit("E3", "△", "○"), edit("E4", "△", "○"))]);
    excel.user.edit("E4", "×");
    const outcome = await host.undo();
    expect(outcome?.refused).toMatchObject([{ reason: "stale", cell: { sheet: "KPI 表", row: 3, column: 4 } }]);
    expect(excel.book.sheet("KPI 表")?.grid.cell(2, 4)?.text).toBe("○");
    expect(host.log()).toEqual([]);
  });

  test("on a sheet that was renamed since, but not on one that was deleted", async () => {
    const { excel } = await startExcel({ workbook: kpiBook("一", "二") });
    const host = excelHost();
    await host.apply([change(edit("E3", "△", "○", {}, "二")), change(edit("E3", "△", "○", {}, "一"))]);
    excel.user.renameSheet("一", "it's 1");
    expect((await host.undo())?.made).toHaveLength(1);
    expect(excel.book.sheet("it's 1")?.grid.cell(2, 4)?.text).toBe("△");
    excel.user.deleteSheet("二");
    expect((await host.undo())?.refused).toMatchObject([{ reason: "missing-sheet" }]);
  });

  test.each(["2021", "2024", "365"] as const)("in Excel %s", async (level) => {
    const { excel } = await startExcel({ workbook: { sheets: [kpiSheet()] }, level });
    const before = bookPicture(excel);
    const host = excelHost();
    await host.apply([change(edit("D3", "47.8%", "46.8%"))]);
    expect(excel.book.sheet("KPI 表")?.grid.cell(2, 3)?.text).toBe("46.8%");
    await host.undo();
    expect(bookPicture(excel)).toEqual(before);
  });
});

/** A cell that was written and emptied again is kept by the simulation, though a user sees no difference. */
function withoutBlanks(picture: unknown): unknown {
  const sheets = picture as { cells: { value: unknown; format: string; style: object }[] }[];
  return sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.filter(({ value, format, style }) => value !== null || format !== "General" || Object.keys(style).length > 0),
  }));
}
