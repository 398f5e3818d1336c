import { describe, expect, test } from "vitest";
import { bookPicture } from "../../support/sheets/startSheets";
import { kpiBook } from "../../support/kpiBook";
import { change, edit, saying, startHost } from "./host";

describe("changes that are made", () => {
  test("a cell that stores a number gets a number and keeps its format", async () => {
    const { host, book } = startHost({ workbook: kpiBook() });
    const outcome = await host.apply([change(edit("D3", "47.8%", "46.8%")), change(edit("B4", "1,200", "1,100"))]);
    expect(outcome.refused).toEqual([]);
    expect(outcome.made).toHaveLength(2);
    expect(book.model("KPI 表").cell(2, 3)).toMatchObject({ value: 0.468, text: "46.8%", format: "0.0%" });
    expect(book.model("KPI 表").cell(3, 1)).toMatchObject({ value: 1100, text: "1,100", format: "#,##0" });
  });

  test.each([
    ...[
      "75.0%",
      "=1+1",
      "+5",
      "-3",
      "+A1",
      "-A1",
      "@名前",
      "＝1+1",
      "2025/3/31",
      "001",
      "1-2",
      "TRUE",
      "#N/A",
      "'引用",
      "1e5",
      "75.0%\n(R5年度)",
    ],
    '=IMPORTXML("http://example.com/","//a")',
  ])("a text cell that gets %s stays a text", async (after) => {
    const { host, book } = startHost({ workbook: kpiBook() });
    const outcome = await host.apply([change(edit("D4", "74.0%", after))]);
    expect(outcome.refused).toEqual([]);
    expect(book.model("KPI 表").cell(3, 3)).toMatchObject({ value: after, text: after, formula: "", format: "General" });
  });

  test("in a cell formatted as text too", async () => {
    const workbook = { sheets: [{ name: "表", rows: [[{ value: "75.0%", text: "75.0%", format: "@" }]], merges: [] }] };
    for (const after of ["=1+1", "001", "76.0%"]) {
      const { host, book } = startHost({ workbook });
      expect((await host.apply([change(edit("A1", "75.0%", after, {}, "表"))])).refused).toEqual([]);
      expect(book.model("表").cell(0, 0)).toMatchObject({ value: after, formula: "", format: "@" });
    }
  });

  test("formulas, numbers and formats are written as asked", async () => {
    const { host, book } = startHost({ workbook: kpiBook(), calculate: (formula) => (formula === "C3/B3" ? 0.4675 : undefined) });
    const outcome = await host.apply([
      change(
        edit("D3", "47.8%", "46.8%", { content: { formula: "C3/B3" } }),
        edit("F3", "", "(+8.3ポイント)", { content: { number: 8.3 }, format: '"(+"0.0"ポイント)"' }),
      ),
    ]);
    expect(outcome.refused).toEqual([]);
    expect(outcome.shownOtherwise).toBeUndefined();
    expect(book.model("KPI 表").cell(2, 3)).toMatchObject({ formula: "=C3/B3", text: "46.8%", format: "0.0%" });
    expect(book.model("KPI 表").cell(2, 5)).toMatchObject({ value: 8.3, text: "(+8.3ポイント)" });
  });

  test("a formula that shows something else than foreseen is made, and told", async () => {
    const { host } = startHost({ workbook: kpiBook(), calculate: () => 0.99 });
    const outcome = await host.apply([change(edit("D3", "47.8%", "46.8%", { content: { formula: "C3/B3" } }))]);
    expect(outcome.made).toHaveLength(1);
    expect(outcome.shownOtherwise).toEqual([{ cell: { sheet: "KPI 表", row: 2, column: 3 }, expected: "46.8%", shown: "99.0%" }]);
  });

  test("a column of 5,000 formulas is one write, and cells beyond the sheet get room", async () => {
    const rows = Array.from({ length: 5_000 }, () => [{ value: 1, text: "1" }]);
    const { host, book } = startHost({ workbook: { sheets: [{ name: "表", rows, merges: [] }] }, calculate: () => 2 });
    const edits = rows.map((_, row) => edit(`AZ${row + 1}`, "", "2", { content: { formula: `A${row + 1}*2` } }, "表"));
    const outcome = await host.apply([change(...edits)]);
    expect(outcome.made).toHaveLength(1);
    expect(book.traffic.calls.get("Range.setValues")).toBe(1);
    expect(book.model("表").cell(4_999, 51)).toMatchObject({ formula: "=A5000*2", text: "2" });
  });

  test("a rectangle of cells is one write, and a sheet is read twice, whatever the number of changes", async () => {
    const names = ["一", "二"];
    const { host, book } = startHost({ workbook: kpiBook(...names) });
    const cells = names.flatMap((name) => [
      edit("E3", "△", "○", {}, name),
      edit("E4", "△", "○", {}, name),
      edit("D4", "74.0%", "75%", {}, name),
    ]);
    expect((await host.apply(cells.map((each) => change(each)))).made).toHaveLength(6);
    expect(book.traffic.calls.get("Range.getValues")).toBe(4);
    expect(book.traffic.calls.get("Range.setValues")).toBe(4);
    expect(book.traffic.calls.get("Range.setNumberFormats")).toBeUndefined();
    expect(book.traffic.calls.get("SpreadsheetApp.flush")).toBe(1);
    expect(book.traffic.calls.get("Lock.tryLock")).toBe(1);
    expect(book.traffic.calls.get("Lock.releaseLock")).toBe(1);
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
    const started = startHost({ workbook: kpiBook() });
    const before = bookPicture(started);
    const outcome = await started.host.apply([change(edit("E3", "△", "○"), refused)]);
    expect(outcome.made).toEqual([]);
    expect(outcome.refused).toMatchObject([{ reason }]);
    expect(outcome.refused[0]?.message.ja).toContain(word);
    expect(bookPicture(started)).toEqual(before);
    expect(started.host.log()).toEqual([]);
  });

  test("one refused change does not hold up another, and each is told with the change that was asked for", async () => {
    const { host, book } = startHost({ workbook: kpiBook() });
    const changes = [change(edit("D3", "99.9%", "46.8%")), change(edit("E3", "△", "○")), change(edit("E4", "△", "○", {}, "ない表"))];
    const outcome = await host.apply(changes);
    expect(outcome.made).toEqual([changes[1]]);
    expect(outcome.refused.map(({ change: refused, reason }) => [refused, reason])).toEqual([
      [changes[0], "stale"],
      [changes[2], "missing-sheet"],
    ]);
    expect(outcome.made[0]).toBe(changes[1]);
    expect(book.model("KPI 表").cell(2, 4).text).toBe("○");
  });

  test("the second of two changes of one cell", async () => {
    const { host, book } = startHost({ workbook: kpiBook() });
    const outcome = await host.apply([change(edit("E3", "△", "○")), change(edit("E3", "△", "×"))]);
    expect(outcome.refused).toMatchObject([{ reason: "stale" }]);
    expect(book.model("KPI 表").cell(2, 4).text).toBe("○");
  });

  test("protected cells, while others of the sheet are changed", async () => {
    const { host, book, user } = startHost({ workbook: kpiBook() });
    user.protect("E3");
    const outcome = await host.apply([change(edit("E3", "△", "○")), change(edit("E5", "△", "○"))]);
    expect(outcome.refused).toMatchObject([{ reason: "protected", cell: { row: 2, column: 4 } }]);
    expect(book.model("KPI 表").cell(4, 4).text).toBe("○");
    expect((await host.undo())?.made).toHaveLength(1);
    expect(book.model("KPI 表").cell(4, 4).text).toBe("△");
  });

  test("a figure that its format shows otherwise is put back", async () => {
    const started = startHost({ workbook: kpiBook() });
    const before = bookPicture(started);
    const outcome = await started.host.apply([change(edit("B4", "1,200", "1,200.5"))]);
    expect(outcome.refused).toMatchObject([{ reason: "blocked" }]);
    expect(bookPicture(started)).toEqual(before);
  });

  test("cells that one formula fills: they are filled again, and a constant beside them is put back", async () => {
    const started = startHost({ workbook: kpiBook() });
    started.user.spill("C3:C5");
    const before = bookPicture(started);
    const outcome = await started.host.apply([
      change(edit("C4", "900", "1,000"), edit("E4", "△", "○")),
      change(edit("E2", "評価", "判定")),
    ]);
    expect(outcome.refused).toMatchObject([{ reason: "blocked", cell: { row: 3, column: 2 } }]);
    expect(outcome.refused[0]?.message.ja).toContain("C3 の数式");
    expect(outcome.made).toHaveLength(1);
    await started.host.undo();
    expect(bookPicture(started)).toEqual(before);
  });
});

