import { describe, expect, test } from "vitest";
import { told, unproved } from "../support/toldOf";

describe("growth in a bare % column beside each amount", () => {
  const RESULTS = `
(1) 連結経営成績 |  |  |  |  | (％表示は対前期増減率) |
 | 売上高 |  | 営業利益 |  | 経常利益 |
 | 百万円 | ％ | 百万円 | ％ | 百万円 | ％
2025年3月期 | 48,215 | 6.3 | 3,912 | △4.1 | 4,055 | △2.7
2024年3月期 | 45,357 | 3.8 | 4,079 | 9.2 | 4,168 | 8.8`;

  test("is what a heading says of it", () => {
    expect(told(RESULTS)).toEqual([]);
    expect(unproved(RESULTS)).not.toEqual(expect.arrayContaining(["C4", "E4", "G4"]));
  });

  test("and told where it does not follow", () => {
    expect(told(RESULTS.replace("△4.1", "4.1"))).toEqual([expect.stringMatching(/^(error|query) .* E4$/)]);
  });

  test("nothing is made of it where no words say so", () => {
    expect(told(RESULTS.replace("(％表示は対前期増減率)", "").replace("△4.1", "4.1"))).toEqual([]);
  });
});

describe("stages, each of the one before", () => {
  const FUNNEL = `
Stage | Count | % of previous stage
Visitors | 12,480 | -
Sign-ups | 1,872 | 15.0%
Activated | 1,123 | 60.0%
Subscribed | 337 | 30.0%
Renewed | 251 | 74.5%`;
  const YIELD = `
工程 | 投入数 | 良品数 | 工程良品率 | 累積良品率
切断 | 2,000 | 1,964 | 98.2% | 98.2%
成形 | 1,964 | 1,885 | 96.0% | 94.3%
塗装 | 1,885 | 1,840 | 97.6% | 92.0%
検査 | 1,840 | 1,822 | 99.0% | 91.1%`;

  test("are followed down the rows", () => {
    expect(told(FUNNEL)).toEqual([]);
    expect(told(FUNNEL.replace("60.0%", "66.0%"))).toEqual([expect.stringMatching(/^error .* C4$/)]);
  });

  test("and so is the yield of all of them together", () => {
    expect(told(YIELD)).toEqual([]);
    expect(unproved(YIELD)).toEqual([]);
    expect(told(YIELD.replace("91.1%", "97.1%"))).toEqual([expect.stringMatching(/^error .* E5$/)]);
  });
});

describe("figures known by their name to be sums divided", () => {
  const NPS = `
Branch | Responses | Promoters | Passives | Detractors | NPS | NPS last year
Leeds | 240 | 132 | 72 | 36 | 40 | 36
York | 180 | 81 | 63 | 36 | 25 | 31
Hull | 150 | 60 | 54 | 36 | 16 | 12
Bath | 210 | 105 | 63 | 42 | 30 | 25`;
  const STAY = `
病棟 | 延べ入院患者数 | 新入院 | 退院 | 平均在院日数
3階東 | 15,212 | 612 | 605 | 25.0
3階西 | 14,870 | 498 | 501 | 29.8
4階東 | 13,905 | 702 | 698 | 19.9`;

  test("the net promoter score, and not that of another year", () => {
    expect(told(NPS)).toEqual([]);
    expect(unproved(NPS)).toEqual(["G2", "G3", "G4", "G5"]);
    expect(told(NPS.replace("| 25 | 31", "| 52 | 31"))).toEqual([expect.stringMatching(/^error .* F3$/)]);
  });

  test("the mean length of a stay", () => {
    expect(told(STAY)).toEqual([]);
    expect(told(STAY.replace("29.8", "28.9"))).toEqual([expect.stringMatching(/^error .* E3$/)]);
  });
});
