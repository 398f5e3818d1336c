import { describe, expect, test } from "vitest";
import type { Mark } from "../../../hosts/host";
import type { Severity } from "../../../src/index";
import { kpiBook } from "../../support/kpiBook";
import { bookPicture, cellAt } from "../../support/sheets/startSheets";
import { change, edit, saying, startHost } from "./host";

function mark(at: string, severity: Severity = "error", text = "達成率が合いません。", sheet = "KPI 表"): Mark {
  return { cell: { sheet, ...cellAt(at) }, severity, text };
}

const USERS_NOTE = "出典: 総務省\n（R5年度）  ";
const USERS_RULES = [
  { ranges: [{ top: 2, left: 3, bottom: 4, right: 3 }], formula: "=D3<0.5", fill: "#ff0000" },
  { ranges: [{ top: 0, left: 0, bottom: 9, right: 4 }], formula: undefined, fill: null },
];

/** A sheet with a user's own fill, notes and rules. */
function started() {
  const sheets = startHost({ workbook: kpiBook() });
  const model = sheets.book.model("KPI 表");
  sheets.user.note("D3", USERS_NOTE);
  sheets.user.note("A9", "表の外のメモ");
  model.put(2, 3, { ...model.cell(2, 3), fill: "#FFFF00" });
  model.rules = [...USERS_RULES];
  return { ...sheets, model, before: bookPicture(sheets) };
}

describe("marks", () => {
  test("colour and tell, and are gone without a trace", async () => {
    const sheets = started();
    const { host, model, before } = sheets;
    const outcome = await host.mark([mark("D3"), mark("E4", "query", "○では？"), mark("G9", "info", "空です")]);
    expect(outcome).toEqual({ marked: 3, withoutText: [], skipped: [] });
    expect(model.cell(2, 3).note).toMatch(/^出典: 総務省\n（R5年度） {2}\n/);
    expect(model.cell(2, 3).note).toContain("エラー / Error\n達成率が合いません。");
    expect(model.cell(3, 4).note).toContain("要確認 / Query\n○では？");
    expect(model.cell(2, 3).fill).toBe("#FFFF00");
    expect((await host.countMarks()).marked).toBe(3);
    expect(await host.unmark()).toEqual({ cleared: 3, skipped: [] });
    expect(bookPicture(sheets)).toEqual(before);
    expect((await host.countMarks()).marked).toBe(0);
  });

  test("stand above the user's rules, the worst first, since the first rule wins", async () => {
    const { host, model } = started();
    await host.mark([mark("D3", "info"), mark("E3", "error"), mark("E4", "error"), mark("D4", "query")]);
    expect(model.rules.map(({ formula }) => formula)).toEqual([
      '=LEN("kensan:error")>0',
      '=LEN("kensan:query")>0',
      '=LEN("kensan:info")>0',
      ...USERS_RULES.map(({ formula }) => formula),
    ]);
    expect(model.rules[0]?.ranges).toEqual([{ top: 2, left: 4, bottom: 3, right: 4 }]);
    expect(model.rules.slice(3)).toEqual(USERS_RULES);
  });

  test("are replaced by those of the next check", async () => {
    const { host, model } = started();
    await host.mark([mark("D3"), mark("E4")]);
    await host.mark([mark("D3", "query", "別の指摘")]);
    expect(model.cell(2, 3).note).not.toContain("合いません");
    expect(model.cell(3, 4).note).toBe("");
    expect(model.rules).toHaveLength(3);
    expect((await host.countMarks()).marked).toBe(1);
  });

  test("of one cell are one, with the worst severity and all texts", async () => {
    const { host, model } = started();
    expect((await host.mark([mark("D3", "info", "一"), mark("D3", "error", "二")])).marked).toBe(1);
    expect(model.cell(2, 3).note).toContain("エラー / Error\n一\n二");
  });

  test("write notes and rules of a sheet once each, and leave other sheets alone", async () => {
    const names = Array.from({ length: 30 }, (_, at) => `表${at}`);
    const { host, book } = startHost({ workbook: kpiBook(...names) });
    await host.mark(["表0", "表1"].flatMap((name) => ["D3", "D4", "E5"].map((at) => mark(at, "error", "違う", name))));
    expect(book.traffic.calls.get("Range.setNotes")).toBe(2);
    expect(book.traffic.calls.get("Sheet.setConditionalFormatRules")).toBe(2);
    expect(book.traffic.calls.get("Range.getNotes")).toBe(30);
    book.traffic.calls.clear();
    expect((await host.countMarks()).marked).toBe(6);
    expect(book.traffic.calls.get("Range.getNotes")).toBeUndefined();
  });
});

