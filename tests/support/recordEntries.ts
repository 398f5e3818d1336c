import type { RecordEntry } from "../../src/record/recordEntry";
import type { RecordedFinding } from "../../src/record/recordedFinding";

/** A finding of a rate, with other values where they are given. */
export function findingOf(more: Partial<RecordedFinding> = {}): RecordedFinding {
  return {
    identity: "stated-rate-mismatch:テレワークの導入率:2025-01-31",
    rule: "stated-rate-mismatch",
    severity: "error",
    indicator: "テレワークの導入率",
    period: "2025-01-31",
    sheet: "KPI",
    cell: "D5",
    message: "合いません。",
    figures: "47.8%\n45.0%\n60.1%",
    ...more,
  };
}

export function entryOf(more: Partial<RecordEntry> = {}): RecordEntry {
  return { ...findingOf(more), state: "open", reason: "", by: "", date: "2026-11-01", ...more };
}
