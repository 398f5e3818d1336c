import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/findings/finding";
import { withChange } from "../../src/deltas/withChange";
import { review } from "../../src/review";
import { foreignFunction } from "../../src/rules/foreign-function";
import { a1 } from "../../src/sheet/a1";
import type { Program } from "../../src/sheet/kpiFunctions";
import type { Workbook } from "../../src/sheet/workbook";
import { markedTable } from "../support/markedTable";

const find = (workbook: Workbook, program?: Program): readonly Finding[] =>
  review(workbook, { rules: [foreignFunction], ...(program && { program }) }).findings;
const formulaOf = ({ fixes }: Finding): unknown => fixes?.[0]?.edits[0]?.content;

const MOVED = `
  | 指標 | 目標値 | 値 | 達成率 |
  |---|---|---|---|
  | 利用率 | 60.1% | 45.0% | #NAME? \`=KPI_RATE(C2,B2)\` |
  | 導入率 | 37.8% | 30.2% | 79.9% \`=KPI.RATE(C3,B3)\` |`;

test("in Excel the names of Google Sheets are found, in Google Sheets those of Excel; without a program neither", () => {
  const { workbook } = markedTable(MOVED);
  expect(find(workbook, "excel").map(({ cell }) => a1(cell))).toEqual(["D2"]);
  expect(find(workbook, "google-sheets").map(({ cell }) => a1(cell))).toEqual(["D3"]);
  expect(find(workbook)).toEqual([]);
});

test("the finding says which program the name belongs to, and what to write", () => {
  const [finding] = find(markedTable(MOVED).workbook, "excel");
  expect(finding).toMatchObject({ severity: "error", indicator: "利用率" });
  expect(finding?.message.ja).toContain("KPI_RATEは、Google スプレッドシートでの関数名です。Excelでは計算できず");
  expect(finding?.message.en).toContain("Please change the formula to =KPI.RATE(C2,B2).");
  const [other] = find(markedTable(MOVED).workbook, "google-sheets");
  expect(other?.message.ja).toContain("KPI.RATEは、Excelでの関数名です。Google スプレッドシートでは計算できず");
});

test("the safe fix writes the formula over what the cell shows, and leaves nothing to report", () => {
  const { workbook } = markedTable(MOVED);
  const [fix] = find(workbook, "excel")[0]?.fixes ?? [];
  expect(fix).toMatchObject({
    safe: true,
    edits: [{ before: "#NAME?", after: "=KPI.RATE(C2,B2)", content: { formula: "KPI.RATE(C2,B2)" } }],
  });
  expect(find(withChange(workbook, { label: { ja: "", en: "" }, edits: fix?.edits ?? [] }), "excel")).toEqual([]);
});

test("cells outside of tables and on sheets without any are looked at too", () => {
  const { workbook } = markedTable(`| 覚え | #NAME? \`=ROUND(KPI_DELTA(A2,A3),1)\` |`, "覚え書き");
  const both = { sheets: [...workbook.sheets, ...markedTable(MOVED).workbook.sheets] };
  expect(find(both, "excel").map(({ cell }) => `${cell.sheet} ${a1(cell)}`)).toEqual(["覚え書き B1", "Sheet1 D2"]);
});

test("what Excel keeps in its files is foreign in Google Sheets only", () => {
  const { workbook } = markedTable("| 74.9% `=_xldudf_KPI_RATE(C2,B2)` |");
  expect(find(workbook, "excel")).toEqual([]);
  expect(find(workbook, "google-sheets").map(formulaOf)).toEqual([{ formula: "KPI_RATE(C2,B2)" }]);
});

describe("a workbook that Google Sheets exported", () => {
  const exported = (formula: string): string => `IFERROR(__xludf.DUMMYFUNCTION("${formula.replaceAll('"', '""')}"),0.5)`;
  const spill = exported('"COMPUTED_VALUE"');

  test("gets its formulas back", () => {
    const { workbook } = markedTable(`| 50.0% \`=${exported('IF(C1="","—",KPI_RATE(C1,B1))')}\` |`);
    const [finding] = find(workbook, "excel");
    expect(finding && formulaOf(finding)).toEqual({ formula: 'IF(C1="","—",KPI.RATE(C1,B1))' });
    expect(finding?.message.en).toContain("was replaced by its last result");
  });

  test.each([
    ["below", `| 50.0% \`=${exported("KPI_RATE(C1:C2,B1:B2)")}\` |\n| 40.0% \`=${spill}\` |`],
    ["on the right", `| 50.0% \`=${exported("KPI_RATE(C1:D1,C2:D2)")}\` | 40.0% \`=${spill}\` |`],
  ])("but not by a fix where the result had spilled over the cell %s, which would block it", (_, table) => {
    const [finding, ...others] = find(markedTable(table).workbook, "excel");
    expect(others).toEqual([]);
    expect(finding?.fixes).toBeUndefined();
    expect(finding?.message.ja).toContain("隣のセルの結果を消してから");
  });

  test("and not by a fix where Excel lacks another function of it", () => {
    const { workbook } = markedTable(`| 50.0% \`=${exported("ARRAYFORMULA(KPI_RATE(C1:C2,B1:B2))")}\` |`);
    expect(find(workbook, "excel").map(({ fixes, message }) => [fixes, message.en.includes("brought back automatically")])).toEqual([
      [undefined, true],
    ]);
    expect(find(workbook, "google-sheets").map(formulaOf)).toEqual([{ formula: "ARRAYFORMULA(KPI_RATE(C1:C2,B1:B2))" }]);
  });
});
