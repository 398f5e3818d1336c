import { expect, test } from "vitest";
import { told } from "../support/toldOf";

const BACKLOG = `
Tickets | April
Open at 31 March | 1,033
+ opened in April | 4,238
– closed in April | 4,222
Open at 30 April | 1,049`;

test("a stock counted on two days follows from what is printed with plus and minus between, in one place alone", () => {
  expect(told(BACKLOG)).toEqual([]);
  expect(told(BACKLOG.replace("1,049", "1,017"))).toEqual(["error total-mismatch B5"]);
  const members = `
Members | 2024
Members at 1 Jan | 31,402
Joined | 4,118
Lapsed | (3,377)
Members at 31 Dec | 32,143`;
  expect(told(members)).toEqual([]);
  expect(told(members.replace("32,143", "32,413"))).toHaveLength(1);
});

test("where words alone say which way, it is asked about", () => {
  const worded = BACKLOG.replace("+ opened", "Opened").replace("– closed", "Closed");
  expect(told(worded)).toEqual([]);
  expect(told(worded.replace("1,049", "1,017"))).toEqual(["query total-mismatch B5"]);
});

test("what only grows, what is counted of another thing and what no word gives a direction follow from nothing", () => {
  expect(told(BACKLOG.replace("Open at 30 April | 1,049", "Late at 30 April | 17"))).toEqual([]);
  expect(told(BACKLOG.replace("– closed", "– of which opened by phone").replace("+ opened", "Opened"))).toEqual([]);
  expect(told(BACKLOG.replace("– closed", "On hold").replace("+ opened", "With suppliers"))).toEqual([]);
});

const ANIMALS = `
分類 | 種数（期末） | 期首点数 | 繁殖（＋） | 搬入（＋） | 死亡（－） | 搬出（－） | 期末点数
哺乳類 | 62 | 318 | 27 | 9 | 21 | 6 | 327
鳥類 | 71 | 402 | 38 | 4 | 33 | 11 | 400
爬虫類 | 33 | 147 | 12 | 15 | 9 | 8 | 157
両生類 | 18 | 96 | 8 | 2 | 5 | 4 | 97`;

test("the signs stand behind the names of columns", () => {
  expect(told(ANIMALS)).toEqual([]);
  expect(told(ANIMALS.replace("6 | 327", "6 | 372"))).toEqual(["error total-mismatch H2"]);
});

test("cases pending at the ends of two years, beside what came in and was done", () => {
  const cases = `
 | Small claims | Family | Child protection | Traffic
Pending, 1 April 2024 | 4,120 | 6,338 | 902 | 11,240
New filings | 9,877 | 8,410 | 1,204 | 41,288
Reopened | 212 | 377 | 66 | 0
Disposed | 9,644 | 8,902 | 1,188 | 43,610
Transferred out | 101 | 0 | 12 | 0
Pending, 31 March 2025 | 4,464 | 6,223 | 972 | 8,918`;
  expect(told(cases)).toEqual([]);
  expect(told(cases.replace("6,223", "6,232"))).toEqual(["error total-mismatch C7"]);
  const courts = `
 | 前年末未済 | 新受 | 既済 | 本年末未済
訴訟 | 341 | 612 | 588 | 365
調停 | 88 | 204 | 211 | 81
執行 | 507 | 1,330 | 1,402 | 435
破産 | 143 | 418 | 395 | 166`;
  expect(told(courts)).toEqual([]);
  expect(told(courts.replace("| 435", "| 453"))).toEqual(["error total-mismatch E4"]);
});

test("実質収支 is what the surplus leaves beyond the means carried over, as the law lays down", () => {
  const surplus = `
区分 | 金額（千円）
歳入総額 | 26,980,551
歳出総額 | 23,557,429
歳入歳出差引額 | 3,423,122
翌年度へ繰り越すべき財源 | 188,442
実質収支額 | 3,234,680`;
  expect(told(surplus)).toEqual([]);
  expect(told(surplus.replace("3,234,680", "3,423,122"))).toEqual([expect.stringContaining("error delta-mismatch B")]);
  expect(told(surplus.replace("3,423,122", "3,432,122"))).toHaveLength(1);
});
