import { expect, test } from "vitest";
import { broughtFindings, isStillThere } from "../../src/findings/broughtFindings";
import type { Finding, Severity } from "../../src/findings/finding";

function finding(rule: string, row: number, about = row, severity: Severity = "error"): Finding {
  const at = (place: number) => ({ sheet: "KPI", row: place, column: 1 });
  return {
    id: rule,
    rule,
    severity,
    cell: at(row),
    indicator: "a",
    message: { ja: "", en: "" },
    evidence: [{ cell: at(about), role: "rate", text: "1" }],
  };
}

const OLD = [finding("a", 1), finding("b", 2, 2, "query")];

test.each([
  ["the same", finding("a", 1), false],
  ["one that weighs less", finding("a", 1, 1, "info"), false],
  ["one of the same figure that accuses another cell", finding("a", 7, 1), false],
  ["one at the same cell that is told of another figure", finding("a", 1, 7), false],
  ["one that weighs more", finding("b", 2, 2, "error"), true],
  ["one of another rule", finding("b", 1), true],
  ["one elsewhere", finding("a", 7), true],
])("%s was brought: %s", (_, later, isNew) => {
  expect(broughtFindings(OLD, [later])).toEqual(isNew ? [later] : []);
});

test("a finding is still there where its cell or its figure is told of by the same rule", () => {
  expect(isStillThere(finding("a", 1), [finding("a", 7, 1)])).toBe(true);
  expect(isStillThere(finding("a", 1), [finding("a", 7), finding("b", 1)])).toBe(false);
});
