import { describe, expect, test } from "vitest";
import { reviewOf, told } from "../support/toldOf";

const LINES = `
Line | Target hrs | Logged | In time | In time % | Agreed % | Result
Payroll | 4 | 50 | 47 | 94.0% | 95.0% | Missed
Network | 8 | 120 | 118 | 98.3% | 95.0% | Met
Desktop | 24 | 400 | 352 | 88.0% | 85.0% | Met
Printers | 72 | 80 | 66 | 82.5% | 85.0% | Missed
Phones | 24 | 150 | 141 | 94.0% | 90.0% | Met`.replaceAll("Agreed %", "Target %");

describe("words with two values, without a note", () => {
  test("follow from the rate and its target", () => {
    expect(told(LINES)).toEqual([]);
    expect(told(LINES.replace("82.5% | 85.0% | Missed", "82.5% | 85.0% | Met"))).toEqual(["error rating-mismatch G5"]);
    expect(told(LINES.replace("88.0% | 85.0% | Met", "88.0% | 85.0% | Missed"))).toEqual(["error rating-mismatch G4"]);
  });

  test("two words that leave the others are not told", () => {
    const two = LINES.replace("82.5% | 85.0% | Missed", "82.5% | 85.0% | Met").replace("98.3% | 95.0% | Met", "98.3% | 95.0% | Missed");
    expect(told(two)).toEqual([]);
    const more = ["Servers | 8 | 90 | 87 | 96.7% | 95.0% | Met", "Backups | 8 | 60 | 45 | 75.0% | 95.0% | Missed"];
    expect(told([two, ...more, more[0]?.replace("Servers", "Storage")].join("\n"))).toEqual([]);
  });

  test("the actual and its target are told", () => {
    const [finding] = reviewOf(LINES.replace("82.5% | 85.0% | Missed", "82.5% | 85.0% | Met")).findings.filter(
      ({ rule }) => rule === "rating-mismatch",
    );
    expect(finding).toMatchObject({ stated: "Met", expected: "Missed" });
    expect(finding?.message.en).toContain("the actual 82.5% does not reach the target 85.0%");
  });

  test("each target may be bound in its own way", () => {
    const limits = `
項目 | 目標値 | 4月実績 | 適否
濁度（度） | 2.0以下 | 1.1 | 適
残留塩素（mg/L） | 0.10以上 | 0.42 | 適
硬度（mg/L） | 300以下 | 318 | 否
蒸発残留物（mg/L） | 500以下 | 210 | 適
採水回数（回） | 12以上 | 12 | 適`;
    expect(told(limits)).toEqual([]);
    expect(told(limits.replace("318 | 否", "318 | 適"))).toEqual(["error rating-mismatch D4"]);
  });

  test("less is good where all other rows agree on it", () => {
    const queue = `
Site | Wait now | Limit | OK?
Alba | 12 | 15 | Yes
Brae | 19 | 15 | No
Cove | 14 | 15 | Yes
Dell | 22 | 15 | No
Esk | 9 | 15 | Yes`;
    expect(told(queue)).toEqual([]);
    expect(told(queue.replace("22 | 15 | No", "22 | 15 | Yes"))).toEqual(["error rating-mismatch D5"]);
  });

  test("under a heading that does not ask for the target a mark is only asked about", () => {
    const marks = `
月 | 受付 | 完了 | 完了率 | 目標（完了率） | 判定
4月 | 200 | 170 | 85.0% | 80%以上 | ○
5月 | 180 | 135 | 75.0% | 80%以上 | ×
6月 | 240 | 204 | 85.0% | 80%以上 | ○
7月 | 160 | 136 | 85.0% | 80%以上 | ○
8月 | 250 | 180 | 72.0% | 80%以上 | ×`;
    expect(told(marks)).toEqual([]);
    const open = marks.replace("180 | 135 | 75.0%", "180 | 144 | 80.0%");
    expect([...told(open), ...told(open.replace("80.0% | 80%以上 | ×", "80.0% | 80%以上 | ○"))]).toEqual([]);
    expect(told(marks.replace("75.0% | 80%以上 | ×", "75.0% | 80%以上 | ○"))).toEqual(["query rating-mismatch F3"]);
    expect(told(marks.replace("判定", "達成状況").replace("75.0% | 80%以上 | ×", "75.0% | 80%以上 | ○"))).toEqual([
      "error rating-mismatch F3",
    ]);
  });

  test("in a table of indicators a mark under 達成状況 is no question", () => {
    const goals = `
指標 | 単位 | 目標 | 実績 | 達成状況
窓口の苦情 | 件 | 40以下 | 31 | ○
図書の貸出 | 冊 | 900以上 | 870 | ×
検診の受診率 | ％ | 60.0以上 | 62.4 | ○
空き家の登録 | 件 | 25以上 | 19 | ×
救急の到着 | 分 | 9.0以下 | 8.2 | ○`;
    expect(told(goals)).toEqual([]);
    expect(told(goals.replace("870 | ×", "870 | ○"))).toEqual(["error rating-mismatch E3"]);
  });

  test("a yes that is about something else is left alone", () => {
    const published = LINES.replace("Result", "Published").replaceAll("Met", "Yes").replaceAll("Missed", "No");
    expect(told(published.replace("82.5% | 85.0% | No", "82.5% | 85.0% | Yes"))).toEqual([]);
  });

  test("printed digits that leave it open are not judged", () => {
    const open = LINES.replace("141 | 94.0% | 90.0% | Met", "135 | 90.0% | 90.0% | Missed");
    expect(told(open)).toEqual([]);
    expect(told(open.replace("90.0% | Missed", "90.0% | Met"))).toEqual([]);
  });
});

