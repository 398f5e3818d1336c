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
