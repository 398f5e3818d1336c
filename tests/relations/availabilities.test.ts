import { describe, expect, test } from "vitest";
import { sentences, told } from "../support/toldOf";

describe("what was available of a time", () => {
  const FIGURES = `
月 | 対象時間(分) | 障害停止(分) | 稼働率
4月 | 43,200 | 0 | 100.000%
5月 | 44,400 | 22 | 99.950%
6月 | 43,200 | 0 | 100.000%
7月 | 44,280 | 64 | 99.855%
8月 | 44,640 | 11 | 99.975%
9月 | 42,720 | 18 | 99.958%
10月 | 44,640 | 37 | 99.917%`;

  test("of (a − b) ÷ a and a ÷ (a + b), which are nearly the same, the one that holds in all rows is meant", () => {
    expect(told(FIGURES)).toEqual([]);
    const wrong = FIGURES.replace("99.855%", "98.855%");
    expect(told(wrong)).toEqual(["error stated-rate-mismatch D5"]);
    expect(sentences(wrong)[0]).toContain("(44,280分 − 64分) ÷ 44,280分");
  });

  test("planned stops are taken off both", () => {
    const table = `
Service | Service time | Planned maintenance | Unplanned outage | Availability
E-mail | 43,200 | 120 | 38 | 99.912%
Website | 43,200 | 60 | 107 | 99.752%
VPN | 43,200 | 120 | 415 | 99.037%
Payroll | 14,400 | 90 | 12 | 99.916%`;
    expect(told(table)).toEqual([]);
    expect(told(table.replace("99.037%", "90.037%"))).toEqual(["error stated-rate-mismatch E4"]);
  });

  test("what a rate has changed by leaves nothing of a whole", () => {
    const table = `
Division | October 2023 | October 2024 | 12-month rate %
Food | 128.4 | 131.9 | 2.7
Clothing | 102.7 | 101.3 | -1.4
Housing | 119.6 | 125.8 | 5.2
Health | 117.9 | 121.4 | 3.0
Transport | 124.8 | 122.6 | -1.8`;
    expect(told(table)).toEqual([]);
    expect(told(table.replace("| 3.0", "| 3.9"))).toEqual(["query delta-mismatch D5"]);
  });
});