describe("a format alone", () => {
  const only = (format: string) => ({ content: { kept: true as const }, format });
  const edits = [
    edit("C3", "37.4%", "37.40%", only("0.00%")),
    edit("C4", "900", "900件", only('#,##0"件"')),
    edit("D5", "50.0%", "50%", only("0%")),
  ];

  test("is given to a formula, and to what it spills; nothing is written anew, and undo takes the format back", async () => {
    const started = startHost({ workbook: kpiBook() });
    started.user.spill("C3:C4");
    const before = bookPicture(started);
    started.book.traffic.refuse("Range.setValues", "Nothing is to be written.");
    const outcome = await started.host.apply([change(...edits)]);
    expect(outcome).toMatchObject({ refused: [], made: [{}] });
    const model = started.book.model("KPI 表");
    expect([model.cell(2, 2), model.cell(3, 2), model.cell(4, 3)]).toMatchObject([
      { value: 0.374, text: "37.40%" },
      { value: 900, text: "900件" },
      { formula: "=C5/B5", text: "50%" },
    ]);
    await started.host.undo();
    expect(bookPicture(started)).toEqual(before);
  });

  test("leaves a spill whole where the cell below it is written", async () => {
    const started = startHost({ workbook: kpiBook() });
    started.user.spill("C3:C4");
    const outcome = await started.host.apply([change(...edits), change(edit("C5", "25.0%", "30.0%"))]);
    expect(outcome).toMatchObject({ refused: [], made: [{}, {}] });
    expect([2, 3, 4].map((row) => started.book.model("KPI 表").cell(row, 2).text)).toEqual(["37.40%", "900件", "30.0%"]);
  });

  test("goes again where another change of the same moment fails", async () => {
    const started = startHost({ workbook: kpiBook() });
    started.user.spill("C3:C4");
    const before = bookPicture(started);
    started.book.traffic.refuse("Range.setValues", "Service Spreadsheets timed out while accessing document.");
    await expect(started.host.apply([change(...edits), change(edit("E3", "△", "○"))])).rejects.toMatchObject({ name: "HostError" });
    expect(bookPicture(started)).toEqual(before);
  });
});

