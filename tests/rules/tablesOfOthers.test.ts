import { describe, expect, test } from "vitest";
import { a1 } from "../../src/sheet/a1";
import { reviewOf } from "../support/toldOf";

const found = (table: string): string[] =>
  reviewOf(table).findings.flatMap(({ rule, severity, cell }) => (severity === "info" ? [] : [`${severity} ${rule} ${a1(cell)}`]));

describe("right tables of others", () => {
  test("a dash for the target and for the rating says that nothing is aimed at", () => {
    const table = `
指標 | 実績 | 目標 | 判定
手指衛生遵守率 | 83.6% | 80%以上 | ○
新規検出 | 0.39 | 0.50未満 | ○
感染 | 1.29 | 1.00未満 | ×
使用密度 | 14.9 | － | －`;
    expect(found(table)).toEqual([]);
    expect(found(table.replace("－ | －", "－ | ×"))).toContain("query missing-target C5");
  });

  test("皆減 is the answer of a change rate", () => {
    const table = `
区分 | 実績 | 目標 | 達成率
人件費 | 4,218 | 4,077 | 103.5%
扶助費 | 5,904 | 5,630 | 104.9%
公債費 | 2,115 | 2,203 | 96.0%
災害復旧費 | 84 | 90 | 皆減`;
    expect(found(table).filter((one) => one.includes("missing-rate"))).toEqual([]);
    expect(found(table.replace("皆減", "")).filter((one) => one.includes("missing-rate"))).toEqual(["query missing-rate D5"]);
  });

  test("a row that goes on with the indicator above has no target of its own", () => {
    const table = `
指標 | 区分 | 実績 | 目標 | 達成率 | 検証
創業件数 | 単年 | 45 | 45 | 100.0% | 達成
 | 累計 | 145 | | |
誘致数 | 単年 | 3 | 5 | 60.0% | 未達成
 | 累計 | 13 | | |
移住者数 | 単年 | 132 | 125 | 105.6% | 達成
 | 累計 | 432 | | |`;
    expect(found(table).filter((one) => one.includes("missing-target"))).toEqual([]);
    expect(found(table.replaceAll("\n | 累計", "\n別の指標 | 累計"))).toContain("error missing-target D3");
  });

  test("a rating under the name of a stage is held against that stage", () => {
    const table = `
Indicator | Baseline | Milestone 1 (Dec 2022) | Milestone 2 (Dec 2023) | End target (Jan 2025) | Achieved Dec 2023 | Milestone 2
Children who recover (%) | 62% | 70% | 75% | 78% | 77% | Met
Health workers trained | 0 | 180 | 420 | 600 | 486 | Met
Support groups active | 24 | 60 | 90 | 120 | 72 | Not met
Households with food (%) | 41% | 48% | 55% | 60% | 46% | Not met
Children enrolled | 110 | 140 | 180 | 220 | 171 | Not met`;
    expect(found(table).filter((one) => one.includes("rating"))).toEqual([]);
    expect(found(table.replace("486 | Met", "486 | Not met"))).toContain("error rating-mismatch G3");
  });
});
