import { describe, expect, test } from "vitest";
import { a1 } from "../../src/sheet/a1";
import { reviewOf } from "../support/toldOf";

/** Severity, rule and cell of everything but what is only mentioned. */
const told = (table: string): string[] =>
  reviewOf(table).findings.flatMap(({ rule, severity, cell }) => (severity === "info" ? [] : [`${severity} ${rule} ${a1(cell)}`]));

const PLAN = `
評価指標 | 基準値 | 実績値 | 目標値 | 達成率 | 判定
受診勧奨件数 | 1,820件 | 2,415件 | 3,000件 | 80.5% | b
指導参加者数 | 14人 | 19人 | 30人 | 63.3% | b
教室開催数 | 62回 | 72回 | 80回 | 90.0% | b`;

describe("a table ends", () => {
  test("where grades head another one below it", () => {
    expect(told(`${PLAN}\n\n判定 | a 達成 | b 改善（30%以上） | 計\n指標数 | 1 | 2 | 3\n割合 | 33.3% | 66.7% | 100%`)).toEqual([]);
  });

  test("where a line of words and then marks head another one", () => {
    expect(told(`${PLAN}\n\n◎ 100％以上、○ 80％以上、△ 60％以上\n評価 | ◎ | ○ | 計\n指標数 | 1 | 2 | 3`)).toEqual([]);
  });

  test("and goes on behind a blank row with rows of its own", () => {
    expect(told(`${PLAN}\n\n通知件数 |  |  | 80件 | 93.8% | b`)).toContain("query missing-actual C6");
  });
});

test("a row that says a total again, as it was reported, is no indicator", () => {
  const nurseries = (reported: string): string => `
施設 | 実績 | 定員 | 入所率
東部 | 463 | 480 | 96.5%
西部 | 343 | 370 | 92.7%
計 | 806 | 850 | 94.8%
${reported}`;
  expect(told(nurseries("県への報告 | 806 | 850 |"))).toEqual([]);
});

test("rows of attainment and of what is left aim at nothing", () => {
  const form = (last: string): string => `
年度 | R4 | R5 | R6実績 | R8目標
利用率 | 35.0% | 45.9% | 59.5% | 80.0%
目標達成率 | 43.8% | 57.4% | 74.4% |
残り(pt) |  |  | 20.5 |
${last}`;
  expect(told(form(""))).toEqual([]);
});

test("rows of one name that say whom they speak of are not one indicator", () => {
  const steps = (of: string): string => `
指標 | 対象 | 基準値 | 実績値 | 目標値
日常の歩数（平均） | 男性20～64歳 | 7,120歩 | 7,460歩 | 8,000歩
日常の歩数（平均） | ${of} | 6,310歩 | 6,580歩 | 8,000歩
朝食を毎日食べる人の割合 | 成人 | 61.2% | 58.7% | 75.0%`;
  expect(told(steps("女性20～64歳"))).toEqual([]);
  expect(told(steps("男性20～64歳")).join()).toContain("conflicting-duplicates");
});

test("a length of time may be aimed at", () => {
  const fire = `
指標 | R4 | R5 | R6実績 | 目標値 | 達成率
現場到着までの時間 | 9分12秒 | 9分48秒 | 9分35秒 | 9分00秒 | 93.9%
救命講習の受講者 | 1,402人 | 1,510人 | 1,604人 | 2,000人 | 80.2%
住宅用火災警報器設置率 | 78.1% | 80.3% | 82.0% | 90.0% | 91.1%`;
  expect(told(fire).filter((line) => line.includes("unusable-target"))).toEqual([]);
});

test("a cumulative within the year begins anew with the next", () => {
  const collected = (second: string): string => `
Ref | Measure | Good is | Q2 23/24 | ${second} | Q3 24/25 | Target
CS01 | Calls answered (%) | High | 88.4 | 91.2 | 92.7 | 90.0
PL01 | Applications in time (%) | High | 83.3 | 90.0 | 87.5 | 80.0
RB02 | Council tax collected, cumulative (%) | High | 83.9 | 57.1 | 84.2 | 84.0`;
  const falling = (table: string): string[] => told(table).filter((line) => line.includes("falling"));
  expect(falling(collected("Q2 24/25"))).toEqual([]);
  expect(falling(collected("Q3 23/24"))).toEqual(["error falling-cumulative E4"]);
});

test("numbers grouped as in India are no damaged ones, and a row of targets has no actuals", () => {
  const births = `
District | Reported deliveries | Actual | Rate
Nandurbar | 29,416 | 23,874 | 81.2%
Dhule | 34,108 | 31,720 | 93.0%
Division | 3,02,649 | 2,89,119 | 95.5%
State target |  |  | 97.0%`;
  expect(told(births).filter((line) => line.includes("missing-actual"))).toEqual([]);
});

test("a bound in a note is no result", () => {
  const weeks = `
Week | Orders | On time | On time %
27 | 412 | 391 | 94.9%
28 | 398 | 383 | 96.2%
29 | 425 | 396 | 93.2%
Q3 | 1,235 | 1,170 | 94.7%

SLA: on time % ≥ 97.0% in Q3`;
  expect(told(weeks)).toEqual([]);
  expect(told(weeks.replace("SLA: on time % ≥ 97.0% in Q3", "On time % was 97.0% in Q3")).join()).toContain("headline-mismatch");
});
