import { describe, expect, test } from "vitest";
import { review } from "../../src/review";
import { a1 } from "../../src/sheet/a1";
import { calculatedBook } from "../support/calculatedBook";
import { reviewOf, told } from "../support/toldOf";

/** What is told of calculations in a workbook as programs store it. */
const toldOf = (table: string): string[] =>
  review(calculatedBook({ S: table })).findings.flatMap(({ rule, severity, cell }) =>
    severity !== "info" && /mismatch$|formula$/.test(rule) ? [`${severity} ${rule} ${a1(cell)}`] : [],
  );

describe("a formula that its author meant", () => {
  test("takes up a fixed cell more than those of its line", () => {
    const taxes = (left: string): string => `
税目 | 調定額 | 収入済額 | 不納欠損額 | 収入未済額
個人町民税 | 512,340 | 507,118 | 300 | 4,922 =B2-C2-D2
法人町民税 | 84,215 | 83,997 | 0 | ${left}
固定資産税 | 623,880 | 616,450 | 0 | 7,430 =B4-C4-D4
軽自動車税 | 48,930 | 48,211 | 120 | 599 =B5-C5-D5
入湯税 | 3,870 | 3,640 | 0 | 230 =B6-C6-D6

還付未済額 | 42`;
    expect(toldOf(taxes("260 =B3-(C3-$B$8)-D3"))).toEqual([]);
    expect(toldOf(taxes("260"))).toEqual(["error total-mismatch E3"]);
  });

  test("takes up the row before too, but not another figure of its own row", () => {
    const boiled = (diff: string): string => `
Day | Estimate | Actual | Loss | Diff
Mon | 56 | 52 | 3 | -4 =C2-B2
Tue | 121 | 118 | 2 | -3 =C3-B3
Wed | 50 | | | 
Thu | 137 | 184 | 5 | ${diff}
Fri | 168 | 166 | 4 | -2 =C6-B6
Sat | 160 | 161 | 6 | 1 =C7-B7`;
    expect(toldOf(boiled("-3 =C5-B4-B5"))).toEqual([]);
    expect(toldOf(boiled("42 =C5-B5-D5"))).toEqual(["error delta-mismatch E5"]);
  });

  test("is cut to hundreds", () => {
    const tax = (last: string): string => `
区分 | 課税 | 控除 | 差引税額
第1期 | 551,300 | 210,420 | 340,880 =B2-C2
第2期 | 482,160 | 190,330 | 291,830 =B3-C3
第3期 | 605,970 | 250,110 | 355,860 =B4-C4
第4期 | 523,480 | 201,250 | ${last}`;
    expect(toldOf(tax("322,200 =ROUNDDOWN(B5-C5,-2)"))).toEqual([]);
    expect(toldOf(tax("322,200"))).not.toEqual([]);
  });

  test("leaves out of its range what a remark explains", () => {
    const survival = (note: string): string => `
Grade | 2022 | 2023 | 2024 | Mean used | Note
1 | 88 | 91 | 97 | 94 =AVERAGE(C2:D2) | ${note}
2 | 80 | 84 | 88 | 84 =AVERAGE(B3:D3) | 
3 | 90 | 93 | 99 | 94 =AVERAGE(B4:D4) | 
4 | 71 | 75 | 76 | 74 =AVERAGE(B5:D5) | 
5 | 66 | 60 | 63 | 63 =AVERAGE(B6:D6) | 
6 | 55 | 59 | 60 | 58 =AVERAGE(B7:D7) | `;
    expect(toldOf(survival("2 years only: the class of 2022 was held back"))).toEqual([]);
    expect(toldOf(survival(""))).toEqual(["error average-mismatch E2"]);
  });

  test("goals are typed for themselves among what is calculated", () => {
    const shop = (rate: string): string => `
KPI | 実績 | 目標 | 前期
訪問 | 61,845 | 60,000 | 58,210
注文 | 1,579 | 1,550 | 1,490
CVR | 2.55% =B3/B2 | ${rate} | 2.56% =D3/D2`;
    expect(toldOf(shop("2.60%"))).toEqual([]);
    expect(toldOf(shop("6.20%"))).not.toEqual([]);
  });
});

