import { describe, expect, it } from "vitest";
import type { Workbook } from "../../../src/index";
import { startExcel } from "../../support/office/startExcel";

const workbook: Workbook = {
  sheets: [
    {
      name: "KPI 表",
      rows: [
        [{ value: "指標", text: "指標" }, undefined, { value: "達成率", text: "達成率", note: "単位は％" }],
        [
          { value: "窓口", text: "窓口" },
          { value: 38, text: "38件", format: '0"件"' },
          { value: 0.95, text: "95.0%", format: "0.0%", formula: "B2/40" },
          { value: { error: "#N/A" }, text: "#N/A", formula: "NA()" },
          { value: true, text: "TRUE" },
          { value: "2.10", text: "2.10", format: "@" },
        ],
      ],
      merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
      hiddenRows: new Set([4]),
      hiddenColumns: new Set([4]),
    },
    { name: "控え", rows: [], merges: [], visibility: "veryHidden" },
    { name: "It's", rows: [[{ value: 1, text: "1" }]], merges: [], visibility: "hidden" },
  ],
};

describe("a workbook read through Microsoft's client", () => {
  it("has the values, texts, formulas and formats that were put in", async () => {
    await startExcel({ workbook });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("KPI 表").getUsedRange();
      range.load("address,values,text,formulas,numberFormat,valueTypes");
      await context.sync();
      expect(range.address).toBe("'KPI 表'!A1:F2");
      expect(range.values).toEqual([
        ["指標", "", "達成率", "", "", ""],
        ["窓口", 38, 0.95, "#N/A", true, "2.10"],
      ]);
      expect(range.text[1]).toEqual(["窓口", "38件", "95.0%", "#N/A", "TRUE", "2.10"]);
      expect(range.formulas[1]).toEqual(["窓口", 38, "=B2/40", "=NA()", true, "2.10"]);
      expect(range.numberFormat[1]).toEqual(["General", '0"件"', "0.0%", "General", "General", "@"]);
      expect(range.valueTypes[1]).toEqual(["String", "Double", "Double", "Error", "Boolean", "String"]);
    });
  });

  it("tells which sheets there are and which of them are hidden", async () => {
    await startExcel({ workbook });
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name,items/visibility");
      const active = context.workbook.getActiveCell().load("address");
      await context.sync();
      const names = sheets.items.map(({ name, visibility }) => `${name} ${visibility}`);
      expect(names).toEqual(["KPI 表 Visible", "控え VeryHidden", "It's Hidden"]);
      expect(active.address).toBe("'KPI 表'!A1");
    });
  });

  it("tells merged areas, hidden rows and columns, comments and what is used", async () => {
    await startExcel({ workbook });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("KPI 表");
      const merged = sheet.getUsedRange().getMergedAreasOrNullObject().load("address");
      const shown = sheet.getRange("A1:F6").getSpecialCellsOrNullObject("Visible").load("areas/items/address");
      const view = sheet.getRange("D2:F2").getVisibleView().load("values");
      const comments = context.workbook.comments.load("items/content,items/id");
      const empty = context.workbook.worksheets.getItem("控え").getUsedRangeOrNullObject();
      await context.sync();
      const place = comments.items[0]?.getLocation().load("address");
      await context.sync();
      expect(merged.address).toBe("'KPI 表'!A1:B1");
      expect(shown.areas.items.map(({ address }) => address.split("!")[1])).toEqual(["A1:D4", "F1:F4", "A6:D6", "F6"]);
      expect(view.values).toEqual([["#N/A", "2.10"]]);
      expect(comments.items.map(({ content }) => content)).toEqual(["単位は％"]);
      expect(place?.address).toBe("'KPI 表'!C1");
      expect(empty.isNullObject).toBe(true);
    });
  });

  it("finds ranges by address, index, name and their neighbours", async () => {
    await startExcel({ workbook });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("It's");
      context.workbook.names.add("目標", sheet.getRange("B2:C3"));
      const base = sheet.getRange("目標");
      const found = {
        named: base,
        cell: base.getCell(1, 1),
        row: base.getRow(1),
        offset: base.getOffsetRange(2, -1),
        resized: base.getResizedRange(1, 0),
        absolute: base.getAbsoluteResizedRange(1, 3),
        columns: base.getEntireColumn(),
        rows: base.getEntireRow(),
        around: base.getBoundingRect("E5"),
        common: base.getIntersectionOrNullObject("C1:C9"),
        areas: sheet.getRanges("A1,C3:D4"),
      };
      for (const range of Object.values(found)) range.load("address");
      const apart = base.getIntersectionOrNullObject("X1");
      await context.sync();
      const addresses = Object.fromEntries(Object.entries(found).map(([key, { address }]) => [key, address.replaceAll("'It''s'!", "")]));
      expect(addresses).toEqual({
        named: "B2:C3",
        cell: "C3",
        row: "B3:C3",
        offset: "A4:B5",
        resized: "B2:C4",
        absolute: "B2:D2",
        columns: "B:C",
        rows: "2:3",
        around: "B2:E5",
        common: "C2:C3",
        areas: "A1,C3:D4",
      });
      expect(apart.isNullObject).toBe(true);
    });
  });

  it("hands over no values of whole columns, and refuses an address of more than 8,192 characters", async () => {
    await startExcel({ workbook });
    await Excel.run(async (context) => {
      const columns = context.workbook.worksheets.getFirst().getRange("A:B").load("values");
      await context.sync();
      expect(columns.values).toBeNull();
    });
    const long = Array.from({ length: 2_000 }, (_, row) => `A${row + 1}`).join(",");
    await expect(
      Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().getRanges(long).load("address");
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});
