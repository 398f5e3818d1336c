import { expect } from "vitest";
import type { OtherDocument } from "../../src/comparison/compareAll";
import type { Finding } from "../../src/findings/finding";
import { review, type Review } from "../../src/review";
import type { Rule } from "../../src/rules/rule";
import { rules } from "../../src/rules/index";
import { a1 } from "../../src/sheet/a1";
import type { Workbook } from "../../src/sheet/workbook";

/** A table written as CSV, as a workbook of one sheet. `{rule-id}` in a cell marks a finding expected there. */
export interface CsvBook {
  readonly workbook: Workbook;
  /** Rule and cell of each mark. */
  readonly expected: readonly string[];
}

export function csvBook(csv: string, sheet = "KPI"): CsvBook {
  const expected: string[] = [];
  const rows = csv
    .trim()
    .split("\n")
    .map((line, row) =>
      line.split(",").map((raw, column) => {
        const text = raw
          .replace(/\{([a-z-]+)\}/g, (_, rule: string) => {
            expected.push(`${rule} ${a1({ row, column })}`);
            return "";
          })
          .trim();
        return text === "" ? undefined : { value: text, text };
      }),
    );
  return { workbook: { sheets: [{ name: sheet, rows, merges: [] }] }, expected };
}

/** The rules that hold documents against each other. */
export const comparingRules: readonly Rule[] = rules.filter(({ id }) =>
  /^(restated-period|changed-|unit-slip|renamed|missing-indicator|new-indicator|moved-benchmark)/.test(id),
);

/** A review against the document before, or the plan. */
export function reviewAgainst(
  before: Workbook,
  now: Workbook,
  other: Partial<OtherDocument> = {},
  applied: readonly Rule[] = comparingRules,
): Review {
  return review(now, { rules: applied, compareWith: [{ kind: "previous", name: "before.xlsx", workbook: before, ...other }] });
}

/** Holds one table against another and checks that the findings are exactly those marked in the second. Gives the findings. */
export function expectCompared(before: string, now: string, other: Partial<OtherDocument> = {}): readonly Finding[] {
  const { workbook, expected } = csvBook(now);
  const { findings } = reviewAgainst(csvBook(before).workbook, workbook, other);
  const found = findings.map(({ rule, cell }) => `${rule} ${a1(cell)}`).sort();
  expect(found, findings.map(({ message }) => message.en).join("\n")).toEqual([...expected].sort());
  return findings;
}
