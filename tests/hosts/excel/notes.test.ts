import { beforeAll, describe, expect, test } from "vitest";
import { excelHost } from "../../../hosts/excel/excelHost";
import type { Mark } from "../../../hosts/host";
import type { SimulatedExcel } from "../../../workbench/excel/simulatedExcel";
import { teachNotes } from "../../support/office/clientNotes";
import { startExcel, type StartExcelOptions } from "../../support/office/startExcel";
import { bookPicture } from "./bookPicture";
import { kpiBook } from "../../support/kpiBook";

const SHEET = "it's KPI";

beforeAll(async () => {
  await startExcel();
  teachNotes();
});

async function start(options: StartExcelOptions = {}) {
  const started = await startExcel({ workbook: kpiBook("一", SHEET), ...options });
  started.excel.user.note("'it''s KPI'!D3", "推計値。\r\n来月確定");
  started.excel.user.note("'it''s KPI'!G9", "表の外のメモ");
  return started;
}

const mark = (row: number): Mark => ({ cell: { sheet: SHEET, row, column: 3 }, severity: "error", text: "46.8%のはずです。" });

const comments = ({ book }: SimulatedExcel): unknown[] =>
  (book.sheet(SHEET)?.comments ?? []).map(({ range, content }) => [range.top, content]);

describe("notes, where Excel and its client tell them", () => {
  test("are read with their cells in the same two round trips, and nothing is missing", async () => {
    const { program } = await start();
    const { workbook, unread } = await excelHost().snapshot("workbook");
    expect(program.traffic.syncs).toBe(2);
    expect(unread).toEqual([]);
    expect(workbook.sheets[1]?.rows[2]?.[3]).toMatchObject({ text: "47.8%", note: "推計値。\n来月確定" });
    expect(workbook.sheets[1]?.rows[8]?.[6]).toEqual({ value: null, text: "", note: "表の外のメモ" });
    expect(workbook.sheets[0]?.rows[2]?.[3]?.note).toBeUndefined();
  });

  test("are read from a workbook that comes in blocks, too", async () => {
    const rows = Array.from({ length: 9_000 }, () => Array.from({ length: 8 }, () => ({ value: "情報政策課", text: "情報政策課" })));
    const { excel } = await startExcel({ workbook: { sheets: [{ name: "表", rows, merges: [] }] }, limits: "web" });
    excel.user.note("表!B9000", "最後の行");
    expect((await excelHost().snapshot("workbook")).workbook.sheets[0]?.rows[8_999]?.[1]?.note).toBe("最後の行");
  });

  test("keep Kensan's comment away: their cells are coloured only, the others get both, and clearing leaves the notes", async () => {
    const { excel } = await start();
    const before = bookPicture(excel);
    const host = excelHost();
    const outcome = await host.mark([mark(2), mark(3)]);
    expect(outcome).toEqual({ marked: 2, withoutText: [{ sheet: SHEET, row: 2, column: 3 }], skipped: [] });
    expect(comments(excel)).toEqual([[3, expect.stringContaining("46.8%のはずです。")]]);
    expect(excel.book.sheet(SHEET)?.conditionalFormats.flatMap(({ ranges }) => ranges)).toEqual([{ top: 2, left: 3, bottom: 3, right: 3 }]);
    await host.unmark();
    expect(bookPicture(excel)).toEqual(before);
  });
});

test.each(["2021", "2024"] as const)("Excel %s is not asked for notes, even by a client that knows them", async (level) => {
  const { excel } = await start({ level });
  const host = excelHost();
  const { workbook, unread } = await host.snapshot("workbook");
  expect(workbook.sheets[1]?.rows[2]?.[3]?.note).toBeUndefined();
  expect(unread).toMatchObject([{ about: "notes" }]);
  // The note refuses the comment: all that was begun is taken back, and the colours come alone.
  const outcome = await host.mark([mark(2), mark(3)]);
  expect(outcome.withoutText).toHaveLength(2);
  expect(outcome.skipped[0]?.ja).toContain("メモ");
  expect(comments(excel)).toEqual([]);
});
