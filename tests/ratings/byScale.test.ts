import { describe, expect, test } from "vitest";
import { review } from "../../src/review";
import { a1 } from "../../src/sheet/a1";
import type { Sheet } from "../../src/sheet/workbook";
import { sheetOf } from "../diagnosis/printedGrid";
import { reviewOf, told } from "../support/toldOf";

const HOMES = `
園名 | 定員 | 在籍 | 入所率 | 判定
みどり園 | 120人 | 118人 | 98.3% | A
ひかり園 | 90人 | 80人 | 88.9% | B
こだま園 | 60人 | 44人 | 73.3% | C
わかば園 | 75人 | 72人 | 96.0% | A
すみれ園 | 110人 | 86人 | 78.2% | C
※判定\u3000A：95％以上\u3000B：80％以上95％未満\u3000C：80％未満`;

describe("a scale printed below the table", () => {
  test("is held against the rate that bears it out", () => {
    expect(told(HOMES)).toEqual([]);
    expect(told(HOMES.replace("73.3% | C", "73.3% | B"))).toEqual(["error rating-mismatch E4"]);
    expect(told(HOMES.replace("98.3% | A", "98.3% | C"))).toEqual(["error rating-mismatch E2"]);
  });

  test("the scale, the rate and the label that it earns are told, with a correction that is not made by itself", () => {
    const [finding] = reviewOf(HOMES.replace("73.3% | C", "73.3% | B")).findings.filter(({ rule }) => rule === "rating-mismatch");
    expect(finding).toMatchObject({ stated: "B", expected: "C", fixes: [{ safe: false, edits: [{ before: "B", after: "C" }] }] });
    expect(finding?.message.ja).toContain("A:95%以上 B:80%以上95%未満 C:80%未満");
    expect(finding?.message.ja).toContain("入所率（73.3%）の評価は「C」です");
    expect(finding?.message.en).toContain('(73.3%) earns "C". 4 others follow the scale');
  });

  test("a rate that rounds onto a limit may have either label", () => {
    expect(told(HOMES.replace("75人 | 72人 | 96.0%", "80人 | 76人 | 95.0%").replace("95.0% | A", "95.0% | B"))).toEqual([]);
  });

  test("a scale that no row bears out is not held against the rows", () => {
    const otherwise = HOMES.replace("98.3% | A", "98.3% | C").replace("73.3% | C", "73.3% | A").replace("96.0% | A", "96.0% | B");
    expect(told(otherwise)).toEqual([]);
  });

  test("words on a rate that the note names, another rate beside it", () => {
    const calls = `
週 | 着信 | 応答 | 応答率 | 満足率 | 判定
第1週 | 800 | 752 | 94.0% | 71.0% | 良好
第2週 | 640 | 544 | 85.0% | 90.0% | 要改善
第3週 | 720 | 691 | 96.0% | 88.0% | 良好
第4週 | 500 | 455 | 91.0% | 65.0% | 良好
（注）応答率90％以上：良好、90％未満：要改善`;
    expect(told(calls)).toEqual([]);
    expect(told(calls.replace("65.0% | 良好", "65.0% | 要改善"))).toEqual(["error rating-mismatch F5"]);
  });
});

describe("too little to go by", () => {
  test("two rows that follow the scale do not accuse a third, nor do four accuse two", () => {
    const few = HOMES.split("\n").filter((line) => !/わかば|すみれ/.test(line));
    expect(told(few.join("\n").replace("73.3% | C", "73.3% | A"))).toEqual([]);
    expect(told(HOMES.replace("73.3% | C", "73.3% | A").replace("98.3% | A", "98.3% | C"))).toEqual([]);
  });

  test("where the note names a rate, another rate does not stand in for it", () => {
    const other = `
週 | 着信 | 応答率 | 満足率 | 判定
第1週 | 800 | 84.0% | 91.0% | 良好
第2週 | 640 | 95.0% | 70.0% | 要改善
第3週 | 720 | 86.0% | 98.0% | 良好
第4週 | 500 | 91.0% | 65.0% | 要改善
第5週 | 510 | 81.0% | 66.0% | 良好
第6週 | 520 | 97.0% | 60.0% | 要改善
（注）応答率90％以上：良好、90％未満：要改善`;
    expect(told(other)).toEqual([]);
    expect(told(other.replace("（注）応答率", "（注）"))).toEqual(["error rating-mismatch E6"]);
  });
});

const COUNTS = `
指標 | 目標 | 実績 | 評価
講座の回数 | 50 | 55 | ○
相談の件数 | 100 | 80 | △
見学の組数 | 40 | 22 | ×
登録の人数 | 60 | 51 | △
配布の部数 | 200 | 210 | ○
評価：○＝100％以上、△＝80％以上100％未満、×＝80％未満`;

test("of counts each limit is exact, and a rating is told once", () => {
  expect(told(COUNTS)).toEqual([]);
  expect(told(COUNTS.replace("80 | △", "80 | ×"))).toEqual(["error rating-mismatch D3"]);
  expect(told(COUNTS.replace("80 | △", "80 | ×").replace("22 | ×", "22 | △"))).toEqual([]);
  expect(told(COUNTS.replace("22 | ×", "22 | ○"))).toEqual(["error rating-mismatch D4"]);
});

const RAG = `
Measure | Good is | Target | Result | RAG
Bins missed per 100,000 | Low | 40.0 | 37.9 | Green
Repairs done at first visit (%) | High | 92.0 | 90.1 | Amber
Calls dropped (%) | Low | 5.0 | 5.8 | Red
Licences issued on time (%) | High | 85.0 | 88.4 | Green
Days to re-let | Low | 24.0 | 24.9 | Amber
Green: on or better than target. Amber: up to 5% worse than target. Red: more than 5% worse than target.`;

