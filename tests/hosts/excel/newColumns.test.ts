import { describe, expect, test } from "vitest";
import { excelHost } from "../../../hosts/excel/excelHost";
import type { Cell, Change, NewColumn } from "../../../src/index";
import { parseA1 } from "../../../src/index";
import type { SimulatedExcel } from "../../../workbench/excel/simulatedExcel";
import { startExcel } from "../../support/office/startExcel";
import { bookPicture } from "./bookPicture";
import { kpiBook, text } from "../../support/kpiBook";

const SHEET = "KPI 表";
const results: Readonly<Record<string, number>> = { "D3-B3": -0.322, "E3-B3": -0.3, "C5/B5": 0.5 };

/** A column between the rate and its rating, with a heading and a formula. */
function deltaColumn(column: Partial<NewColumn> = {}): Change {
  return {
    label: { ja: "増減の列を入れる", en: "Insert a column of deltas" },
    newColumns: [{ sheet: SHEET, at: 4, styleFrom: 3, ...column }],
    edits: [
      { cell: { sheet: SHEET, row: 1, column: 4 }, before: "", after: "増減" },
      { cell: { sheet: SHEET, row: 2, column: 4 }, before: "", after: "-32.2ポイント", content: { formula: "D3-B3" }, format: "0.0%" },
    ],
  };
}

async function start(): Promise<SimulatedExcel> {
  const { excel } = await startExcel({ workbook: kpiBook(), calculate: (formula) => results[formula] });
  const grid = excel.book.sheet(SHEET)?.grid;
  grid?.restyle({ top: 1, left: 3, bottom: 4, right: 3 }, (style) => ({ ...style, fill: "#DDEEFF", bold: true }));
  grid?.setColumnWidth(3, 3, 91);
  return excel;
}

function shown(excel: SimulatedExcel, at: string): string | undefined {
  const { row, column } = parseA1(at) ?? { row: -1, column: -1 };
  return excel.book.sheet(SHEET)?.grid.cell(row, column)?.text;
}

