import { describe, expect, it } from "vitest";
import type { Workbook } from "../../src/index";
import { startExcel } from "../support/office/startExcel";

const workbook: Workbook = {
  sheets: [
    {
      name: "令和5年度 KPI",
      rows: [
        [{ value: "窓口", text: "窓口" }, undefined, { value: 0.95, text: "95.0%", format: "0.0%" }],
        [
          { value: "申請", text: "申請" },
          { value: 25, text: "25" },
        ],
      ],
      merges: [],
    },
  ],
};

/** The text that the used cells of the first sheet show. */
function shown(): Promise<[string, string[][]]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getUsedRange().load("address, text");
    await context.sync();
    return [range.address, range.text];
  });
}

describe("a simulated Excel", () => {
  it("shows the workbook of the engine to the add-in, in one request", async () => {
    const { program } = await startExcel({ workbook });
    expect(await shown()).toEqual([
      "'令和5年度 KPI'!A1:C2",
      [
        ["窓口", "", "95.0%"],
        ["申請", "25", ""],
      ],
    ]);
    expect(program.traffic.syncs).toBe(1);
  });

  it("opens afresh for each test: nothing is left of the edits, nor of the handlers, of the one before", async () => {
    const { excel } = await startExcel({ workbook });
    const heard: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(({ address }) => {
        heard.push(address);
        return Promise.resolve();
      });
      await context.sync();
    });
    excel.user.edit("B1", 40);
    await expect.poll(() => heard).toEqual(["B1"]);
    const next = await startExcel({ workbook });
    expect((await shown())[1][0]).toEqual(["窓口", "", "95.0%"]);
    next.excel.user.edit("B1", 41);
    await new Promise((resolve) => setImmediate(resolve));
    expect(heard).toEqual(["B1"]);
  });

  it("is the Excel that was asked for", async () => {
    await startExcel({ level: "2021", limits: "web" });
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.15")).toBe(false);
    expect(await shown()).toEqual(["Sheet1!A1", [[""]]]);
  });
});
