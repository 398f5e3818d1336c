import { describe, expect, test } from "vitest";
import { reviewOf, told } from "../support/toldOf";

const asked = (table: string): string[] =>
  reviewOf(table).findings.flatMap(({ rule, severity }) => (severity === "info" || rule === "excess-rate" ? [] : [rule]));

describe("what is right is left alone", () => {
  test("a total that leaves out the row which its note names by what stands in it", () => {
    const bids = `
件名 | 予定価格 | 落札金額 | 落札者
舗装補修 | 28,410,000 | 25,570,000 | ○○建設
トイレ改修 | 46,200,000 | 43,900,000 | △△工務店
管渠更生 | 61,850,000 | 56,120,000 | □□土木
LED化 | 12,600,000 | － | 不調
計 | 136,460,000 | 125,590,000 |`;
    expect(told(`${bids}\n計には不調の1件を含まない`)).toEqual([]);
    expect(told(bids)).not.toEqual([]);
    expect(told(`${bids.replace("136,460,000", "136,640,000")}\n計には不調の1件を含まない`)).not.toEqual([]);
  });

  test("a rate that its cell calls by a name of its own", () => {
    const votes = (rate: string): string => `
候補者 | 得票数 | 得票率
山本 | 17,811 | 57.30%
高橋 | 12,070 | 38.83%
木村 | 1,204 | 3.87%
有効投票 | 31,085 | 100.00%
無効投票 | 442 | ${rate}`;
    expect(told(votes("1.40%(無効投票率)"))).toEqual([]);
    expect(told(votes("1.40%"))).not.toEqual([]);
  });

  test("a name that stands in every block of a form and never agrees", () => {
    const block = (name: string, figures: readonly string[]): string =>
      [
        `Standard | ${name}`,
        ...["Leavers in cohort", "Stayed to planned end", "Achieved", "Retention", "Pass (of those retained)"].map(
          (label, at) => `${label} | ${figures[at] ?? ""}`,
        ),
        ...["Achievement = retention × pass", "National rate", "Difference"].map((label, at) => `${label} | ${figures[at + 5] ?? ""}`),
      ].join("\n");
    const forms = [
      block("Carpentry", ["46", "33", "30", "71.7%", "90.9%", "65.2%", "59.9%", "+5.3 pts"]),
      block("Business", ["71", "52", "49", "73.2%", "94.2%", "69.0%", "61.4%", "+7.6 pts"]),
      block("Early years", ["38", "24", "22", "63.2%", "91.7%", "57.9%", "58.0%", "−0.1 pts"]),
      block("ALL THREE", ["155", "109", "101", "70.3%", "92.7%", "65.2%", "60.0%", "+5.2 pts"]),
    ].join("\n\n");
    expect(asked(forms)).toEqual([]);
  });

  test("another table below a blank row, whose headings hold spans of time", () => {
    const triage = `
Category | Presentations | Seen on time | % on time
Emergency | 612 | 498 | 81%
Urgent | 1,874 | 1,211 | 65%
Semi-urgent | 1,530 | 1,178 | 77%
All | 4,016 | 2,887 | 72%

Departure | Within 4 h | Over 4 h | Total | % within 4 h
Admitted | 433 | 812 | 1,245 | 35%
Not admitted | 2,491 | 498 | 2,989 | 83%
All | 2,924 | 1,310 | 4,234 | 69%`;
    expect(told(triage)).toEqual([]);
    expect(told(triage.replace("2,491 | 498 | 2,989", "2,491 | 498 | 2,998"))).toEqual([expect.stringMatching(/ D9$/)]);
  });

  test("a year with a term that the others do not have", () => {
    const fund = `
期 | 積立収入 | 一時金 | 工事支出 | 年度収支 | 積立残高
期首 | | | | | 48,200
2025 | 11,520 | | 0 | 11,520 | 59,720
2026 | 11,520 | | 4,500 | 7,020 | 66,740
2027 | 11,520 | | 0 | 11,520 | 78,260
2028 | 13,824 | 20,000 | 82,300 | ▲48,476 | 29,784
2029 | 13,824 | | 0 | 13,824 | 43,608
2030 | 13,824 | | 6,120 | 7,704 | 51,312`;
    expect(asked(fund)).toEqual([]);
    expect(told(fund.replace("| 51,312", "| 53,112"))).toEqual([expect.stringMatching(/ F8$/)]);
  });

  test("a change below the backlogs of a table that stands beside another", () => {
    const repairs = `
REPAIRS - September | | | | | | BACKLOG (all priorities) | |
Priority | Completed | In target | % | Target | ★ | | Aug | Sep
Emergency (24 h) | 311 | 309 | 99.4% | 99% | ★★★ | Open at start | 1,204 | 1,320
Urgent (5 days) | 486 | 448 | 92.2% | 95% | ★★ | Raised | 1,911 | 1,688
Routine (20 days) | 902 | 777 | 86.1% | 92% | ★ | Completed | 1,795 | 1,839
Planned batch (90 days) | 140 | 140 | 100.0% | 90% | ★★★ | Open at end | 1,320 | 1,169
All | 1,839 | 1,674 | 91.0% | | | Change in month | +116 | -151
★★★ on target, ★★ within 5 points, ★ more than 5 points below`;
    expect(asked(repairs)).toEqual([]);
  });

  test("days that a name multiplies by", () => {
    const school = (name: string, rows: string, meals: string): string => `
School: | ${name} | Days: | 38
 | On roll | Meals a day | Uptake %
${rows}
Meals this half-term (daily × days) | | ${meals}`;
    const one = school(
      "Ashgrove",
      "Free | 142 | 121 | 85%\nUniversal | 90 | 83 | 92%\nPaid | 166 | 61 | 37%\nAll pupils | 398 | 265 | 67%",
      "10,070",
    );
    expect(asked(one)).toEqual([]);
  });

  test("an account that has no figures for the last years in its columns of changes", () => {
    const accounts = `
区分 | 令和5年度 | 令和4年度 | 増減額 | 増減率
歳入総額 | 24,512,300 | 25,130,200 | ▲617,900 | ▲2.5%
歳出総額 | 23,580,100 | 24,120,900 | ▲540,800 | ▲2.2%
歳入歳出差引 | 932,200 | 1,009,300 | ▲77,100 | ▲7.6%
繰越財源 | 120,400 | 98,000 | 22,400 | 22.9%
単年度収支 | ▲99,500 | 52,100 | |`;
    expect(asked(accounts)).toEqual([]);
  });

  test("headings of another table below a blank row are no texts among its figures", () => {
    const votes = `
市長選挙 投票結果 | | | | | | 選挙管理委員会
 | 当日有権者数 | 投票者数 | 棄権者数 | 投票率 | 前回 | 差
男 | 31,204 | 14,988 | 16,216 | 48.03% | 50.11% | ▲2.08
女 | 33,877 | 16,540 | 17,337 | 48.82% | 51.02% | ▲2.20
計 | 65,081 | 31,528 | 33,553 | 48.44% | 50.59% | ▲2.15

投票方法 | 人数 | 割合 | | | |
当日投票所 | 19,308 | 61.24% | | | |
期日前 | 11,902 | 37.75% | | | |
不在者 | 318 | 1.01% | | | |
計 | 31,528 | 100.00% | | | |`;
    expect(reviewOf(votes).findings).toEqual([]);
  });
});
