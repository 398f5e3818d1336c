import type { Format } from "../command";
import { csvWriter } from "./csv";
import { jsonWriter } from "./json";
import { ndjsonFilesWriter, ndjsonWriter } from "./ndjson";
import type { ReportWriter, WriterOptions } from "./reportWriter";
import { textWriter } from "./text";

const writers: Readonly<Record<Format, (options: WriterOptions) => ReportWriter>> = {
  text: textWriter,
  json: jsonWriter,
  ndjson: ndjsonWriter,
  "ndjson-files": ndjsonFilesWriter,
  csv: csvWriter,
};

export function writerFor(format: Format, options: WriterOptions): ReportWriter {
  return writers[format](options);
}
