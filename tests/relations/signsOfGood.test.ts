import { describe, expect, test } from "vitest";
import { told } from "../support/toldOf";

describe("signs that say what is good", () => {
  const commitments = (heading: string): string => `
Commitment | PCL | Actual | ${heading}
Leakage | 171.4 | 174.9 | (3.5)
Consumption | 131.0 | 134.6 | (3.6)
Interruptions | 5.00 | 4.12 | 0.88
Repairs | 118.2 | 109.7 | 8.5
Outage | 2.34 | 1.98 | 0.36
Biodiversity | 240 | 288 | 48`;

  test("are those of each row under better and worse", () => {
    expect(told(commitments("Better/(worse) than PCL"))).toEqual([]);
    expect(told(commitments("PCL less actual"))).toEqual(["error delta-mismatch D7"]);
    expect(told(commitments("Better/(worse) than PCL").replace("0.88", "0.98"))).toEqual(["query delta-mismatch D4"]);
  });

  test("what remains to a target below the baseline is counted the other way", () => {
    const framework = (gap: string): string => `
Indicator | Baseline | Target | Actual | Remaining to target
Households selling | 1,850 | 12,000 | 9,412 | 2,588
Income | 312 | 520 | 447 | 73
Hunger gap | 46 | 20 | 31 | ${gap}
Groups | 74 | 400 | 388 | 12
Members | 0 | 15,000 | 14,115 | 885`;
    expect(told(framework("11"))).toEqual([]);
    expect(told(framework("12"))).toContain("error delta-mismatch E4");
  });

  test("a column says for each row which way is good", () => {
    const ratios = (way: string): string => `
指標 | 望ましい | R6実績 | R6目標 | 目標との差
経常収支比率 | 高 | 108.5 | 105.0 | 3.5
施設の指標 | ${way} | 152.3 | 168.0 | 15.7
回収率 | 高 | 108.9 | 98.0 | 10.9
有収率 | 高 | 89.9 | 90.0 | -0.1
施設利用率 | 高 | 71.7 | 70.0 | 1.7`;
    expect(told(ratios("低"))).toEqual([]);
    expect(told(ratios("高"))).toEqual(["error delta-mismatch E3"]);
  });

  test("what was gained since last time has its own sign, also of what should be less", () => {
    const rates = (change: string): string => `
区分 | 収納率 | 前年度収納率 | 増減
市民税 現年 | 99.25 | 99.18 | 0.07
市民税 滞納繰越 | 36.92 | 34.71 | 2.21
法人税 滞納繰越 | 27.60 | 31.05 | ${change}
固定資産税 滞納繰越 | 31.06 | 28.64 | 2.42
軽自動車税 滞納繰越 | 26.55 | 29.07 | ▲2.52`;
    expect(told(rates("▲3.45"))).toEqual([]);
    expect(told(rates("3.45"))).toEqual(["error delta-mismatch D4"]);
  });

  test("a change in points and letters large and small", () => {
    const crimes = (points: string): string => `
罪種 | 検挙率 R5 | 検挙率 R6 | 検挙率 ポイント差
凶悪犯 | 93.1 | 88.7 | ▲4.4
粗暴犯 | 88.1 | 86.8 | ▲1.3
窃盗犯 | 40.7 | 39.6 | ▲1.1
知能犯 | 48.8 | 41.0 | ${points}
風俗犯 | 87.0 | 89.8 | 2.8`;
    expect(told(crimes("▲7.8"))).toEqual([]);
    expect(told(crimes("7.8"))).not.toEqual([]);
    const hospital = (loss: string): string => `
区分 | R4 | R5 | R6 | R7
医業収益 a | 5,214 | 5,087 | 5,236 | 5,398
医業外収益 | 1,236 | 842 | 561 | 558
経常収益 A | 6,450 | 5,929 | 5,797 | 5,956
医業費用 c | 5,688 | 5,760 | 5,804 | 5,781
経常費用 B | 5,955 | 6,031 | 6,078 | 6,051
経常損益 A-B | 495 | ▲102 | ▲281 | ${loss}
医業収支比率 a/c | 91.7 | 88.3 | 90.2 | 93.4`;
    expect(told(hospital("▲95"))).toEqual([]);
    expect(told(hospital("95"))).toEqual(["error delta-mismatch E7"]);
  });
});
