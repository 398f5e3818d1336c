import { expect, test } from "vitest";
import { withChange } from "../../src/deltas/withChange";
import type { Finding } from "../../src/findings/finding";
import { review } from "../../src/review";
import { unformattedResult } from "../../src/rules/unformatted-result";
import { a1 } from "../../src/sheet/a1";
import type { Cell, Sheet, Workbook } from "../../src/sheet/workbook";
import { markedTable } from "../support/markedTable";

const find = (workbook: Workbook): readonly Finding[] => review(workbook, { rules: [unformattedResult], program: "excel" }).findings;
const edits = (finding: Finding | undefined) =>
  (finding?.fixes?.[0]?.edits ?? []).map(({ cell, after, format }) => [a1(cell), after, format]);

/** One row: an argument, another, and a result that stands there as a plain number. */
const row = (first: string, second: string, formula: string, value: number, looks: Partial<Cell> = {}): Workbook => {
  const cells: Cell[] = [
    { value: first, text: first },
    { value: second, text: second },
    { value, text: String(value), formula, ...looks },
  ];
  return { sheets: [{ name: "KPI", rows: [cells], merges: [] }] };
};
const formOf = (workbook: Workbook) => edits(find(workbook)[0])[0]?.slice(1);

test("rates show with the digits that the formula asks for, else with one", () => {
  expect(formOf(row("30.2%", "37.8%", "KPI.RATE(A1,B1)", 0.798941798942))).toEqual(["79.9%", "0.0%"]);
  expect(formOf(row("30.2%", "37.8%", "KPI.RATE(A1,B1,2)", 0.7989))).toEqual(["79.89%", "0.00%"]);
  expect(formOf(row("30.2%", "37.8%", "KPI.RATE(A1,B1,0)", 0.8))).toEqual(["80%", "0%"]);
  expect(formOf(row("300", "400", "KPI.CHANGE(A1,B1)", -0.25))).toEqual(["-25.0%", "0.0%"]);
  expect(formOf(row("100", "110", "KPI.CAGR(A1,B1,2.5,2)", 0.0389))).toEqual(["3.89%", "0.00%"]);
  expect(formOf(row("18", "40", 'IFERROR(KPI_RATE(A1,B1,1),"—")', 0.45))).toEqual(["45.0%", "0.0%"]);
});

test("differences of rates are points with their sign, and figures are in the unit of their argument", () => {
  expect(formOf(row("63.2%", "54.9%", "KPI.DELTA(A1,B1)", 0.083))).toEqual(["+8.3% pts", '+0.0%" pts";-0.0%" pts";0.0%" pts"']);
  expect(formOf(row("54.9% (R4年度)", "63.2%", "KPI.DELTA(A1,B1,1)", -0.083))).toEqual([
    "-8.3%ポイント",
    '+0.0%"ポイント";-0.0%"ポイント";0.0%"ポイント"',
  ]);
  expect(formOf(row("1,800人", "400人", "KPI.DELTA(A1,B1)", 1400))?.[0]).toBe("+1,400人");
  expect(formOf(row("18件", "40件", "KPI.GAP(A1,B1)", 22))).toEqual(["22件", '#,##0"件"']);
  expect(formOf(row("500g", "1kg", "KPI.GAP(A1,B1)", 0.5))).toEqual(["0.5kg", '#,##0.0"kg"']);
  expect(formOf(row("1.5万人", "1.25万人", "KPI.AVERAGE(A1:B1,0)", 13750))?.[0]).toBe("13,750人");
  expect(formOf(row("1.5万人", "1.25万人", "KPI.AVERAGE(A1:B1)", 12345.6667))?.[0]).toBe("12,346人");
  expect(formOf(row("18.5点", "40点", "KPI.AVERAGE(A1:B1)", 29.25))).toEqual(["29.25点", '#,##0.00"点"']);
  expect(formOf(row("40%", "80%", "KPI.PACE(A1,B1,\"R4年度末\",\"R8年度末\",\"2025.9月末\")", 0.651162790698))).toEqual(["65.1%", "0.0%"]); // prettier-ignore
  expect(formOf(row("146.41万人", "150万人", "KPI.DELTA(A1,B1)", -35900))?.[0]).toBe("-35,900人");
  expect(formOf(row("R5年度", "", "KPI.PERIOD(A1)", 45382))).toEqual(["2024-03-31", "yyyy-mm-dd"]);
  expect(formOf(row("", "", 'KPI.DELTA("63.2%","54.9%")', 0.083))?.[0]).toBe("+8.3% pts");
});

