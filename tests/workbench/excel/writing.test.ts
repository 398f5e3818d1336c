import { describe, expect, it } from "vitest";
import { startExcel } from "../../support/office/startExcel";
import { expectRefused, first } from "./refused";

/** What cells hold, show and are formatted with after something was written into them. */
async function written(given: readonly unknown[], format?: string): Promise<(readonly [unknown, string, string])[]> {
  return Excel.run(async (context) => {
    const range = first(context).getRangeByIndexes(0, 0, 1, given.length);
    if (format !== undefined) range.numberFormat = [given.map(() => format)];
    range.values = [[...given]];
    range.load("values,text,numberFormat");
    await context.sync();
    return given.map((_, column) => [
      range.values[0]?.[column] as unknown,
      range.text[0]?.[column] ?? "",
      String(range.numberFormat[0]?.[column]),
    ]);
  });
}

describe("what Excel makes of values that are written", () => {
  it("takes figures, percentages, dates and truth values out of texts", async () => {
    await startExcel();
    expect(await written(["12.5%", "5%", "1,234", "-3", "１２．５％", "true", "2024/4/1", "2024年4月1日", "¥1,000", "#N/A"])).toEqual([
      [0.125, "12.50%", "0.00%"],
      [0.05, "5%", "0%"],
      [1234, "1,234", "#,##0"],
      [-3, "-3", "General"],
      [0.125, "12.50%", "0.00%"],
      [true, "TRUE", "General"],
      [45383, "2024/4/1", "yyyy/m/d"],
      [45383, "2024年4月1日", 'yyyy"年"m"月"d"日"'],
      [1000, "¥1,000", '"¥"#,##0;[Red]"¥"-#,##0'],
      ["#N/A", "#N/A", "General"],
    ]);
  });

  it("keeps texts that only look like figures as the table shows them", async () => {
    await startExcel();
    expect(await written(["'12.5%", "'=1+1", "▲3", "38件", "—", "12,34"])).toEqual([
      ["12.5%", "12.5%", "General"],
      ["=1+1", "=1+1", "General"],
      ["▲3", "▲3", "General"],
      ["38件", "38件", "General"],
      ["—", "—", "General"],
      ["12,34", "12,34", "General"],
    ]);
  });

  it("keeps everything a text where the format is text", async () => {
    await startExcel();
    expect(await written(["12.5%", 7, "=1+1"], "@")).toEqual([
      ["12.5%", "12.5%", "@"],
      ["7", "7", "@"],
      ["=1+1", "=1+1", "@"],
    ]);
  });

  it("keeps the format that a cell has and shows the value by it", async () => {
    await startExcel();
    expect(await written([0.749, "74.9%", 1], '0.0%" (R5)"')).toEqual([
      [0.749, "74.9% (R5)", '0.0%" (R5)"'],
      [0.749, "74.9% (R5)", '0.0%" (R5)"'],
      [1, "100.0% (R5)", '0.0%" (R5)"'],
    ]);
  });

  it("leaves cells alone that are given null, and empties those that are given an empty text", async () => {
    await startExcel();
    await written(["a", "b"]);
    await Excel.run(async (context) => {
      const range = first(context).getRange("A1:B1");
      range.values = [[null, ""]];
      range.load("values,valueTypes");
      await context.sync();
      expect(range.values).toEqual([["a", ""]]);
      expect(range.valueTypes).toEqual([["String", "Empty"]]);
    });
  });

  it("keeps the cached result of a formula that is written again", async () => {
    const cell = { value: 0.468, text: "46.8%", format: "0.0%", formula: "B1/C1" };
    await startExcel({ workbook: { sheets: [{ name: "表", rows: [[cell]], merges: [] }] } });
    await Excel.run(async (context) => {
      const range = first(context).getRange("A1").load("formulas");
      await context.sync();
      range.formulas = range.formulas as string[][];
      range.load("values,text,formulas");
      await context.sync();
      expect([range.values, range.text, range.formulas]).toEqual([[[0.468]], [["46.8%"]], [["=B1/C1"]]]);
    });
  });

  it("writes 5,000 rows, which the client splits, in one request", async () => {
    const { program } = await startExcel();
    const rows = Array.from({ length: 5_000 }, (_, row) => [row, `${row}%`]);
    await Excel.run(async (context) => {
      const range = first(context).getRange("A1:B5000");
      range.values = rows;
      const last = first(context).getRange("A5000:B5000").load("values");
      await context.sync();
      expect(last.values).toEqual([[4999, 49.99]]);
    });
    expect(program.traffic.syncs).toBe(1);
  });
});

