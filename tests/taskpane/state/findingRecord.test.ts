import { expect, test } from "vitest";
import type { Json } from "../../../hosts/host";
import { openEntry, type Finding, type RecordEntry } from "../../../src/index";
import { isExplained, stateOf } from "../../../taskpane/state/findingRecord";
import { judged, keptFinding, readKept, recordOf, takenOver, writeKept } from "../../../taskpane/state/keptRecord";

function finding(rate: string, row = 5, id = "stated-rate-mismatch:テレワーク:2025-09-30"): Finding {
  const cell = { sheet: "KPI", row, column: 3 };
  return {
    id,
    rule: "stated-rate-mismatch",
    severity: "error",
    cell,
    indicator: "テレワーク",
    period: "2025-09-30",
    message: { ja: "合いません。", en: "It does not agree." },
    evidence: [{ cell, role: "rate", text: rate }],
  };
}

const reasoned = (of: Finding, state: RecordEntry["state"] = "reasoned"): RecordEntry => ({
  ...openEntry(keptFinding(of, "ja"), "2025-11-22"),
  state,
  reason: "速報値のため",
  by: "福島太郎",
});
const SIGNED = { by: "福島太郎", date: "2025-11-28" };
const now = (findings: readonly Finding[], record: readonly RecordEntry[]) =>
  findings.map((one) => stateOf(one, { result: { findings }, record: recordOf(record) }));

test("a reason covers its finding as long as the figures are the same", () => {
  const record = [reasoned(finding("47.8%"))];
  expect(now([finding("47.8%")], record)).toEqual(["reasoned"]);
  expect(now([finding("47.9%")], record)).toEqual(["open"]);
  expect(now([finding("47.9%")], [reasoned(finding("47.8%"), "accepted")])).toEqual(["open"]);
});

test("states still cover their findings when rows were inserted above, and when an equal finding before them is gone", () => {
  expect(now([finding("47.8%", 9)], [reasoned(finding("47.8%"), "accepted")])).toEqual(["accepted"]);
  const second = finding("61.0%", 12, "stated-rate-mismatch:テレワーク:2025-09-30#2");
  const record = [reasoned(second, "rejected")];
  expect(now([finding("47.8%"), second], record)).toEqual(["open", "rejected"]);
  expect(now([{ ...second, id: finding("").id }], record)).toEqual(["rejected"]);
});

test("one reason covers one of two equal findings", () => {
  const two = [finding("47.8%"), finding("47.8%", 12, "stated-rate-mismatch:テレワーク:2025-09-30#2")];
  expect(now(two, [reasoned(finding("47.8%"))])).toEqual(["reasoned", "open"]);
});

test("what had been fixed and is found again is open", () => {
  const fixed = reasoned(finding("47.8%"), "fixed");
  expect(now([finding("47.8%")], [fixed])).toEqual(["open"]);
  expect(recordOf([fixed]).knownOf([finding("47.8%")]).size, "as what was never dealt with").toBe(0);
  const { entries } = judged(
    recordOf([fixed]),
    undefined,
    keptFinding(finding("47.8%"), "ja"),
    { text: "速報値のため", state: "reasoned" },
    SIGNED,
  );
  expect(entries.map(({ state }) => state)).toEqual(["reasoned"]);
});

test("of a list that is taken over, what is open and was never answered is not kept; what the record has besides stays", () => {
  const other = reasoned(finding("61.0%", 9, "stated-rate-mismatch:窓口:2025-09-30"));
  const open = openEntry(keptFinding(finding("47.8%"), "ja"), "2025-11-22");
  const rejected = { ...open, identity: "x", reason: "説明が足りない" };
  const { entries } = takenOver(
    recordOf([other]),
    [open, rejected].map((entry) => ({ entry, outcome: "open" as const })),
  );
  expect(entries).toEqual([other, rejected]);
});

test("a reason that was rejected does not take its finding from the list", () => {
  const findings = [finding("47.8%")];
  const explained = (["open", "reasoned", "accepted", "rejected"] as const).filter((state) =>
    isExplained(findings[0] as Finding, { result: { findings }, record: recordOf([reasoned(findings[0] as Finding, state)]) }),
  );
  expect(explained).toEqual(["reasoned", "accepted"]);
});

const stored = (record: readonly RecordEntry[]): Json => JSON.parse(JSON.stringify(writeKept(recordOf(record)))) as Json;

test("what was written to the workbook is read again", () => {
  const record = [reasoned(finding("47.8%")), reasoned(finding("1.0%", 7, "other:a:"), "fixed")];
  expect(readKept(stored(record)).entries).toEqual(record);
});

test("reasons that were kept before there were states are still read, and cover what they covered", () => {
  const long = "9".repeat(3000);
  const kept = [
    { finding: finding("").id, figures: "47.8%", reason: "速報値のため", date: "2025-11-22" },
    { finding: "other:a:2025-09-30#2", figures: long, reason: "別の理由があるため", date: "昨日" },
  ];
  const record = readKept(kept).entries;
  expect(record).toMatchObject([
    { rule: "stated-rate-mismatch", state: "reasoned", reason: "速報値のため", by: "", date: "2025-11-22" },
    { rule: "other", state: "reasoned", date: "" },
  ]);
  const findings = [finding("47.8%"), finding(long, 7, "other:a:2025-09-30")];
  expect(now(findings, record)).toEqual(["reasoned", "reasoned"]);
  // What was read in the old form is written in the new one.
  expect(readKept(stored(record)).entries).toEqual(record);
});

test("a memory that somebody spoilt is passed over", () => {
  expect(readKept(undefined).entries).toEqual([]);
  expect(readKept("nonsense").entries).toEqual([]);
  const good = reasoned(finding("47.8%"));
  const spoilt = [
    1,
    null,
    { finding: "a" },
    { ...good, state: "done" },
    { ...good, reason: "長".repeat(5001) },
    { ...good, date: "x" },
    good,
  ];
  expect(readKept(spoilt as unknown as Json).entries).toEqual([good]);
});

test("what is known of findings is worked out once for each check", () => {
  const [findings, record] = [[finding("47.8%")], recordOf([reasoned(finding("47.8%"))])];
  expect(record.knownOf(findings)).toBe(record.knownOf(findings));
  expect(record.knownOf([finding("47.9%")]).get(finding("").id)?.entry.state).toBe("open");
});
