import { readRecord, recordBounds, recordedFinding, type RecordEntry } from "../../src/index";
import type { Json } from "../host";
import { fieldsIn, listIn, textIn } from "./storedShape";

/** As long as the text of a cell can be, and a few of them: older memories kept such texts. */
const LONGEST_TEXT = 200_000;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const NAME_LENGTH = 200;

/** What the workbook kept of findings that somebody dealt with, also as earlier versions wrote it; what is neither is passed over. */
export function readEntries(json: Json | undefined): readonly RecordEntry[] {
  return listIn(json, recordBounds.entries, (stored) => entryOf(stored) ?? dismissalOf(stored));
}

/** What is put into the workbook. */
export function writeEntries(entries: readonly RecordEntry[]): Json {
  return entries.slice(-recordBounds.entries).map((entry) => ({ ...entry, by: entry.by.slice(0, NAME_LENGTH) }));
}

function entryOf(stored: Json): RecordEntry | undefined {
  const read = readRecord({ format: "kensan-record", version: 1, entries: [stored], reviews: [] });
  return "problem" in read ? undefined : read.entries[0];
}

/** Reasons as they were kept before findings had states: by the id of the finding and what its cells said. */
function dismissalOf(stored: Json): RecordEntry | undefined {
  const fields = fieldsIn(stored);
  const [id, figures, reason] = [fields.finding, fields.figures, fields.reason].map((text) => textIn(text, LONGEST_TEXT));
  if (id === undefined || figures === undefined || reason === undefined) return undefined;
  const [rule = ""] = id.split(":", 1);
  const unknown = { severity: "query", indicator: "", period: null, sheet: "", cell: "A1", message: "" } as const;
  const date = textIn(fields.date, 10) ?? "";
  return {
    ...recordedFinding({ id, rule, ...unknown, evidence: [{ text: figures }] }),
    state: "reasoned",
    reason: reason.slice(0, recordBounds.text),
    by: "",
    date: DATE.test(date) ? date : "",
  };
}