describe("a scale of distances from the target", () => {
  test("goes by the column that says which way is good", () => {
    expect(told(RAG)).toEqual([]);
    expect(told(RAG.replace("37.9 | Green", "37.9 | Red"))).toEqual(["error rating-mismatch E2"]);
    expect(told(RAG.replace("88.4 | Green", "88.4 | Amber"))).toEqual(["error rating-mismatch E5"]);
    expect(told(RAG.replaceAll("Low |", "High |").replace("90.1 | Amber", "90.1 | Green"))).toEqual([]);
  });

  test("percentage points are no percent", () => {
    const points = `
Trust | Seen in time | Target | Status
North | 76.4% | 76.0% | G
South | 74.9% | 76.0% | A
East | 71.8% | 76.0% | R
West | 75.2% | 76.0% | A
Vale | 73.1% | 76.0% | R

G = on or better than target; A = within 2 percentage points; R = more than 2 points adrift`;
    expect(told(points)).toEqual([]);
    expect(told(points.replace("75.2% | 76.0% | A", "75.2% | 76.0% | G"))).toEqual(["error rating-mismatch D5"]);
    const absence = points
      .replaceAll("76.0%", "≤ 5.0%")
      .replace("76.4%", "4.8%")
      .replace("74.9%", "6.1%")
      .replace("71.8%", "8.3%")
      .replace("75.2%", "5.7%")
      .replace("73.1%", "7.4%");
    expect(told(absence)).toEqual([]);
    expect(told(absence.replace("8.3% | ≤ 5.0% | R", "8.3% | ≤ 5.0% | G"))).toEqual(["error rating-mismatch D4"]);
  });
});

test("a legend in lines of its own cells", () => {
  const legend = `
Depot | Planned trips | Trips run | Run % | Grade
Alder | 400 | 396 | 99.0% | 1st
Birch | 250 | 235 | 94.0% | 2nd
Cedar | 320 | 282 | 88.1% | 3rd
Damson | 500 | 490 | 98.0% | 1st
Elder | 300 | 288 | 96.0% | 2nd`;
  const words = legend.replaceAll("1st", "Gold").replaceAll("2nd", "Silver").replaceAll("3rd", "Bronze");
  const table = `${words}

Gold: | 97% or more
Silver: | 90% or more
Bronze: | less than 90%`;
  expect(told(table)).toEqual([]);
  expect(told(table.replace("94.0% | Silver", "94.0% | Gold"))).toEqual(["error rating-mismatch E3"]);
});

test("rows of ratings below the rows that they judge", () => {
  const plan = `
指標 | 区分 | 令和4年度 | 令和5年度 | 令和6年度
講座の参加者数（人） | 目標 | 400 | 420 | 440
 | 実績 | 412 | 399 | 370
 | 達成率 | 103.0% | 95.0% | 84.1%
 | 評価 | ○ | △ | ×
窓口の相談件数（件） | 目標 | 90 | 95 | 100
 | 実績 | 94 | 90 | 103
 | 達成率 | 104.4% | 94.7% | 103.0%
 | 評価 | ○ | △ | ○
評価：○＝100％以上、△＝90％以上100％未満、×＝90％未満`;
  expect(told(plan)).toEqual([]);
  expect(told(plan.replace("| △ | ○", "| × | ○"))).toEqual(["error rating-mismatch D9"]);
});

test("where a rate contradicts its own figures, that is told and not the rating", () => {
  expect(told(HOMES.replace("73.3%", "93.3%"))).toEqual(["error stated-rate-mismatch D4"]);
});

describe("a scale in the formulas of the other rows", () => {
  const rows: readonly (readonly [string, string, string, string])[] = [
    ["Signups", "410", "380", "107.9%"],
    ["Renewals", "255", "270", "94.4%"],
    ["Referrals", "88", "100", "88.0%"],
    ["Upgrades", "61", "60", "101.7%"],
    ["Returns", "45", "60", "75.0%"],
  ];
  const words = ["Ahead", "Close", "Behind", "Ahead", "Behind"];

  /** The rating of each row from a formula, but for those typed. */
  function ratedBook(typed: Readonly<Record<number, string>>): Sheet {
    const sheet = sheetOf([
      ["Measure", "Actual", "Plan", "Attainment", "State"],
      ...rows.map((row, at) => [...row, typed[at] ?? words[at] ?? ""]),
    ]);
    const withFormulas = sheet.rows.map((cells, row) => {
      const last = cells?.[4];
      if (!cells || row === 0 || !last || typed[row - 1] !== undefined) return cells;
      const formula = `IF(D${row + 1}>=1,"Ahead",IF(D${row + 1}>=0.9,"Close","Behind"))`;
      return [...cells.slice(0, 4), { ...last, formula }];
    });
    return { ...sheet, rows: withFormulas };
  }

  function ratingsTold(typed: Readonly<Record<number, string>>): string[] {
    return review({ sheets: [ratedBook(typed)] }).findings.flatMap(({ rule, severity, cell }) =>
      rule === "rating-mismatch" ? [`${severity} ${a1(cell)}`] : [],
    );
  }

  test("is held against a label that was typed over", () => {
    expect(ratingsTold({})).toEqual([]);
    expect(ratingsTold({ 1: "Close" })).toEqual([]);
    expect(ratingsTold({ 1: "Ahead" })).toEqual(["error E3"]);
    expect(ratingsTold({ 0: "Ahead", 1: "Ahead", 2: "Behind", 4: "Behind" })).toEqual([]);
  });
});
