import { describe, expect, test } from "vitest";
import { sentences, told, unproved } from "../support/toldOf";

const HOURS = `
Rates per 200,000 hours worked

Plant | Hours worked | Recordables | TRIR | Visitors
Elm | 761,020 | 11 | 2.89 | 47
Oak | 444,366 | 4 | 1.80 | 45
Ash | 1,133,228 | 8 | 1.41 | 37
Fir | 622,712 | 9 | 2.89 | 31
Yew | 321,456 | 3 | 1.87 | 16
All | 3,282,782 | 35 | 2.13 | 176`;

describe("rates per so many", () => {
  test("the scale stands in a title: all figures of the rate are proved", () => {
    expect(told(HOURS)).toEqual([]);
    expect(unproved(HOURS)).toEqual([]);
  });

  test("a wrong rate and a wrong count are named, with the scale in the calculation", () => {
    const wrong = HOURS.replace("| 1.41", "| 4.11");
    expect(told(wrong)).toEqual(["error stated-rate-mismatch D6"]);
    expect(sentences(wrong)[0]).toContain("8 ÷ 1,133,228 × 200,000");
    expect(told(HOURS.replace("| 444,366", "| 44,366"))).toContain("error stated-rate-mismatch B5");
  });

  test("度数率 and 強度率 say their scale by their names", () => {
    const table = `
工場 | 延労働時間 | 死傷者数 | 損失日数 | 度数率 | 強度率
東 | 761,020 | 11 | 310 | 14.45 | 0.41
西 | 444,366 | 4 | 122 | 9.00 | 0.27
南 | 1,133,228 | 8 | 402 | 7.06 | 0.35
北 | 622,712 | 9 | 77 | 14.45 | 0.12`;
    expect(told(table)).toEqual([]);
    expect(unproved(table)).toEqual([]);
    expect(told(table.replace("| 7.06", "| 0.76"))).toEqual(["error stated-rate-mismatch E4"]);
    expect(told(table.replace("| 0.27", "| 0.72"))).toEqual(["error stated-rate-mismatch F3"]);
  });

  test("a heading in thousands shifts the scale, and its rounding counts", () => {
    const table = `
Region | Hours worked (000) | LTIs | LTIFR
North | 9,069 | 36 | 3.97
South | 4,081 | 8 | 1.96
East | 6,039 | 25 | 4.14
West | 3,474 | 9 | 2.59
Isles | 98 | 7 | 71.35`;
    // 7 ÷ 98 × 1,000 is 71.43, yet 98 stands for 97,500 to 98,500.
    expect(told(table)).toEqual([]);
    expect(told(table.replace("| 4.14", "| 41.4"))).toEqual(["error stated-rate-mismatch D4"]);
  });

  test("kilograms for each head of tonnes, and a price for each of a sum of money", () => {
    const waste = `
Tonnes collected

Town | Residents | Collected | kg/resident
Aubigny | 28,012 | 8,963.8 | 320.0
Belleval | 33,310 | 8,405.6 | 252.3
Courcelles | 17,071 | 6,229.4 | 364.9
Domene | 16,728 | 4,846.5 | 289.7
Ecole | 21,006 | 5,112.4 | 243.4`;
    expect(unproved(waste)).toEqual([]);
    expect(told(waste.replace("| 364.9", "| 346.9"))).toEqual(["error stated-rate-mismatch D6"]);
    const deals = `
Rep | Closed | Deals | Average deal
Ng | $689k | 27 | $25.5k
Roe | $1.11m | 16 | $69.4k
Poe | $771k | 38 | $20.3k
Kay | $1.21m | 34 | $35.6k
Lee | $715k | 20 | $35.8k
Day | $1.06m | 29 | $36.6k`;
    expect(unproved(deals)).toEqual([]);
    expect(told(deals.replace("$20.3k", "$23.0k"))).toEqual(["error stated-rate-mismatch D4"]);
  });

  test("a heading that promises a scale over other figures stays silent", () => {
    const table = `
Rates per 200,000 hours worked

Plant | Hours worked | Recordables | TRIR
Elm | 761,020 | 11 | 3.12
Oak | 444,366 | 4 | 0.77
Ash | 1,133,228 | 8 | 5.40
Fir | 622,712 | 9 | 1.16
Yew | 321,456 | 3 | 4.05`;
    expect(told(table)).toEqual([]);
  });

  test("ppm are parts of a million, which do not add up", () => {
    const lines = `
Line | Started | Good | Scrap | Yield | Scrap rate | ppm
Line 1 | 3,456 | 3,434 | 22 | 99.36% | 0.64% | 6,366
Line 2 | 7,836 | 7,631 | 205 | 97.38% | 2.62% | 26,161
Line 3 | 6,304 | 6,071 | 233 | 96.30% | 3.70% | 36,961
Line 4 | 4,395 | 4,344 | 51 | 98.84% | 1.16% | 11,604
Line 5 | 7,250 | 6,986 | 264 | 96.36% | 3.64% | 36,414
Plant | 29,241 | 28,466 | 775 | 97.35% | 2.65% | 26,504`;
    expect(unproved(lines)).toEqual([]);
    expect(told(lines.replace("11,604", "11,064"))).toEqual(["error stated-rate-mismatch G5"]);
  });

  test("no word says the scale: four rows prove nothing", () => {
    const rows = ["Elm | 761 | 11 | 14.45", "Oak | 444 | 4 | 9.01", "Ash | 1133 | 8 | 7.06", "Fir | 622 | 9 | 41.47"];
    expect(told(`Place | Red | Blue | Green\n${rows.join("\n")}`)).toEqual([]);
  });
});
