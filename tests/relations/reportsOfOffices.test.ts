import { expect, test } from "vitest";
import { review } from "../../src/review";
import { a1 } from "../../src/sheet/a1";
import { calculatedBook } from "../support/calculatedBook";
import { sentences, sheetOf, told, unproved } from "../support/toldOf";

const findings = (table: string): string[] =>
  review(sheetOf(table)).findings.flatMap(({ severity, rule, cell }) =>
    severity === "info" || rule === "excess-rate" ? [] : [`${severity} ${rule} ${a1(cell)}`],
  );

const progress = (rate = "75.5%", change = "▲13"): string => `
No. | 指標 | 単位 | 実績値 | | 目標値 | 達成率 | 増減 | 評価
 | | | R4 | R5 | R6 | R5/目標 | R5-R4 |
1 | 婚姻件数 | 件 | 179 | 166 | 220 | ${rate} | ${change} | C
2 | イベントの参加者数 | 人 | 88 | 99 | 100 | 99.0% | 11 | B
3 | 組織率 | ％ | 80.6 | 78.8 | 85.0 | 92.7% | ▲1.8 | B
4 | センター利用者数 | 人 | 12408 | 14655 | 16000 | 91.6% | 2,247 | B
5 | 設立数 | 団体 | 6 | 8 | 9 | 88.9% | 2 | B
※評価 A：100％以上 B：80％以上100％未満 C：80％未満`;

test("a heading below that says how the one above is calculated: R5/目標, R5-R4", () => {
  expect(findings(progress())).toEqual([]);
  expect(told(progress("57.5%"))).toEqual(["error stated-rate-mismatch G3"]);
  expect(told(progress("75.5%", "13"))).toEqual(["error delta-mismatch H3"]);
});

test("what lies between two percentages of a row among counts", () => {
  expect(told(progress().replace("▲1.8", "1.8"))).toEqual(["error delta-mismatch H5"]);
});

const turns = (change: string): string => `
US$ m | 2024 | 2023 | Change
Order intake | 4,318 | 3,962 | 9.0%
Revenue | 4,127 | 4,005 | 3.0%
Gross profit | 1,362 | 1,278 | 6.6%
Adjusted EBITDA | 702 | 641 | 9.5%
Net debt | 1,228 | 1,410 | (12.9%)
Net debt / adjusted EBITDA (x) | 1.7x | 2.2x | ${change}`;

test("a change in the unit of its figures is none in percent", () => {
  expect(told(turns("(0.5x)"))).toEqual([]);
});

const cuts = (total: string): string => `
tCO2e | FY2019 base | FY2024 | Cut by FY2030 | Target
Gas and oil | 18,421 | 14,210 | -50% | 9,211
Own fleet | 9,655 | 9,118 | -40% | 5,793
Refrigerants | 2,141 | 1,451 | -60% | 856
Power | 11,871 | 1,960 | -95% | 594
Milk | 612,301 | 590,775 | -28% | 440,857
Other | 41,208 | 40,112 | -28% | 29,670
Total | 695,597 | 657,626 | | ${total}`;

test("targets that a percentage gave are rounded, so that their sum may be one off", () => {
  expect(told(cuts("486,980"))).toEqual([]);
  expect(told(cuts("484,980"))).toEqual(["error total-mismatch E8"]);
});

test("where the target is a percentage to cut amounts by, a row without one misses none", () => {
  expect(
    findings(`
tCO2e | FY2019 base | FY2023 | FY2024 | vs FY2023 | vs base | FY2030 target (vs base) | Target tCO2e
Gas & oil | 18,420 | 15,033 | 14,210 | -5.5% | -22.9% | -50% | 9,210
Own fleet | 9,655 | 9,902 | 9,118 | -7.9% | -5.6% | -40% | 5,793
Refrigerants | 2,140 | 1,266 | 1,451 | +14.6% | -32.2% | -60% | 856
Scope 1 | 30,215 | 26,201 | 24,779 | -5.4% | -18.0% | | 15,859
Scope 2 (market) | 11,870 | 4,105 | 1,960 | -52.3% | -83.5% | -95% | 594
Scope 1 + 2 | 42,085 | 30,306 | 26,739 | -11.8% | -36.5% | | 16,453`),
  ).toEqual([]);
});

