import { describe, expect, test } from "vitest";
import { reviewOf } from "../support/toldOf";
import { told } from "../support/toldOf";

/** Rates and sums were made of 18,437, 21,952 and so on, and then all counts were rounded to hundreds. */
const GUESTS = `
市内の利用者数（推計、百人未満四捨五入） |  |  |  |
区分 | 令和5年 | 令和6年 | 増減 | 前年比（％）
日帰り | 18,400 | 22,000 | 3,500 | 119.1
宿泊 | 7,300 | 8,200 | 900 | 111.5
団体 | 2,600 | 2,300 | ▲200 | 90.6
その他 | 1,100 | 1,300 | 200 | 119.8
合計 | 29,400 | 33,700 | 4,400 | 114.9`;

describe("a note says to what figures are rounded", () => {
  test("what such rounding explains is left alone", () => {
    expect(told(GUESTS)).toEqual([]);
  });

  test("without the note the same figures contradict each other", () => {
    expect(told(GUESTS.replace("（推計、百人未満四捨五入）", ""))).not.toEqual([]);
  });

  test("what it does not explain is told, and mended in hundreds", () => {
    const wrong = GUESTS.replace("119.1", "191.1");
    expect(told(wrong)).toEqual(["error stated-rate-mismatch E3"]);
    const [finding] = reviewOf(wrong.trim()).findings.filter(({ severity }) => severity === "error");
    expect(finding?.fixes?.[0]?.edits.map(({ before, after }) => `${before} → ${after}`)).toEqual(["191.1 → 119.1"]);
  });

  test("in English, below the table", () => {
    const jobs = `
Sector | 2022 | 2023 | Change % |
Care | 2,140 | 2,290 | 6.8% |
Retail | 1,870 | 1,810 | -3.5% |
Transport | 640 | 660 | 2.3% |
All | 4,650 | 4,750 | 2.1% |
All counts are rounded to the nearest 10; percentages are of unrounded figures.`;
    expect(told(jobs)).toEqual([]);
    expect(told(jobs.replace("6.8%", "8.6%"))).toEqual(["error delta-mismatch D2"]);
  });

  test("a note on thousands above figures in thousands makes them no coarser", () => {
    const budget = `
単位：千円（千円未満四捨五入） | |
科目 | 予算 | 決算
人件費 | 48,210 | 47,655
物件費 | 12,745 | 12,038
合計 | 60,955 | 59,693`;
    expect(told(budget)).toEqual([]);
    expect(told(budget.replace("59,693", "59,963"))).toEqual(["error total-mismatch C5"]);
  });
});

describe("money with the size of its unit", () => {
  /** Three years, in two of which the rounded parts add up to one less. */
  const incomeIn = (unit: string): string => `
${unit} | 2021 | 2022 | 2023 | 2024
Fees | 674 | 683 | 409 | 302
Interest | 101 | 292 | 140 | 66
Other income | 85 | 81 | 23 | 34
Total income | 861 | 1,057 | 573 | 402`;

  test.each(["EUR m unless stated", "USD thousand", "£bn", "CHF mn", "k€", "In NOK millions"])("%s is rounded", (unit) => {
    expect(told(incomeIn(unit))).toEqual([]);
    expect(told(incomeIn(unit).replace("1,057", "1,075"))).toEqual(["error total-mismatch C5"]);
  });

  test.each(["EUR", "EUR per m2", "Item"])("%s is not said to be", (unit) => {
    expect(told(incomeIn(unit).replace("861", "860").replace("573", "572").replace("1,057", "1,056"))).toEqual([]);
    expect(told(incomeIn(unit).replace("861", "860").replace("573", "572"))).toHaveLength(1);
  });
});
