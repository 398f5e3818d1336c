import { expect, test } from "vitest";
import { review } from "../../src/review";
import { a1 } from "../../src/sheet/a1";
import type { Cell, Workbook } from "../../src/sheet/workbook";

/** Pieces made and rejected, minutes planned and worked, performance and effectiveness of eight lines, as a spreadsheet stores them. */
const LINES: readonly (readonly [number, number, number, number, number, number])[] = [
  [17741, 87, 10080, 8158, 0.967, 0.779],
  [18562, 181, 8640, 7455, 0.922, 0.788],
  [21138, 148, 8640, 7873, 0.837, 0.758],
  [14942, 87, 8640, 7699, 0.869, 0.77],
  [7293, 145, 9600, 9039, 0.893, 0.824],
  [11552, 213, 8640, 8154, 0.939, 0.87],
  [4586, 134, 8640, 8001, 0.975, 0.877],
  [22895, 100, 8640, 8030, 0.917, 0.848],
];

const text = (value: string): Cell => ({ value, text: value });
const count = (value: number): Cell => ({ value, text: value.toLocaleString("en"), format: "#,##0" });
const rate = (value: number): Cell => ({ value, text: `${(value * 100).toFixed(1)}%`, format: "0.0%" });
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const availability = LINES.map(([, , planned, worked]) => Math.round((1000 * worked) / planned) / 1000);
const HEADINGS = ["ライン", "生産数", "不良数", "良品数", "計画(分)", "稼働(分)", "稼働率", "性能", "OEE"];

/** The lines with their totals and means, and an availability of all that somebody typed. */
function sheetWith(typed: number): Workbook {
  const row = (name: string, [made, rejected, planned, worked]: readonly number[], rates: readonly number[]): Cell[] => [
    text(name),
    ...[made, rejected, (made ?? 0) - (rejected ?? 0), planned, worked].map((value) => count(value ?? 0)),
    ...rates.map(rate),
  ];
  const columns = [0, 1, 2, 3, 4, 5].map((at) => LINES.map((line) => line[at] ?? 0));
  const totals = columns.slice(0, 4).map((column) => column.reduce((sum, value) => sum + value, 0));
  const rows = [
    HEADINGS.map(text),
    ...LINES.map((line, at) => row(`L${at + 1}`, line, [availability[at] ?? 0, line[4], line[5]])),
    row("計/平均", totals, [typed, ...columns.slice(4).map(mean)]),
  ];
  return { sheets: [{ name: "S", rows, merges: [] }] };
}

test("a rate of totals that may be the mean of the rates is mended by a person: the two print different figures", () => {
  expect(review(sheetWith(mean(availability))).findings).toEqual([]);
  const [finding, ...more] = review(sheetWith(0.929)).findings;
  expect(more).toEqual([]);
  expect(finding && a1(finding.cell)).toBe("G10");
  expect(finding?.fixes?.map(({ safe }) => safe)).toEqual([false]);
});
