import { expect, test } from "vitest";
import { review } from "../../src/review";
import { a1 } from "../../src/sheet/a1";
import { calculatedBook } from "../support/calculatedBook";

const told = (table: string): string[] =>
  review(calculatedBook({ S: table })).findings.flatMap(({ severity, rule, cell }) =>
    severity === "info" ? [] : [`${severity} ${rule} ${a1(cell)}`],
  );

test("rates of a line whose formulas take up another figure too are no rates of two", () => {
  const rows = [
    [66905, 66112, 0],
    [896656, 862447, 11300],
    [361620, 333915, 15800],
    [130440, 129000, 0],
    [88010, 87400, 0],
    [45200, 44105, 0],
  ].map(([budget = 0, paid = 0, carried = 0], at) => {
    const row = at + 2;
    const rate = (base: number): string => ((100 * paid) / base).toFixed(1);
    return `${"議総農商土消".charAt(at)}費 | ${budget} | ${paid} | ${carried} | ${rate(budget)} =ROUND(C${row}/B${row}*100,1) | ${rate(budget - carried)} =ROUND(C${row}/(B${row}-D${row})*100,1)`;
  });
  expect(told(["款 | 予算現額 | 支出済額 | 翌年度繰越額 | 執行率(%) | 繰越除く執行率(%)", ...rows].join("\n"))).toEqual([]);
});

test("a mean that leaves some out by its name is not held against all", () => {
  const marks = (name: string): string => `氏名 | 中間 | 期末
青木 | 72 | 68
石川 | 91 | 88
上田 | 45 | 52
大西 | 64 | 71
加藤 | 56 =ROUND(C6*0.8,0) | 70
木村 | 83 | 79
${name} | 71.0 =ROUND((SUM(B2:B7)-B6)/(COUNT(B2:B7)-1),1) | 71.3 =ROUND(AVERAGE(C2:C7),1)`;
  expect(told(marks("平均（見込点除く）"))).toEqual([]);
  expect(told(marks("平均"))).toEqual(["error average-mismatch B8"]);
});

test("typed prices beside amounts that are multiplied by a factor too", () => {
  expect(
    told(`名称 | 数量 | 単価 | Ａ案 | Ｂ案
解体撤去 | 2 | 148000 | 296000 =ROUND($B2*$C2*1,0) | 296000 =ROUND($B2*$C2*1,0)
産廃処分 | 3 | 18500 | 55500 =ROUND($B3*$C3*1,0) | 44400 =ROUND($B3*$C3*0.8,0)
浴槽 1616 | 1 | 612000 | 612000 =ROUND($B4*$C4*1,0) | 0 =ROUND($B4*$C4*0,0)
浴槽 1216 | 1 | 486000 | 0 =ROUND($B5*$C5*0,0) | 486000 =ROUND($B5*$C5*1,0)
給排水 | 4 | 96000 | 384000 =ROUND($B6*$C6*1,0) | 384000 =ROUND($B6*$C6*1,0)
電気工事 | 2 | 64000 | 128000 =ROUND($B7*$C7*1,0) | 147200 =ROUND($B7*$C7*1.15,0)`),
  ).toEqual([]);
});

test("0 that was typed where the formula gives 0, and a dash for a rate of nothing spent", () => {
  const budget = (last: string): string => `科目 | 予算 | 支出 | 執行率
会議費 | 40000 | 10000 | 25.0% =C2/B2
防災費 | 100000 | 90000 | 90.0% =C3/B3
慶弔費 | 30000 | 21000 | 70.0% =C4/B4
修繕費 | 50000 | 45000 | 90.0% =C5/B5
予備費 | 72200 | 0 | ${last}`;
  expect(told(budget("0.0%"))).toEqual([]);
  expect(told(budget("—"))).toEqual([]);
  expect(told(budget("9.0%"))).not.toEqual([]);
});

test("a formula that leaves the actual blank, and rows that sum up their columns, miss no actual", () => {
  expect(
    told(`Name | Target | Actual
Angove | 31.42 | 30.88 =MIN(31.05,30.88)
Bolitho | 29.90 | 29.71 =MIN(30.12,29.71)
Curnow | 33.80 | 33.15 =MIN(33.15,33.40)
Edwards | 34.61 | =IF(COUNT(F5:G5)=0,"",MIN(F5:G5))
Fastest | 29.90 =MIN(B2:B5) |`),
  ).toEqual([]);
});

test("several areas leave out what stands between them by choice", () => {
  const takings = (formula: string, mean: string): string => `Week | Shop | Stall
40 | 1,002 | 310
41 | 981 | 290
42 | 412 | 305
43 | 1,193 | 312
44 | 1,163 | 301
45 | 1,217 | 322
Average | ${mean} =${formula} | 306.7 =AVERAGE(C2:C7)`;
  expect(told(takings("AVERAGE(B2:B3,B5:B7)", "1,111.2"))).toEqual([]);
  expect(told(takings("AVERAGE(B2:B7)", "994.7"))).toEqual([]);
  expect(told(takings("AVERAGE(B3:B7)", "993.2"))).not.toEqual([]);
});

test("years one after the other add up to nothing", () => {
  expect(
    told(`Year | Member sales | Dividend | Rate
2020 | 1,504,220 | 38,810 | 2.58% =C2/B2
2021 | 1,690,114 | 40,020 | 2.37% =C3/B3
2022 | 1,822,093 | 41,208 | 2.26% =C4/B4
2023 | 2,034,410 | 52,888 | 2.60% =C5/B5
5 yrs | 7,050,837 =SUM(B2:B5) | 172,926 =SUM(C2:C5) | 2.45% =C6/B6`),
  ).toEqual([]);
});

test("a formula of the rows that the others of its row take up", () => {
  const years = (change: string): string => `年度 | 会員数 | 就業人員 | 契約金額 | 前年比
H30 | 812 | 701 | 301,240 |
R1 | 805 | 688 | 299,810 | -0.5% =D3/D2-1
R2 | 760 | 590 | 248,015 | -17.3% =D4/D3-1
R3 | 741 | 601 | 255,503 | 3.0% =D5/D4-1
R4 | 738 | 612 | 263,980 | 3.3% =D6/D5-1
R5 | 744 | 629 | 272,444 | 3.2% =D7/D6-1
H30→R5 | -68 =B7-B2 | -72 =C7-C2 | -28,796 =D7-D2 | ${change}`;
  expect(told(years("-9.6% =D7/D2-1"))).toEqual([]);
});

test("the first balance of a chain was typed by right", () => {
  expect(
    told(`Month | Jan | Feb | Mar | Apr | May | Jun
In | 30 | 29 | 33 | 31 | 28 | 40
Opening | 1204 | 1234 =B4 | 1263 =C4 | 1296 =D4 | 1327 =E4 | 1355 =F4
Closing | 1234 =B3+B2 | 1263 =C3+C2 | 1296 =D3+D2 | 1327 =E3+E2 | 1355 =F3+F2 | 1395 =G3+G2`),
  ).toEqual([]);
});
