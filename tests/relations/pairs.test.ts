import { describe, expect, test } from "vitest";
import { review } from "../../src/review";
import { reviewOf, sentences, sheetOf, told } from "../support/toldOf";

const SURVEY = `
School | Responses | Response rate | Positive | 2023 | Change (pp)
Arts | 221/391 | 56.5% | 86.9% | 88.1% | -1.2
Business | 320/530 | 60.4% | 94.1% | 95.0% | -0.9
Engineering | 576/721 | 79.9% | 79.7% | 78.2% | +1.5
Health | 418/537 | 77.8% | 67.0% | 70.8% | -3.8
Law | 499/635 | 78.6% | 94.0% | 90.0% | +4.0
University | 2,034/2,814 | 72.3% | 84.0% | 85.2% | -1.2`;

const fixes = (table: string): string[] =>
  review(sheetOf(table)).findings.flatMap(({ fixes: offered = [] }) => offered.flatMap(({ edits }) => edits.map(({ after }) => after)));

describe("two counts in a cell", () => {
  const words = SURVEY.replace(/(\d)\/(\d)/g, "$1 of $2");

  test.each([SURVEY, words, SURVEY.replace(/(\d)\/(\d)/g, "$1 / $2")])("%#: are a count and what it is counted among", (table) => {
    expect(told(table)).toEqual([]);
    expect(reviewOf(table).coverage.unproved.filter(({ cell }) => cell.column === 1)).toEqual([]);
  });

  test("the rate beside them, and either of them, are told where they are wrong, and mended as they are printed", () => {
    expect(told(SURVEY.replace("60.4%", "64.0%"))).toEqual(["error stated-rate-mismatch C3"]);
    expect(told(SURVEY.replace("418/537", "481/537"))).toEqual(["error stated-rate-mismatch B5"]);
    expect(sentences(SURVEY.replace("418/537", "481/537")).join()).toContain("481 ÷ 537 = 89.6%");
    expect(fixes(SURVEY.replace("418/537", "481/537"))).toContain("418/537");
    expect(fixes(words.replace("418 of 537", "418 of 573"))).toContain("418 of 537");
  });

  test("days of months, scores of matches and numbers of laws are none", () => {
    const schedule = `
Course | Date | Seats | Taken
Excel | 4/12 | 20 | 18
Word | 5/30 | 24 | 20
Maths | 6/7 | 18 | 11
First aid | 11/29 | 30 | 30
Total | 4 | 92 | 79`;
    expect(told(schedule)).toEqual([]);
    expect(reviewOf(schedule).coverage.figures).toBe(11);
    const laws = SURVEY.replace(/([\d,]+)\/[\d,]+/g, (_, a: string) => `${a}/2023`);
    expect(told(laws)).toEqual([]);
  });
});

describe("two counts and their percentage in a cell", () => {
  const AUDIT = `
Standard | First round | Second round | Change (pp)
Consent recorded | 44 of 61 (72.1%) | 80 of 94 (85.1%) | +13.0
Weight measured | 51 of 61 (83.6%) | 70 of 92 (76.1%) | -7.5
Letter within a day | 39 of 58 (67.2%) | 61 of 90 (67.8%) | +0.6
Review by pharmacist | 20 of 55 (36.4%) | 47 of 89 (52.8%) | +16.4`;

  test("the percentage follows from the counts beside it, and differences from the percentages", () => {
    expect(told(AUDIT)).toEqual([]);
    expect(told(AUDIT.replace("67.8%", "76.8%"))).toEqual(["error stated-rate-mismatch C4"]);
    expect(told(AUDIT.replace("+16.4", "+14.6"))).toEqual(["error delta-mismatch D5"]);
    expect(fixes(AUDIT.replace("20 of 55", "20 of 45"))).toContain("20 of 55 (36.4%)");
    expect(sentences(AUDIT.replace("80 of 94", "60 of 94")).join()).toContain("60 ÷ 94 = 63.8%");
  });

  test("in front of them too, and the signs stay as wide as they are printed", () => {
    const plans = `
施策 | 目標達成率（達成数/指標数） | 前年度 | 増減（ポイント）
子育て支援 | 64.3%（45／70） | 60.0%（42／70） | 4.3
地域福祉 | 71.4%（40／56） | 66.1%（37／56） | 5.3
産業振興 | 52.1%（37／71） | 50.0%（35／70） | 2.1
防災 | 82.9%（34／41） | 76.2%（32／42） | 6.7`;
    expect(told(plans)).toEqual([]);
    expect(told(plans.replace("37／71", "37／17"))).toEqual(["error stated-rate-mismatch B4"]);
    expect(fixes(plans.replace("37／71", "37／17"))).toContain("52.1%（37／71）");
  });

  test("the counts of another year are not those of this one, though as many were counted", () => {
    const plans = `
Theme | This year | Last year | Change (pp)
Children | 64.3% (45/70) | 60.0% (42/70) | 4.3
Welfare | 71.4% (40/56) | 66.1% (37/56) | 5.3
Trade | 52.1% (37/71) | 49.3% (35/71) | 2.8
Safety | 82.9% (34/41) | 78.0% (32/41) | 4.9`;
    expect(told(plans)).toEqual([]);
    expect(told(plans.replace("37/71", "37/17")).join()).toContain("stated-rate-mismatch B4");
  });

  test("with the counter of what is counted", () => {
    const training = `
研修 | 受講者/対象者 | 受講率
新任 | 45人/52人 | 86.5%
管理職 | 60人/81人 | 74.1%
情報 | 140人/206人 | 68.0%
人権 | 88人/120人 | 73.3%`;
    expect(told(training)).toEqual([]);
    expect(told(training.replace("74.1%", "71.4%"))).toEqual(["error stated-rate-mismatch C3"]);
    expect(fixes(training.replace("60人/81人", "80人/81人"))).toContain("60人/81人");
  });
});
