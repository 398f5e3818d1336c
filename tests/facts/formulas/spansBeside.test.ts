import { expect, test } from "vitest";
import { spansBeside } from "../../../src/facts/formulas/spansBeside";
import { a1 } from "../../../src/sheet/a1";
import { calculatedBook } from "../../support/calculatedBook";

const oddIn = (sheets: Readonly<Record<string, string>>): string[] =>
  spansBeside(calculatedBook(sheets)).map(({ cell, expected }) => `${a1(cell)} ${expected}`);

const KPI = `指標 | 達成率 | 評価
就業 | 80% | ○
転入 | 95% | ◎
出生 | 60% | △
交通 | 75% | ○
防災 | 99% | ◎`;
const summary = (mean: string): Record<string, string> => ({
  KPI,
  まとめ: `側面 | 指標数 | ◎ | ○ | 達成度平均
社会 | 5 =COUNTA(KPI!A2:A6) | 2 =COUNTIF(KPI!C2:C6,C$1) | 2 =COUNTIF(KPI!C2:C6,D$1) | 81.8% =${mean}`,
});

test("a range that takes up a row less or more than all others of its row", () => {
  expect(oddIn(summary("AVERAGE(KPI!B2:B6)"))).toEqual([]);
  expect(oddIn(summary("AVERAGE(KPI!B2:B5)"))).toEqual(["E2 AVERAGE(KPI!B2:B6)"]);
  expect(oddIn(summary("AVERAGE(KPI!B3:B6)"))).toEqual(["E2 AVERAGE(KPI!B2:B6)"]);
});

test("what is put in for a row, or a range of another kind, is left alone", () => {
  expect(oddIn(summary("(SUM(KPI!B2:B5)+0.95)/5"))).toEqual([]);
  expect(oddIn(summary("AVERAGE(KPI!B2:B4)"))).toEqual([]);
  expect(oddIn(summary("KPI!B6"))).toEqual([]);
});

const block = (last: string, mean: string): Record<string, string> => ({
  S: `指標 | 達成率 | 評価
就業 | 80% =8/10 | A
転入 | 95% =19/20 | B
出生 | ${last} | A

A | 2 =COUNTIF($C$2:$C$4,A6)
B | 1 =COUNTIF($C$2:$C$4,A7)
C | 0 =COUNTIF($C$2:$C$4,A8)
計 | 3 =SUM(B6:B8)
平均 | 78.3% =${mean}`,
});

test("a mean below counts of the same rows, unless the row holds nothing to average", () => {
  expect(oddIn(block("60% =6/10", "AVERAGE(B2:B4)"))).toEqual([]);
  expect(oddIn(block("60% =6/10", "AVERAGE(B2:B3)"))).toEqual(["B10 AVERAGE(B2:B4)"]);
  expect(oddIn(block("—", "AVERAGE(B2:B3)"))).toEqual([]);
});