test("what has a format, is calculated with, has no unit or gives words is left alone", () => {
  for (const workbook of [
    row("30.2%", "37.8%", "KPI.RATE(A1,B1)", 0.798941798942, { format: "0.000" }),
    row("30.2%", "37.8%", "KPI.RATE(A1,B1)*100", 79.8941798942),
    row("30.2%", "37.8%", "ROUND(KPI.RATE(A1,B1)*100,1)", 79.9),
    row("30.2%", "37.8%", "KPI.RATE(A1,B1)&KPI.RATE(A1,B1)", 79.9),
    row("0.632", "0.549", "KPI.DELTA(A1,B1)", 0.083),
    row("18", "40", "KPI.GAP(A1,B1)", 22),
    row("18", "40", "KPI.RANK(A1,A1:B1)", 1),
    row("45.0%", "40", "KPI.COUNTOF(A1,B1)", 18),
    row("30.2%", "37.8%", "MYKPI.RATE(A1,B1)", 0.798941798942),
    row("30.2%", "37.8%", 'IF(A1="KPI.RATE(A1,B1)",1,2)', 2),
  ])
    expect(find(workbook), JSON.stringify(workbook.sheets[0]?.rows[0]?.[2])).toEqual([]);
  const unformatted = row("30.2%", "37.8%", "KPI.RATE(A1,B1)", 0.798941798942);
  expect(find(unformatted)).toHaveLength(1);
  expect(review(unformatted, { rules: [unformattedResult] }).findings).toEqual([]);
});

test("results below each other are one finding, whose safe fix leaves values and formulas and nothing to report", () => {
  const { workbook } = markedTable(`
    | 指標 | 目標値 | 値 | 達成率 |
    |---|---|---|---|
    | 利用率 | 37.8% | 30.2% | 0.798941798942 \`=KPI.RATE(C2,B2)\` |
    | 導入率 | 60.1% | 45.0% | 0.748752079867 \`=KPI.RATE(C3,B3,2)\` |
    | 市町村数 | 40市町村 | — | #N/A \`=KPI.RATE(C4,B4)\` |`);
  const [finding, ...others] = find(workbook);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ severity: "info", stated: "0.798941798942", expected: "79.9%" });
  expect(finding?.message.en).toContain("2 results of KPI.RATE");
  expect(edits(finding)).toEqual([
    ["D2", "79.9%", "0.0%"],
    ["D3", "74.88%", "0.00%"],
  ]);
  const [fix] = finding?.fixes ?? [];
  expect(fix?.safe).toBe(true);
  const after = withChange(workbook, { label: { ja: "", en: "" }, edits: fix?.edits ?? [] });
  expect(after.sheets[0]?.rows[1]?.[3]).toEqual({ value: 0.798941798942, text: "79.9%", format: "0.0%", formula: "KPI.RATE(C2,B2)" });
  expect(find(after)).toEqual([]);
});

test("a result that spills is formatted where it spills, each cell in its own unit", () => {
  const text = (value: string): Cell => ({ value, text: value });
  const number = (value: number, formula?: string): Cell => ({ value, text: String(value), ...(formula && { formula }) });
  const sheet: Sheet = {
    name: "KPI 表",
    merges: [],
    rows: [
      [text("今回"), text("前回"), text("差")],
      [text("63.2%"), text("54.9%"), number(0.083, "KPI.DELTA('KPI 表'!A2:A5,B2:B5)")],
      [text("120件"), text("100件"), number(20)],
      [text("—"), text("100件"), { value: { error: "#N/A" }, text: "#N/A" }],
      [text("7人"), text("9人"), number(-2)],
      [text("合計"), text(""), number(12.5)],
    ],
  };
  const [finding, ...others] = find({ sheets: [sheet] });
  expect(others).toEqual([]);
  expect(edits(finding).map(([cell, after]) => [cell, after])).toEqual([
    ["C2", "+8.3%ポイント"],
    ["C3", "+20件"],
    ["C5", "-2人"],
  ]);
});
