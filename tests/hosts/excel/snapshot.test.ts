import { readdirSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import { excelHost } from "../../../hosts/excel/excelHost";
import type { Sheet, Workbook } from "../../../src/index";
import { review } from "../../../src/index";
import { workbookOf } from "../../support/sampleReview";
import { startExcel } from "../../support/office/startExcel";
import { bookPicture } from "./bookPicture";

const samples = readdirSync("samples").filter((file) => file.endsWith(".xlsx"));

/** A sheet with so many rows of a KPI table, in Japanese. */
function longSheet(name: string, rows: number): Sheet {
  const header = ["施策の名称", "指標", "目標", "実績", "達成率", "評価", "担当課", "備考"];
  const cells = header.map((text) => ({ value: text, text }));
  const body = Array.from({ length: rows }, (_, row) => [
    { value: `行政手続のオンライン化の推進に関する施策 ${row}`, text: `行政手続のオンライン化の推進に関する施策 ${row}` },
    { value: "オンライン利用率", text: "オンライン利用率" },
    { value: 0.8, text: "80.0%", format: "0.0%" },
    { value: 0.374, text: "37.4%", format: "0.0%" },
    { value: 0.4675, text: "46.8%", format: "0.0%", formula: `D${row + 2}/C${row + 2}` },
    { value: "△", text: "△" },
    { value: "情報政策課", text: "情報政策課" },
    { value: row, text: String(row) },
  ]);
  return { name, rows: [cells, ...body], merges: [] };
}

function textSheet(name: string, texts: readonly (readonly string[])[]): Sheet {
  return { name, rows: texts.map((row) => row.map((text) => ({ value: text, text }))), merges: [] };
}

describe("what is read from Excel", () => {
  test.each(samples)("%s gives the same findings as the file", async (file) => {
    const workbook = workbookOf(`samples/${file}`);
    await startExcel({ workbook });
    const { workbook: seen } = await excelHost().snapshot("workbook");
    const [fromFile, fromExcel] = [review(workbook), review(seen)];
    expect(fromExcel.findings).toEqual(fromFile.findings);
    expect(fromExcel.tables.map(({ indicators }) => indicators)).toEqual(fromFile.tables.map(({ indicators }) => indicators));
  });

  test("values, texts, formulas, formats, errors, merged areas, hidden lines and comments arrive; empty cells do not", async () => {
    const { excel } = await startExcel({
      workbook: {
        sheets: [
          {
            name: "KPI 表",
            rows: [
              [{ value: "指標", text: "指標" }, undefined, { value: "実績", text: "実績" }],
              [
                { value: "利用率", text: "利用率" },
                undefined,
                { value: 0.749, text: "74.9%", format: "0.0%", formula: "A9/B9", note: "推計値" },
              ],
              [{ value: { error: "#N/A" }, text: "#N/A" }, undefined, { value: true, text: "TRUE" }],
              [{ value: "#N/A", text: "#N/A", format: "@" }],
            ],
            merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
          },
        ],
      },
    });
    excel.user.hideRows("3:3");
    excel.user.hideColumns("B:B");
    const { workbook } = await excelHost().snapshot("workbook");
    const [sheet] = workbook.sheets;
    expect(sheet?.rows).toEqual([
      [{ value: "指標", text: "指標" }, undefined, { value: "実績", text: "実績" }],
      [{ value: "利用率", text: "利用率" }, undefined, { value: 0.749, text: "74.9%", format: "0.0%", formula: "A9/B9", note: "推計値" }],
      [{ value: { error: "#N/A" }, text: "#N/A" }, undefined, { value: true, text: "TRUE" }],
      [{ value: "#N/A", text: "#N/A", format: "@" }],
    ]);
    expect(sheet?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
    expect([...(sheet?.hiddenRows ?? [])]).toEqual([2]);
    expect([...(sheet?.hiddenColumns ?? [])]).toEqual([1]);
  });

  test("rows that a filter hides are told as hidden", async () => {
    const { excel } = await startExcel({ workbook: { sheets: [longSheet("表", 5)] } });
    excel.user.filter("A1:H6", [1, 3]);
    const { workbook } = await excelHost().snapshot("workbook");
    expect([...(workbook.sheets[0]?.hiddenRows ?? [])]).toEqual([2, 4]);
    expect(workbook.sheets[0]?.rows[2]?.[3]?.text).toBe("37.4%");
  });

  test("hidden and very hidden sheets, and names with quotes, are read", async () => {
    const names = ["KPI 表", "it's '25", "別紙!1", "隠し", "極秘"];
    const { excel } = await startExcel({ workbook: { sheets: names.map((name) => textSheet(name, [[name]])) } });
    excel.user.showSheet("隠し", "Hidden");
    excel.user.showSheet("極秘", "VeryHidden");
    excel.user.comment("'it''s ''25'!A1", "確認済み");
    const { workbook } = await excelHost().snapshot("workbook");
    expect(workbook.sheets.map(({ name }) => name)).toEqual(names);
    expect(workbook.sheets.map(({ rows }) => rows[0]?.[0]?.text)).toEqual(names);
    expect(workbook.sheets.map(({ visibility }) => visibility)).toEqual(["visible", "visible", "visible", "hidden", "veryHidden"]);
    expect(workbook.sheets[1]?.rows[0]?.[0]?.note).toBe("確認済み");
  });

  test("an empty workbook has its sheet, and nothing in it", async () => {
    await startExcel();
    const { workbook, active } = await excelHost().snapshot("workbook");
    expect(workbook.sheets).toHaveLength(1);
    expect(workbook.sheets[0]?.rows.flat().filter(Boolean)).toEqual([]);
    expect(active).toEqual({ sheet: "Sheet1", row: 0, column: 0 });
  });

  test("the sheet in front, or the selected cells at their own addresses, are read alone", async () => {
    const { excel } = await startExcel({ workbook: { sheets: [longSheet("一", 3), longSheet("二", 3)] } });
    excel.user.activate("二");
    excel.user.select("C2:D3,H:H");
    const sheet = await excelHost().snapshot("sheet");
    expect(sheet.workbook.sheets.map(({ name }) => name)).toEqual(["二"]);
    const selection = await excelHost().snapshot("selection");
    const [seen] = selection.workbook.sheets;
    const cells = (seen?.rows ?? []).flatMap((row, r) => (row ?? []).flatMap((cell, c) => (cell ? [`${r},${c} ${cell.text}`] : [])));
    expect(cells).toEqual(["0,7 備考", "1,2 80.0%", "1,3 37.4%", "1,7 0", "2,2 80.0%", "2,3 37.4%", "2,7 1", "3,7 2"]);
    expect(selection.active).toEqual({ sheet: "二", row: 1, column: 2 });
  });

  test("a date that shows its year tells from which year serial numbers count", async () => {
    const dated = (text: string): Workbook => ({
      sheets: [{ name: "表", rows: [[{ value: 44650, text, format: "yyyy/m/d" }]], merges: [] }],
    });
    await startExcel({ workbook: dated("2022/3/30") });
    expect((await excelHost().snapshot("workbook")).workbook.date1904).toBe(false);
    await startExcel({ workbook: dated("2026/3/31") });
    expect((await excelHost().snapshot("workbook")).workbook.date1904).toBe(true);
  });
});

describe("how it is read", () => {
  test.each([1, 30])("two round trips for %i sheets", async (count) => {
    const sheets = Array.from({ length: count }, (_, at) => longSheet(`シート${at + 1}`, 40));
    const { excel, program } = await startExcel({ workbook: { sheets } });
    const before = bookPicture(excel);
    const { workbook } = await excelHost().snapshot("workbook");
    expect(program.traffic.syncs).toBe(2);
    expect(bookPicture(excel)).toEqual(before);
    expect(workbook.sheets).toHaveLength(count);
    expect(workbook.sheets.every(({ rows }) => rows.length === 41)).toBe(true);
  });

  test("a desktop hands over 5,000 rows at once", async () => {
    const { program } = await startExcel({ workbook: { sheets: [longSheet("大きな表", 5_000)] } });
    const { workbook } = await excelHost().snapshot("workbook");
    expect(program.traffic.syncs).toBe(2);
    expect(workbook.sheets[0]?.rows[5_000]?.[7]?.value).toBe(4_999);
  });

  test("Excel on the web never has to hand over 5 MB, and every cell of a large workbook is read", async () => {
    const sheets = [longSheet("一", 6_000), longSheet("二", 6_000), textSheet("三", [["注"]])];
    const { program } = await startExcel({ workbook: { sheets }, limits: "web" });
    const { workbook } = await excelHost().snapshot("workbook");
    expect(workbook.sheets.map(({ rows }) => rows.flat().filter(Boolean).length)).toEqual([48_008, 48_008, 1]);
    expect(workbook.sheets[1]?.rows[6_000]?.[4]?.formula).toBe("D6001/C6001");
    const answered = program.requests.filter(({ responseBytes }) => responseBytes <= 5_000_000);
    // The list, one attempt that is refused, the sizes, and the blocks.
    expect(program.requests.length - answered.length).toBe(1);
    expect(program.traffic.syncs).toBeLessThanOrEqual(3 + 5);
  });

  test("where Excel on the web answers null for what is too large, it is read in blocks that it hands over, each thing once", async () => {
    // Under a merged area nothing is kept.
    const merges = [{ top: 1, left: 6, bottom: 2, right: 6 }];
    const sheets = [
      { ...longSheet("小", 20), merges },
      { ...longSheet("大", 2_000), merges },
    ];
    const { excel, program } = await startExcel({ workbook: { sheets } });
    excel.user.hideRows("大!5:5");
    excel.book.cellsHandedOver = 9_000;
    const { workbook } = await excelHost().snapshot("workbook");
    expect(workbook.sheets.map(({ rows }) => rows.flat().filter(Boolean).length)).toEqual([167, 16_007]);
    expect(workbook.sheets[1]?.rows[2_000]?.[4]?.formula).toBe("D2001/C2001");
    expect(workbook.sheets.map((sheet) => sheet.merges)).toEqual([merges, merges]);
    expect([...(workbook.sheets[1]?.hiddenRows ?? [])]).toEqual([4]);
    expect(program.traffic.syncs).toBeLessThanOrEqual(15);
  });

  test("a sheet with more merged areas than Excel tells at once is read all the same", async () => {
    const sheet = longSheet("表", 1_300);
    const merges = Array.from({ length: 600 }, (_, at) => ({ top: 1 + 2 * at, left: 6, bottom: 2 + 2 * at, right: 6 }));
    await startExcel({ workbook: { sheets: [{ ...sheet, merges }] } });
    const { workbook } = await excelHost().snapshot("workbook");
    expect(workbook.sheets[0]?.merges).toHaveLength(600);
    expect(workbook.sheets[0]?.rows).toHaveLength(1_301);
  });

  test("nothing is left behind in Excel", async () => {
    const { program } = await startExcel({ workbook: { sheets: [longSheet("表", 50)] } });
    await excelHost().snapshot("workbook");
    await expect.poll(() => program.keptReferences).toBe(0);
  });
});

describe("what stands in the way", () => {
  test("a cell that is being edited is told in a sentence", async () => {
    const { program } = await startExcel();
    program.gate.cellEditMode = true;
    await expect(excelHost().snapshot("workbook")).rejects.toMatchObject({ name: "HostError", code: "editing" });
  });

  test("a sheet that is deleted between the two round trips is left out", async () => {
    const sheets = ["残る", "消える"].map((name) => textSheet(name, [[name]]));
    const { excel, program } = await startExcel({ workbook: { sheets } });
    program.gate.before(2, () => excel.user.deleteSheet("消える"));
    const { workbook } = await excelHost().snapshot("workbook");
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["残る"]);
  });

  test.each([
    ["2021", 1],
    ["2024", 1],
    ["365", 1],
  ] as const)("Excel %s says what it does not tell", async (level, missing) => {
    const { excel } = await startExcel({ level, workbook: { sheets: [textSheet("表", [["指標"]])] } });
    excel.user.note("A1", "メモ");
    const { unread, workbook } = await excelHost().snapshot("workbook");
    // Even the current client from the package knows no notes.
    expect(unread).toHaveLength(missing);
    expect(unread[0]?.ja).toContain("メモ");
    expect(workbook.sheets[0]?.rows[0]?.[0]?.note).toBeUndefined();
  });

  test("an Excel older than the add-in needs is refused with a sentence", async () => {
    await startExcel();
    const spy = vi
      .spyOn(Office.context.requirements, "isSetSupported")
      .mockImplementation((_name: string, version?: string | number) => version !== "1.12");
    try {
      await expect(excelHost().snapshot("workbook")).rejects.toMatchObject({ code: "unsupported" });
    } finally {
      spy.mockRestore();
    }
  });
});
