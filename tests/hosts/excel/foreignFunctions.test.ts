import { describe, expect, test } from "vitest";
import { excelHost } from "../../../hosts/excel/excelHost";
import type { Change, Finding, Sheet } from "../../../src/index";
import { review, rules } from "../../../src/index";
import { startExcel } from "../../support/office/startExcel";
import { kpiSheet } from "../../support/kpiBook";

const FORMULA = 'IF(C3="","—",KPI_RATE(C3,B3))';
const EXPORTED = 'IFERROR(__xludf.DUMMYFUNCTION("KPI_RATE(C4,B4)"),0.75)';

/** A sheet that was calculated in Google Sheets: one formula came as it was there, one as a text beside its last result. */
function movedSheet(name: string): Sheet {
  const { rows, ...sheet } = kpiSheet(name);
  const moved = [...rows];
  moved[2] = [...(rows[2] ?? [])].with(3, { value: { error: "#NAME?" }, text: "#NAME?", format: "0.0%", formula: FORMULA });
  moved[3] = [...(rows[3] ?? [])].with(3, { value: 0.75, text: "75.0%", format: "0.0%", formula: EXPORTED });
  return { ...sheet, rows: moved };
}

const results: Readonly<Record<string, number>> = { [FORMULA.replace("KPI_", "KPI.")]: 0.4675, "KPI.RATE(C4,B4)": 0.75 };
const calculate = (formula: string): number | undefined => results[formula];

async function foreign(): Promise<readonly Finding[]> {
  const host = excelHost();
  const { workbook } = await host.snapshot("workbook");
  const rule = rules.filter(({ id }) => id === "foreign-function");
  return review(workbook, { rules: rule, program: host.program }).findings;
}

const changesFor = (findings: readonly Finding[]): Change[] =>
  findings.flatMap(({ fixes = [] }) => fixes.map(({ label, edits }) => ({ label, edits })));

describe("a workbook that came from Google Sheets, in Excel", () => {
  test("gets all its formulas in one go, calculates, and keeps its formats; undo brings every one back", async () => {
    const names = ["4月", "5月", "6月"];
    const { excel, program } = await startExcel({ workbook: { sheets: names.map(movedSheet) }, calculate });
    const findings = await foreign();
    expect(findings).toHaveLength(6);
    program.resetTraffic();
    const host = excelHost();
    const outcome = await host.apply(changesFor(findings));
    expect(outcome.refused).toEqual([]);
    expect(outcome.shownOtherwise).toBeUndefined();
    expect(outcome.made).toHaveLength(6);
    expect(program.traffic.syncs).toBe(2);
    for (const name of names) {
      const grid = excel.book.sheet(name)?.grid;
      expect(grid?.cell(2, 3)).toMatchObject({ formula: FORMULA.replace("KPI_", "KPI."), text: "46.8%", format: "0.0%" });
      expect(grid?.cell(3, 3)).toMatchObject({ formula: "KPI.RATE(C4,B4)", text: "75.0%", format: "0.0%" });
    }
    expect(await foreign()).toEqual([]);
    for (let count = 0; count < 6; count += 1) expect((await host.undo())?.refused).toEqual([]);
    expect(excel.book.sheet("5月")?.grid.cell(2, 3)?.formula).toBe(FORMULA);
    expect(excel.book.sheet("5月")?.grid.cell(3, 3)?.formula).toBe(EXPORTED);
  });

  test("a formula whose cell shows something else by now is left alone", async () => {
    const { excel } = await startExcel({ workbook: { sheets: [movedSheet("4月")] }, calculate });
    const findings = await foreign();
    excel.user.edit("D4", "74.0%");
    const outcome = await excelHost().apply(changesFor(findings));
    expect(outcome.made).toHaveLength(1);
    expect(outcome.refused).toMatchObject([{ reason: "stale", cell: { row: 3, column: 3 } }]);
  });
});
