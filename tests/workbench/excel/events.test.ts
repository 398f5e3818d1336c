import { describe, expect, it } from "vitest";
import type { SimulatedExcel } from "../../../workbench/excel/simulatedExcel";
import { startExcel } from "../../support/office/startExcel";

type Seen = readonly unknown[];

/** Listens to what the collection of sheets tells, does something, and gives back what was told. */
async function told(excel: SimulatedExcel, act: () => void | Promise<void>, count: number): Promise<Seen[]> {
  const seen: Seen[] = [];
  let arrived = (): void => undefined;
  const all = new Promise<void>((resolve) => (arrived = resolve));
  const tell = (...event: Seen): Promise<void> => {
    if (seen.push(event) === count) arrived();
    return Promise.resolve();
  };
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add((event) =>
      tell(event.changeType, event.address, event.source, event.details?.valueBefore, event.details?.valueAfter),
    );
    worksheets.onSelectionChanged.add((event) => tell("selected", event.address));
    worksheets.onAdded.add((event) => tell("added", typeof event.worksheetId));
    worksheets.onDeleted.add((event) => tell("deleted", typeof event.worksheetId));
    await context.sync();
  });
  expect(excel.GetActiveCell().Address).toContain("A1");
  await act();
  await all;
  return seen;
}

describe("what Excel tells while a person works in it", () => {
  it("tells of edits, insertions and selections with the client's own arguments", async () => {
    const { excel } = await startExcel();
    const act = (): void => {
      excel.user.edit("B5", "42");
      excel.user.insertColumns("B:B");
      excel.user.deleteRows("2:3");
      excel.user.select("B2:C3");
    };
    expect(await told(excel, act, 4)).toEqual([
      ["RangeEdited", "B5", "Local", "", 42],
      ["ColumnInserted", "B:B", "Local", undefined, undefined],
      ["RowDeleted", "2:3", "Local", undefined, undefined],
      ["selected", "B2:C3"],
    ]);
    expect(excel.GetSelectedRange().Address).toBe("Sheet1!B2:C3");
  });

  it("tells of what the add-in itself writes, and of sheets that come and go", async () => {
    const { excel } = await startExcel();
    const act = async (): Promise<void> => {
      excel.user.addSheet("控え");
      await Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().getRange("A1:B1").values = [[1, 2]];
        context.workbook.worksheets.getItem("控え").delete();
        await context.sync();
      });
    };
    expect(await told(excel, act, 3)).toEqual([
      ["added", "string"],
      ["RangeEdited", "A1:B1", "Local", undefined, undefined],
      ["deleted", "string"],
    ]);
  });

  it("calculates formulas where somebody knows how", () => {
    // Sums the figures of the first row, as a spreadsheet component would work out =SUM(A1:B1).
    return startExcel().then(async ({ excel }) => {
      const sum = (): number =>
        (excel.Worksheets.GetFirst().GetRange("A1:B1").Values as number[][]).flat().reduce((a, b) => a + Number(b), 0);
      excel.calculateWith(sum);
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getFirst();
        sheet.getRange("C1").formulas = [["=SUM(A1:B1)"]];
        sheet.getRange("A1:B1").values = [[2, 3]];
        const total = sheet.getRange("C1").load("values,text,formulas");
        await context.sync();
        expect([total.values, total.text, total.formulas]).toEqual([[[5]], [["5"]], [["=SUM(A1:B1)"]]]);
      });
    });
  });
});
