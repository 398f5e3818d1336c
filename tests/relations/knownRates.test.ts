import { describe, expect, test } from "vitest";
import { told, unproved } from "../support/toldOf";

const SAFETY = `
 | Civil | Building | Rail | Workshops | Group
Hours worked | 611,240 | 402,880 | 288,405 | 97,310 | 1,399,835
Lost time injuries (LTI) | 2 | 1 | 0 | 1 | 4
Recordable injuries | 7 | 4 | 2 | 3 | 16
Near misses | 120 | 71 | 64 | 18 | 273
LTIFR (per million h) | 3.3 | 2.5 | 0.0 | 10.3 | 2.9
TRIFR (per million h) | 11.5 | 9.9 | 6.9 | 30.8 | 11.4
TRIFR a year ago | 13.0 | 8.8 | 4.1 | 35.2 | 11.9`;

const RETENTION = `
Members | 2022-23 | 2023-24
Due for renewal | 331 | 342
Retained | 268 | 289
Retention rate | 81% | 85%`;

const LEAGUE = `
Pos | Club | P | W | D | L | Bonus | Pts | PPG
1 | Athenry | 10 | 4 | 3 | 3 | 4 | 19 | 1.90
2 | Ballyhea | 10 | 5 | 2 | 3 | 2 | 19 | 1.90
3 | Furbo | 10 | 4 | 1 | 5 | 2 | 15 | 1.50
4 | Clarin | 10 | 3 | 3 | 4 | 3 | 15 | 1.50
5 | Eyre | 10 | 3 | 4 | 3 | 1 | 14 | 1.40
6 | Dunlo | 10 | 4 | 1 | 5 | 0 | 13 | 1.30`;

const WATER = `
月 | 流入BOD | 放流BOD | 除去率 | 流入SS | 放流SS | 除去率 | 汚泥(t)
4月 | 182 | 1.8 | 99.0 | 164 | 3 | 98.2 | 288.4
5月 | 175 | 2.1 | 98.8 | 158 | 4 | 97.5 | 279.2
6月 | 196 | 1.6 | 99.2 | 171 | 2 | 98.8 | 291.0
7月 | 204 | 2.4 | 98.8 | 180 | 5 | 97.2 | 285.6
8月 | 191 | 1.9 | 99.0 | 169 | 3 | 98.2 | 290.8`;

const FUNDS = `
科目 | 前年度 | 当年度
事業費計 | 4,226,572 | 4,523,372
管理費計 | 1,079,750 | 1,155,970
経常費用計 | 5,306,322 | 5,679,342
管理費比率 | 20.3% | 20.4%`;

describe("rates that everybody calculates alike", () => {
  test("frequency rates per million hours, the figures show the scale", () => {
    expect(told(SAFETY)).toEqual([]);
    expect(unproved(SAFETY)).not.toContain("C6");
    expect(told(SAFETY.replace("| 2.5 |", "| 29.1 |"))).toEqual(["error stated-rate-mismatch C6"]);
    expect(told(SAFETY.replace("11.5", "115"))).toEqual(["error stated-rate-mismatch B7"]);
  });

  test("retention in two years, and points for each match", () => {
    expect(told(RETENTION)).toEqual([]);
    expect(told(RETENTION.replace("85%", "81%"))).toEqual(["error stated-rate-mismatch C4"]);
    expect(told(LEAGUE)).toEqual([]);
    expect(told(LEAGUE.replace("1.40", "1.50"))).toEqual(["error stated-rate-mismatch I6"]);
  });

  test("除去率 of the pair that stands before it", () => {
    expect(told(WATER)).toEqual([]);
    expect(told(WATER.replace("98.8 | 158", "88.8 | 158"))).toEqual(["error stated-rate-mismatch D3"]);
    expect(told(WATER.replace("97.2", "92.7"))).toEqual(["error stated-rate-mismatch G5"]);
  });

  test("管理費比率 of all expenses, not of the other ones", () => {
    expect(told(FUNDS)).toEqual([]);
    expect(told(FUNDS.replace("20.4%", "25.6%"))).toEqual(["error stated-rate-mismatch C5"]);
  });

  test("a rate by another rule is no miss where the figures show no scale", () => {
    const other = SAFETY.replace("3.3 | 2.5 | 0.0 | 10.3 | 2.9", "3.9 | 2.1 | 1.7 | 9.0 | 3.4");
    expect(told(other)).toEqual([]);
  });
});
