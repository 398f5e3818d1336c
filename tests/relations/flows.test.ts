import { describe, expect, test } from "vitest";
import { told } from "../support/toldOf";

const PROCESS = `
工程 | 投入数 | 良品数 | 手直し | 廃棄 | 不良率(ppm)
基板実装 | 12,480 | 12,363 | 96 | 21 | 9,375
はんだ付け | 12,459 | 12,298 | 143 | 18 | 12,922
サブ組立 | 12,441 | 12,379 | 58 | 4 | 4,984
本組立 | 12,437 | 12,295 | 131 | 11 | 11,418
調整・検査 | 12,426 | 12,177 | 212 | 37 | 20,039
外観・梱包 | 12,389 | 12,368 | 19 | 2 | 1,695
計 | 12,480 | － | 659 | 93 | 7,452 (廃棄のみ)`;

describe("a line of steps that feed each other", () => {
  test("takes in what its first step does, and a cell may say what its own figure is of", () => {
    expect(told(PROCESS)).toEqual([]);
    expect(told(PROCESS.replace("20,039", "2,039"))).toEqual(["error stated-rate-mismatch F6"]);
  });

  test("another total is none of it", () => {
    expect(told(PROCESS.replace("計 | 12,480", "計 | 12,840"))).toContain("error total-mismatch B8");
  });
});
