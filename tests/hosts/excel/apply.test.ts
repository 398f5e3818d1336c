import { describe, expect, test } from "vitest";
import { excelHost } from "../../../hosts/excel/excelHost";
import { startExcel } from "../../support/office/startExcel";
import { bookPicture } from "./bookPicture";
import { change, edit } from "./edits";
import { kpiBook } from "../../support/kpiBook";

describe("changes that are made", () => {
  test("a cell that stores a number gets a number and keeps its format", async () => {
    const { excel } = await startExcel({ workbook: kpiBook() });
    const outcome = await excelHost().apply([change(edit("D3", "47.8%", "46.8%")), change(edit("B4", "1,200", "1,100"))]);
    expect(outcome.refused).toEqual([]);
    expect(outcome.made).toHaveLength(2);
    const grid = excel.book.sheet("KPI 表")?.grid;
    expect(grid?.cell(2, 3)).toMatchObject({ value: 0.468, text: "46.8%", format: "0.0%" });
    expect(grid?.cell(3, 1)).toMatchObject({ value: 1100, text: "1,100", format: "#,##0" });
  });

  test.each(["75.0%", "=1+1", "+5", "-3", "@名前", "2025/3/31", "001", "1-2", "TRUE", "#N/A", "'引用", "75.0%\n(R5年度)"])(
    "a text cell that gets %s stays a text",
    async (after) => {
      const { excel } = await startExcel({ workbook: kpiBook() });
      const outcome = await excelHost().apply([change(edit("D4", "74.0%", after))]);
      expect(outcome.refused).toEqual([]);
      expect(excel.book.sheet("KPI 表")?.grid.cell(3, 3)).toMatchObject({ value: after, text: after, format: "General" });
      expect(excel.book.sheet("KPI 表")?.grid.cell(3, 3)?.formula).toBeUndefined();
    },
  );

  test("formulas, numbers and formats are written as asked", async () => {
    const { excel } = await startExcel({ workbook: kpiBook(), calculate: (formula) => (formula === "C3/B3" ? 0.4675 : undefined) });
    const outcome = await excelHost().apply([
      change(
        edit("D3", "47.8%", "46.8%", { content: { formula: "C3/B3" } }),
        edit("F3", "", "(+8.3ポイント)", { content: { number: 8.3 }, format: '"(+"0.0"ポイント)"' }),
      ),
    ]);
    expect(outcome.refused).toEqual([]);
    expect(outcome.shownOtherwise).toBeUndefined();
    const grid = excel.book.sheet("KPI 表")?.grid;
    expect(grid?.cell(2, 3)).toMatchObject({ formula: "C3/B3", text: "46.8%", format: "0.0%" });
    expect(grid?.cell(2, 5)).toMatchObject({ value: 8.3, text: "(+8.3ポイント)" });
  });

  test("a formula that shows something else than foreseen is made, and told", async () => {
    await startExcel({ workbook: kpiBook(), calculate: () => 0.99 });
    const outcome = await excelHost().apply([change(edit("D3", "47.8%", "46.8%", { content: { formula: "C3/B3" } }))]);
    expect(outcome.made).toHaveLength(1);
    expect(outcome.shownOtherwise).toEqual([{ cell: { sheet: "KPI 表", row: 2, column: 3 }, expected: "46.8%", shown: "99.0%" }]);
  });

  test("one round trip to look and one to write, on however many sheets", async () => {
    const names = Array.from({ length: 20 }, (_, at) => `表${at}`);
    const { program } = await startExcel({ workbook: kpiBook(...names) });
    const outcome = await excelHost().apply(names.map((name) => change(edit("D3", "47.8%", "46.8%", {}, name))));
    expect(outcome.made).toHaveLength(20);
    expect(program.traffic.syncs).toBe(2);
  });

  test("a column of 5,000 formulas is one write", async () => {
    const rows = Array.from({ length: 5_000 }, () => [{ value: 1, text: "1" }]);
    const { program, excel } = await startExcel({
      workbook: { sheets: [{ name: "表", rows, merges: [] }] },
      calculate: () => 2,
      limits: "web",
    });
    const edits = rows.map((_, row) => ({
      cell: { sheet: "表", row, column: 1 },
      before: "",
      after: "2",
      content: { formula: `A${row + 1}*2` },
    }));
    const outcome = await excelHost().apply([change(...edits)]);
    expect(outcome.made).toHaveLength(1);
    expect(program.traffic.syncs).toBe(2);
    expect(excel.book.sheet("表")?.grid.cell(4_999, 1)).toMatchObject({ formula: "A5000*2", text: "2" });
  });
});

