import { expect, test } from "vitest";
import type { Format } from "../../../cli/command";
import { writerFor } from "../../../cli/formats/writerFor";
import { fileReport, report, summarise } from "../../../src/report";
import { unreadable, withFindings } from "../../support/reviewedFiles";
import { schemaErrors, validReport } from "../../support/validReport";

const files = [withFindings, unreadable];

function written(format: Format): string {
  const writer = writerFor(format, {
    language: "en",
    ruleset: "0.1.0",
    colour: false,
    signature: { by: "", date: "2026-11-28" },
    out: undefined,
  });
  const reported = files.map((file) => fileReport(file, "en"));
  return writer.begin() + reported.map((file) => writer.file(file, [])).join("") + String(writer.end(summarise(reported)));
}

test("json is the one report of all files", () => {
  expect(validReport(written("json"))).toEqual(report(files, { language: "en", ruleset: "0.1.0" }));
});

test("ndjson has a line for each finding, each file and the summary, with the contents of the json report", () => {
  const lines = written("ndjson").trimEnd().split("\n");
  const records = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(records.map(({ type }) => type)).toEqual(["finding", "finding", "file", "file", "summary"]);
  for (const { type, path, ...finding } of records.filter((record) => record.type === "finding")) {
    expect([type, path]).toEqual(["finding", withFindings.path]);
    expect(schemaErrors(finding, "finding")).toEqual([]);
  }
  const [file] = report(files, { language: "en", ruleset: "0.1.0" }).files;
  const { findings: _findings, ...rest } = file ?? {};
  expect(records[2]).toEqual({ type: "file", ...rest });
  expect(records[4]).toEqual({
    type: "summary",
    format: "kensan-report",
    version: 2,
    ruleset: "0.1.0",
    language: "en",
    files: 2,
    error: 1,
    query: 1,
    info: 0,
  });
});