describe("a new column", () => {
  test("makes room, takes the style and width of its neighbour, and is filled", async () => {
    const excel = await start();
    const outcome = await excelHost().apply([deltaColumn()]);
    expect(outcome.refused).toEqual([]);
    const grid = excel.book.sheet(SHEET)?.grid;
    expect(["D2", "E2", "F2", "E3", "F3"].map((at) => shown(excel, at))).toEqual(["達成率", "増減", "評価", "-32.2%", "△"]);
    expect(grid?.cell(2, 4)).toMatchObject({ formula: "D3-B3", format: "0.0%" });
    expect(grid?.style(2, 4)).toMatchObject({ fill: "#DDEEFF", bold: true });
    expect(grid?.columnWidth(4)).toBe(91);
    // The title above is merged over all columns and grows with them; it is not copied.
    expect(grid?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 5 }]);
  });

  test("is wide enough for what is written into it, and the user's columns stay as wide as they are", async () => {
    const excel = await start();
    const grid = excel.book.sheet(SHEET)?.grid;
    grid?.setColumnWidth(3, 3, 40);
    const before = bookPicture(excel);
    const widths = () => [0, 1, 2, 3, 4, 5].map((column) => grid?.columnWidth(column));
    const [indicator, target, actual, rate, rating] = widths();
    const host = excelHost();
    expect((await host.apply([deltaColumn()])).refused).toEqual([]);
    const [, , , , added = 0] = widths();
    expect(widths()).toEqual([indicator, target, actual, rate, added, rating]);
    // "-32.2ポイント" in letters of 11 points: four wide ones, and five that take half a width at least.
    expect(added).toBeGreaterThan(4 * 11 + 5 * 5.5);
    expect(added).toBeLessThan(120);
    await host.undo();
    expect(bookPicture(excel)).toEqual(before);
  });

  test("grows with the letters beside it; where those are of several sizes, the usual one counts", async () => {
    const widthWith = async (cells: string | undefined) => {
      const excel = await start();
      excel.book.sheet(SHEET)?.grid.setColumnWidth(3, 3, 40);
      await Excel.run(async (context) => {
        if (cells !== undefined) context.workbook.worksheets.getItem(SHEET).getRange(cells).format.font.size = 22;
        await context.sync();
      });
      await excelHost().apply([deltaColumn()]);
      return excel.book.sheet(SHEET)?.grid.columnWidth(4) ?? 0;
    };
    const usual = await widthWith(undefined);
    expect(await widthWith("D:D")).toBeCloseTo(2 * usual, -1);
    expect(await widthWith("D3:D4")).toBe(usual);
  });

  test("does not take over Kensan's marks, but the user's own conditional formats", async () => {
    const excel = await start();
    await Excel.run(async (context) => {
      const format = context.workbook.worksheets.getItem(SHEET).getRange("D3:D5").conditionalFormats.add("Custom");
      format.custom.rule.formula = "=$B3>1";
      await context.sync();
    });
    const host = excelHost();
    const marked = [2, 4].map((row) => ({ cell: { sheet: SHEET, row, column: 3 }, severity: "error" as const, text: "説明" }));
    await host.mark(marked);
    const before = bookPicture(excel);
    expect((await host.apply([deltaColumn()])).refused).toEqual([]);
    const painted = (row: number) =>
      (excel.book.sheet(SHEET)?.conditionalFormats ?? [])
        .filter(({ ranges }) => ranges.some(({ top, left, bottom, right }) => top <= row && row <= bottom && left <= 4 && 4 <= right))
        .map(({ formula }) => formula);
    expect([2, 3, 4].map(painted)).toEqual([[], ["=$B3>1"], []]);
    expect((await host.undo())?.refused).toEqual([]);
    expect(bookPicture(excel)).toEqual(before);
    expect((await host.unmark()).cleared).toBe(2);
  });

  test("is gone after one undo, and everything is as before", async () => {
    const excel = await start();
    const before = bookPicture(excel);
    const host = excelHost();
    await host.apply([deltaColumn()]);
    expect((await host.undo())?.made).toHaveLength(1);
    expect(bookPicture(excel)).toEqual(before);
  });

  test("together with a correction of a cell that it pushes away", async () => {
    const excel = await start();
    const before = bookPicture(excel);
    const host = excelHost();
    const correction: Change = {
      label: { ja: "直す", en: "Correct" },
      edits: [{ cell: { sheet: SHEET, row: 2, column: 4 }, before: "△", after: "○" }],
    };
    const outcome = await host.apply([correction, deltaColumn()]);
    expect(outcome.made).toHaveLength(2);
    expect([shown(excel, "E3"), shown(excel, "F3")]).toEqual(["-32.2%", "○"]);
    await host.undo();
    expect(shown(excel, "F3")).toBe("△");
    await host.undo();
    expect(bookPicture(excel)).toEqual(before);
  });

  test("only the first of two on one sheet", async () => {
    const excel = await start();
    const outcome = await excelHost().apply([deltaColumn(), deltaColumn()]);
    expect(outcome.made).toHaveLength(1);
    expect(outcome.refused).toMatchObject([{ reason: "stale" }]);
    expect(shown(excel, "G2")).toBeUndefined();
  });

  test("two at once, each counted after the one before", async () => {
    const excel = await start();
    const before = bookPicture(excel);
    const change: Change = {
      label: { ja: "差と率", en: "Differences" },
      newColumns: [
        { sheet: SHEET, at: 4, styleFrom: 3 },
        { sheet: SHEET, at: 3, styleFrom: 2 },
      ],
      edits: [
        { cell: { sheet: SHEET, row: 1, column: 3 }, before: "", after: "差" },
        { cell: { sheet: SHEET, row: 1, column: 5 }, before: "", after: "率" },
        { cell: { sheet: SHEET, row: 1, column: 6 }, before: "評価", after: "評定" },
      ],
    };
    const host = excelHost();
    expect((await host.apply([change])).refused).toEqual([]);
    expect(["C2", "D2", "E2", "F2", "G2"].map((at) => shown(excel, at))).toEqual(["実績", "差", "達成率", "率", "評定"]);
    expect(excel.book.sheet(SHEET)?.grid.style(2, 5)).toMatchObject({ fill: "#DDEEFF" });
    expect((await host.undo())?.refused).toEqual([]);
    expect(bookPicture(excel)).toEqual(before);
  });

  test("of some rows only leaves the others where they are", async () => {
    const excel = await start();
    const before = bookPicture(excel);
    const host = excelHost();
    const outcome = await host.apply([deltaColumn({ rows: { top: 1, bottom: 4 } })]);
    expect(outcome.refused).toEqual([]);
    expect(["A1", "E2", "F2"].map((at) => shown(excel, at))).toEqual(["令和7年度 指標一覧", "増減", "評価"]);
    await host.undo();
    expect(bookPicture(excel)).toEqual(before);
  });
});

