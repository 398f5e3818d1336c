import { describe, expect, test } from "vitest";
import { sentences, told, unproved } from "../support/toldOf";

const TENDERS = `
Region | Tenders won | Tenders lost | Success rate
North | 32 | 25 | 56.1%
Mid | 30 | 22 | 57.7%
South | 41 | 39 | 51.3%
Scotland | 14 | 27 | 34.1%
Export | 26 | 43 | 37.7%`;

describe("part of a sum that no line prints", () => {
  test("won ÷ (won + lost) is proved", () => {
    expect(told(TENDERS)).toEqual([]);
    expect(unproved(TENDERS)).toEqual([]);
  });

  test("a wrong rate is named with its calculation", () => {
    const wrong = TENDERS.replace("34.1%", "43.1%");
    expect(told(wrong)).toEqual(["error stated-rate-mismatch D5"]);
    expect(sentences(wrong)[0]).toContain("14 ÷ (14 + 27)");
  });

  test("a wrong count is named, below the line only or above and below", () => {
    expect(told(TENDERS.replace("| 39 |", "| 93 |"))).toEqual(["error stated-rate-mismatch C4"]);
    expect(told(TENDERS.replace("| 41 |", "| 14 |"))).toEqual(["error stated-rate-mismatch B4"]);
  });

  test("in Japanese: 合格率 of 合格者 and 不合格者", () => {
    const table = `
学級 | 合格者 | 不合格者 | 合格率
一 | 32 | 25 | 56.1
二 | 30 | 22 | 57.7
三 | 41 | 39 | 51.3
四 | 14 | 27 | 34.1`;
    expect(unproved(table)).toEqual([]);
    expect(told(table.replace("51.3", "53.1"))).toEqual(["error stated-rate-mismatch D4"]);
  });

  test("where the total stands beside the parts, the rate is of the total", () => {
    const table = `
学級 | 受験者 | 合格者 | 不合格者 | 合格率
一 | 57 | 32 | 25 | 56.1%
二 | 52 | 30 | 22 | 57.7%
三 | 80 | 41 | 39 | 51.3%
四 | 41 | 14 | 27 | 34.1%
五 | 69 | 26 | 43 | 37.7%`;
    expect(told(table)).toEqual([]);
    expect(sentences(table.replace("34.1%", "43.1%"))[0]).toContain("14 ÷ 41");
  });

  test("rates of other figures under the same words stay silent", () => {
    const rates = ["61.1%", "27.7%", "81.3%", "44.1%", "17.7%"];
    let at = 0;
    const table = TENDERS.replace(/\d\d\.\d%/g, () => rates[at++] ?? "");
    expect(told(table)).toEqual([]);
  });

  test("of two rows without words nothing is claimed", () => {
    expect(told("Place | Red | Blue | Green %\nElm | 32 | 25 | 56.1%\nOak | 30 | 22 | 75.7%")).toEqual([]);
  });
});

describe("several parts of a total", () => {
  const WASTE = `
Town | Recycled | | | Residual | Total | Recycled %
 | Paper | Glass | Metal | | |
Alameda | 339.9 | 314.2 | 343.6 | 3,295.5 | 4,293.2 | 23.2%
Benifaro | 1,413.3 | 1,040.5 | 1,231.9 | 13,386.6 | 17,072.3 | 21.6%
Castellar | 768.2 | 755.0 | 982.3 | 12,175.7 | 14,681.2 | 17.1%
Dos Rios | 1,134.8 | 1,011.5 | 1,528.7 | 14,539.8 | 18,214.8 | 20.2%
El Pinar | 762.5 | 611.0 | 417.2 | 5,617.0 | 7,407.7 | 24.2%`;

  test("the parts under one heading over the total are proved", () => {
    expect(told(WASTE)).toEqual([]);
    expect(unproved(WASTE)).toEqual([]);
  });

  test("a wrong rate is an error, the sum written out", () => {
    const wrong = WASTE.replace("17.1%", "71.1%");
    expect(told(wrong)).toEqual(["error stated-rate-mismatch G5"]);
    expect(sentences(wrong)[0]).toContain("(768.2 + 755.0 + 982.3) ÷ 14,681.2");
  });

  test("a wrong part breaks rate and total, and is named once", () => {
    expect(told(WASTE.replace("1,011.5", "1,101.5"))).toEqual([expect.stringContaining("error")]);
    expect(told(WASTE.replace("1,011.5", "1,101.5"))[0]).toContain("C6");
  });
});
