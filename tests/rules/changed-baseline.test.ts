import { expect, test } from "vitest";
import { expectCompared } from "../support/comparedTables";

const table = (baseline: string): string => `
Indicator,Baseline,Target FY2024,Actual FY2024
Customer satisfaction,61.0%,80.0%,74.0%
Calls answered,${baseline},900,870
`;

test("another baseline is a query", () => {
  const [finding] = expectCompared(table("760"), table("790{changed-baseline}"));
  expect(finding).toMatchObject({ severity: "query", stated: "790" });
  expect(finding?.message.en).toContain('The baseline of "Calls answered" is 760');
});

test("the same number in another notation is no change", () => {
  expectCompared(table("760"), table("760.0"));
  expectCompared(table("760 calls"), table("760"));
});