describe("what a user did to marks meanwhile", () => {
  test("words before and behind Kensan's stay exactly", async () => {
    const { host, model, user } = started();
    await host.mark([mark("D3"), mark("E4")]);
    user.note("D3", `先に書いた\n${model.cell(2, 3).note}\n後に書いた`);
    user.note("E4", `${model.cell(3, 4).note}\n確認済み`);
    await host.unmark();
    expect(model.cell(2, 3).note).toBe(`先に書いた\n${USERS_NOTE}\n後に書いた`);
    expect(model.cell(3, 4).note.trim()).toBe("確認済み");
  });

  test("words among Kensan's are never lost", async () => {
    const { host, model, user } = started();
    await host.mark([mark("D3"), mark("E4")]);
    user.note("D3", model.cell(2, 3).note.replace("合いません。", "合いません。←担当課に確認中"));
    user.note("E4", model.cell(3, 4).note.replace(/\n── 検算 [0-9a-z]+ ──$/, "\nあとで直す"));
    await host.unmark();
    expect(model.cell(2, 3).note).toContain("担当課に確認中");
    expect(model.cell(3, 4).note).toContain("あとで直す");
    for (const cell of [model.cell(2, 3), model.cell(3, 4)]) expect(cell.note).not.toContain("── 検算");
  });

  test("marks of an earlier session, moved by an inserted column, are found and cleared", async () => {
    const { host, model } = started();
    await host.mark([mark("D3")]);
    model.insertColumn(1);
    expect((await host.countMarks()).marked).toBe(1);
    await host.unmark();
    expect(model.cell(2, 4).note).toBe(USERS_NOTE);
    expect(model.rules).toHaveLength(2);
  });

  test("notes whose colours somebody took away are cleared too", async () => {
    const { host, model } = started();
    await host.mark([mark("D3")]);
    model.rules = [...USERS_RULES];
    expect((await host.unmark()).cleared).toBe(1);
    expect(model.cell(2, 3).note).toBe(USERS_NOTE);
  });
});

describe("what stands in the way of marks", () => {
  test("protected cells: the sheet is left as it is, and that is told", async () => {
    const sheets = startHost({ workbook: kpiBook("一", "二") });
    sheets.user.protect("A1:B2", "二");
    const { marked, skipped } = await sheets.host.mark([mark("D3", "error", "違う", "一"), mark("D3", "error", "違う", "二")]);
    expect(marked).toBe(1);
    expect(skipped).toMatchObject([{ ja: saying("「二」") }]);
    expect(sheets.book.model("二").rules).toEqual([]);
  });

  test("a sheet that is gone", async () => {
    const { skipped, marked } = await started().host.mark([mark("D3"), mark("D3", "error", "違う", "ない表")]);
    expect(marked).toBe(1);
    expect(skipped).toMatchObject([{ en: saying("ない表") }]);
  });

  test.each(["Range.setNotes", "Sheet.setConditionalFormatRules"])("%s fails on the second sheet: both are as before", async (member) => {
    const sheets = startHost({ workbook: kpiBook("一", "二") });
    await sheets.host.mark([mark("E3", "info", "前の印", "一")]);
    const before = bookPicture(sheets);
    sheets.book.traffic.refuse(member, "Service error: Spreadsheets", 1);
    const marks = ["一", "二"].map((name) => mark("D3", "error", "違う", name));
    await expect(sheets.host.mark(marks)).rejects.toMatchObject({ name: "HostError", code: "unknown" });
    expect(bookPicture(sheets)).toEqual(before);
  });
});

test("a correction of a marked cell leaves its mark, and new columns take no colour over", async () => {
  const { host, model } = started();
  await host.mark([mark("D3")]);
  const column = { sheet: "KPI 表", at: 4, styleFrom: 3 };
  const outcome = await host.apply([{ ...change(edit("E3", "", "+1.0", {})), newColumns: [column] }]);
  expect(outcome.refused).toEqual([]);
  expect(model.rules[0]?.ranges).toEqual([{ top: 2, left: 3, bottom: 2, right: 3 }]);
  expect(model.rules[1]?.ranges).toHaveLength(2);
  expect((await host.countMarks()).marked).toBe(1);
});
