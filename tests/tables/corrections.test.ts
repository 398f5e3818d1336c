import { describe, expect, test } from "vitest";
import { review, type ReviewOptions } from "../../src/review";
import { findTables } from "../../src/tables/findTables";
import type { TableCorrection } from "../../src/tables/tableCorrection";
import { describeTable } from "../support/describeTable";
import { markedTable } from "../support/markedTable";

const ODD = `
| 指標 | 目標値 | 実績値 | 割合 |
| 相談件数 | 10件 | 5件 | 50% |
| 導入団体 | 20団体 | 5団体 | 27% |`;

function corrected(markdown: string, correction: Partial<TableCorrection>): string[] {
  const { workbook } = markedTable(markdown);
  const [found] = findTables(workbook);
  return findTables(workbook, [{ sheet: "Sheet1", key: found?.key ?? "", ...correction }]).map(describeTable);
}

describe("what a person says of a table", () => {
  test("a role given to a column is used from then on, by the check too", () => {
    const { workbook } = markedTable(ODD.replace("割合", "しあがり"));
    const [table] = findTables(workbook);
    const corrections: TableCorrection[] = [{ sheet: "Sheet1", key: table?.key ?? "", columns: [{ offset: 3, role: "rate" }] }];
    const errors = (options: ReviewOptions): (string | undefined)[] =>
      review(workbook, options).findings.flatMap(({ rule, severity, stated }) =>
        rule === "stated-rate-mismatch" && severity === "error" ? [stated] : [],
      );
    expect([errors({}), errors({ corrections })]).toEqual([[], ["27%"]]);
  });

  test("a period given to a column dates its group; a text that is none changes nothing", () => {
    expect(corrected(ODD, { columns: [{ offset: 2, period: "R5年度" }] })[0]).toContain("C actual1@2024-03-31");
    expect(corrected(ODD, { columns: [{ offset: 2, period: "いつか" }] })).toEqual(corrected(ODD, {}));
  });

  test("a table that is none is left out, and only that one", () => {
    expect(corrected(`${ODD}\n| | | | |\n| 表2 | | | |\n| | | | |${ODD}`, { ignored: true })).toHaveLength(1);
  });

  test("of two tables with one header each has its own correction", () => {
    const { workbook } = markedTable(`${ODD}\n| | | | |\n| 表2 | | | |\n| | | | |${ODD}`);
    const [, second] = findTables(workbook);
    const kinds = findTables(workbook, [{ sheet: "Sheet1", key: second?.key ?? "", kind: "plan" }]).map(({ kind }) => kind);
    expect(kinds).toEqual(["results", "plan"]);
  });

  test("a correction holds after rows and columns were inserted before the table", () => {
    const { workbook } = markedTable(ODD);
    const [table] = findTables(workbook);
    const moved = markedTable(`| | | | | |\n${ODD.trim().replace(/^\|/gm, "| |")}`).workbook;
    const tables = findTables(moved, [{ sheet: "Sheet1", key: table?.key ?? "", columns: [{ offset: 3, role: "rate" }] }]);
    expect(tables[0]?.columns.map(({ role }) => role)).toEqual(["indicator", "target", "actual", "rate"]);
  });

  test("a table drawn where none was found is read, and takes the place of what was found there", () => {
    const plain = `
| なまえ | あれ | これ |
| 相談件数 | 10件 | 5件 |
| 導入団体 | 20団体 | 5団体 |`;
    const { workbook } = markedTable(plain);
    expect(findTables(workbook)).toEqual([]);
    const columns = [
      { offset: 0, role: "indicator" as const },
      { offset: 1, role: "target" as const },
      { offset: 2, role: "actual" as const },
    ];
    const drawn: TableCorrection = { sheet: "Sheet1", key: "", range: { top: 0, left: 0, bottom: 1, right: 2 }, columns };
    expect(findTables(workbook, [drawn]).map(describeTable)).toEqual(["A1:C2 results: A indicator, B target, C actual1"]);
    expect(corrected(ODD, { key: "", range: { top: 0, left: 0, bottom: 1, right: 3 } })).toEqual([
      expect.stringContaining("A1:D2 results") as string,
    ]);
  });

  test("the direction said for an indicator turns its rate round", () => {
    const waiting = `
| 指標 | 目標値 | 実績値 | 達成率 |
| 窓口の時間 | 20分 | 25分 | 80% |`;
    const { workbook } = markedTable(waiting);
    const [table] = findTables(workbook);
    const rules = (directions: TableCorrection["directions"]): string[] =>
      review(workbook, { corrections: [{ sheet: "Sheet1", key: table?.key ?? "", ...(directions && { directions }) }] }).findings.map(
        ({ rule }) => rule,
      );
    expect(rules({ 窓口の時間: "decrease" })).not.toContain("stated-rate-mismatch");
    expect(rules({ 窓口の時間: "increase" })).toContain("stated-rate-mismatch");
  });
});

test("where the house counts — as 0%, an average that needs it is no question any more", () => {
  const { workbook } = markedTable(`
| 指標 | 目標値 | 実績値 | 達成率 |
| 相談件数 | 10件 | 5件 | 50.0% |
| 導入団体 | 20団体 | — | — |
| 単純平均 | | | 25.0% |`);
  const severity = (missingRates?: "zero" | "skip"): (string | undefined)[] =>
    review(workbook, missingRates ? { missingRates } : {})
      .findings.filter(({ rule }) => rule === "averaging-policy")
      .map((finding) => finding.severity);
  expect([severity(), severity("skip"), severity("zero")]).toEqual([["query"], ["query"], ["info"]]);
});
