import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readWorkbook } from "../../../hosts/file/readWorkbook";
import { review, type Cell, type Sheet, type Workbook } from "../../../src/index";
import { kpiBook } from "../../support/kpiBook";
import { workbookOf } from "../../support/sampleReview";
import { startHost } from "./host";

const samples = readdirSync("samples").filter((name) => /\.(xlsx|csv)$/.test(name));

/** Every cell that says anything, by its address. */
function cellsOf({ rows }: Sheet): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  rows.forEach((row, r) =>
    row?.forEach((cell, c) => cell && (cell.value !== null || cell.note !== undefined) && cells.set(`${r},${c}`, cell)),
  );
  return cells;
}

describe("a file of the samples, opened in Google Sheets", () => {
  test.each(samples)("%s gives the same cells and the same findings as the file", async (name) => {
    const workbook = workbookOf(`samples/${name}`);
    const { host } = startHost({ workbook });
    const { workbook: handed } = await host.snapshot("workbook");
    expect(handed.sheets.map((sheet) => sheet.name)).toEqual(workbook.sheets.map((sheet) => sheet.name));
    handed.sheets.forEach((sheet, at) => {
      const source = workbook.sheets[at];
      expect(cellsOf(sheet)).toEqual(source && cellsOf(source));
      expect(sheet.merges).toEqual(expect.arrayContaining([...(source?.merges ?? [])]));
      expect(sheet.merges).toHaveLength(source?.merges.length ?? -1);
    });
    expect(review(handed).findings).toEqual(review(workbook).findings);
  });
});

const strange: Workbook = {
  sheets: [
    {
      name: "値",
      rows: [
        [
          { value: 45_747.5, text: "2025/3/31 12:00", format: "yyyy/m/d h:mm" },
          { value: { error: "#DIV/0!" }, text: "#DIV/0!", formula: "1/0" },
          { value: true, text: "TRUE" },
          { value: "#N/A", text: "#N/A", format: "@" },
          { value: 40, text: "40万枚", format: '0"万枚"', note: "速報値" },
          { value: 0.5, text: "0.5", formula: "KPI_RATE(A2,B2)" },
        ],
        [undefined, { value: null, text: "", note: "空のセルのメモ" }],
        [{ value: "下", text: "下" }],
      ],
      merges: [],
    },
    { name: "隠れたシート", rows: [[{ value: "一", text: "一" }]], merges: [], visibility: "hidden" },
  ],
};

describe("what a cell holds", () => {
  test("dates are serial numbers by the clock of the file, errors are errors, notes belong to their cells", async () => {
    const { host } = startHost({ workbook: strange });
    const { workbook, active, unread } = await host.snapshot("workbook");
    expect(workbook.sheets.map(cellsOf)).toEqual(strange.sheets.map(cellsOf));
    expect(workbook.sheets.map(({ visibility }) => visibility)).toEqual(["visible", "hidden"]);
    expect(active).toEqual({ sheet: "値", row: 0, column: 0 });
    expect(unread).toEqual([]);
  });

  test("a mark of Kensan is no note of the user", async () => {
    const { host } = startHost({ workbook: strange });
    await host.mark([
      { cell: { sheet: "値", row: 0, column: 4 }, severity: "error", text: "違います" },
      { cell: { sheet: "値", row: 0, column: 2 }, severity: "info", text: "参考です" },
    ]);
    const { workbook } = await host.snapshot("workbook");
    expect(workbook.sheets.map(cellsOf)).toEqual(strange.sheets.map(cellsOf));
  });
});

describe("the scope", () => {
  test("the sheet in front, and the selected cells of it at their own addresses", async () => {
    const { host, user, book } = startHost({ workbook: kpiBook("一", "二") });
    user.show("二");
    user.select("C3");
    expect((await host.snapshot("sheet")).workbook.sheets.map(({ name }) => name)).toEqual(["二"]);
    user.select("C3:D4", "A2", "Z90");
    book.traffic.calls.clear();
    const { workbook, active } = await host.snapshot("selection");
    expect([...cellsOf(workbook.sheets[0] as Sheet)].map(([at]) => at).sort()).toEqual(["1,0", "2,2", "2,3", "3,2", "3,3"]);
    expect(workbook.sheets[0]?.merges).toEqual([]);
    expect(active).toEqual({ sheet: "二", row: 2, column: 2 });
    expect(book.traffic.calls.get("Range.getValues")).toBe(2);
  });
});

test("a sheet that is one chart is left out, also while it is in front", async () => {
  const { host, user, book } = startHost({ workbook: kpiBook("一", "グラフ") });
  book.model("グラフ").isChart = true;
  expect((await host.snapshot("workbook")).workbook.sheets.map(({ name }) => name)).toEqual(["一"]);
  user.show("グラフ");
  for (const scope of ["sheet", "selection"] as const) expect((await host.snapshot(scope)).workbook.sheets).toEqual([]);
  expect((await host.countMarks()).marked).toBe(0);
});

describe("how much is asked of Google", () => {
  test("30 sheets are a fixed number of questions each, and one for each merged area", async () => {
    const names = Array.from({ length: 30 }, (_, at) => `表${at}`);
    const { host, book } = startHost({ workbook: kpiBook(...names) });
    await host.snapshot("workbook");
    for (const member of ["getValues", "getDisplayValues", "getFormulas", "getNumberFormats", "getNotes", "getMergedRanges"]) {
      expect(book.traffic.calls.get(`Range.${member}`)).toBe(30);
    }
    expect(book.traffic.count(/./)).toBeLessThanOrEqual(30 * 25 + 10);
  });

  test("5,000 rows are no more questions than five, and 300 dates of one day one", async () => {
    const row = (at: number): Cell[] => [
      { value: `指標${at}`, text: `指標${at}` },
      { value: 45_747, text: "2025/3/31", format: "yyyy/m/d" },
    ];
    const asked = async (rows: number): Promise<number> => {
      const workbook = { sheets: [{ name: "表", rows: Array.from({ length: rows }, (_, at) => row(at)), merges: [] }] };
      const { host, book } = startHost({ workbook });
      const { workbook: handed } = await host.snapshot("sheet");
      expect(handed.sheets[0]?.rows).toHaveLength(rows);
      return book.traffic.count(/./);
    };
    expect(await asked(5_000)).toBe(await asked(5));
  });
});

test("a snapshot that takes too long is told as too large", async () => {
  const { host, book } = startHost({ workbook: readWorkbook(new TextEncoder().encode("指標,目標\n一,1"), "a.csv") });
  book.traffic.refuse("Range.getValues", "Exceeded maximum execution time");
  await expect(host.snapshot("sheet")).rejects.toMatchObject({ name: "HostError", code: "too-large" });
  expect((await host.snapshot("sheet")).workbook.sheets).toHaveLength(1);
});