test("more corrections than Excel takes in one question are asked for in two, and all made", async () => {
  const rows = Array.from({ length: 600 }, () => Array.from({ length: 4 }, () => ({ value: "△", text: "△" })));
  const { program, excel } = await startExcel({ workbook: { sheets: [{ name: "表", rows, merges: [] }] }, limits: "web" });
  const changes = rows.map((_, row) => change({ cell: { sheet: "表", row, column: row % 4 }, before: "△", after: "○" }));
  // As it does where there are some ten thousand.
  program.gate.refuseNext("RequestPayloadSizeLimitExceeded");
  const host = excelHost();
  const outcome = await host.apply(changes);
  expect(outcome.made).toHaveLength(600);
  expect(excel.book.sheet("表")?.grid.cell(599, 3)?.text).toBe("○");
  expect(host.log()).toHaveLength(600);
  expect(program.traffic.largestRequest).toBeLessThan(4_500_000);
  expect(program.traffic.syncs).toBeLessThanOrEqual(5);
});

describe("a format alone", () => {
  test("is given to a formula, and to what it spills; nothing is written anew, and undo takes the format back", async () => {
    const { excel } = await startExcel({ workbook: kpiBook() });
    excel.user.spill("C3:C4");
    const before = bookPicture(excel);
    const host = excelHost();
    const only = (format: string) => ({ content: { kept: true as const }, format });
    const edits = [
      edit("C3", "37.4%", "37.40%", only("0.00%")),
      edit("C4", "900", "900件", only('#,##0"件"')),
      edit("D5", "50.0%", "50%", only("0%")),
    ];
    const outcome = await host.apply([change(...edits)]);
    expect(outcome).toMatchObject({ refused: [], made: [{}] });
    expect(outcome.shownOtherwise).toBeUndefined();
    const { grid } = excel.book.sheet("KPI 表")!;
    expect([grid.cell(2, 2), grid.cell(3, 2), grid.cell(4, 3)]).toMatchObject([
      { value: 0.374, text: "37.40%" },
      { value: 900, text: "900件" },
      { formula: "C5/B5", text: "50%" },
    ]);
    await host.undo();
    expect(bookPicture(excel)).toEqual(before);
    expect(excel.book.sheet("KPI 表")?.spills).toHaveLength(1);
  });

  test("a cell that is written below leaves the spill above it whole", async () => {
    const { excel } = await startExcel({ workbook: kpiBook() });
    excel.user.spill("C3:C4");
    const kept = edit("C4", "900", "900件", { content: { kept: true }, format: '#,##0"件"' });
    const outcome = await excelHost().apply([change(kept), change(edit("C5", "25.0%", "30.0%"))]);
    expect(outcome.made).toHaveLength(2);
    const { grid } = excel.book.sheet("KPI 表")!;
    expect([grid.cell(3, 2)?.text, grid.cell(4, 2)?.text]).toEqual(["900件", "30.0%"]);
    expect(excel.book.sheet("KPI 表")?.spills).toHaveLength(1);
  });
});

