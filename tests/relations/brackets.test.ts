import { describe, expect, test } from "vitest";
import { review } from "../../src/review";
import { a1 } from "../../src/sheet/a1";
import { reviewOf, sheetOf, told } from "../support/toldOf";

const fixes = (table: string): string[] =>
  review(sheetOf(table)).findings.flatMap(({ fixes: offered = [] }) =>
    offered.flatMap(({ edits }) => edits.map(({ cell, before, after }) => `${a1(cell)} ${before} → ${after}`)),
  );

describe("short figures in brackets", () => {
  const BRIDGE = `
MRR bridge ($K) | Q1 | Q2 | Q3 | Q4
Starting MRR | 641 | 684 | 733 | 813
+ New | 42 | 47 | 79 | 45
+ Expansion | 31 | 35 | 29 | 14
Churn | (30) | (33) | (28) | (9)
Ending MRR | 684 | 733 | 813 | 862`;

  test("are losses in a row of them between rows of figures; figures in thousands may miss by one", () => {
    expect(told(BRIDGE)).toEqual([]);
    expect(told(BRIDGE.replace("| 47 |", "| 74 |"))).toEqual(["error total-mismatch C3"]);
    expect(told(BRIDGE.replace("(33)", "(83)"))).toEqual(["error total-mismatch C5"]);
  });

  test("that count up number a list", () => {
    const list = `
Step | Days | Cost | Staff
Plan | 12 | 30 | 4
Build | 25 | 70 | 9
Notes | (1) | (2) | (3)
All | 37 | 100 | 13`;
    expect(told(list)).toEqual([]);
    expect(reviewOf(list).coverage.figures).toBe(9);
  });

  test("count what stands above as well in a row called うち, and are mended in brackets", () => {
    const posts = `
区分 | 2021 | 2022 | 2023
部長級 | 273人 | 247人 | 279人
（うち女性） | （58） | （106） | （56）
女性の割合 | 21.2% | 42.9% | 20.1%
課長級 | 149人 | 146人 | 156人
（うち女性） | （32） | （67） | （66）
女性の割合 | 21.5% | 45.9% | 42.3%
係長級 | 116人 | 119人 | 120人
（うち女性） | （41） | （24） | （29）
女性の割合 | 35.3% | 20.2% | 24.2%`;
    expect(told(posts)).toEqual([]);
    const wrong = posts.replace("（66）", "（96）");
    expect(told(wrong)).toEqual(["error stated-rate-mismatch D6"]);
    expect(fixes(wrong)).toContain("D6 （96） → （66）");
  });

  test("are losses in a row called 'of which' too", () => {
    const result = `
Result | Q1 | Q2 | Q3 | Year
Trading | 40 | 35 | 52 | 127
Interest | (58) | (35) | (19) | (112)
of which one-off | (12) | (20) | 40 | 8
Other income | 16 | 25 | 31 | 72
Grants | 20 | 20 | 25 | 65`;
    expect(told(result)).toEqual([]);
    expect(told(result.replace("40 | 8", "40 | 72"))).toHaveLength(1);
  });
});

describe("a fix is written as the figure is", () => {
  test("without a plus where the figure has none", () => {
    const use = `
Meter | First half | Second half | Change
North | 387,344 | 401,250 | +13,906
South | 212,405 | 208,117 | -4,288
East | 155,061 | 160,772 | +5,711
West | 98,340 | 91,006 | -7,334
All | 853,150 | 861,145 | +7,995`;
    expect(told(use)).toEqual([]);
    expect(fixes(use.replace("387,344", "378,344"))).toContain("B2 378,344 → 387,344");
  });
});
