import type { Json } from "../../hosts/host";
import {
  a1,
  answered,
  followFindings,
  openEntry,
  pairFindings,
  readRecord,
  recordBounds,
  recordedFinding,
  type Answer,
  type Finding,
  type Followed,
  type Language,
  type RecordedFinding,
  type RecordEntry,
  type Signature,
} from "../../src/index";
import type { FindingRecord, KnownFinding } from "./findingRecord";
import { fieldsIn, listIn, textIn } from "./storedShape";

/** What is kept of a finding, its message in one language. */
export function keptFinding(finding: Finding, language: Language): RecordedFinding {
  const { id, rule, severity, indicator, period, cell, message, evidence } = finding;
  const [place, said] = [{ sheet: cell.sheet, cell: a1(cell) }, message[language]];
  return recordedFinding({ id, rule, severity, indicator, period: period ?? null, ...place, message: said, evidence });
}

/** The record of these entries. */
export function recordOf(entries: readonly RecordEntry[]): FindingRecord {
  // The findings of the last check are asked about again and again.
  let last: { readonly findings: readonly Finding[]; readonly known: ReadonlyMap<string, KnownFinding> } | undefined;
  return {
    entries,
    knownOf(findings) {
      if (last?.findings !== findings) last = { findings, known: paired(findings, entries) };
      return last.known;
    },
  };
}

function paired(findings: readonly Finding[], entries: readonly RecordEntry[]): Map<string, KnownFinding> {
  const recorded = findings.map((finding) => keptFinding(finding, "ja"));
  // What was fixed and is back is open, as what was never dealt with.
  const pairs = pairFindings(
    entries.filter(({ state }) => state !== "fixed"),
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

/** The record after a person said something of a finding. */
export function judged(
  record: FindingRecord,
  known: KnownFinding | undefined,
  finding: RecordedFinding,
  answer: Answer,
  by: Signature,
): FindingRecord {
  const { entry } = answered(known?.entry ?? openEntry(finding, by.date), answer, { answers: by, results: by });
  const others = record.entries.filter((one) => one !== known?.kept && !(one.state === "fixed" && one.identity === entry.identity));
  return recordOf([...others, entry]);
}

/** The record after a list of findings was taken over. */
export function takenOver(record: FindingRecord, followed: readonly Followed[]): FindingRecord {
  const entries = followed.map(({ entry }) => entry);
  const listed = new Set(entries.map(({ identity }) => identity));
  const others = record.entries.filter(({ identity }) => !listed.has(identity));
  // Of what is open and was never answered nothing needs to be kept.
  return recordOf([...others, ...entries.filter(({ state, reason }) => state !== "open" || reason !== "")]);
}

/** As long as the text of a cell can be, and a few of them: older memories kept such texts. */
const LONGEST_TEXT = 200_000;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** What the workbook kept, also as earlier versions wrote it; what is neither is passed over. */
export function readKept(json: Json | undefined): FindingRecord {
  return recordOf(listIn(json, recordBounds.entries, (stored) => entryOf(stored) ?? dismissalOf(stored)));
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
export function writeKept({ entries }: FindingRecord): Json {
  return entries.slice(-recordBounds.entries).map((entry) => ({ ...entry, by: entry.by.slice(0, NAME_LENGTH) }));
}

const NAME_LENGTH = 200;
