import type { Datum } from "../../src/index";
import { DATUM_KEYS } from "../../src/index";
import type { DataFormat } from "../command";
import { printableJson } from "../../hosts/file/report/printable";
import { BYTE_ORDER_MARK, csvLine } from "./csvField";

/** Writes one value of a document; `first` for the first of that document. */
export type LineWriter = (document: string, datum: Datum, first: boolean) => string;

const compact = (value: object): string => printableJson(JSON.stringify(value));

export const lineWriters: Readonly<Record<DataFormat, LineWriter>> = {
  csv: (document, datum) => csvLine([document, ...DATUM_KEYS.map((key) => String(datum[key]))]),
  json: (_, datum, first) => `${first ? "" : ","}\n      ${compact(datum)}`,
  ndjson: (document, datum) => `${compact({ type: "value", document, ...datum })}\n`,
};

/** What is said of a document beside its values. */
export interface DocumentEnd {
  readonly document: string;
  readonly sha256: string | null;
  readonly error: { readonly code: string; readonly message: string } | null;
  /** Figures: as many as the coverage of a check counts. */
  readonly figures: number;
}

/** What stands around the lines of values: at the beginning, before and after those of one document, at the end. */
export interface DataFrame {
  begin(): string;
  beginDocument(): string;
  endDocument(end: DocumentEnd): string;
  end(): string;
}

export function dataFrame(format: DataFormat, ruleset: string): DataFrame {
  if (format === "csv") return csvFrame;
  return format === "json" ? jsonFrame(ruleset) : ndjsonFrame(ruleset);
}

/** A document that cannot be read has one line, with the code of the error as its role: what is missing must not be silent. */
const csvFrame: DataFrame = {
  begin: () => `${BYTE_ORDER_MARK}${csvLine(["document", ...DATUM_KEYS])}`,
  beginDocument: () => "",
  endDocument({ document, error }) {
    if (!error) return "";
    const said: Readonly<Record<string, string>> = { role: error.code, text: error.message, kind: "error" };
    return csvLine([document, ...DATUM_KEYS.map((key) => said[key] ?? "")]);
  },
  end: () => "",
};

function jsonFrame(ruleset: string): DataFrame {
  let documents = 0;
  return {
    begin: () => `{\n  "format": "kensan-data",\n  "version": 1,\n  "ruleset": ${compactText(ruleset)},\n  "documents": [`,
    beginDocument() {
      documents += 1;
      return `${documents === 1 ? "" : ","}\n    { "values": [`;
    },
    endDocument: ({ document, sha256, error, figures }) => `\n    ], ${compact({ document, sha256, error, figures }).slice(1, -1)} }`,
    end: () => `\n  ]\n}\n`,
  };
}

function compactText(text: string): string {
  return printableJson(JSON.stringify(text));
}

function ndjsonFrame(ruleset: string): DataFrame {
  return {
    begin: () => "",
    beginDocument: () => "",
    endDocument: (end) => `${compact({ type: "document", format: "kensan-data", version: 1, ruleset, ...end })}\n`,
    end: () => "",
  };
}
