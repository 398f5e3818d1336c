import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runKensan, type Run } from "../support/runKensan";
import { validReport } from "../support/validReport";

const BEFORE =
  "指標,目標値,R4年度 実績値,R5年度 実績値\n窓口の満足度,80.0%,60.0%,64.0%\n相談の受付件数,400件,310件,330件\n研修の受講者数,960人,900人,930人\n";
const NOW =
  "指標,目標値,R5年度 実績値,R6年度 実績値\n窓口の満足度,80.0%,64.0%,68.0%\n相談の受付件数,400件,300件,350件\n研修の受講者数,960人,930人,955人\n";
const PLAN = "指標,目標値\n窓口の満足度,80.0%\n相談の受付件数,420件\n研修の受講者数,960人\n";

let folder = "";
const kensan = (...words: string[]): Promise<Run> => runKensan(words, { folder });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kensan-compare-"));
  const files = { "before.csv": BEFORE, "now.csv": NOW, "plan.csv": PLAN, "broken.xlsx": "PK\u0003\u0004 no more", "formula.csv": BEFORE };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("kensan check --previous, --plan", { timeout: 60_000 }, () => {
  test("the text report says what was compared, and names the other document's cells", async () => {
    const { status, stdout } = await kensan("check", "--lang", "en", "--fail-on", "query", "--previous", "before.csv", "now.csv");
    expect(status).toBe(1);
    expect(stdout).toContain(
      "Compared with the previous document before.csv: 3 indicators in both, 0 gone, 0 new; 6 figures compared, 5 agree.",
    );
    expect(stdout).toContain('Evidence: C3 actual "300件", [before.csv]before!D3 actual "330件"');
  });

  test("in Japanese too", async () => {
    const { stdout } = await kensan("check", "--previous=before.csv", "now.csv");
    expect(stdout).toContain(
      "前回の資料 before.csv と比べました: 同じ指標3件、なくなった指標0件、新しい指標0件、比べた数値6件（一致5件）。",
    );
    expect(stdout).toContain("前回の資料（before.csv）では330件、この資料では300件です。");
  });

  test("the JSON report follows its schema, with both documents at once", async () => {
    const { stdout } = await kensan("check", "--format", "json", "--previous", "before.csv", "--plan", "plan.csv", "now.csv");
    const [file] = validReport(stdout).files;
    expect(file?.findings.map(({ rule, cell }) => `${rule} ${cell}`)).toEqual(["changed-target B3", "restated-period C3"]);
    expect(file?.findings[1]?.evidence).toEqual([
      { sheet: "now", cell: "C3", role: "actual", text: "300件" },
      { sheet: "before", cell: "D3", role: "actual", text: "330件", document: "before.csv" },
    ]);
    expect(file?.comparisons?.map(({ kind, document, figures }) => [kind, document, figures])).toEqual([
      ["previous", "before.csv", { compared: 6, agreeing: 5 }],
      ["plan", "plan.csv", { compared: 3, agreeing: 2 }],
    ]);
  });

  test("NDJSON and CSV say the same", async () => {
    const [lines, sheet] = await Promise.all(
      ["ndjson", "csv"].map((format) => kensan("check", "--format", format, "--previous", "before.csv", "now.csv")),
    );
    const findings = (lines?.stdout ?? "").split("\n").filter((line) => line.includes('"type":"finding"'));
    expect(findings.map((line) => (JSON.parse(line) as { rule: string }).rule)).toEqual(["restated-period"]);
    const { data } = Papa.parse<Record<string, string>>(sheet?.stdout ?? "", { header: true, skipEmptyLines: true });
    expect(data.map(({ rule }) => rule)).toEqual(["restated-period", "comparison", "coverage"]);
    expect(data[0]?.evidence).toBe("now!C3 実績値 300件; [before.csv]before!D3 実績値 330件");
  });

  test("several files are each held against the one", async () => {
    const { stdout } = await kensan("check", "--format", "json", "--previous", "before.csv", "now.csv", "formula.csv");
    const { files } = validReport(stdout);
    expect(files.map(({ findings }) => findings.length)).toEqual([1, 0]);
    expect(files.map(({ comparisons }) => comparisons?.length)).toEqual([1, 1]);
  });

  test.each([
    ["missing.csv", "unopened-file"],
    ["broken.xlsx", undefined],
  ])("where %s cannot be read the file is not checked by half, and the status says so", async (other, code) => {
    const { status, stdout } = await kensan("check", "--format", "json", "--lang", "en", "--previous", other, "now.csv");
    expect(status).toBe(2);
    const [file] = validReport(stdout).files;
    if (code) expect(file?.error?.code).toBe(code);
    expect(file?.error?.message).toContain(`Not checked, since ${other}, which it is to be compared with, cannot be read.`);
  });

  test("without another document nothing is said of comparing", async () => {
    const { stdout } = await kensan("check", "--format", "json", "now.csv");
    expect(validReport(stdout).files[0]).not.toHaveProperty("comparisons");
  });
});
