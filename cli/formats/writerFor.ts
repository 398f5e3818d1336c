import type { Format } from "../command";
import { csvWriter } from "./csv";
import { htmlWriter } from "../../hosts/file/report/html/html";
import { jsonWriter } from "./json";
import { ndjsonFilesWriter, ndjsonWriter } from "./ndjson";
import type { ReportWriter, SignedOptions } from "../../hosts/file/report/reportWriter";
import { textWriter } from "./text";
import { xlsxWriter } from "./xlsx";

const writers: Readonly<Record<Format, (options: SignedOptions) => ReportWriter>> = {
  text: textWriter,
  json: jsonWriter,
  ndjson: ndjsonWriter,
  "ndjson-files": ndjsonFilesWriter,
  csv: csvWriter,
  html: htmlWriter,
  xlsx: xlsxWriter,
};

export function writerFor(format: Format, options: SignedOptions): ReportWriter {
  return writers[format](options);
}
