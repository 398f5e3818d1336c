import Papa from "papaparse";
import { expect, test } from "vitest";
import { writerFor } from "../../../cli/formats/writerFor";
import type { ReviewedFile } from "../../../src/report";
import { fileReport } from "../../../src/report";
import { mismatch, reviewWithFindings, unreadable, withFindings } from "../../support/reviewedFiles";

function rowsOf(...files: readonly ReviewedFile[]): Record<string, string>[] {
  const writer = writerFor("csv", {
    language: "ja",
    ruleset: "0.1.0",
    colour: false,
    signature: { by: "", date: "2026-11-28" },
    out: undefined,
  });
  const text = writer.begin() + files.map((file) => writer.file(fileReport(file, "ja"), [])).join("");
  expect(text.startsWith("\uFEFFfile,sheet,cell,rule,severity,verdict,indicator,period,message,stated,expected,evidence,fix\r\n")).toBe(
    true,
  );
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

test("each finding is one row, whatever line breaks, quotes and commas it holds", () => {
  const [, row] = rowsOf(withFindings);
  expect(row).toEqual({
    file: "資料/指標.xlsx",
    sheet: "行政経営分野_KPI②",
    cell: "D6",
    rule: "stated-rate-mismatch",
    severity: "error",
    verdict: "impossible",
    indicator: "テレワークの導入率",
    period: "2025-01-31",
    message: "達成率は47.8%とありますが、45.0% ÷ 60.1%は74.9%です。",
    stated: "47.8%",
    expected: "74.9%",
    evidence: "行政経営分野_KPI②!B6 目標値 60.1%; 行政経営分野_KPI②!C6 実績値 45.0%\n(R5年度); 概要!B1 備考 R5年度",
    fix: "行政経営分野_KPI②!D6 47.8% → 74.9%",
  });
});

test.each(["=1+1", "+8.3", "-2.0%", "@SUM(A1)", "\t=1", '=HYPERLINK("http://example.com","x")'])(
  "a cell that starts like a formula (%j) is not run by a spreadsheet",
  (stated) => {
    const findings = [{ ...mismatch, stated }];
    const [row] = rowsOf({ ...withFindings, review: { ...reviewWithFindings, findings } });
    expect(row?.stated).toBe(`'${stated}`);
  },
);

test("after its findings a file has a row that says how much of it is proved", () => {
  const rows = rowsOf(withFindings);
  expect(rows).toHaveLength(3);
  expect(rows[2]).toMatchObject({
    file: "資料/指標.xlsx",
    rule: "coverage",
    severity: "",
    message: "12 の数値のうち 6 を確かめました（矛盾 2、比べただけ 1、確かめられない 3）。",
  });
});

test("a file that cannot be read has a row of its own", () => {
  const [row] = rowsOf(unreadable);
  expect(row).toMatchObject({ file: "壊れた.xlsx", rule: "damaged", severity: "error", message: "ファイルが壊れています。", cell: "" });
});
