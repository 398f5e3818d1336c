import { describe, expect, test } from "vitest";
import { sentences, told, unproved } from "../support/toldOf";

const SOLAR = `
月 | 発電電力量(kWh) | 設備利用率(%) | 売電収入(円) | CO2削減量(t)
4月 | 148,210 | 20.6 | 5,335,560 | 62.7
5月 | 161,405 | 21.7 | 5,810,580 | 68.3
6月 | 139,880 | 19.5 | 5,035,680 | 59.2
7月 | 150,322 | 20.2 | 5,411,592 | 63.6
8月 | 158,117 | 21.3 | 5,692,212 | 66.9
9月 | 121,940 | 17.0 | 4,389,840 | 51.6
売電単価36円/kWh。排出係数0.000423t-CO2/kWh。`;

const HOURS = `
 | Volunteers | Hours | Value @ $46.62/h | Claimed
Nursery | 61 | 4,120 | $192,074 | $1,244
Weeds | 188 | 9,877 | $460,466 | $5,210
Birds | 94 | 1,606 | $74,872 | $388
Tracks | 37 | 2,944 | $137,249 | $2,077
Schools | 22 | 731 | $34,079 | $960`;

const ORDERS = `
Order | Boxes | Days | Net | Charge
A | 1,204 | 12 | 3,371.20 | 97.30
B | 2,377 | 9 | 6,655.60 | 45.10
C | 1,688 | 14 | 4,726.40 | 81.00
D | 3,105 | 7 | 8,694.00 | 24.60
E | 1,940 | 11 | 5,432.00 | 66.20
F | 2,716 | 10 | 7,604.80 | 52.90
G | 1,177 | 13 | 3,295.60 | 71.40`;

const REASONS = `
理由 | 回答数 | 割合(%)
便数が少ない | 287 | 66.9
運賃が高い | 134 | 31.2
バス停が遠い | 118 | 27.5
乗り継ぎが不便 | 96 | 22.4
その他 | 33 | 7.7
n=429。複数回答のため割合の合計は100％にならない。`;

describe("what is another line times a constant", () => {
  test("the constant stands in a note", () => {
    expect(told(SOLAR)).toEqual([]);
    expect(unproved(SOLAR)).not.toContain("E3");
    expect(told(SOLAR.replace("5,335,560", "5,353,560"))).toEqual(["error total-mismatch D2"]);
    expect(told(SOLAR.replace("59.2", "592"))).toEqual(["error stated-rate-mismatch E4"]);
    expect(sentences(SOLAR.replace("5,335,560", "5,353,560"))[0]).toContain("36");
  });

  test("it stands in the heading", () => {
    expect(told(HOURS)).toEqual([]);
    expect(told(HOURS.replace("$74,872", "$84,872"))).toEqual(["error total-mismatch D4"]);
  });

  test("it stands nowhere, and seven rows show it", () => {
    expect(told(ORDERS)).toEqual([]);
    expect(told(ORDERS.replace("4,726.40", "4,762.40"))).toEqual(["error total-mismatch D4"]);
  });

  test("a row of another price, and prices that differ, are no miss", () => {
    expect(told(ORDERS.replace("4,726.40", "4,220.00"))).toEqual([]);
    expect(told(ORDERS.replace("3,371.20", "3,612.00").replace("8,694.00", "9,004.50").replace("7,604.80", "8,419.60"))).toEqual([]);
  });

  test("how many answered, in a note below the percentages", () => {
    expect(told(REASONS)).toEqual([]);
    expect(told(REASONS.replace("66.9", "6.69"))).toHaveLength(1);
    expect(told(REASONS.replace("| 96 |", "| 69 |"))).toHaveLength(1);
  });
});
