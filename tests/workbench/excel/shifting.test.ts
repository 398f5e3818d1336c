import { describe, expect, it } from "vitest";
import type { Cell, Workbook } from "../../../src/index";
import { startExcel } from "../../support/office/startExcel";
import { expectRefused, first } from "./refused";

const number = (value: number, formula?: string): Cell => ({ value, text: String(value), ...(formula === undefined ? {} : { formula }) });

const table: Workbook = {
  sheets: [
    {
      name: "表",
      rows: [
        [{ value: "題", text: "題" }],
        [
          { value: "R4", text: "R4", note: "前年" },
          { value: "R5", text: "R5" },
          { value: "差", text: "差" },
        ],
        [number(38), number(40), number(2, "B3-A3")],
        [number(10), number(12), number(2, 'SUM($B4,-A4)+LEN("B4")')],
      ],
      merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
      hiddenColumns: new Set([2]),
    },
    { name: "集計 2", rows: [[number(2, "表!C3"), number(52, "SUM(表!B:B)"), number(9, "B9")]], merges: [] },
  ],
};

describe("columns and cells inserted and deleted", () => {
  it("moves values, formulas, merged areas, comments, hidden columns and rules of colour along", async () => {
    await startExcel({ workbook: table });
    await Excel.run(async (context) => {
      const sheet = first(context);
      const rule = sheet.getRanges("C3:C4,A3").conditionalFormats.add("Custom");
      rule.custom.rule.formula = "=C3>1";
      const blank = sheet.getRange("B:B").insert("Right").load("address");
      const range = sheet.getRange("A1:D4").load("formulas");
      const merged = sheet.getRange("A1:D4").getMergedAreasOrNullObject().load("address");
      const elsewhere = context.workbook.worksheets.getItem("集計 2").getRange("A1:C1").load("formulas");
      const painted = rule.getRanges().load("address");
      const hidden = sheet.getRange("D1").load("columnHidden");
      rule.custom.rule.load("formula");
      await context.sync();
      expect(blank.address).toBe("表!B:B");
      expect(range.formulas).toEqual([
        ["題", "", "", ""],
        ["R4", "", "R5", "差"],
        [38, "", 40, "=C3-A3"],
        [10, "", 12, '=SUM($C4,-A4)+LEN("B4")'],
      ]);
      expect(merged.address).toBe("表!A1:D1");
      expect(elsewhere.formulas).toEqual([["=表!D3", "=SUM(表!C:C)", "=B9"]]);
      expect(painted.address).toBe("表!D3:D4,表!A3");
      expect(rule.custom.rule.formula).toBe("=D3>1");
      expect(hidden.columnHidden).toBe(true);
    });
  });

  it("moves the cells of some rows only, and splits a rule of colour that lies across", async () => {
    await startExcel({ workbook: table });
    await Excel.run(async (context) => {
      const sheet = first(context);
      const rule = sheet.getRange("B1:B4").conditionalFormats.add("Custom");
      sheet.getRange("B3:B4").insert("Right");
      const range = sheet.getRange("A2:D4").load("formulas");
      const painted = rule.getRanges().load("address");
      await context.sync();
      expect(range.formulas).toEqual([
        ["R4", "R5", "差", ""],
        [38, "", 40, "=C3-A3"],
        [10, "", 12, '=SUM($C4,-A4)+LEN("B4")'],
      ]);
      expect(painted.address).toBe("表!B1:B2,表!C3:C4");
    });
  });

  it("turns references to deleted cells into #REF!", async () => {
    await startExcel({ workbook: table });
    await Excel.run(async (context) => {
      first(context).getRange("A:A").delete("Left");
      const range = first(context).getRange("A3:B3").load("formulas");
      const comments = context.workbook.comments.getCount();
      await context.sync();
      expect(range.formulas).toEqual([[40, "=A3-#REF!"]]);
      expect(comments.value).toBe(0);
    });
  });

  it("lets a range that the add-in holds follow its cells", async () => {
    const { excel } = await startExcel({ workbook: table });
    await Excel.run(async (context) => {
      const held = first(context).getRange("C3").load("address");
      await context.sync();
      excel.user.insertRows("3:4");
      held.load("address,formulas");
      await context.sync();
      expect([held.address, held.formulas]).toEqual(["表!C5", [["=B5-A5"]]]);
    });
  });

  it("gives inserted cells the looks of those to their left", async () => {
    await startExcel({ workbook: table });
    await Excel.run(async (context) => {
      const sheet = first(context);
      sheet.getRange("B3").format.fill.color = "#ddeeff";
      sheet.getRange("B3").numberFormat = [["0.0"]];
      const blank = sheet.getRange("C:C").insert("Right").getRow(2).load("numberFormat,format/fill/color");
      await context.sync();
      expect([blank.numberFormat, blank.format.fill.color]).toEqual([[["0.0"]], "#DDEEFF"]);
    });
  });

  it("refuses to cut merged areas and tables, and to push cells off the sheet", async () => {
    await startExcel({ workbook: table });
    await expectRefused("InvalidOperation", (context) => {
      first(context).getRange("A1:A2").getOffsetRange(0, 0).insert("Down");
    });
    await expectRefused("InsertDeleteConflict", (context) => {
      first(context).tables.add("A2:C4", true);
      first(context).getRange("B3:B3").insert("Right");
    });
    await expectRefused("NonBlankCellOffSheet", (context) => {
      context.workbook.worksheets.getItem("集計 2").getRange("XFD5").values = [[1]];
      context.workbook.worksheets.getItem("集計 2").getRange("A5").insert("Right");
    });
    await expectRefused("AccessDenied", (context) => {
      first(context).protection.protect();
      first(context).getRange("B:B").insert("Right");
    });
  });

  it("names a column that is inserted into a table", async () => {
    await startExcel({ workbook: table });
    await Excel.run(async (context) => {
      const sheet = first(context);
      const added = sheet.tables.add("A2:C4", true);
      sheet.getRange("B2:B4").insert("Right");
      const range = added.getRange().load("address");
      const header = added.getHeaderRowRange().load("values");
      await context.sync();
      expect(range.address).toBe("表!A2:D4");
      expect(header.values).toEqual([["R4", "列1", "R5", "差"]]);
    });
  });
});

