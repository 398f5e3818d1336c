import { describe, expect, test } from "vitest";
import { excelHost } from "../../../hosts/excel/excelHost";
import type { Mark } from "../../../hosts/host";
import type { Severity } from "../../../src/index";
import { parseA1 } from "../../../src/index";
import type { SimulatedExcel } from "../../../workbench/excel/simulatedExcel";
import { startExcel } from "../../support/office/startExcel";
import { bookPicture } from "./bookPicture";
import { kpiBook } from "../../support/kpiBook";

const SHEET = "KPI 表";

function mark(at: string, severity: Severity = "error", words = "達成率は46.8%のはずです。", sheet = SHEET): Mark {
  const place = parseA1(at);
  if (!place) throw new Error(at);
  return { cell: { sheet, ...place }, severity, text: words };
}

/** What is painted by Kensan: the rule that is asked first for each cell. */
function painted(excel: SimulatedExcel, sheet = SHEET): Record<string, string> {
  const colours: Record<string, string> = {};
  for (const { ranges, formula, fillColor } of excel.book.sheet(sheet)?.conditionalFormats ?? []) {
    if (!formula.includes("kensan")) continue;
    for (const { top, left, bottom } of ranges) {
      for (let row = top; row <= bottom; row += 1) colours[`${String.fromCharCode(65 + left)}${row + 1}`] ??= fillColor;
    }
  }
  return colours;
}

function comments(excel: SimulatedExcel, sheet = SHEET): string[] {
  return (excel.book.sheet(sheet)?.comments ?? []).map(({ content }) => content);
}

/** The book with everything a user may have on cells: fills, comments, notes, conditional formats. */
async function start(options: Parameters<typeof startExcel>[0] = {}) {
  const started = await startExcel({ workbook: kpiBook(), ...options });
  const { excel } = started;
  excel.book.sheet(SHEET)?.grid.restyle({ top: 2, left: 3, bottom: 3, right: 3 }, (style) => ({ ...style, fill: "#00FF00" }));
  excel.user.comment(`'${SHEET}'!C3`, "確認中です", "別の担当");
  await Excel.run(async (context) => {
    const format = context.workbook.worksheets.getItem(SHEET).getRange("D3:E5").conditionalFormats.add("Custom");
    format.custom.rule.formula = '=$E3="×"';
    format.custom.format.fill.color = "#FF0000";
    await context.sync();
  });
  started.program.resetTraffic();
  return started;
}

