import { describe, expect, test } from "vitest";
import { reviewOf, told, unproved } from "../support/toldOf";

/** What tables by other hands print otherwise, each as small as it shows; without the reading that a test is about it is told wrong, or proves nothing. */

describe("what is said to be rounded is rounded", () => {
  const VARIANCES = `
    Service | Budget | Actual | Variance
    Adults | 62029 | 65823 | (3793)
    Children | 48974 | 47569 | 1405
    Highways | 12599 | 12429 | 169
    Waste | 17028 | 17744 | (716)
    Culture | 4874 | 4981 | (108)
    Corporate | 22440 | 22460 | (20)`;

  test.each([
    ["a title", `All figures £000\n${VARIANCES.trim()}`],
    ["a note", `${VARIANCES.trim()}\n\nFigures may not sum because of rounding.`],
  ])("by %s: differences that miss by one are no finding, and are proved", (_, table) => {
    expect(told(table)).toEqual([]);
    expect(unproved(table)).toEqual([]);
  });

  test("a heading in thousands speaks of its own column: the number of shops is a count", () => {
    const table = `
      Area | Shops | Sales ($000) | Sales per shop ($)
      Dunmore | 24 | 21095 | 878958
      Eastvale | 46 | 19872 | 432000
      Brackley | 39 | 9409 | 241256
      Glenrock | 40 | 33955 | 848875
      Aldermere | 53 | 39999 | 750698
      Inverlea | 26 | 9761 | 375423`;
    expect(told(table)).toHaveLength(1);
    expect(told(table.replace("750698", "754698"))).toEqual([]);
  });

  test("shares without a percent sign whose total is printed as 100", () => {
    const table = `
      Statement | Agree | Neither | Disagree | Total
      Useful | 20 | 44 | 35 | 100
      Clear | 22 | 47 | 31 | 100
      Fair | 14 | 34 | 52 | 100
      Open | 13 | 22 | 65 | 100`;
    expect(told(table)).toEqual([]);
    expect(told(table.replace("| 52 |", "| 25 |"))).toHaveLength(1);
  });
});

describe("signs and limits", () => {
  test("a short loss stands among longer ones, and is no number of a list", () => {
    const table = `
      Service | Budget | Actual | Variance
      Adults | 46522 | 47399 | (877)
      Children | 36730 | 36780 | (50)
      Highways | 9449 | 9399 | 50
      Waste | 12771 | 13603 | (832)
      Culture | 3655 | 3690 | (35)`;
    expect(unproved(table)).toEqual([]);
    expect(told(table.replace("(50)", "(59)"))).toEqual(["error delta-mismatch D3"]);
  });

  test("a loss that lost its sign gets back the sign of its neighbours", () => {
    const table = `
      部局 | 定数 | 現員 | 過不足
      市長部局 | 742 | 719 | 23
      教育委員会 | 118 | 118 | 0
      選管 | 6 | 5 | △1
      農委 | 9 | 10 | 1
      上下水道 | 71 | 69 | △2
      消防 | 164 | 161 | △3
      議会 | 12 | 10 | △2`;
    const [finding] = reviewOf(table).findings.filter(({ severity }) => severity === "error");
    expect(finding?.fixes?.[0]?.edits.map(({ after }) => after)).toEqual(["△23"]);
  });

  test("limits are figures in a line of targets, in the unit of their row", () => {
    const table = `
      Standard | Target | Actual | Gap to target
      Complaints | ≤ 10 days | 8.5 | -1.5
      Re-letting | ≤ 25 days | 28.0 | +3.0
      Missed bins | ≤ 50 | 66 | +16
      Call back | ≤ 4 hours | 3.3 | -0.7
      Sickness | ≤ 8 | 9.8 | +1.8
      Repairs | ≤ 6 hours | 5.1 | -0.9`;
    expect(told(table)).toEqual([]);
    expect(unproved(table)).toEqual([]);
    expect(told(table.replace("+16", "+61"))).toHaveLength(1);
  });

  test("a change in points is no quotient of other changes", () => {
    const table = `
      Waste | 2018 | 2022 | Change since 2018
      Recycled | 26615 | 27269 | +2.5%
      Burnt | 22399 | 25339 | +13.1%
      Landfill | 3902 | 3639 | -6.7%
      Total | 52916 | 56247 | +6.3%
      Recycling rate (%) | 50.3 | 48.5 | -1.8 pp
      Landfill rate (%) | 7.4 | 6.5 | -0.9 pp`;
    expect(told(table)).toEqual([]);
  });
});

describe("one mistake", () => {
  test("a run of rows pasted one too low is told once, though it breaks most of a small table", () => {
    const table = `
      指標 | 目標 | 実績 | 達成率
      相談件数 | 5000 | 3501 | 70.0%
      来館者数 | 140 | 3501 | 80.0%
      参加者数 | 170 | 112 | 53.5%
      講座数 | 14700 | 91 | 56.8%
      交付枚数 | 700 | 8345 | 91.1%
      利用者数 | 360 | 379 | 105.3%`;
    const findings = reviewOf(table).findings.filter(({ severity }) => severity === "error");
    expect(findings).toHaveLength(1);
    expect(findings[0]?.causes?.[0]?.type).toBe("row-shift");
  });
});