describe("filters and merged areas in the way", () => {
  it("refuses to move single cells of a range whose rows are filtered, and lets whole columns be inserted", async () => {
    const { excel } = await startExcel({ workbook: table });
    excel.user.filter("A2:C4", [1]);
    await expectRefused("FilteredRangeConflict", (context) => {
      first(context).getRange("B2:B4").insert("Right");
    });
    await Excel.run(async (context) => {
      first(context).getRange("B:B").insert("Right");
      await context.sync();
    });
  });

  it("copies the part of a merged area along with the looks, and refuses to overwrite a part of one", async () => {
    await startExcel({ workbook: table });
    await Excel.run(async (context) => {
      const sheet = first(context);
      sheet.getRange("E5").copyFrom("B1:C2", "Formats");
      const merged = sheet.getRange("E5:F6").getMergedAreasOrNullObject().load("address");
      await context.sync();
      expect(merged.address).toBe("表!E5:F5");
    });
    await expectRefused("InvalidOperation", (context) => {
      first(context).getRange("B1").copyFrom("A3", "Formats");
    });
  });

  it("tells no selected cell while a drawing is selected", async () => {
    const { excel } = await startExcel({ workbook: table });
    excel.user.selectDrawing();
    await expectRefused("InvalidSelection", (context) => context.workbook.getActiveCell().load("address"));
    excel.user.select("B3");
    await Excel.run(async (context) => {
      const cell = context.workbook.getActiveCell().load("address");
      await context.sync();
      expect(cell.address).toBe("表!B3");
    });
  });
});
