import { expect, test } from "vitest";
import { boundedReport, reportBounds } from "../../../hosts/file/report/boundedReport";
import { fileReport } from "../../../src/report";
import { withFindings } from "../../support/reviewedFiles";
import { schemaErrors } from "../../support/validReport";

const report = fileReport(withFindings, "en");
const error = report.findings.find(({ severity }) => severity === "error");
const query = report.findings.find(({ severity }) => severity === "query");

test("a report within its bounds stays as it is", () => {
  expect(boundedReport(report, [], "en")).toEqual(report);
});

test("of too many findings the gravest are listed, in their order, and how many there are is said", () => {
  if (!error || !query) throw new Error("no findings");
  const findings = [query, query, error, query, error].map((finding, at) => ({ ...finding, id: `${at}` }));
  const bounded = boundedReport({ ...report, findings }, [], "en", { ...reportBounds, findings: 3 });
  expect(bounded.findings.map(({ id }) => id)).toEqual(["0", "2", "4"]);
  expect(bounded.notices).toEqual(["There are 5 findings; only 3 are listed, the gravest first. The totals count all of them."]);
});

test("long texts and long lists of cells are cut, fixes that would be cut are left out, and each of these is said", () => {
  if (!error) throw new Error("no finding");
  const [evidence] = error.evidence;
  if (!evidence) throw new Error("no evidence");
  const edits = Array.from({ length: 8 }, () => ({ sheet: "S", cell: "A1", before: "1", after: "2" }));
  const long = {
    ...error,
    indicator: "率".repeat(80),
    evidence: Array.from({ length: 9 }, () => evidence),
    fixes: [
      { label: "all", safe: true, edits },
      { label: "one", safe: true, edits: edits.slice(0, 1) },
    ],
  };
  const bounded = boundedReport({ ...report, path: "p".repeat(99), findings: [long] }, ["given"], "ja", {
    ...reportBounds,
    text: 70,
    cells: 5,
  });
  const [finding] = bounded.findings;
  expect([finding?.indicator, finding?.evidence.length, finding?.fixes.map(({ label }) => label)]).toEqual([
    `${"率".repeat(70)}…`,
    5,
    ["one"],
  ]);
  expect(bounded.path).toHaveLength(99);
  expect(bounded.notices?.length).toBe(3);
  expect(schemaErrors(bounded, "file")).toEqual([]);
});
