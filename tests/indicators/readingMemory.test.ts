import { expect, test } from "vitest";
import { ReadingMemory } from "../../src/indicators/readingMemory";
import { readTables } from "../../src/indicators/readTable";
import { findTables } from "../../src/tables/findTables";
import { markedTable } from "../support/markedTable";

const PRINTED =
  "| 分野 | 指標名 | 目標値 | 実績値 | 達成率 |\n| 防災 | 自主防災組織数 | 120団体 | 90団体 | 75.0% |\n| ^^ | 訓練参加率 | 60.0% | 45.0% | 75.0% |";
const sheet = markedTable(PRINTED).workbook.sheets[0] ?? { name: "", rows: [], merges: [] };

function readAfter(...states: readonly (typeof sheet)[]): readonly (readonly unknown[])[] {
  const memory = new ReadingMemory();
  return states.map((state) => readTables(findTables({ sheets: [state] }), memory).flatMap(({ indicators }) => indicators));
}

test("only the row of an edited cell is read again", () => {
  const edited = sheet.rows.with(2, sheet.rows[2]?.with(3, { value: "46.0%", text: "46.0%" }));
  const [before, after] = readAfter(sheet, { ...sheet, rows: edited });
  expect(after?.[0]).toBe(before?.[0]);
  expect(after?.[1]).not.toBe(before?.[1]);
});

test("a row is read again when the merged cell that reaches into it from above is edited", () => {
  const edited = sheet.rows.with(1, sheet.rows[1]?.with(0, { value: "減災", text: "減災" }));
  const [before, after] = readAfter(sheet, { ...sheet, rows: edited });
  expect(after?.[1]).not.toBe(before?.[1]);
});
