import { describe, expect, test } from "vitest";
import { findTables, isDeltaRefusal, planDeltas, type Change } from "../../../src/index";
import { kpiBook } from "../../support/kpiBook";
import { workbookOf } from "../../support/sampleReview";
import { bookPicture } from "../../support/sheets/startSheets";
import { change, edit, startHost } from "./host";

describe("taking back", () => {
  test("cells and formats are as before, the latest change first", async () => {
    const sheets = startHost({ workbook: kpiBook(), calculate: (formula) => (formula === "C5/B5" ? 0.5 : 0.468) });
    const { host } = sheets;
    const before = bookPicture(sheets);
    await host.apply([change(edit("D3", "47.8%", "46.80%", { format: "0.00%" })), change(edit("D4", "74.0%", "=75.0%"))]);
    await host.apply([change(edit("D5", "50.0%", "46.8%", { content: { formula: "C5/B5*1" } }), edit("F2", "", "備考"))]);
    expect(host.log()).toHaveLength(3);
    for (const left of [2, 1, 0]) {
      expect((await host.undo())?.refused).toEqual([]);
      expect(host.log()).toHaveLength(left);
    }
    expect(bookPicture(sheets)).toEqual(before);
    expect(await host.undo()).toBeUndefined();
  });

  test("not where somebody has changed the cell since", async () => {
    const { host, book, user } = startHost({ workbook: kpiBook() });
    await host.apply([change(edit("E3", "△", "○"), edit("E4", "△", "○"))]);
    user.edit("E4", "×");
    expect((await host.undo())?.refused).toMatchObject([{ reason: "stale", cell: { sheet: "KPI 表", row: 3, column: 4 } }]);
    expect(book.model("KPI 表").cell(2, 4).text).toBe("○");
    expect(host.log()).toEqual([]);
  });

  test("on a sheet that was renamed since, but not on one that was deleted", async () => {
    const { host, book, user } = startHost({ workbook: kpiBook("一", "二") });
    await host.apply([change(edit("E3", "△", "○", {}, "二")), change(edit("E3", "△", "○", {}, "一"))]);
    user.rename("一", "it's 1");
    expect((await host.undo())?.made).toHaveLength(1);
    expect(book.model("it's 1").cell(2, 4).text).toBe("△");
    user.delete("二");
    expect((await host.undo())?.refused).toMatchObject([{ reason: "missing-sheet" }]);
  });

  test("what is protected now stays in the log", async () => {
    const { host, book, user } = startHost({ workbook: kpiBook() });
    await host.apply([change(edit("E3", "△", "○"))]);
    user.protect("E3");
    expect((await host.undo())?.refused).toMatchObject([{ reason: "protected" }]);
    book.model("KPI 表").locked = [];
    expect((await host.undo())?.made).toHaveLength(1);
  });
});

/** Two new columns: a whole one, and one in the rows of the table. */
function widening(rows?: { readonly top: number; readonly bottom: number }): Change {
  const columns = [4, 5].map((at) => ({ sheet: "KPI 表", at, styleFrom: 3, ...(rows && { rows }) }));
  return {
    ...change(edit("E2", "", "差"), edit("E3", "", "-1.0%", { content: { number: -0.01 } }), edit("F2", "", "備考")),
    newColumns: columns,
  };
}