describe("marks", () => {
  test("colour the cell by severity and say why in a comment", async () => {
    const { excel } = await start();
    const outcome = await excelHost().mark([mark("D3"), mark("D4", "query", "確かめてください。"), mark("A5", "info", "参考です。")]);
    expect(outcome).toEqual({ marked: 3, withoutText: [], skipped: [] });
    const colours = painted(excel);
    expect(Object.keys(colours).sort()).toEqual(["A5", "D3", "D4"]);
    expect(new Set(Object.values(colours)).size).toBe(3);
    expect(comments(excel).filter((content) => content.includes("46.8%"))).toHaveLength(1);
    // The user's own fill is still there underneath.
    expect(excel.book.sheet(SHEET)?.grid.style(2, 3)).toMatchObject({ fill: "#00FF00" });
  });

  test("lie above the user's own conditional formats", async () => {
    const { excel } = await start();
    await excelHost().mark([mark("D3"), mark("D4", "info")]);
    expect(excel.book.sheet(SHEET)?.conditionalFormats.map(({ formula }) => formula.includes("kensan"))).toEqual([true, true, false]);
  });

  test("of one cell are one colour, the worst, and one comment with all texts", async () => {
    const { excel } = await start();
    const outcome = await excelHost().mark([mark("D4", "info", "一つ目。"), mark("D4", "error", "二つ目。")]);
    expect(outcome.marked).toBe(1);
    const alone = painted(excel);
    await excelHost().mark([mark("D4", "error")]);
    expect(painted(excel)).toEqual(alone);
    await excelHost().mark([mark("D4", "info", "一つ目。"), mark("D4", "error", "二つ目。")]);
    expect(comments(excel).at(-1)).toMatch(/一つ目。\n二つ目。$/);
  });

  test("take the place of those before", async () => {
    const { excel } = await start();
    await excelHost().mark([mark("D3"), mark("D4")]);
    await excelHost().mark([mark("D5")]);
    expect(Object.keys(painted(excel))).toEqual(["D5"]);
    expect(comments(excel)).toHaveLength(2);
  });

  test("are counted by cell as long as they can be taken away, those of an earlier pane too", async () => {
    const { excel } = await start({ workbook: kpiBook(SHEET, "保護") });
    expect((await excelHost().countMarks()).marked).toBe(0);
    await excelHost().mark([mark("D3"), mark("D4", "info"), mark("C3"), mark("D3", "error", "x", "保護")]);
    const later = excelHost();
    expect((await later.countMarks()).marked).toBe(4);
    excel.user.protect("保護");
    expect((await later.countMarks()).marked).toBe(3);
    expect((await later.unmark()).cleared).toBe(3);
    expect((await later.countMarks()).marked).toBe(0);
  });

  test("leave a cell with the user's comment without text", async () => {
    const { excel } = await start();
    const outcome = await excelHost().mark([mark("C3")]);
    expect(outcome.withoutText).toEqual([{ sheet: SHEET, row: 2, column: 2 }]);
    expect(comments(excel)).toEqual(["確認中です"]);
    expect(painted(excel)).toHaveProperty("C3");
  });

  test("are told in a snapshot neither as notes nor as fills", async () => {
    await start();
    const host = excelHost();
    const before = await host.snapshot("workbook");
    await host.mark([mark("D3"), mark("D4", "query")]);
    expect((await host.snapshot("workbook")).workbook).toEqual(before.workbook);
  });

  test("are skipped, with a sentence, on protected and on missing sheets", async () => {
    const { excel } = await start({ workbook: kpiBook(SHEET, "保護") });
    excel.user.protect("保護");
    const outcome = await excelHost().mark([
      mark("D3"),
      mark("D3", "error", "x", "保護"),
      mark("D4", "error", "x", "保護"),
      mark("D3", "error", "x", "消えた"),
    ]);
    expect(outcome.marked).toBe(1);
    expect(outcome.skipped.map(({ ja }) => ja.split("」")[0])).toEqual(["シート「保護", "シート「消えた"]);
    expect(painted(excel, "保護")).toEqual({});
  });
});

describe("the round trips of marks", () => {
  test("one write, whatever the number of sheets", async () => {
    const names = Array.from({ length: 30 }, (_, at) => `it's ${at}`);
    const { excel, program } = await startExcel({ workbook: kpiBook(...names) });
    const marks = names.flatMap((name) => ["D3", "D4", "E5"].map((at) => mark(at, at === "E5" ? "info" : "error", "説明", name)));
    const outcome = await excelHost().mark(marks);
    expect(outcome.marked).toBe(90);
    expect(names.every((name) => Object.keys(painted(excel, name)).length === 3 && comments(excel, name).length === 3)).toBe(true);
    // Three to see what is there (sheets, places, rules), and the write.
    const writes = program.requests.filter(({ purpose, requestBytes }) => purpose === "work" && requestBytes > 40_000);
    expect(program.traffic.syncs).toBeLessThanOrEqual(4);
    expect(writes).toHaveLength(1);
    program.resetTraffic();
    await excelHost().unmark();
    expect(program.traffic.syncs).toBe(4);
    expect(names.every((name) => Object.keys(painted(excel, name)).length === 0 && comments(excel, name).length === 0)).toBe(true);
  });

  test("thousands of scattered marks fit into the requests of Excel on the web", async () => {
    const rows = Array.from({ length: 5_000 }, () => Array.from({ length: 4 }, () => ({ value: 1, text: "1" })));
    const open = () => startExcel({ workbook: { sheets: [{ name: SHEET, rows, merges: [] }] }, limits: "web" });
    const said = "達成率は印刷された値と合いません。目標と実績を確かめてください。";
    const marks = (text: string) => rows.map((_, row) => mark(`${"ABCD".charAt(row % 4)}${row + 1}`, "error", text));
    const short = await open();
    expect((await excelHost().mark(marks(said))).marked).toBe(5_000);
    // Two to see that there is nothing yet, and one to write all.
    expect(short.program.traffic.syncs).toBe(3);
    const { excel, program } = await open();
    expect((await excelHost().mark(marks(said.repeat(12)))).marked).toBe(5_000);
    expect(Object.keys(painted(excel))).toHaveLength(5_000);
    expect(program.traffic.largestRequest).toBeGreaterThan(3_000_000);
    expect(program.traffic.syncs).toBe(4);
  });
});