describe("a new column that cannot be", () => {
  async function refused(excel: SimulatedExcel, change: Change) {
    const before = bookPicture(excel);
    const { made, refused: refusals } = await excelHost().apply([change]);
    expect(made).toEqual([]);
    expect(bookPicture(excel)).toEqual(before);
    return refusals[0]?.reason;
  }

  test("on a protected sheet", async () => {
    const excel = await start();
    excel.user.protect(SHEET);
    expect(await refused(excel, deltaColumn())).toBe("protected");
  });

  test("where merged cells would be torn", async () => {
    expect(await refused(await start(), deltaColumn({ rows: { top: 0, bottom: 4 } }))).toBe("merged");
  });

  test("in the middle of a table", async () => {
    const excel = await start();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).tables.add("A2:E5", true);
      await context.sync();
    });
    expect(await refused(excel, deltaColumn({ rows: { top: 1, bottom: 3 } }))).toBe("blocked");
  });

  test("of some rows while a filter hides others", async () => {
    const excel = await start();
    excel.user.filter("A2:E5", [1]);
    expect(await refused(excel, deltaColumn({ rows: { top: 1, bottom: 4 } }))).toBe("blocked");
  });

  test("whose cells were read wrongly", async () => {
    const change = deltaColumn();
    const stale = { cell: { sheet: SHEET, row: 2, column: 5 }, before: "○", after: "×" };
    expect(await refused(await start(), { ...change, edits: [...change.edits, stale] })).toBe("stale");
  });

  test("because the sheet is deleted after the column came: nothing is left of it", async () => {
    const { excel, program } = await startExcel({ workbook: kpiBook(SHEET, "二") });
    const [before] = bookPicture(excel) as unknown[];
    program.gate.before(3, () => excel.user.deleteSheet("二"));
    const other: Change = { label: { ja: "", en: "" }, edits: [{ cell: { sheet: "二", row: 2, column: 4 }, before: "△", after: "○" }] };
    await expect(excelHost().apply([deltaColumn(), other])).rejects.toMatchObject({ code: "missing-sheet" });
    expect(bookPicture(excel)).toEqual([before]);
  });
});

test("a new column in which somebody wrote since is not taken away", async () => {
  const excel = await start();
  const host = excelHost();
  await host.apply([deltaColumn()]);
  excel.user.edit("E5", "手書き");
  expect((await host.undo())?.refused).toMatchObject([{ reason: "stale", cell: { row: 4, column: 4 } }]);
  expect(shown(excel, "E2")).toBe("増減");
});

test("a column of printed texts lends its style, not its text format, to formulas", async () => {
  const printed = (words: string): Cell => ({ ...text(words), format: "@" });
  const { excel } = await startExcel({
    workbook: { sheets: [{ name: SHEET, rows: [[printed("達成率")], [printed("47.8%")]], merges: [] }] },
    calculate: () => 5,
  });
  const host = excelHost();
  const outcome = await host.apply([
    {
      label: { ja: "", en: "" },
      newColumns: [{ sheet: SHEET, at: 1, styleFrom: 0 }],
      edits: [{ cell: { sheet: SHEET, row: 1, column: 1 }, before: "", after: "5", content: { formula: "2+3" } }],
    },
  ]);
  expect(outcome.shownOtherwise).toBeUndefined();
  expect(excel.book.sheet(SHEET)?.grid.cell(1, 1)).toMatchObject({ formula: "2+3", value: 5, text: "5" });
});