describe("new columns", () => {
  test("come with the style of their neighbour and move the others, and go again", async () => {
    const sheets = startHost({ workbook: kpiBook() });
    const before = bookPicture(sheets);
    sheets.book.model("KPI 表").widths.set(3, 140);
    const outcome = await sheets.host.apply([widening(), change(edit("E4", "△", "○"))]);
    expect(outcome.refused).toEqual([]);
    const model = sheets.book.model("KPI 表");
    expect(model.cell(1, 4).text).toBe("差");
    expect(model.cell(2, 4)).toMatchObject({ value: -0.01, text: "-1.0%", format: "0.0%" });
    expect(model.cell(1, 6).text).toBe("評価");
    expect(model.cell(3, 6).text).toBe("○");
    expect(model.widths.get(4)).toBe(140);
    expect(model.widths.get(5)).toBe(140);
    for (const _ of outcome.made) expect((await sheets.host.undo())?.refused).toEqual([]);
    model.widths.clear();
    expect(bookPicture(sheets)).toEqual(before);
  });

  test("are wide enough for their texts", async () => {
    const { host, book } = startHost({ workbook: kpiBook() });
    const columns = [4, 5].map((at) => ({ sheet: "KPI 表", at, styleFrom: 3 }));
    const texts = { e: "前期差（令和7年9月末 − 令和7年1月末）", f: "+1.0" };
    await host.apply([{ ...change(edit("E2", "", texts.e), edit("F2", "", texts.f)), newColumns: columns }]);
    expect(book.model("KPI 表").widths.get(4)).toBeGreaterThan(14 * 20);
    expect(book.model("KPI 表").widths.get(5)).toBe(100);
  });

  test("in some rows only", async () => {
    const sheets = startHost({ workbook: kpiBook() });
    const model = sheets.book.model("KPI 表");
    sheets.user.edit("E10", "下の表");
    const before = bookPicture(sheets);
    expect((await sheets.host.apply([widening({ top: 1, bottom: 4 })])).refused).toEqual([]);
    expect(model.cell(9, 4).text).toBe("下の表");
    expect(model.cell(1, 6).text).toBe("評価");
    expect((await sheets.host.undo())?.made).toHaveLength(1);
    expect(bookPicture(sheets)).toEqual(before);
  });

  test.each([
    ["merged", { top: 0, bottom: 4 }, { top: 0, left: 3, bottom: 0, right: 4 }],
    ["merged", { top: 1, bottom: 3 }, { top: 3, left: 4, bottom: 4, right: 4 }],
  ] as const)("%s cells that they would tear refuse them", async (reason, rows, merge) => {
    const sheets = startHost({ workbook: kpiBook() });
    sheets.book.model("KPI 表").merges = [merge];
    const before = bookPicture(sheets);
    expect((await sheets.host.apply([widening(rows)])).refused).toMatchObject([{ reason }]);
    expect(bookPicture(sheets)).toEqual(before);
  });

  test("a filter that they would tear, and protected cells that they would move, refuse them", async () => {
    const { host, book, user } = startHost({ workbook: kpiBook() });
    book.model("KPI 表").filter = { top: 1, left: 0, bottom: 4, right: 4 };
    expect((await host.apply([widening({ top: 1, bottom: 4 })])).refused).toMatchObject([{ reason: "blocked" }]);
    book.model("KPI 表").filter = undefined;
    user.protect("E5");
    expect((await host.apply([widening()])).refused).toMatchObject([{ reason: "protected" }]);
  });

  test("somebody wrote into one since: it stays", async () => {
    const { host, book, user } = startHost({ workbook: kpiBook() });
    await host.apply([widening()]);
    user.edit("F5", "手書き");
    expect((await host.undo())?.refused).toMatchObject([{ reason: "stale", cell: { row: 4, column: 5 } }]);
    expect(book.model("KPI 表").cell(4, 5).text).toBe("手書き");
    expect(host.log()).toEqual([]);
  });

  test.each([
    ["Sheet.insertColumnBefore", 1],
    ["Range.copyTo", 0],
    ["Range.setValues", 0],
  ] as const)("%s fails: nothing has changed", async (member, after) => {
    const sheets = startHost({ workbook: kpiBook() });
    const before = bookPicture(sheets);
    sheets.book.traffic.refuse(member, "Service error: Spreadsheets", after);
    await expect(sheets.host.apply([widening(), change(edit("E4", "△", "○"))])).rejects.toMatchObject({ code: "unknown" });
    expect(bookPicture(sheets)).toEqual(before);
  });
});

describe.each(["000-published", "002-worked", "english-scorecard"])("deltas in %s", (name) => {
  test.each(["formula", "value"] as const)("as a %s are inserted as planned, and taken back exactly", async (form) => {
    const workbook = workbookOf(`samples/${name}.xlsx`);
    const plans = findTables(workbook).flatMap(({ id }) => {
      const plan = planDeltas(workbook, id, { form, program: "google-sheets" });
      return isDeltaRefusal(plan) || plan.change.edits.length === 0 ? [] : [plan.change];
    });
    expect(plans.length).toBeGreaterThan(0);
    for (const plan of plans) {
      const sheets = startHost({ workbook, calculate: () => 0 });
      const before = bookPicture(sheets);
      const outcome = await sheets.host.apply([plan]);
      expect(outcome.refused).toEqual([]);
      for (const { cell, content, after } of plan.edits) {
        const written = sheets.book.model(cell.sheet).cell(cell.row, cell.column);
        if (content && "formula" in content) expect(written.formula).toBe(`=${content.formula}`);
        else expect(written.text).toBe(after);
      }
      expect((await sheets.host.undo())?.refused).toEqual([]);
      expect(bookPicture(sheets)).toEqual(before);
    }
  });
});