describe("what stands in the way", () => {
  test.each(["Range.setValues", "Range.setNumberFormats", "Range.getValues"])(
    "%s fails in the middle: nothing has changed",
    async (member) => {
      const started = startHost({ workbook: kpiBook("一", "二") });
      const { host, book } = started;
      const before = bookPicture(started);
      book.traffic.refuse(member, "Service Spreadsheets timed out while accessing document.", member === "Range.getValues" ? 2 : 1);
      const more = { format: "0.00%" };
      const changes = ["一", "二"].map((name) => change(edit("D3", "47.8%", "46.80%", more, name), edit("E3", "△", "○", {}, name)));
      await expect(host.apply(changes)).rejects.toMatchObject({ name: "HostError", code: "too-large" });
      expect(bookPicture(started)).toEqual(before);
      expect(host.log()).toEqual([]);
      expect((await host.apply(changes)).made).toHaveLength(2);
    },
  );

  test("putting back what shows otherwise fails at first: nothing has changed", async () => {
    const started = startHost({ workbook: kpiBook("一", "二") });
    const before = bookPicture(started);
    started.book.traffic.refuse("Range.setValues", "Service error: Spreadsheets", 2);
    const changes = [change(edit("B4", "1,200", "1,200.5", {}, "一")), change(edit("E3", "△", "○", {}, "二"))];
    await expect(started.host.apply(changes)).rejects.toMatchObject({ code: "unknown" });
    expect(bookPicture(started)).toEqual(before);
    expect(started.host.log()).toEqual([]);
  });

  test("what cannot even be put back is told", async () => {
    const { host, book } = startHost({ workbook: kpiBook("一", "二") });
    for (const _ of [1, 2]) book.traffic.refuse("Range.setValues", "Service error: Spreadsheets", 1);
    const changes = ["一", "二"].map((name) => change(edit("E3", "△", "○", {}, name)));
    await expect(host.apply(changes)).rejects.toMatchObject({
      code: "uncertain",
      wording: { ja: saying("一!E3、二!E3。［ファイル］→［変更履歴］") },
    });
  });

  test("somebody else is writing", async () => {
    const started = startHost({ workbook: kpiBook() });
    const before = bookPicture(started);
    started.book.isLocked = true;
    await expect(started.host.apply([change(edit("E3", "△", "○"))])).rejects.toMatchObject({ code: "editing" });
    expect(bookPicture(started)).toEqual(before);
  });

  test("a file that is shared for viewing only", async () => {
    const { host, book } = startHost({ workbook: kpiBook() });
    book.isReadOnly = true;
    expect((await host.apply([change(edit("E3", "△", "○"))])).refused).toMatchObject([{ reason: "protected" }]);
    await expect(host.save("settings", {})).rejects.toMatchObject({ code: "protected", wording: { ja: saying("権限") } });
  });
});
