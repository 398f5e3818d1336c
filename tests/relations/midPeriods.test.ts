import { describe, expect, test } from "vitest";
import { sentences, told } from "../support/toldOf";

const RATES = `
District | Population 1 Jan 2024 | Population 31 Dec 2024 | Burglaries | Rate per 1,000
Ashdale | 40,120 | 41,388 | 260 | 6.4
Brindon | 112,904 | 112,102 | 815 | 7.2
Cawley | 78,455 | 80,901 | 402 | 5.0
Force area | 231,479 | 234,391 | 1,477 | 6.3
Rates use the mid-year population, i.e. the mean of the two year-end figures.`;

describe("rates on the mean of both ends of a time", () => {
  test("are understood, and a wrong one is told", () => {
    expect(told(RATES)).toEqual([]);
    expect(told(RATES.replace("| 5.0", "| 6.0"))).toEqual(["error stated-rate-mismatch E4"]);
    expect(sentences(RATES.replace("| 5.0", "| 6.0"))[0]).toContain("2 × 402 ÷ (78,455 + 80,901)");
  });

  test("in Japanese: 期中平均", () => {
    const table = `
工場 | 期首人員 | 期末人員 | 退職者 | 離職率(％)
東 | 412 | 396 | 31 | 7.7
西 | 288 | 301 | 18 | 6.1
南 | 150 | 158 | 22 | 14.3
北 | 97 | 91 | 6 | 6.4
※離職率は期首と期末の人員の平均に対する割合。`;
    expect(told(table)).toEqual([]);
    expect(told(table.replace("14.3", "41.3"))).toEqual(["error stated-rate-mismatch E4"]);
  });
});
