import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { review } from "../../src/review";
import { comparingRules } from "../support/comparedTables";
import { workbookOf } from "../support/sampleReview";

/** The seed workbooks stand beside the checkout on the developers' machines and in CI. */
const FOLDER = "../shared/seeds/workbooks";
const FORMS = ["published", "published-stacked", "worked", "worked-cols"];

describe.skipIf(!existsSync(FOLDER))("the seed workbooks", () => {
  test.each(FORMS)("000 %s against every form of 002, as two workbooks and as one", { timeout: 60_000 }, (form) => {
    const before = workbookOf(`${FOLDER}/000-${form}.xlsx`);
    for (const other of FORMS) {
      const now = workbookOf(`${FOLDER}/002-${other}.xlsx`);
      const { findings } = review(now, { rules: comparingRules, compareWith: [{ kind: "previous", name: "000.xlsx", workbook: before }] });
      expect(findings.filter(({ rule }) => rule === "restated-period")).toHaveLength(4);
      expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
      const sheets = [...now.sheets, ...before.sheets.map((sheet) => ({ ...sheet, name: `${sheet.name} 前回` }))];
      const within = review({ sheets }, { rules: comparingRules }).findings;
      expect(within.filter(({ rule }) => rule === "restated-period")).toHaveLength(4);
    }
  });
});