describe("rows that count otherwise than the others of their column", () => {
  const indicators = (visits: string): string => `
Indicator | Numerator | Denominator | 2024
Vacant homes (%) | 71 | 2,846 | 2.49
Complaints closed (%) | 742 | 806 | 92.06
Planning appeals (%) | 26 | 33 | 78.79
New buildings inspected (%) | 148 | 391 | 37.85
Rates collected (%) | 15,472 | 16,889 | 91.61
Library visits per capita | 239,880 | 81,704 | ${visits}`;

  test("a count per head among percentages", () => {
    expect(told(indicators("2.94"))).toEqual([]);
    expect(told(indicators("2.49"))).not.toEqual([]);
  });

  const scorecard = (capped: string): string => `
KPI | Target | Actual | Achievement | Capped at 120%
Fee income | 58.5 | 51.8 | 88.5% | 88.5%
Deposits | 640 | 702 | 109.7% | 109.7%
New accounts | 2,400 | 3,126 | 130.3% | ${capped}
Cards | 510 | 460 | 90.2% | 90.2%
Uptime | 98.0 | 98.6 | 100.6% | 100.6%
Visits | 300 | 285 | 95.0% | 95.0%`;

  test("a rate that its heading caps", () => {
    expect(told(scorecard("120.0%"))).toEqual([]);
    expect(told(scorecard("113.0%"))).not.toEqual([]);
  });
});

describe("figures that show how they are calculated", () => {
  test("with both signs, what is called vs target is a difference", () => {
    const intake = (own: string): string => `
Programme | Enrolled | Target intake | Enrolled vs target
Adult nursing | 209 | 220 | -11
Mental health | 102 | 95 | +7
Children | 81 | 75 | +6
Midwifery | 66 | 65 | +1
Physiotherapy | 58 | 60 | ${own}`;
    expect(told(intake("-2"))).toEqual([]);
    expect(told(intake("+2"))).toEqual(["error delta-mismatch D6"]);
  });

  const backlog = (aug: string): string => `
Month | Opened | Closed | Backlog at end | Reopened
Apr | 1,842 | 1,790 | 266 | 71
May | 1,915 | 1,944 | 237 | 66
Jun | 1,768 | 1,751 | 254 | 78
Jul | 1,699 | 1,733 | 220 | 52
Aug | 1,507 | 1,488 | ${aug} | 45
Sep | 2,463 | 2,287 | 415 | 124
Oct | 2,208 | 2,291 | 332 | 103
Nov | 2,016 | 2,075 | 273 | 80`;

  test("a stock goes on by two of several movements", () => {
    expect(told(backlog("239"))).toEqual([]);
    expect(told(backlog("293"))).toEqual(["error total-mismatch D6"]);
  });

  test("a dash between two equal figures is a difference of nothing", () => {
    const accounts = (agency: string): string => `
 | Actual | Budget | Fav/(adv)
Grants | 1,842 | 1,825 | 17
Fees | 214 | 240 | -26
Lettings | 48 | 52 | -4
Other | 31 | 20 | 11
Total income | 2,135 | 2,137 | -2
Staff | 1,021 | 1,008 | -13
Agency | 57 | 30 | ${agency}
Exams | 12 | 15 | 3
Premises | 233 | 221 | -12
Depreciation | 138 | 138 | –
Total expenditure | 1,461 | 1,412 | -49`;
    // The total of the third column of figures.
    const states = (table: string): string[] =>
      reviewOf(table).relations.flatMap(({ reading: { form, reach, view }, instances }) =>
        form === "sum" && reach === "set"
          ? instances.flatMap(({ k, parts, state }) => (k % view.region.width === 2 && parts.length > 3 ? [state] : []))
          : [],
      );
    expect(told(accounts("-27"))).toEqual([]);
    expect(states(accounts("-27"))).toEqual(["holds", "holds"]);
    expect(states(accounts("27"))).toContain("fails");
  });
});
