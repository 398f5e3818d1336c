import { expect, test } from "vitest";
import { expectCompared } from "../support/comparedTables";

const table = (target: string, note: string): string => `
指標,目標値,2025.9月末 実績値,2025.9月末 達成率,データの出所
テレワークの導入率,${target},45.0%,74.9%,国の調査 (${note})
研修の受講者数,960人,900人,93.8%,人事課調べ
`;

test("a target that was the national value, which has moved since, is an info with both notes", () => {
  const [finding] = expectCompared(table("60.1%", "R5年度全国値 60.1%"), table("60.1%{moved-benchmark}", "R6年度全国値 38.2%"));
  expect(finding).toMatchObject({ severity: "info" });
  expect(finding?.message.en).toContain("moved from 60.1% to 38.2%");
  expect(finding?.evidence.map(({ role, document }) => `${role} ${document ?? ""}`)).toEqual([
    "target ",
    "target before.xlsx",
    "source ",
    "source before.xlsx",
  ]);
});

test("a target that is no national value, or moved with it, is left alone", () => {
  expectCompared(table("65.0%", "R5年度全国値 60.1%"), table("65.0%", "R6年度全国値 38.2%"));
  expectCompared(table("60.1%", "R5年度全国値 60.1%"), table("38.2%{changed-target}", "R6年度全国値 38.2%"));
  expectCompared(table("60.1%", "R5年度全国値 60.1%"), table("60.1%", "R6年度全国値 60.1%"));
});
