import type { FileReport } from "../../src/index";
import { bindReports } from "../../src/index";
import type { ReportWriter, WriterOptions } from "./reportWriter";

/** One JSON document, described by docs/report.schema.json. */
export function jsonWriter(options: WriterOptions): ReportWriter {
  const files: FileReport[] = [];
  return {
    begin: () => "",
    file(file) {
      files.push(file);
      return "";
    },
    end: () => `${JSON.stringify(bindReports(files, options), null, 2)}\n`,
  };
}
