import { expect, test } from "vitest";
import { review } from "../../src/review";
import { cumulativeMismatch } from "../../src/rules/cumulative-mismatch";
import { expectFindings } from "../support/expectFindings";
import { markedTable } from "../support/markedTable";

const months = (june: string, july: string, mark = ""): string => `
  | 月 | 実績 | 累計 |
  |---|---|---|
  | 4月 | 125 | 125 |
  | 5月 | 114 | 239 |
  | 6月 | 133 | ${june}${mark} |
  | 7月 | 148 | ${july} |
  | 8月 | 96 | 616 |`;

test("one wrong running total is one finding, with the calculation", () => {
  const [finding] = expectFindings(cumulativeMismatch, months("327", "520", "{cumulative-mismatch}"));
  expect(finding).toMatchObject({ severity: "error", stated: "327", expected: "372", computation: "239 + 133" });
});

test("no other rule speaks of it", () => {
  const { findings } = review(markedTable(months("327", "520")).workbook);
  expect(findings.map(({ rule }) => rule)).toEqual(["cumulative-mismatch"]);
});

test("what was carried over from before is not reported", () => {
  expectFindings(
    cumulativeMismatch,
    `
    | 月 | 実績 | 累計 |
    |---|---|---|
    | 4月 | 125 | 1,125 |
    | 5月 | 114 | 1,239 |
    | 6月 | 133 | 1,372 |`,
  );
});
