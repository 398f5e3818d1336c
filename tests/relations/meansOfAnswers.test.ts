import { describe, expect, test } from "vitest";
import { told } from "../support/toldOf";

const UNIT = `
Item | SD (1) | D (2) | N (3) | A (4) | SA (5) | N/A | n | Mean | School mean
Aims were clear | 2 | 5 | 11 | 46 | 33 | 0 | 97 | 4.06 | 4.0
Workload | 9 | 18 | 24 | 31 | 14 | 1 | 96 | 3.24 | 3.4
Feedback | 6 | 11 | 20 | 38 | 20 | 2 | 95 | 3.58 | 3.5
Tutorials | 1 | 3 | 9 | 40 | 42 | 2 | 95 | 4.25 | 4.1
Placement | 4 | 6 | 12 | 21 | 15 | 39 | 58 | 3.64 | 3.6`;

const STAY = `
設問 | 満足(5) | やや満足(4) | 普通(3) | やや不満(2) | 不満(1) | 無回答 | 回答者数 | 平均点
食事 | 33 | 46 | 11 | 5 | 2 | 3 | 97 | 4.06
接客 | 14 | 31 | 24 | 18 | 9 | 4 | 96 | 3.24
清潔さ | 20 | 38 | 20 | 11 | 6 | 5 | 95 | 3.58
価格 | 42 | 40 | 9 | 3 | 1 | 5 | 95 | 4.25`;

describe("means of answers on a scale", () => {
  test("from how many gave each, without those who did not answer", () => {
    expect(told(UNIT)).toEqual([]);
    expect(told(UNIT.replace("| 3.24", "| 3.54"))).toEqual(["error stated-rate-mismatch I3"]);
    expect(told(UNIT.replace("| 95 | 3.58", "| 97 | 3.58"))).toEqual(["error total-mismatch H4"]);
  });

  test("in Japanese, from the highest down", () => {
    expect(told(STAY)).toEqual([]);
    expect(told(STAY.replace("| 3.58", "| 3.85"))).toEqual(["error stated-rate-mismatch I4"]);
  });

  test("ratings of others, and other means, are left alone", () => {
    expect(told(UNIT.replace("4.06 |", "81.2 |").replace("3.24 |", "64.8 |").replace("3.58 |", "71.6 |"))).toEqual([]);
    expect(told(STAY.replace("4.06", "3.61").replace("3.24", "3.02").replace("4.25", "3.88").replace("3.58", "3.17"))).toEqual([]);
  });
});