describe("changes that are refused", () => {
  test.each([
    ["stale", edit("D3", "48.0%", "46.8%"), "47.8%"],
    ["stale", edit("G9", "前の値", "46.8%"), "空"],
    ["formula", edit("D5", "50.0%", "60.0%"), "数式"],
    ["formula", edit("D5", "50.0%", "60.0%", { content: { number: 0.6 } }), "数式"],
    ["merged", edit("B1", "", "注"), "結合"],
    ["missing-sheet", edit("D3", "47.8%", "46.8%", {}, "ない表"), "ない表"],
  ] as const)("%s, and nothing is written", async (reason, refused, word) => {
    const { excel } = await startExcel({ workbook: kpiBook() });
    const before = bookPicture(excel);
    const host = excelHost();
    const outcome = await host.apply([change(edit("E3", "△", "○"), refused)]);
    expect(outcome.made).toEqual([]);
    expect(outcome.refused).toMatchObject([{ reason }]);
    expect(outcome.refused[0]?.message.ja).toContain(word);
    expect(bookPicture(excel)).toEqual(before);
    expect(host.log()).toEqual([]);
  });

  test.each(["C4:C5", "C3:C4", "C4"])("cells over which a formula spills (%s), and nothing is written", async (spilled) => {
    const { excel } = await startExcel({ workbook: kpiBook() });
    excel.user.spill(spilled);
    const before = bookPicture(excel);
    const { made, refused } = await excelHost().apply([change(edit("C3", "37.4%", "40.0%"), edit("C4", "900", "1,000"))]);
    expect(made).toEqual([]);
    expect(refused).toMatchObject([{ reason: "formula", cell: { column: 2 } }]);
    expect(refused[0]?.message.ja).toContain("スピル");
    expect(bookPicture(excel)).toEqual(before);
    expect((await excelHost().apply([change(edit("E3", "△", "○"))])).made).toHaveLength(1);
  });

  test("one refused change does not hold up another", async () => {
    const { excel } = await startExcel({ workbook: kpiBook() });
    const outcome = await excelHost().apply([
      change(edit("D3", "99.9%", "46.8%")),
      change(edit("E3", "△", "○")),
      change(edit("E4", "△", "○", {}, "ない表")),
    ]);
    expect(outcome.refused.map(({ reason }) => reason).sort()).toEqual(["missing-sheet", "stale"]);
    expect(excel.book.sheet("KPI 表")?.grid.cell(2, 4)?.text).toBe("○");
  });

  test("the second of two changes of one cell", async () => {
    const { excel } = await startExcel({ workbook: kpiBook() });
    const outcome = await excelHost().apply([change(edit("E3", "△", "○")), change(edit("E3", "△", "×"))]);
    expect(outcome.refused).toMatchObject([{ reason: "stale" }]);
    expect(excel.book.sheet("KPI 表")?.grid.cell(2, 4)?.text).toBe("○");
  });

  test("locked cells of a protected sheet, while unlocked ones are changed", async () => {
    const { excel } = await startExcel({ workbook: kpiBook() });
    const grid = excel.book.sheet("KPI 表")?.grid;
    grid?.restyle({ top: 3, left: 4, bottom: 3, right: 4 }, (style) => ({ ...style, locked: false }));
    excel.user.protect("KPI 表");
    const host = excelHost();
    const outcome = await host.apply([change(edit("E3", "△", "○")), change(edit("E4", "△", "○"))]);
    expect(outcome.refused).toMatchObject([{ reason: "protected", cell: { row: 2, column: 4 } }]);
    expect(grid?.cell(3, 4)?.text).toBe("○");
    expect((await host.undo())?.made).toHaveLength(1);
    expect(grid?.cell(3, 4)?.text).toBe("△");
  });

  test("a figure that its format shows otherwise is put back", async () => {
    const { excel } = await startExcel({ workbook: kpiBook() });
    const before = bookPicture(excel);
    const outcome = await excelHost().apply([change(edit("B4", "1,200", "1,200.5"))]);
    expect(outcome.refused).toMatchObject([{ reason: "blocked" }]);
    expect(bookPicture(excel)).toEqual(before);
  });
});

describe("what stands in the way", () => {
  test("a cell that is being edited: nothing is written", async () => {
    const { excel, program } = await startExcel({ workbook: kpiBook() });
    const before = bookPicture(excel);
    program.gate.before(2, () => (program.gate.cellEditMode = true));
    await expect(excelHost().apply([change(edit("E3", "△", "○"))])).rejects.toMatchObject({ name: "HostError" });
    expect(bookPicture(excel)).toEqual(before);
  });

  test("a sheet deleted between looking and writing: the other sheets are as they were", async () => {
    const { excel, program } = await startExcel({ workbook: kpiBook("一", "二") });
    const [before] = bookPicture(excel) as unknown[];
    program.gate.before(2, () => excel.user.deleteSheet("二"));
    const host = excelHost();
    const changes = [change(edit("E3", "△", "○", {}, "一")), change(edit("E3", "△", "○", {}, "二"))];
    await expect(host.apply(changes)).rejects.toMatchObject({ code: "missing-sheet" });
    expect(bookPicture(excel)).toEqual([before]);
    expect(host.log()).toEqual([]);
  });

  test("a sheet protected between looking and writing", async () => {
    const { excel, program } = await startExcel({ workbook: kpiBook("一", "二") });
    const before = bookPicture(excel);
    program.gate.before(2, () => excel.user.protect("二"));
    const changes = [change(edit("E3", "△", "○", {}, "一")), change(edit("E3", "△", "○", {}, "二"))];
    await expect(excelHost().apply(changes)).rejects.toMatchObject({ name: "HostError" });
    expect(bookPicture(excel)).toEqual(before);
  });
});
