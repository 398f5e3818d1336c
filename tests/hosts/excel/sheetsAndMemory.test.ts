import { describe, expect, test } from "vitest";
import { excelHost } from "../../../hosts/excel/excelHost";
import { legalSheetName } from "../../../hosts/excel/sheetName";
import { startExcel } from "../../support/office/startExcel";
import { bookPicture } from "./bookPicture";
import { kpiBook } from "../../support/kpiBook";

describe("going to a cell", () => {
  test("shows its sheet and selects it", async () => {
    const { excel } = await startExcel({ workbook: kpiBook("一", "it's 二") });
    await excelHost().goTo({ sheet: "it's 二", row: 3, column: 2 });
    expect(excel.book.active.name).toBe("it's 二");
    expect(excel.book.selection[0]?.range).toEqual({ top: 3, left: 2, bottom: 3, right: 2 });
  });

  test("says why a hidden sheet, row or missing sheet cannot be shown, and leaves the selection", async () => {
    const { excel } = await startExcel({ workbook: kpiBook("一", "隠し", "極秘") });
    excel.user.showSheet("隠し", "Hidden");
    excel.user.showSheet("極秘", "VeryHidden");
    excel.user.filter("一!A2:E5", [1]);
    excel.user.hideColumns("一!C:C");
    const host = excelHost();
    const wordings = await Promise.all(
      [
        { sheet: "隠し", row: 0, column: 0 },
        { sheet: "極秘", row: 0, column: 0 },
        { sheet: "一", row: 3, column: 0 },
        { sheet: "一", row: 2, column: 2 },
      ].map((cell) => host.goTo(cell).catch((error: unknown) => error)),
    );
    expect(wordings).toMatchObject(Array.from({ length: 4 }, () => ({ code: "hidden" })));
    expect(new Set(wordings.map((error) => (error as { wording: { ja: string } }).wording.ja)).size).toBe(4);
    await expect(host.goTo({ sheet: "ない", row: 0, column: 0 })).rejects.toMatchObject({ code: "missing-sheet" });
    expect(excel.book.active.name).toBe("一");
    expect(excel.book.selection[0]?.range).toEqual({ top: 0, left: 0, bottom: 0, right: 0 });
  });
});

describe("what is kept in the workbook", () => {
  test("comes back to another session, each under its name", async () => {
    const { excel } = await startExcel();
    const settings = { language: "ja", digits: 1, rules: ["a", "b"], nothing: null };
    await excelHost().save("settings", settings);
    await excelHost().save("dismissals", ["x"]);
    await excelHost().save("settings", { ...settings, digits: 2 });
    expect(await excelHost().load("settings")).toEqual({ ...settings, digits: 2 });
    expect(await excelHost().load("dismissals")).toEqual(["x"]);
    expect(await excelHost().load("corrections")).toBeUndefined();
    expect([...excel.book.settings.keys()]).toEqual(["kensan.settings", "kensan.dismissals"]);
  });

  test.each([["{"], ["null"], ['"text"'], ["[]"], ['{"version":99,"value":1}'], ["他のアドインの値"], [7], [true], [["a"]]])(
    "is nothing where %j stands in its place",
    async (foreign) => {
      await startExcel();
      await Excel.run(async (context) => {
        context.workbook.settings.add("kensan.settings", foreign);
        await context.sync();
      });
      expect(await excelHost().load("settings")).toBeUndefined();
    },
  );
});

