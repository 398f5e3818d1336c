import fc from "fast-check";
import { expect, test } from "vitest";
import type { CheckRequest } from "../../../taskpane/checking/checker";
import type { CheckResult } from "../../../taskpane/checking/checkResult";
import { Reviewer } from "../../../taskpane/checking/reviewer";
import { sheetUpdate, type SheetUpdate } from "../../../taskpane/checking/sheetUpdate";
import { DEFAULT_SETTINGS } from "../../../hosts/memory/settings";
import { deed, desk, type Desk } from "../../support/workbookEdits";

function checked(reviewer: Reviewer, { sheets, date1904, options }: Desk, before: Desk | undefined): CheckResult {
  const updates = sheets.map((sheet): SheetUpdate => {
    const known = before?.sheets.find(({ name }) => name === sheet.name);
    // As it crosses to the worker: what is handed over arrives as other objects.
    return structuredClone(sheetUpdate(known, sheet));
  });
  const { staleTargetAbove = 120, missingRates = "ask", corrections = [] } = options;
  const request: CheckRequest = {
    order: sheets.map(({ name }) => name),
    changed: updates,
    date1904,
    options: { ...DEFAULT_SETTINGS, program: "excel", staleTargetAbove, missingRates, corrections },
  };
  const steps = reviewer.check(request);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

test("a reviewer that is handed only what changed finds what a new one finds in the whole workbook", { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(desk, fc.array(deed, { minLength: 1, maxLength: 5 }), (first, deeds) => {
      const reviewer = new Reviewer();
      let before: Desk | undefined;
      let now = first;
      for (const next of [(same: Desk) => same, ...deeds]) {
        now = next(now);
        expect(checked(reviewer, now, before)).toStrictEqual(checked(new Reviewer(), now, undefined));
        before = now;
      }
    }),
    { numRuns: 25 },
  );
});