describe("taking marks away", () => {
  test.each(["2021", "2024", "365"] as const)(
    "leaves fills, comments, notes and conditional formats as they were (Excel %s)",
    async (level) => {
      const { excel } = await start({ level });
      const before = bookPicture(excel);
      const host = excelHost();
      await host.mark([mark("D3"), mark("D4", "query"), mark("C3", "info")]);
      expect(bookPicture(excel)).not.toEqual(before);
      const outcome = await host.unmark();
      expect(outcome).toEqual({ cleared: 3, skipped: [] });
      expect(bookPicture(excel)).toEqual(before);
      expect(await host.unmark()).toEqual({ cleared: 0, skipped: [] });
    },
  );

  test("finds them after rows were inserted, the sheet was renamed and the file was opened anew", async () => {
    const { excel } = await start();
    await excelHost().mark([mark("D3"), mark("D4"), mark("D5", "query")]);
    excel.user.insertRows(`'${SHEET}'!4:4`);
    excel.user.renameSheet(SHEET, "改名");
    await excelHost().unmark();
    expect(painted(excel, "改名")).toEqual({});
    expect(comments(excel, "改名")).toEqual(["確認中です"]);
    expect(excel.book.sheet("改名")?.conditionalFormats).toHaveLength(1);
  });

  test("leaves a comment that somebody answered, and says so", async () => {
    const { excel } = await start();
    const host = excelHost();
    await host.mark([mark("D3"), mark("D4")]);
    excel.user.reply(`'${SHEET}'!D4`, "原本のとおりです", "別の担当");
    const outcome = await host.unmark();
    expect(outcome.cleared).toBe(2);
    expect(outcome.skipped).toHaveLength(1);
    expect(outcome.skipped[0]?.en).toContain("'KPI 表'!D4");
    expect(comments(excel)).toHaveLength(2);
    expect(painted(excel)).toEqual({});
    const again = await host.mark([mark("D4")]);
    expect(again.withoutText).toEqual([{ sheet: SHEET, row: 3, column: 3 }]);
  });
});

describe("when marking fails", () => {
  test("a note that this Excel does not tell of: cells are coloured, and the user hears why there are no comments", async () => {
    const { excel } = await start();
    excel.user.note(`'${SHEET}'!D4`, "古い形式のメモ");
    const outcome = await excelHost().mark([mark("D3"), mark("D4")]);
    expect(outcome.withoutText).toHaveLength(2);
    expect(outcome.skipped[0]?.ja).toContain("メモ");
    expect(Object.keys(painted(excel)).sort()).toEqual(["D3", "D4"]);
    expect(comments(excel)).toEqual(["確認中です"]);
    expect(excel.book.sheet(SHEET)?.notes.map(({ content }) => content)).toEqual(["古い形式のメモ"]);
  });

  test("a sheet deleted meanwhile: nothing of ours is left", async () => {
    const { excel, program } = await start({ workbook: kpiBook(SHEET, "消える") });
    const [before] = bookPicture(excel) as unknown[];
    program.gate.before(4, () => excel.user.deleteSheet("消える"));
    await expect(excelHost().mark([mark("D3"), mark("D3", "error", "x", "消える")])).rejects.toMatchObject({ code: "missing-sheet" });
    expect(bookPicture(excel)).toEqual([before]);
  });

  test("a cell that is being edited", async () => {
    const { program } = await start();
    program.gate.cellEditMode = true;
    await expect(excelHost().mark([mark("D3")])).rejects.toMatchObject({ code: "editing" });
    await expect(excelHost().unmark()).rejects.toMatchObject({ code: "editing" });
  });
});
