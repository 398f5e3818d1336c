import { describe, expect, test } from "vitest";
import { review } from "../../src/review";
import { a1 } from "../../src/sheet/a1";
import type { Workbook } from "../../src/sheet/workbook";

/** The tables on which version 0.1.0 was silent or wrong, as small as they show it; and what a careful reviewer says of each. */
function sheetOf(csv: string): Workbook {
  const rows = csv
    .trim()
    .split("\n")
    .map((line) => line.split(",").map((text) => (text.trim() === "" ? undefined : { value: text.trim(), text: text.trim() })));
  return { sheets: [{ name: "S", rows, merges: [] }] };
}

const ARITHMETIC = new Set([
  "stated-rate-mismatch",
  "total-mismatch",
  "average-mismatch",
  "delta-mismatch",
  "cumulative-mismatch",
  "excess-rate",
]);

/** The errors of rules about arithmetic: where, and the calculation. */
function errorsOf(csv: string): string[] {
  return review(sheetOf(csv)).findings.flatMap(({ rule, severity, cell, computation, expected }) =>
    severity === "error" && ARITHMETIC.has(rule) ? [`${a1(cell)} ${computation ?? ""} = ${expected ?? ""}`] : [],
  );
}

describe("one wrong figure is found, and no other is accused", () => {
  test.each([
    [
      "no cap is assumed",
      "指標,目標値,実績値,達成率\n相談件数,100件,150件,15.0%\n来館者数,200人,150人,75.0%\n参加者数,300人,240人,80.0%",
      "150件 ÷ 100件 = 150.0%",
    ],
    [
      "progress from a baseline",
      "Indicator,Baseline,Target,Actual,Attainment\nLate deliveries,8.0%,3.0%,4.5%,80.0%\nSatisfaction,61.0%,80.0%,74.0%,68.4%\nFirst time,50.0%,60.0%,55.0%,50.0%",
      "(4.5% − 8.0%) ÷ (3.0% − 8.0%) = 70.0%",
    ],
    [
      "headings that begin with a year",
      "指標,2024年度目標,2024年度実績,達成率\n相談,100,80,80.0%\n来館,200,150,75.0%\n講座,30,33,101.0%",
      "33 ÷ 30 = 110.0%",
    ],
    [
      "grouped by measure",
      "指標,R5目標,R6目標,R5実績,R6実績,R5達成率,R6達成率\n相談,100,120,80,90,80.0%,75.0%\n来館,200,250,150,200,75.0%,80.0%\n講座,30,40,33,30,110.0%,76.0%",
      "30 ÷ 40 = 75.0%",
    ],
    [
      "a table on its side",
      "項目,東京,大阪,名古屋,福岡\n目標,100,200,300,400\n実績,80,150,330,300\n達成率,80.0%,75.0%,111.0%,75.0%",
      "330 ÷ 300 = 110.0%",
    ],
    [
      "rows of each indicator",
      "指標,区分,4月,5月,6月\n相談件数,目標,100,110,120\n,実績,80,99,90\n,達成率,80.0%,90.0%,76.0%\n来館者数,目標,200,210,220\n,実績,150,180,200\n,達成率,75.0%,85.7%,90.9%",
      "90 ÷ 120 = 75.0%",
    ],
    [
      "forms",
      "指標名,相談件数\n目標値,100\n実績値,80\n達成率,80.0%\n,\n指標名,来館者数\n目標値,200\n実績値,150\n達成率,85.0%\n,\n指標名,講座数\n目標値,30\n実績値,33\n達成率,110.0%",
      "150 ÷ 200 = 75.0%",
    ],
    ["the rate of a total", "部署,目標,実績,達成率\nA課,100,80,80.0%\nB課,200,100,50.0%\n合計,300,180,66.0%", "180 ÷ 300 = 60.0%"],
    [
      "a balance carried over",
      "年度,前年度繰越,収入,支出,差引残高\n2021,100,50,30,120\n2022,120,60,40,140\n2023,140,55,45,150\n2024,150,70,30,180",
      "150 + 70 − 30 = 190",
    ],
    [
      "year on year",
      "年度,売上,前年比\n2020,100,-\n2021,110,110.0%\n2022,121,110.0%\n2023,115,95.0%\n2024,130,114.0%",
      "130 ÷ 115 = 113.0%",
    ],
    [
      "per 100,000",
      "地域,人口,件数,人口10万対\n北,120000,36,30.0\n南,85000,17,20.0\n東,43000,12,27.9\n西,66000,25,38.9",
      "25 ÷ 66000 × 100,000 = 37.9",
    ],
    [
      "quarters of a year",
      "Metric,Q1,Q2,Q3,Q4,FY2024\nSales,10,12,14,16,52\nCalls,20,25,22,30,97\nVisits,5,6,4,8,24",
      "5 + 6 + 4 + 8 = 23",
    ],
    [
      "a rate with another digit",
      "指標,目標値,実績値,達成率\n相談件数,129件,252件,159.3%\n来館者数,200人,150人,75.0%\n参加者数,300人,240人,80.0%\n登録者数,400人,240人,60.0%",
      "252件 ÷ 129件 = 195.3%",
    ],
  ])("%s", (_, csv, equation) => {
    const errors = errorsOf(csv);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(equation);
  });
});

