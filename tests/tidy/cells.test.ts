import { describe, expect, test } from "vitest";
import { tidyData } from "../../src/index";
import type { Datum } from "../../src/index";
import { tableSheet } from "./tableSheet";

const HEAD = ["分野", "指標", "目標値", "2025.9月末 値", "達成率"];

function linesOf(rows: readonly (readonly string[])[], merges: Parameters<typeof tableSheet>[1] = []): readonly Datum[] {
  return [...tidyData({ sheets: [tableSheet(rows, merges)] })];
}

const inRole = (lines: readonly Datum[], role: string) => lines.filter((line) => line.role === role);

describe("merged cells", () => {
  const lines = linesOf(
    [HEAD, ["行政", "利用率", "80%", "40%", "50.0%"], ["", "再利用率", "", "60%", "75.0%"]],
    [
      { top: 1, bottom: 2, left: 0, right: 0 },
      { top: 1, bottom: 2, left: 2, right: 2 },
    ],
  );

  test("that name several rows name each, and are listed once", () => {
    expect(inRole(lines, "field").map(({ cell, repeated }) => [cell, repeated])).toEqual([["A2", false]]);
    expect(inRole(lines, "actual").map(({ field }) => field)).toEqual(["行政", "行政"]);
  });

  test("with a value are listed in each row, from the first row of the body on", () => {
    expect(inRole(lines, "target").map(({ cell, indicator, value, repeated }) => [cell, indicator, value, repeated])).toEqual([
      ["C2", "利用率", "80", false],
      ["C2", "再利用率", "80", true],
    ]);
  });

  test("and all others come in reading order", () => {
    expect(lines.map(({ cell }) => cell)).toEqual([
      ...["A1", "B1", "C1", "D1", "E1"],
      ...["A2", "B2", "C2", "D2", "E2"],
      ...["B3", "C2", "D3", "E3"],
    ]);
  });
});

test("the rate of an average row is an average, and a table's heading that comes again is a heading", () => {
  const lines = linesOf([
    HEAD,
    ["行政", "利用率", "80%", "40%", "50.0%"],
    HEAD,
    ["行政", "導入率", "80%", "60%", "75.0%"],
    ["", "達成率の単純平均", "", "", "62.5%"],
  ]);
  expect(inRole(lines, "average").map(({ cell, indicator, value }) => [cell, indicator, value])).toEqual([
    ["E5", "達成率の単純平均", "62.5"],
  ]);
  expect(inRole(lines, "heading").map(({ cell }) => cell)).toEqual(["A1", "B1", "C1", "D1", "E1", "A3", "B3", "C3", "D3", "E3"]);
});

test.each([
  ["80%以上", "80", "80", "", ">="],
  ["80%以下", "80", "", "80", "<="],
  ["80%未満", "80", "", "80", "<"],
  ["約80%", "80", "", "", "~"],
  ["80%", "80", "79.5", "80.5", ""],
  ["1,200人", "1200", "1200", "1200", ""],
])("a target of %s has its bounds", (text, value, low, high, bound) => {
  const [target] = inRole(linesOf([HEAD, ["行政", "利用率", text, "40%", "50.0%"]]), "target");
  expect([target?.text, target?.value, target?.low, target?.high, target?.bound]).toEqual([text, value, low, high, bound]);
});

test("a figure takes the unit of its heading, also where the heading names no role", () => {
  const lines = linesOf([
    ["支店", "東(千円)", "西(千円)"],
    ["売上", "1,200", "800"],
    ["費用", "900", "700"],
  ]);
  expect(lines.filter(({ kind }) => kind === "figure").map(({ unit }) => unit)).toEqual(["千円", "千円", "千円", "千円"]);
});