describe("writes that Excel refuses", () => {
  it("refuses an array of another shape", async () => {
    await startExcel();
    await expectRefused("InvalidArgument", (context) => {
      first(context).getRange("A1:B2").values = [[1, 2]];
    });
  });

  it("refuses to write into the inside of a merged area, and passes it over together with its first cell", async () => {
    const merges = [{ top: 0, left: 0, bottom: 0, right: 2 }];
    await startExcel({ workbook: { sheets: [{ name: "表", rows: [[{ value: "題", text: "題" }]], merges }] } });
    await expectRefused("InvalidOperation", (context) => {
      first(context).getRange("B1").values = [["x"]];
    });
    await Excel.run(async (context) => {
      const range = first(context).getRange("A1:C1");
      range.values = [["新", "x", "y"]];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([["新", "", ""]]);
    });
  });

  it("refuses to write locked cells of a protected sheet as a whole, and lets unlocked ones be written", async () => {
    await startExcel();
    await Excel.run(async (context) => {
      const sheet = first(context);
      sheet.getRange("B:B").format.protection.locked = false;
      sheet.protection.protect({ allowFormatCells: false });
      sheet.getRange("B2").values = [[1]];
      await context.sync();
    });
    await expectRefused("AccessDenied", (context) => {
      first(context).getRange("A2:B2").values = [[2, 2]];
    });
    await expectRefused("AccessDenied", (context) => {
      first(context).getRange("B2").format.fill.color = "#FF0000";
    });
    await Excel.run(async (context) => {
      const range = first(context).getRange("A2:B2").load("values");
      const { protection } = first(context).load("protection/protected");
      await context.sync();
      expect(range.values).toEqual([["", 1]]);
      expect(protection.protected).toBe(true);
    });
  });

  it("answers that a sheet is gone when it was deleted in between", async () => {
    const { excel } = await startExcel({
      workbook: {
        sheets: [
          { name: "一", rows: [], merges: [] },
          { name: "二", rows: [], merges: [] },
        ],
      },
    });
    await expect(
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("二").getRange("A1").load("values");
        await context.sync();
        excel.user.deleteSheet("二");
        range.values = [[1]];
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "ItemNotFound" });
  });
});

describe("what Excel takes on from the cells around", () => {
  it("gives a formula in a cell without a format that of the first cell it refers to", async () => {
    await startExcel();
    await Excel.run(async (context) => {
      const sheet = first(context);
      sheet.getRange("A1:B1").values = [["12.5%", 2]];
      const range = sheet.getRange("C1:D1");
      range.formulas = [["=A1-B1", "=B1*2"]];
      range.load("numberFormat");
      await context.sync();
      expect(range.numberFormat).toEqual([["0.00%", "General"]]);
    });
  });

  it("shows dates by the date system of the workbook", async () => {
    await startExcel({ workbook: { sheets: [{ name: "表", rows: [], merges: [] }], date1904: true } });
    await Excel.run(async (context) => {
      const cell = first(context).getRange("A1");
      cell.numberFormat = [["yyyy/m/d"]];
      cell.values = [["2024/4/1"]];
      cell.load("values,text");
      await context.sync();
      expect([cell.values, cell.text]).toEqual([[[43921]], [["2024/4/1"]]]);
    });
  });

  it("fails to tell more than 512 merged areas at once", async () => {
    const merges = Array.from({ length: 513 }, (_, row) => ({ top: row, left: 0, bottom: row, right: 1 }));
    await startExcel({ workbook: { sheets: [{ name: "表", rows: [[{ value: 1, text: "1" }]], merges }] } });
    await expectRefused("GeneralException", (context) => first(context).getRange("A1:B513").getMergedAreasOrNullObject().load("address"));
    await Excel.run(async (context) => {
      const some = first(context).getRange("A1:B512").getMergedAreasOrNullObject().load("areaCount");
      await context.sync();
      expect(some.areaCount).toBe(512);
    });
  });
});