const graded = (grade: string): string => `
Supplier | Quality % | Delivery % | Resp. pts | Score | Grade
Aldous | 95.1% | 92.1% | 80 | 91.8 | B
BKT | 98.8% | 98.1% | 100 | 98.7 | A
Crompton | 97.3% | 82.9% | 60 | 86.7 | ${grade}
Delmar | 97.7% | 90.8% | 90 | 94.1 | B
Evans | 100.0% | 97.8% | 80 | 96.2 | A
Fenton | 91.9% | 79.3% | 40 | 79.7 | C
Grade: A 95+, B 85-94.9, C under 85.`;

test("the scale of a grade is that of the score before it", () => {
  expect(findings(graded("B"))).toEqual([]);
  const [finding] = review(sheetOf(graded("A"))).findings;
  expect(finding).toMatchObject({ severity: "error", rule: "rating-mismatch", stated: "A", expected: "B" });
});

const rates = (diff: string): string => `
Department | Starts | Passed | Achievement % | 2022/23 | Diff (pp)
A levels | 486 | 424 | 87.2% | 86.4 | +0.8
Construction | 312 | 241 | 77.2% | 74.0 | +3.2
Computing | 205 | 170 | 82.9% | 84.6 | -1.7
Hair | 148 | 121 | 81.8% | 79.9 | +1.9
Health | 271 | 229 | 84.5% | 85.0 | ${diff}
Motor | 119 | 84 | 70.6% | 72.3 | -1.7`;

test("points between a percentage and a bare figure of the year before", () => {
  expect(told(rates("-0.5"))).toEqual([]);
  expect(told(rates("+0.5"))).toEqual(["error delta-mismatch F6"]);
});

const scores = (move: string): string => `
Supplier | Score | H1 score | Move
Aldous | 91.8 | 86.4 | +5.4
BKT | 98.7 | 97.9 | +0.8
Crompton | 86.7 | 88.8 | ${move}
Delmar | 94.1 | 95.0 | -0.9
Evans | 96.2 | 94.1 | +2.1
Fenton | 79.7 | 83.7 | -4.0`;

test("a lost sign among moves, whose plus is not written twice in the sum", () => {
  expect(told(scores("-2.1"))).toEqual([]);
  expect(told(scores("+2.1")).map((one) => one.split(" ")[0])).toEqual(["error"]);
  expect(sentences(scores("+2.1")).join()).not.toMatch(/[+＋] ?[+＋]/);
});

test("what lies between two averages whose row is one of several indicators", () => {
  const attended = (diff: string): string => `
Measure | 2023 | 2024 | Diff.
Dwelling fires | 214 | 197 | -17
Deliberate fires | 612 | 540 | -72
Fires, average attendance (m:ss) | 8:41 | 8:29 | -0:12
Collisions attended | 305 | 318 | +13
Collisions, average attendance (m:ss) | 10:02 | 9:47 | ${diff}
False alarms | 1,466 | 1,523 | +57
Total incidents | 4,038 | 3,981 | -57`;
  expect(told(attended("-0:15"))).toEqual([]);
  expect(told(attended("+0:15"))).toEqual(["error delta-mismatch D6"]);
});

const waste = (r3: string): string => `
項目 | 単位 | R1 | R2 | R3 | R4 | R5
ごみ総排出量 | t | 65,348 | 63,998 | 62,984 | 62,006 | 60,401
人口（10月1日） | 人 | 184,105 | 183,377 | 182,540 | 181,266 | 180,012
年間日数 | 日 | 366 | 365 | 365 | 365 | 366
1人1日当たりごみ排出量 | g | 970 | 956 | ${r3} | 937 | 917`;

