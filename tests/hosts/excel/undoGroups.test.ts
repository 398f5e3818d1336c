import { afterEach, describe, expect, test, vi } from "vitest";
import { excelHost } from "../../../hosts/excel/excelHost";
import type { Change } from "../../../src/index";
import type { OfficeLevel } from "../../../workbench/office/requirements";
import { startExcel } from "../../support/office/startExcel";
import { kpiBook } from "../../support/kpiBook";

const correction: Change = {
  label: { ja: "直す", en: "Correct" },
  edits: [{ cell: { sheet: "KPI 表", row: 2, column: 4 }, before: "△", after: "○" }],
};

afterEach(() => {
  vi.restoreAllMocks();
});

/** What the client was told of each batch: its options, or undefined where it got none. */
async function batches(level: OfficeLevel) {
  const { excel } = await startExcel({ workbook: kpiBook(), level });
  const run = vi.spyOn(Excel, "run");
  const options = (): unknown[] => run.mock.calls.map(([first]) => (typeof first === "function" ? undefined : first));
  return { excel, run, options };
}

describe("Excel's own undo list", () => {
  test("gets each write as one step where Excel can (ExcelApi 1.20), and nothing of reads", async () => {
    const { options } = await batches("365");
    const host = excelHost();
    await host.snapshot("workbook");
    await host.apply([correction]);
    await host.undo();
    await host.mark([]);
    await host.insertSheet({ name: "結果", rows: [["a"]], headings: 1 });
    const group = { mergeUndoGroup: true };
    expect(options()).toEqual([undefined, group, group, group, group]);
  });

  test.each(["2021", "2024"] as const)("is not spoken of in Excel %s", async (level) => {
    const { options } = await batches(level);
    await excelHost().apply([correction]);
    expect(options()).toEqual([undefined]);
  });

  test("is done without where Excel refuses to group an operation", async () => {
    const { excel, run, options } = await batches("365");
    run.mockRejectedValueOnce(Object.assign(new Error("no undo"), { code: "UndoNotSupported" }));
    expect((await excelHost().apply([correction])).made).toHaveLength(1);
    expect(options()).toEqual([{ mergeUndoGroup: true }, undefined]);
    expect(excel.book.sheet("KPI 表")?.grid.cell(2, 4)?.text).toBe("○");
  });
});
