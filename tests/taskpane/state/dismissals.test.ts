import { expect, test } from "vitest";
import type { Finding } from "../../../src/index";
import { dismiss, dismissalOf, readDismissals, writeDismissals } from "../../../taskpane/state/dismissals";

function finding(rate: string): Finding {
  const cell = { sheet: "KPI", row: 5, column: 3 };
  return {
    id: "stated-rate-mismatch:テレワーク:2025-09-30",
    rule: "stated-rate-mismatch",
    severity: "error",
    cell,
    indicator: "テレワーク",
    message: { ja: "合いません。", en: "It does not agree." },
    evidence: [{ cell, role: "rate", text: rate }],
  };
}

test("a reason covers its finding as long as the figures are the same", () => {
  const dismissals = [dismiss(finding("47.8%"), " 速報値のため ", "2025-11-22")];
  expect(dismissalOf(finding("47.8%"), dismissals)?.reason).toBe("速報値のため");
  expect(dismissalOf(finding("47.9%"), dismissals)).toBeUndefined();
});

test("a reason still covers its finding when rows were inserted above", () => {
  const dismissals = [dismiss(finding("47.8%"), "速報値のため", "2025-11-22")];
  const moved = finding("47.8%");
  const cell = { sheet: "KPI", row: 9, column: 3 };
  expect(dismissalOf({ ...moved, cell, evidence: [{ cell, role: "rate", text: "47.8%" }] }, dismissals)).toBeDefined();
});

test("what was written to the workbook is read again", () => {
  const dismissals = [dismiss(finding("47.8%"), "速報値のため", "2025-11-22")];
  expect(readDismissals(JSON.parse(JSON.stringify(writeDismissals(dismissals))) as ReturnType<typeof writeDismissals>)).toEqual(dismissals);
});

test("a memory that somebody spoilt is passed over", () => {
  expect(readDismissals(undefined)).toEqual([]);
  expect(readDismissals("nonsense")).toEqual([]);
  expect(readDismissals([1, null, { finding: "a" }, { finding: "a", figures: "b", reason: "c" }])).toEqual([
    { finding: "a", figures: "b", reason: "c", date: "" },
  ]);
});
