import type { Json } from "../../hosts/host";
import { readEntries, writeEntries } from "../../hosts/memory/keptEntries";
import {
  a1,
  answered,
  followFindings,
  openEntry,
  pairFindings,
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

/** What the workbook kept. */
export function readKept(json: Json | undefined): FindingRecord {
  return recordOf(readEntries(json));
}

/** What is put into the workbook. */
export function writeKept({ entries }: FindingRecord): Json {
  return writeEntries(entries);
}