test("a row of which less is better does not stand the wrong way round", () => {
  const scorecard = `
Indicator | Better | Target | Actual | RAG
Members (thousand) | Higher | 52.0 | 50.9 | Amber
Broken links per page | Lower | 3.0 | 2.1 | Green
Loans per member | Higher | 6.0 | 6.4 | Green
Pages read (million) | Higher | 4.0 | 3.1 | Red
Visits per day | Higher | 900 | 905 | Green`;
  expect(told(scorecard)).toEqual([]);
  expect(told(scorecard.replace("| Lower |", "| Higher |"))).toEqual(["query rating-mismatch E3"]);
});

describe("where less is better for some rows of a table", () => {
  const DESK = `
Measure | Target | Actual | Variance | Met?
Calls answered in person | 80 | 84 | +4 | Yes
Minutes per call | 6 | 9 | +3 | No
Chargebacks | 12 | 10 | -2 | Yes
Customer satisfaction | 4.0 | 4.4 | +0.4 | Yes
Complaints | 40 | 31 | -9 | Yes
Guides published | 9 | 7 | -2 | No
Staff trained | 10 | 12 | +2 | Yes`;

  test("a row whose name tells no way is not called wrong", () => {
    expect(told(DESK)).toEqual([]);
    expect(told(DESK.replace("Minutes per call", "Overtime"))).toEqual(["query rating-mismatch E4"]);
  });

  test("a row whose name says that more is better is", () => {
    expect(told(DESK.replace("4.4 | +0.4 | Yes", "4.4 | +0.4 | No"))).toEqual(["error rating-mismatch E5"]);
  });
});

test("where less is better in all rows but one that is named for what is sought, its word is left alone", () => {
  const commitments = `
 | 2024 | 2025 | Target | Met?
Mains repairs | 109.7 | 103.5 | 107.0 | Yes
Supply interruptions | 6.7 | 5.9 | 5.0 | No
Sewer flooding | 1.72 | 1.58 | 1.34 | No
Pollution incidents | 23.80 | 21.14 | 19.50 | No
Unplanned outage | 1.94 | 2.03 | 2.34 | Yes
Treatment works compliance | 98.71 | 99.36 | 100.00 | No`;
  expect(told(commitments)).toEqual([]);
});
