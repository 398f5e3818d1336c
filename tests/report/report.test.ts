import { expect, test } from "vitest";
import type { Finding } from "../../src/findings/finding";
import { bindReports, fileReport, report } from "../../src/report";
import { schemaErrors, validReport } from "../support/validReport";
import { bareQuery, mismatch, reviewWithFindings, unreadable, withFindings } from "../support/reviewedFiles";

const related: Finding = {
  ...mismatch,
  relation: { operator: "ratio", text: "C6 ÷ B6 × 100", origin: "formula", agreeing: 2, of: 3 },
  rivals: ["C6 ÷ A6 × 100"],
};

const options = { language: "ja", ruleset: "0.1.0" } as const;

test("a report with every kind of content is as the schema says", () => {
  const text = JSON.stringify(report([withFindings, unreadable], options));
  const { summary, files } = validReport(text);
  expect(summary).toEqual({ files: 2, error: 1, query: 1, info: 0 });
  expect(files.map(({ error }) => error)).toEqual([null, { code: "damaged", message: "ファイルが壊れています。" }]);
});

test("keys come in the fixed order, and a finding names cells by their A1 names", () => {
  const { findings } = fileReport({ ...withFindings, review: { ...reviewWithFindings, findings: [related] } }, "ja");
  expect(JSON.stringify(findings[0])).toBe(
    '{"id":"stated-rate-mismatch:テレワークの導入率:2025-01-31","rule":"stated-rate-mismatch","severity":"error","verdict":"impossible",' +
      '"sheet":"行政経営分野_KPI②","cell":"D6","indicator":"テレワークの導入率","period":"2025-01-31",' +
      '"message":"達成率は47.8%とありますが、45.0% ÷ 60.1%は74.9%です。","stated":"47.8%","expected":"74.9%","range":["74.73","75.03"],' +
      '"evidence":[{"sheet":"行政経営分野_KPI②","cell":"B6","role":"target","text":"60.1%"},' +
      '{"sheet":"行政経営分野_KPI②","cell":"C6","role":"actual","text":"45.0%\\n(R5年度)"},' +
      '{"sheet":"概要","cell":"B1","role":"note","text":"R5年度"}],' +
      '"suspects":[{"sheet":"行政経営分野_KPI②","cell":"D6","text":"47.8%","allowed":["74.73","75.03"]}],' +
      '"causes":[{"type":"transposed-digits","sheet":"行政経営分野_KPI②","cell":"D6","before":"47.8%","after":"74.8%","confidence":0.93}],' +
      '"fixes":[{"label":"達成率を計算し直す","safe":false,"edits":[{"sheet":"行政経営分野_KPI②","cell":"D6","before":"47.8%","after":"74.9%"}]}],' +
      '"relation":{"operator":"ratio","text":"C6 ÷ B6 × 100","origin":"formula","agreeing":2,"of":3},"rivals":["C6 ÷ A6 × 100"]}',
  );
});

test("what a finding does not have is null or empty, never left out", () => {
  const [first] = fileReport(withFindings, "en").findings;
  expect(first).toEqual({
    id: bareQuery.id,
    rule: "rating-spelling",
    severity: "query",
    verdict: null,
    sheet: "行政経営分野_KPI②",
    cell: "E10",
    indicator: "",
    period: null,
    message: "One rating is written in two ways, ○ and 〇.",
    stated: null,
    expected: null,
    range: null,
    evidence: [],
    suspects: [],
    causes: [],
    fixes: [],
    relation: null,
    rivals: [],
  });
});

test("a table is reported with its columns, and a policy that was not inferred with nulls", () => {
  const [, second] = fileReport(withFindings, "ja").tables;
  expect(second?.range).toBe("A4:E8");
  expect(second?.columns[3]).toEqual({ column: "D", role: "rate", period: "2025-01-31", label: "2025.1月末 / 達成率(B/A)" });
  expect(second?.columns[4]).toEqual({ column: "E", role: "note", period: null, label: "時点" });
  expect(second?.policy).toEqual({ cap: null, floor: null, missing: null, rounding: null });
});

test("the coverage says what is proved beside what was checked", () => {
  const { coverage } = fileReport(withFindings, "en");
  expect(coverage).toMatchObject({ figures: 12, proved: 6, contradicted: 2, compared: 1, checked: 7, explained: 2 });
  expect(coverage.unproved).toContainEqual({ sheet: "行政経営分野_KPI②", cell: "C9", reason: "The value is approximate." });
  expect(coverage.notChecked).toEqual(coverage.unproved);
});

test("reports made file by file bind into the same report", () => {
  const files = [withFindings, unreadable];
  expect(
    bindReports(
      files.map((file) => fileReport(file, "ja")),
      options,
    ),
  ).toEqual(report(files, options));
});

test("the schema turns away a key that it does not know, a missing key and an unknown severity", () => {
  const good = fileReport({ ...withFindings, review: { ...reviewWithFindings, findings: [mismatch] } }, "ja").findings[0];
  const { stated: _stated, ...short } = good ?? {};
  expect(schemaErrors(good, "finding")).toEqual([]);
  expect(schemaErrors({ ...good, colour: "red" }, "finding")).not.toEqual([]);
  expect(schemaErrors(short, "finding")).not.toEqual([]);
  expect(schemaErrors({ ...good, severity: "warning" }, "finding")).not.toEqual([]);
});
