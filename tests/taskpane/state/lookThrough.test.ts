import { expect, test } from "vitest";
import type { CheckedFinding } from "../../../taskpane/checking/checkResult";
import { lookThrough } from "../../../taskpane/state/lookThrough";
import { mentions } from "../../../taskpane/state/mentions";

const looked = { times: 0 };

/** A finding that counts how often its text is read. */
function finding(name: string): CheckedFinding {
  const message = {
    get ja() {
      looked.times += 1;
      return name;
    },
    en: "",
  };
  return { message, indicator: "", cell: { sheet: "KPI", row: 0, column: 0 }, evidence: [] } as unknown as CheckedFinding;
}

test("what was looked through is known when the list is made, in any width and case", async () => {
  const findings = ["ＫＰＩ一覧", "kpi", "指標"].map(finding);
  looked.times = 0;
  expect(await lookThrough(findings, " Kpi ", () => true)).toBe(true);
  expect(looked.times).toBe(3);
  expect(findings.map((one) => mentions(one, "kpi"))).toEqual([true, true, true]);
  expect(findings.map((one) => mentions(one, "一覧"))).toEqual([true, false, false]);
  expect(findings.map((one) => mentions(one, "kpi"))).toEqual([true, true, true]);
  expect(looked.times).toBe(6);
});

test("a text that is no longer wanted is not looked for to the end", async () => {
  const findings = Array.from({ length: 200_000 }, (_, at) => finding(`指標${at}`));
  looked.times = 0;
  expect(await lookThrough(findings, "指標", () => false)).toBe(false);
  expect(looked.times).toBeLessThan(findings.length);
});
