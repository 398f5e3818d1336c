import type { Json } from "../../hosts/host";
import {
  a1,
  followFindings,
  pairFindings,
  readRecord,
  recordBounds,
  recordedFinding,
  type Finding,
  type FindingState,
  type Language,
  type RecordedFinding,
  type RecordEntry,
} from "../../src/index";
import { fieldsIn, listIn, textIn } from "./storedShape";

/** What is known of a finding that was dealt with before. */
export interface KnownFinding {
  /** As it is now: a reason does not cover other figures than it was given for. */
  readonly entry: RecordEntry;
  /** As the workbook keeps it. */
  readonly kept: RecordEntry;
}

/** What is kept of a finding, its message in one language. */
export function keptFinding(finding: Finding, language: Language): RecordedFinding {
  const { id, rule, severity, indicator, period, cell, message, evidence } = finding;
  const [place, said] = [{ sheet: cell.sheet, cell: a1(cell) }, message[language]];
  return recordedFinding({ id, rule, severity, indicator, period: period ?? null, ...place, message: said, evidence });
}

const known = new WeakMap<
  readonly Finding[],
  { readonly record: readonly RecordEntry[]; readonly byId: ReadonlyMap<string, KnownFinding> }
>();

/** What the record says of each finding, by the id of the finding: by rule, indicator and period, wherever its cells have moved. */
export function knownFindings(findings: readonly Finding[], record: readonly RecordEntry[]): ReadonlyMap<string, KnownFinding> {
  const before = known.get(findings);
  if (before?.record === record) return before.byId;
  const byId = record.length === 0 ? new Map<string, KnownFinding>() : paired(findings, record);
  known.set(findings, { record, byId });
  return byId;
}

function paired(findings: readonly Finding[], record: readonly RecordEntry[]): Map<string, KnownFinding> {
  const recorded = findings.map((finding) => keptFinding(finding, "ja"));
  // What was fixed and is back is open, as what was never dealt with.
  const pairs = pairFindings(
    record.filter(({ state }) => state !== "fixed"),
    recorded,
  );
  const byId = new Map<string, KnownFinding>();
  findings.forEach(({ id }, at) => {
    const finding = recorded[at] as RecordedFinding;
    const kept = pairs.get(finding);
    const [followed] = kept ? followFindings([{ entry: kept }], [finding], { by: "", date: kept.date }) : [];
    if (kept && followed) byId.set(id, { kept, entry: followed.entry });
  });
  return byId;
}

type Recorded = { readonly result: { readonly findings: readonly Finding[] } | undefined; readonly record: readonly RecordEntry[] };

/** The state of a finding of the last check. */
export function stateOf({ id }: Pick<Finding, "id">, { result, record }: Recorded): FindingState {
  return (result && knownFindings(result.findings, record).get(id)?.entry.state) ?? "open";
}

/** True where there is a reason to leave the figures as they are, and nobody has rejected it. */
export function isExplained(finding: Pick<Finding, "id">, recorded: Recorded): boolean {
  const state = stateOf(finding, recorded);
  return state === "reasoned" || state === "accepted";
}

/** As long as the text of a cell can be, and a few of them: older memories kept such texts. */
const LONGEST_TEXT = 200_000;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** What the workbook kept, also as earlier versions wrote it; what is neither is passed over. */
export function readEntries(json: Json | undefined): readonly RecordEntry[] {
  return listIn(json, recordBounds.entries, (stored) => entryOf(stored) ?? dismissalOf(stored));
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

/** What is put into the workbook. */
export function writeEntries(record: readonly RecordEntry[]): Json {
  return record.slice(-recordBounds.entries).map((entry) => ({ ...entry, by: entry.by.slice(0, NAME_LENGTH) }));
}

const NAME_LENGTH = 200;
