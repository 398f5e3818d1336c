import { REPORT_VERSION } from "../../src/index";
import { printableJson } from "../../hosts/file/report/printable";
import type { ReportWriter, WriterOptions } from "../../hosts/file/report/reportWriter";

/** One JSON document, described by docs/report.schema.json, written as the files come. */
export function jsonWriter({ language, ruleset }: WriterOptions): ReportWriter {
  let files = 0;
  return {
    begin: () => `${indented({ format: "kensan-report", version: REPORT_VERSION, ruleset, language }, "").slice(0, -2)},\n  "files": [`,
    file(file) {
      files += 1;
      return `${files === 1 ? "\n" : ",\n"}    ${indented(file, "    ")}`;
    },
    end: (summary) => `${files === 0 ? "" : "\n  "}],\n  "summary": ${indented(summary, "  ")}\n}\n`,
  };
}

function indented(value: object, indent: string): string {
  return printableJson(JSON.stringify(value, null, 2)).replaceAll("\n", `\n${indent}`);
}
