import { expect, test } from "vitest";
import { shiftReferences } from "../../src/deltas/shiftReferences";
import { withChange } from "../../src/deltas/withChange";
import type { Change } from "../../src/findings/edit";
import type { Workbook } from "../../src/sheet/workbook";
import { typedWorkbook } from "./plans";

const LABEL = { ja: "", en: "" };
const change = (parts: Partial<Change>): Change => ({ label: LABEL, edits: [], ...parts });
const texts = (workbook: Workbook): string[][] =>
  (workbook.sheets[0]?.rows ?? []).map((cells) => Array.from(cells ?? [], (cell) => cell?.text ?? ""));

test.each([
  ["F5-D5", "G5-D5"],
  ["SUM($E$1:E9)+D1", "SUM($F$1:F9)+D1"],
  ["SUM(D1:F1)", "SUM(D1:G1)"],
  ["SUM(E:E)", "SUM(F:F)"],
  ["KPI!E5&Other!E5", "KPI!F5&Other!E5"],
  ["'My ''KPI'''!E5", "'My ''KPI'''!E5"],
  ['"E5 "&E5&" ""E6"""', '"E5 "&F5&" ""E6"""'],
  ["LOG10(E5)+E5_total+XE5(1)", "LOG10(F5)+E5_total+XE5(1)"],
  ["ROUND(Z1,1)", "ROUND(AA1,1)"],
])("an inserted column E moves the references of %s", (before, after) => {
  expect(shiftReferences(before, "KPI", { sheet: "KPI", at: 4, styleFrom: 3 })).toBe(after);
});

test("where only some rows move, only references into them follow", () => {
  const inserted = { sheet: "KPI", at: 4, styleFrom: 3, rows: { top: 2, bottom: 5 } };
  expect(shiftReferences("E3+E9+SUM(E3:E6)+SUM(E1:E6)+SUM(E:E)", "KPI", inserted)).toBe("F3+E9+SUM(F3:F6)+SUM(E1:E6)+SUM(E:E)");
});

test("cells, merged areas and hidden columns move right of the new column", () => {
  const [sheet] = typedWorkbook([
    ["a", "b", "c"],
    ["d", "e", "f"],
  ]).sheets;
  if (!sheet) throw new Error("no sheet");
  const merges = [
    { top: 0, left: 0, bottom: 0, right: 1 },
    { top: 1, left: 1, bottom: 1, right: 2 },
  ];
  const workbook = { sheets: [{ ...sheet, merges, hiddenColumns: new Set([0, 2]) }] };
  const made = withChange(workbook, change({ newColumns: [{ sheet: "KPI", at: 1, styleFrom: 0 }] }));
  expect(texts(made)).toEqual([
    ["a", "", "b", "c"],
    ["d", "", "e", "f"],
  ]);
  expect(made.sheets[0]?.merges).toEqual([
    { top: 0, left: 0, bottom: 0, right: 2 },
    { top: 1, left: 2, bottom: 1, right: 3 },
  ]);
  expect(made.sheets[0]?.hiddenColumns).toEqual(new Set([0, 3]));
});

test("a cell that does not show what the change expects stops all of it", () => {
  const workbook = typedWorkbook([["a", "b"]]);
  const edits = [
    { cell: { sheet: "KPI", row: 0, column: 0 }, before: "a", after: "x" },
    { cell: { sheet: "KPI", row: 0, column: 1 }, before: "other", after: "y" },
  ];
  expect(() => withChange(workbook, change({ edits }))).toThrow(RangeError);
  expect(texts(workbook)).toEqual([["a", "b"]]);
});

test("a text stays a text, a number cell gets the number that its format shows", () => {
  const workbook = typedWorkbook([[[0.5, "0.0%"], "50.0%"]]);
  const at = (column: number): { sheet: string; row: number; column: number } => ({ sheet: "KPI", row: 0, column });
  const made = withChange(
    workbook,
    change({
      edits: [
        { cell: at(0), before: "50.0%", after: "74.9%" },
        { cell: at(1), before: "50.0%", after: "74.9%" },
        { cell: at(3), before: "", after: "=1+1" },
      ],
    }),
  );
  expect(made.sheets[0]?.rows[0]).toEqual([
    { value: 0.749, text: "74.9%", format: "0.0%" },
    { value: "74.9%", text: "74.9%" },
    undefined,
    { value: "=1+1", text: "=1+1" },
  ]);
});