test("a rate for each person and day, by the days that the table prints", () => {
  expect(told(waste("945"))).toEqual([]);
  expect(told(waste("954"))).toEqual(["error stated-rate-mismatch E5"]);
});

const patients = (r5: string): string => `
診療科 | 外来延べ（人） | 外来1日平均（243日）
内科 | 42,118 | 173.3
外科 | 13,560 | 55.8
整形外科 | 20,477 | 84.3
小児科 | 13,042 | 53.7
産婦人科 | ${r5} | 33.4
眼科 | 16,004 | 65.9
泌尿器科 | 11,272 | 46.4`;

test("a mean of so many days as its heading says", () => {
  expect(told(patients("8,115"))).toEqual([]);
  expect(told(patients("8,151"))).toEqual(["error stated-rate-mismatch B6"]);
});

test("quarters of an era year are headings, not figures below another heading", () => {
  const rates = [
    "製造業 | 40 | 33 | 82.5%",
    "建設業 | 35 | 30 | 85.7%",
    "小売業 | 50 | 38 | 76.0%",
    "飲食業 | 30 | 24 | 80.0%",
    "サービス業 | 45 | 36 | 80.0%",
    "全業種 | 200 | 161 | 80.5%",
  ];
  const trend = [
    "製造業 | ▲31.3 | ▲29.0 | ▲22.6",
    "建設業 | ▲13.8 | ▲10.3 | ▲3.2",
    "小売業 | ▲47.4 | ▲44.7 | ▲35.9",
    "飲食業 | ▲8.3 | 4.2 | 20.8",
    "サービス業 | ▲16.2 | ▲13.9 | ▲2.8",
    "全業種 | ▲25.0 | ▲20.9 | ▲11.2",
  ];
  const sheet = ["業種 | 対象 | 回答 | 回収率", ...rates, "", "業況DIの推移 | R4.10-12 | R5.1-3 | R5.4-6", ...trend];
  expect(review(calculatedBook({ S: sheet.join("\n").replaceAll("▲", "-") })).findings).toEqual([]);
});

const sheet = (wages: string): string => `
 | | R3決算 | R4決算 | R5決算 | R6予算 | 備考
直接事業費 A | 千円 | 28,578 | 30,992 | 34,016 | 35,550 |
従事職員数 B | 人 | 0.60 | 0.60 | 0.75 | 0.75 |
人件費 C | 千円 | 4,368 | 4,368 | ${wages} | 5,460 | B×単価7,280千円
総事業費 D | 千円 | 32,946 | 35,360 | 39,476 | 41,010 | A＋C`;

test("costs of which a remark says what they are multiplied by", () => {
  expect(told(sheet("5,460"))).toEqual([]);
  expect(told(sheet("5,640"))).toEqual(["error total-mismatch E4"]);
  expect(unproved(sheet("5,460"))).toEqual([]);
});

test("a rate that its name gives to some groups only", () => {
  const children = (all: string): string => `
 | 1号 | 2号 | 3号（1・2歳） | 3号（0歳） | 計
就学前児童数 | 504 | 780 | 814 | 371 | 2,469
実際の利用児童数 | 348 | 872 | 447 | 119 | 1,786
3号保育利用率（利用児童÷児童数） | | | 54.9% | 32.1% | ${all}`;
  expect(told(children("47.8%"))).toEqual([]);
  expect(told(children("69.5%"))).not.toEqual([]);
});

test("the highest and the lowest miss no actual", () => {
  expect(
    findings(`
市町村 | 対象者(人) | 受診者(人) | 受診率(%)
本宮市 | 31,208 | 4,962 | 15.9
大峰市 | 24,516 | 3,384 | 13.8
栗ヶ崎市 | 18,940 | 3,126 | 16.5
津和里市 | 15,377 | 1,845 | 12.0
県計 | 90,041 | 13,317 | 14.8
最高 | | | 16.5
最低 | | | 12.0`),
  ).toEqual([]);
});
