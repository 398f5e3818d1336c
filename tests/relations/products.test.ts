import { describe, expect, test } from "vitest";
import { reviewOf, told } from "../support/toldOf";

const MACHINES = `
Machine | Availability | Performance | Quality | OEE
Ashby | 86.5% | 84.7% | 86.4% | 63.3%
Brook | 77.8% | 91.0% | 73.9% | 52.3%
Carrow | 85.0% | 79.8% | 92.7% | 62.9%
Denham | 84.9% | 76.9% | 82.8% | 54.1%
Elstow | 89.5% | 78.1% | 86.9% | 60.7%
Farley | 70.4% | 88.6% | 72.2% | 45.0%`;

describe("products of several factors", () => {
  test("three percentages make a fourth", () => {
    expect(told(MACHINES)).toEqual([]);
    const broken = MACHINES.replace("62.9%", "69.2%");
    expect(told(broken)).toEqual(["error total-mismatch E4"]);
    expect(reviewOf(broken).findings[0]?.computation).toBe("85.0% × 79.8% × 92.7%");
  });

  test("without signs what they are divided by is written", () => {
    const plain = MACHINES.replaceAll("%", "").replace("62.9", "69.2");
    expect(told(plain)).toEqual(["error total-mismatch E4"]);
    expect(reviewOf(plain).findings[0]?.computation).toBe("85.0 × 79.8 × 92.7 ÷ 10,000");
  });

  test("weight × score ÷ 5", () => {
    const bids = `
評価項目 | 配点 | 評価 | 得点
実施体制 | 30 | 4 | 24
工程 | 20 | 2 | 8
品質 | 15 | 3 | 9
安全 | 10 | 1 | 2
費用 | 25 | 3 | 15
地域 | 10 | 5 | 10`;
    expect(told(bids)).toEqual([]);
    const broken = bids.replace("| 2 | 8", "| 2 | 6");
    expect(told(broken)).toHaveLength(1);
    expect(reviewOf(broken).findings[0]?.computation).toBe("20 × 2 ÷ 5");
  });

  test("the total of weighted scores is their sum, and no mean by weights", () => {
    const card = `
Goal | Weight | Result | Weighted
Growth | 20% | 101.0% | 20.2%
Margin | 30% | 88.0% | 26.4%
Staff | 10% | 95.0% | 9.5%
Quality | 40% | 110.0% | 44.0%
Total | 100% |  | 100.1%`;
    expect(told(card)).toEqual([]);
  });

  test("a multiple that the heading names", () => {
    const yearly = `
Month | MRR | ARR (MRR × 12)
Jan | 401.5 | 4,818.0
Feb | 424.0 | 5,088.0
Mar | 452.7 | 5,432.4
Apr | 458.5 | 5,502.0
May | 483.0 | 5,796.0`;
    expect(told(yearly)).toEqual([]);
    expect(told(yearly.replace("5,432.4", "5,423.4"))).toEqual(["error total-mismatch C4"]);
  });

  test("an OEE that is no product is left alone", () => {
    const other = MACHINES.replace("63.3%", "71.0%").replace("52.3%", "60.2%").replace("62.9%", "55.5%").replace("54.1%", "81.0%");
    expect(told(other)).toEqual([]);
  });
});

describe("highest, lowest and range", () => {
  const TEAMS = `
Team | First | Second | Third | Total
Team 1 | 32 | 76 | 46 | 154
Team 2 | 74 | 46 | 34 | 154
Team 3 | 27 | 27 | 27 | 81
Team 4 | 41 | 96 | 39 | 176
Team 5 | 97 | 25 | 89 | 211
Team 6 | 82 | 94 | 51 | 227
Highest | 97 | 96 | 89 | 227
Lowest | 27 | 25 | 27 | 81
Range | 70 | 71 | 62 | 146`;

  test("are no sums of the columns beside them", () => {
    expect(told(TEAMS)).toEqual([]);
    expect(told(TEAMS.replace("| 176", "| 167"))).toEqual(["error total-mismatch E5"]);
  });
});