describe("nothing is claimed of what is right, or belongs to nothing", () => {
  test.each([
    ["a plan under another word", "KPI,Plan,Actual,Attainment\nSales,100,90,90%\nCalls,200,220,110%\nVisits,50,40,80%"],
    [
      "columns side by side",
      "区分,人口(男),人口(女),交付枚数(男),交付枚数(女),交付率(男),交付率(女)\na市,3000,5000,300,750,10.0,15.0\nb市,3200,5200,384,780,12.0,15.0",
    ],
    [
      "order numbers",
      "OrderID,Region,Accuracy,On Time,Stockout\n1001,East,0.91,0.95,0.0\n1002,West,0.85,0.90,0.1\n1003,North,0.88,0.97,0.0\n1004,South,0.93,0.99,0.05",
    ],
    [
      "variances in percent",
      "Account,Actuals,Budget,Variance,Actuals,Budget,Variance\nVF-56,828,525,58%,553,440,26%\nVF-57,300,400,-25%,410,500,-18%\nVF-58,120,100,20%,90,100,-10%",
    ],
    [
      "months and their half-year",
      "指標,4月,,5月,,上期累計,,\n,目標,実績,目標,実績,目標,実績,達成率\n相談,45,40,45,42,90,82,91.1%\n来館,50,52,50,48,100,100,100.0%",
    ],
    [
      "subtotals above their parts",
      "部署,目標,実績,達成率\n小計,60,45,75.0%\nA,40,30,75.0%\nB,20,15,75.0%\n小計,40,25,62.5%\nC,25,15,60.0%\nD,15,10,66.7%",
    ],
    ["minutes of an hour", "指標,目標値,実績値,達成率\n処理時間,1時間,30分,50.0%\n相談時間,2時間,90分,75.0%"],
    ["an opening balance in a running total", "月,実績,累計\n4月,5,105\n5月,4,109\n6月,3,112\n7月,4,116"],
  ])("%s", (_, csv) => {
    expect(errorsOf(csv)).toEqual([]);
  });
});

describe("a scorecard of quarters", () => {
  const head = "Indicator,Target,Q1,Q2,Q3,Year to date,Attainment";
  const rows = [
    "Waste recycled,45.0%,44.0%,43.1%,44.6%,43.9%,97.6%",
    "Missed collections per 100000,50,49,52,52,55,90.9%",
    "Time to re-let (days),25.0,27.1,26.0,25.8,26.3,95.1%",
    "Tax collected,98.0%,28.1%,55.6%,82.9%,82.9%,84.6%",
    "Library visits,450000,110200,110981,119402,340583,75.7%",
    "Apprenticeships,40,12,15,9,36,90.0%",
  ];
  const doubted = (csv: string): string[] =>
    review(sheetOf(csv)).findings.flatMap(({ rule, severity, cell }) =>
      ARITHMETIC.has(rule) && severity !== "info" ? [`${severity} ${a1(cell)}`] : [],
    );

  test("rows in which less is better bear each other out, and rows that count cumulatively are no sums", () => {
    expect(doubted([head, ...rows, "Homes completed (cumulative),400,75,168,262,262,65.5%"].join("\n"))).toEqual([]);
  });

  test("a row that counts cumulatively without saying so is no error", () => {
    const found = doubted([head, ...rows, "Homes completed,400,75,168,262,262,65.5%"].join("\n"));
    expect(found.filter((finding) => finding.startsWith("error"))).toEqual([]);
  });

  test("a wrong rate among them is an error, and the only one", () => {
    const csv = [head, ...rows, "Homes completed (cumulative),400,75,168,262,262,61.5%"].join("\n");
    expect(doubted(csv)).toHaveLength(1);
    expect(errorsOf(csv)).toEqual([expect.stringContaining("262 ÷ 400 = 65.5%")]);
  });
});

test("one wrong running total is one finding, on it", () => {
  expect(errorsOf("月,実績,累計\n4月,5,5\n5月,4,9\n6月,3,13\n7月,4,16\n8月,6,22")).toEqual(["C4 9 + 3 = 12"]);
});

test("a table of which nothing is proved says so", () => {
  const { coverage } = review(sheetOf("OrderID,Region,Accuracy,On Time\n1001,East,0.91,0.95\n1002,West,0.85,0.90"));
  expect([coverage.proved, coverage.unproved.length]).toEqual([0, coverage.figures]);
});
