import { describe, expect, test } from "vitest";
import { sentences, told, unproved } from "../support/toldOf";

describe("products that are known by their names", () => {
  test("an amount of quantity and unit price", () => {
    const invoice = `
品名 | 数量 | 単価 | 金額
机 | 4 | 18,500 | 74,000
椅子 | 12 | 7,200 | 86,400
棚 | 3 | 24,800 | 74,400`;
    expect(told(invoice)).toEqual([]);
    expect(sentences(invoice.replace("86,400", "84,600"))).toEqual([expect.stringContaining("12 × 7,200 = 86,400")]);
  });

  test("emissions of use and factor, whatever the thousand", () => {
    const carbon = `
Source | Activity | Unit | Factor (kgCO2e/unit) | Emissions (tCO2e)
Electricity | 184,200 | kWh | 0.20707 | 38.1
Gas | 96,400 | kWh | 0.18290 | 17.6
Diesel | 5,120 | litres | 2.51206 | 12.9
Rail travel | 41,200 | km | 0.03546 | 1.5
Total | | | | 70.1`;
    expect(told(carbon)).toEqual([]);
    expect(told(carbon.replace("| 17.6", "| 16.7"))).toEqual([expect.stringMatching(/^error .* E3$/)]);
  });

  test("a risk of likelihood and impact, a priority number of three ratings", () => {
    const risks = `
ID | Risk | Likelihood (1-5) | Impact (1-5) | Score
R1 | Loss of key staff | 3 | 4 | 12
R2 | Supplier failure | 2 | 5 | 10
R3 | Data breach | 2 | 4 | 8
R4 | Overrun | 4 | 3 | 12`;
    const modes = `
故障モード | 発生頻度 | 影響度 | 検出度 | RPN
緩み | 3 | 7 | 4 | 84
断線 | 2 | 9 | 5 | 90
誤差 | 5 | 4 | 6 | 120
腐食 | 3 | 6 | 3 | 54`;
    for (const table of [risks, modes]) expect([told(table), unproved(table)]).toEqual([[], []]);
    expect(told(risks.replace("| 5 | 10", "| 5 | 15"))).toEqual([expect.stringMatching(/^error .* E3$/)]);
    expect(told(modes.replace("| 120", "| 102"))).toEqual([expect.stringMatching(/^error .* E4$/)]);
  });

  test("a score that is no product is none", () => {
    const rated = `
Risk | Likelihood | Impact | Score
A | 3 | 4 | 3.5
B | 2 | 5 | 3.5
C | 2 | 4 | 3.0
D | 4 | 1 | 2.5`;
    expect(told(rated)).toEqual([]);
  });
});

describe("a league table", () => {
  const LEAGUE = `
Pos | Team | P | W | D | L | GF | GA | GD | Pts
1 | Rovers | 14 | 10 | 3 | 1 | 31 | 12 | +19 | 33
2 | United | 14 | 9 | 2 | 3 | 28 | 17 | +11 | 29
3 | Athletic | 14 | 6 | 4 | 4 | 22 | 20 | +2 | 22
4 | Town | 14 | 4 | 3 | 7 | 18 | 25 | -7 | 15
5 | Albion | 14 | 1 | 2 | 11 | 9 | 34 | -25 | 5`;

  test("has three points for a win and one for a draw", () => {
    expect([told(LEAGUE), unproved(LEAGUE)]).toEqual([[], []]);
    expect(sentences(LEAGUE.replace("+11 | 29", "+11 | 28"))).toEqual([expect.stringContaining("3 × 9 + 2 = 29")]);
    expect(told(LEAGUE.replace("| -7 |", "| -6 |"))).toEqual([expect.stringMatching(/^error .* I5$/)]);
    expect(told(LEAGUE.replace("4 | Town | 14", "4 | Town | 15"))).toEqual([expect.stringMatching(/^error .* C5$/)]);
  });

  test("or not, where they are counted otherwise", () => {
    const rugby = LEAGUE.replace("| 33", "| 46")
      .replace("| 29", "| 41")
      .replace("| 22\n", "| 33\n")
      .replace("| 15", "| 24")
      .replace(/\| 5$/, "| 9");
    expect(told(rugby)).toEqual([]);
  });
});
