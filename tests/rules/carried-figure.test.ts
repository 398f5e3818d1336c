import { expect, test } from "vitest";
import { review } from "../../src/review";
import { carriedFigure } from "../../src/rules/carried-figure";
import type { Cell, Workbook } from "../../src/sheet/workbook";

type Typed = string | number | readonly [value: string | number, formula: string];

const cellOf = (typed: Typed): Cell | undefined => {
  if (typed === "") return undefined;
  const [value, formula] = typeof typed === "object" ? typed : [typed, undefined];
  return { value, text: typeof value === "number" ? value.toLocaleString("en-US") : value, ...(formula !== undefined && { formula }) };
};
const book = (sheets: Readonly<Record<string, readonly (readonly Typed[])[]>>): Workbook => ({
  sheets: Object.entries(sheets).map(([name, rows]) => ({ name, merges: [], rows: rows.map((cells) => cells.map(cellOf)) })),
});
const found = (workbook: Workbook): string[] =>
  review(workbook, { rules: [carriedFigure] }).findings.map(
    ({ severity, cell, stated, expected }) => `${severity} ${cell.sheet} ${stated} for ${expected}`,
  );

const halls = (count: number, people: Typed, heading = "年度", year = "令和5年度"): Workbook =>
  book({
    月別: [
      ["月", "利用件数 R6", "利用件数 R5", "利用人数 R6", "利用人数 R5"],
      ["4月", 212, 1205, 2968, 12871],
      ["5月", 238, 1231, 3391, 13280],
      ["6月", 251, 238, 3640, 11289],
      ["年度計", [701, "SUM(B2:B4)"], [2674, "SUM(C2:C4)"], [9999, "SUM(D2:D4)"], [37440, "SUM(E2:E4)"]],
    ],
    推移: [
      [heading, "利用件数", "利用人数"],
      ["令和3年度", 1980, 26713],
      ["令和4年度", 2731, 38120],
      [year, count, people],
    ],
  });

test("a year of a trend carries the totals of that year", () => {
  expect(found(halls(2464, [37440, "月別!E5"]))).toEqual(["query 推移 2,464 for 2,674"]);
  expect(found(halls(2674, [37440, "月別!E5"]))).toEqual([]);
});

test("another year, or a table that nothing fetches from, is another table", () => {
  expect(found(halls(2464, [37440, "月別!E5"], "年度", "令和2年度"))).toEqual([]);
  expect(found(halls(2464, 37440))).toEqual([]);
});

const profit = (typed: number): Workbook =>
  book({
    Phasing: [
      ["Line", "Q1", "Q2", "FY25"],
      ["Product revenue", 17335, 18370, [35705, "B2+C2"]],
      ["Service revenue", 4295, 4545, [8840, "B3+C3"]],
      ["Cost of sales", 12220, 12805, [25025, "B4+C4"]],
      ["Marketing", 2555, 2695, [5250, "B5+C5"]],
      ["Research", 1995, 2105, [4100, "B6+C6"]],
    ],
    "P&L": [
      ["Line", "FY25 actual", "FY25 budget"],
      ["Product revenue", typed, 34900],
      ["Service revenue", [8840, "Phasing!D3"], 8700],
      ["Cost of sales", [25025, "Phasing!D4"], 24600],
      ["Marketing", [5250, "Phasing!D5"], 5250],
      ["Research", [4100, "Phasing!D6"], 4200],
    ],
  });

test("a column that fetches the others is sure of the one that was typed", () => {
  expect(found(profit(34905))).toEqual(["error P&L 34,905 for 35,705"]);
  expect(found(profit(35705))).toEqual([]);
});

const pack = (closing: Typed, third = "SUM(Bridge!D4:D4)"): Workbook =>
  book({
    Bridge: [
      ["Line", "Mar", "Jun", "Sep"],
      ["Opening", 386000, 427600, 467850],
      ["Closing", 427600, 467850, 498800],
      ["New", 42950, 41250, 36350],
      ["Churn", 11650, 13050, 14300],
    ],
    Board: [
      ["Metric", "Q1", "Q2", "Q3"],
      ["New", [42950, "SUM(Bridge!B4:B4)"], [41250, "SUM(Bridge!C4:C4)"], [36350, third]],
      ["Churned", [11650, "SUM(Bridge!B5:B5)"], [13050, "SUM(Bridge!C5:C5)"], [14300, "SUM(Bridge!D5:D5)"]],
      ["Closing", [427600, "Bridge!B3"], closing, [498800, "Bridge!D3"]],
    ],
  });

test("a number typed beside formulas that fetch is held against the cell that they would fetch", () => {
  expect(found(pack(421550))).toEqual(["error Board 421,550 for 467,850"]);
  expect(found(pack(467850))).toEqual([]);
  expect(found(pack([467850, "Bridge!C3"]))).toEqual([]);
});

test("lines that do not go on alike say nothing of it", () => {
  const other = book({
    A: [
      ["Site", "Roll", "Boys"],
      ["North", 938, 460],
      ["South", 981, 470],
      ["East", 704, 350],
    ],
    Summary: [
      ["Measure", "This year", "Last year"],
      ["Roll", [938, "A!B2"], 918],
      ["Boys", [460, "A!C2"], [470, "A!C3"]],
      ["Girls", [478, "A!B2-A!C2"], [350, "A!C4-0"]],
    ],
  });
  expect(found(other)).toEqual([]);
});