describe("a new sheet", () => {
  const rows = [
    ["=cmd|' /C calc'!A0", "実績", "達成率"],
    ["+A1", 12, "74.9%"],
    ["2025/3/31", -3.5],
  ];

  test("is written in one round trip, texts as texts, headings bold, and shown", async () => {
    const { excel, program } = await startExcel({ workbook: kpiBook("検算結果") });
    const name = await excelHost().insertSheet({ name: "検算結果", rows, headings: 1 });
    expect(name).toBe("検算結果 (2)");
    expect(program.traffic.syncs).toBe(2);
    const sheet = excel.book.sheet(name);
    const values = [0, 1, 2].map((row) => [0, 1, 2].map((column) => sheet?.grid.cell(row, column)?.value ?? ""));
    expect(values).toEqual([
      ["=cmd|' /C calc'!A0", "実績", "達成率"],
      ["+A1", 12, "74.9%"],
      ["2025/3/31", -3.5, ""],
    ]);
    expect(sheet?.grid.cell(0, 0)?.formula).toBeUndefined();
    expect([sheet?.grid.style(0, 2).bold, sheet?.grid.style(1, 0).bold]).toEqual([true, undefined]);
    expect(excel.book.active.name).toBe(name);
  });

  test("shows numbers as their formats say, and other cells as they are", async () => {
    const { excel } = await startExcel({ workbook: kpiBook("一") });
    const formats = [[], ["", '#,##0"人"', "0.0%"]];
    const name = await excelHost().insertSheet({
      name: "新",
      rows: [
        ["指標", "実績", 12],
        ["修了者", 1260, 0.478],
      ],
      formats,
      headings: 1,
    });
    const grid = excel.book.sheet(name)?.grid;
    expect([0, 1, 2].map((column) => grid?.cell(1, column)?.text)).toEqual(["修了者", "1,260人", "47.8%"]);
    expect(grid?.cell(1, 2)).toMatchObject({ value: 0.478, format: "0.0%" });
    expect(grid?.cell(0, 2)).toMatchObject({ value: 12, text: "12" });
  });

  test("with 5,000 rows fits into the requests of Excel on the web", async () => {
    const { excel, program } = await startExcel({ limits: "web" });
    const long = Array.from({ length: 5_000 }, (_, row) => [
      `行政手続のオンライン化に関する指標 ${row}`,
      row,
      "達成率は46.8%のはずです。".repeat(30),
    ]);
    const name = await excelHost().insertSheet({ name: "一覧", rows: long, headings: 1 });
    expect(excel.book.sheet(name)?.grid.cell(4_999, 1)?.value).toBe(4_999);
    expect(program.traffic.largestRequest).toBeLessThan(5_000_000);
  });

  test("whose second half does not arrive is taken away", async () => {
    const { excel, program } = await startExcel({ workbook: kpiBook("一"), limits: "web" });
    const before = bookPicture(excel);
    program.gate.before(3, () => program.gate.refuseNext("ActivityLimitReached"));
    const long = Array.from({ length: 5_000 }, () => ["達成率は46.8%のはずです。".repeat(30)]);
    await expect(excelHost().insertSheet({ name: "一覧", rows: long, headings: 1 })).rejects.toMatchObject({ name: "HostError" });
    expect(program.traffic.syncs).toBeGreaterThan(3);
    expect(bookPicture(excel)).toEqual(before);
  });

  test("is refused in a protected workbook and while a cell is being edited", async () => {
    const { excel, program } = await startExcel({ workbook: kpiBook("一") });
    const before = bookPicture(excel);
    excel.user.protectWorkbook();
    await expect(excelHost().insertSheet({ name: "新", rows, headings: 1 })).rejects.toMatchObject({
      code: "protected",
      wording: { ja: expect.stringContaining("ブックの構成が保護") as string },
    });
    excel.book.protected = false;
    program.gate.before(2, () => program.gate.refuseNext("InvalidOperationInCellEditMode"));
    await expect(excelHost().insertSheet({ name: "新", rows, headings: 1 })).rejects.toMatchObject({ name: "HostError", code: "editing" });
    expect(bookPicture(excel)).toEqual(before);
  });
});

test.each([
  ["検算: 4/1 [案]", [], "検算_ 4_1 _案_"],
  ["'引用'", [], "引用"],
  ["", [], "Kensan"],
  ["History", [], "History (2)"],
  ["KPI", ["kpi", "KPI (2)"], "KPI (3)"],
  ["ＫＰＩ", ["KPI"], "ＫＰＩ (2)"],
  ["あ".repeat(40), [], "あ".repeat(31)],
  ["あ".repeat(40), ["あ".repeat(31)], `${"あ".repeat(27)} (2)`],
  [`${"あ".repeat(30)}𠮷`, [], "あ".repeat(30)],
])("the sheet %j beside %j is called %j", (wished, taken, name) => {
  expect(legalSheetName(wished, taken)).toBe(name);
  expect(name.length).toBeLessThanOrEqual(31);
});
