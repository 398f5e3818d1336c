import { describe, expect, test } from "vitest";
import { reviewOf, sentences, sheetOf, told } from "../support/toldOf";
import { review } from "../../src/review";

const YEAR = `
Measure | This year | Last year | Change
Miles driven | 23,050 | 19,408 | ▲ 18.8%
Homes adapted | 10,960 | 8,709 | ▲ 25.8%
Grants awarded | 10,781 | 13,211 | ▼ 18.4%
Meals delivered | 26,245 | 21,554 | ▲ 21.8%
People supported | 36,696 | 41,057 | ▼ 10.6%`;

const fixes = (table: string): string[] =>
  review(sheetOf(table)).findings.flatMap(({ fixes: offered = [] }) => offered.flatMap(({ edits }) => edits.map(({ after }) => after)));

describe("changes whose sign is an arrow or a word", () => {
  const words = YEAR.replaceAll("▲", "Up").replaceAll("▼", "Down");
  const arrows = YEAR.replaceAll("▲ ", "↑").replaceAll("▼ ", "↓");

  test.each([YEAR, words, arrows])("%#: are read where both ways stand in the sheet", (table) => {
    expect(told(table)).toEqual([]);
    expect(reviewOf(table).coverage.unproved).toEqual([]);
  });

  test("are told and mended as they are printed", () => {
    expect(told(YEAR.replace("▼ 18.4%", "▲ 18.4%"))).toEqual(["error delta-mismatch D4"]);
    expect(sentences(YEAR.replace("▼ 18.4%", "▼ 14.8%")).join()).toContain("is given as ▼ 14.8%");
    expect(fixes(YEAR.replace("▼ 18.4%", "▼ 14.8%"))).toContain("▼ 18.4%");
    expect(fixes(words.replace("Down 18.4%", "Up 18.4%"))).toContain("Down 18.4%");
    expect(fixes(arrows.replace("↓18.4%", "↓14.8%"))).toContain("↓18.4%");
  });

  test("▲ without ▼ is a minus", () => {
    const table = `
事業 | 今年度 | 前年度 | 増減率
図書館 | 23,050 | 28,408 | ▲18.9%
体育館 | 10,960 | 12,709 | ▲13.8%
公民館 | 10,781 | 9,211 | 17.0%
資料館 | 26,245 | 31,554 | ▲16.8%`;
    expect(told(table)).toEqual([]);
    expect(told(table.replace("▲13.8%", "13.8%"))).toHaveLength(1);
    // One of another shape makes no arrows of the others: what has grown has no sign.
    expect(told(table.replace("▲13.8%", "▼13.8%"))).toEqual([]);
  });

  test("triangles in a row are read as those in a column", () => {
    const turned = `
 | Miles | Homes | Grants | Meals | People
This year | 23,050 | 10,960 | 10,781 | 26,245 | 36,696
Last year | 19,408 | 8,709 | 13,211 | 21,554 | 41,057
Change | ▲ 18.8% | ▲ 25.8% | ▼ 18.4% | ▲ 21.8% | ▼ 10.6%`;
    expect(told(turned)).toEqual([]);
    expect(told(turned.replace("▼ 18.4%", "▲ 18.4%"))).toHaveLength(1);
  });
});
