import { describe, expect, test } from "vitest";
import { sentences, told } from "../support/toldOf";

describe("formulas in a column behind the figures", () => {
  const HOSPITAL = `
病院事業の経営状況 | | | | |
項目 | 単位 | R4 | R5 | R6 | 算式
医業収益 | 百万円 | 4,120 | 4,305 | 4,418 | A
医業費用 | 百万円 | 4,480 | 4,512 | 4,550 | B
職員給与費 | 百万円 | 2,610 | 2,655 | 2,702 | C
延患者数 | 人 | 81,200 | 83,940 | 84,106 | D
医業収支比率 | ％ | 92.0 | 95.4 | 97.1 | A/B×100
職員給与費対医業収益比率 | ％ | 63.3 | 61.7 | 61.2 | C/A×100
差引 | 百万円 | ▲360 | ▲207 | ▲132 | A－B
比率の比 | | 1.45 | 1.55 | 1.59 | 医業収支比率／職員給与費対医業収益比率`;

  test("letters stand for the rows that have them there, names for the rows that are called so", () => {
    expect(told(HOSPITAL)).toEqual([]);
    expect(told(HOSPITAL.replace("95.4", "94.5"))).toContain("error stated-rate-mismatch D7");
    expect(sentences(HOSPITAL.replace("61.7", "67.1")).join()).toContain("2,655");
    expect(told(HOSPITAL.replace("▲207", "▲270"))).toContain("error delta-mismatch D9");
    expect(told(HOSPITAL.replace("1.55", "1.05"))).toContain("error stated-rate-mismatch D10");
  });

  test("grades in such a column are no letters of rows", () => {
    const graded = HOSPITAL.replace("| A/B×100", "| B")
      .replace("| C/A×100", "| A")
      .replace("| A－B", "| C")
      .replace(/\| 医業収支比率／.*$/, "| A");
    expect(told(graded)).toEqual([]);
  });
});

describe("a figure that stands once above the table", () => {
  const BADGES = `
Rollout of the new badge system | | | |
Staff eligible | 3,140 | Fee per badge (£) | 12.50 |
| | | |
Week | Issued | Issued to date | % issued | Cost to date (£)
1 | 310 | 310 | 9.9% | 3,875.00
2 | 402 | 712 | 22.7% | 8,900.00
3 | 388 | 1,100 | 35.0% | 13,750.00
4 | 275 | 1,375 | 43.8% | 17,187.50
5 | 190 | 1,565 | 49.8% | 19,562.50`;

  test("is so much for each one, or all of whom the rows are a part", () => {
    expect(told(BADGES)).toEqual([]);
    expect(told(BADGES.replace("35.0%", "53.0%"))).toEqual(["error stated-rate-mismatch D7"]);
    expect(sentences(BADGES.replace("35.0%", "53.0%")).join()).toContain("1,100 ÷ 3,140 = 35.0%");
    expect(told(BADGES.replace("17,187.50", "17,817.50"))).toEqual(["error total-mismatch E8"]);
    expect(sentences(BADGES.replace("17,187.50", "17,817.50")).join()).toContain("1,375 × 12.5 = 17,187.50");
  });

  test("in Japanese too; one that nothing follows from says nothing", () => {
    const aid = `
給付金の支給状況 | | | |
対象世帯数 | 18,420 | | １世帯当たり | 50,000円
| | | |
週 | 申請累計 | 支給累計 | 申請率 | 支給済額
1 | 1,205 | 880 | 6.5% | 44,000,000
2 | 3,310 | 2,417 | 18.0% | 120,850,000
3 | 6,042 | 5,120 | 32.8% | 256,000,000
4 | 8,777 | 7,903 | 47.6% | 395,150,000`;
    expect(told(aid)).toEqual([]);
    expect(told(aid.replace("256,000,000", "265,000,000"))).toEqual(["error total-mismatch E7"]);
    expect(told(aid.replace("18.0%", "18.8%"))).toEqual(["error stated-rate-mismatch D6"]);
    expect(told(aid.replace("50,000円", "70,000円").replace("18,420", "20,000"))).toEqual([]);
  });
});
