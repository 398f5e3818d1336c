import { describe, expect, test } from "vitest";
import { reviewOf, told } from "../support/toldOf";

const CLAIMS = `
 | New claims | | Changes of circumstances | | All |
Period | Number | Average days | Number | Average days | Number | Average days
Quarter 1 | 679 | 16.8 | 8,950 | 6.0 | 9,629 | 6.8
Quarter 2 | 663 | 17.1 | 6,439 | 7.1 | 7,102 | 8.0
Quarter 3 | 529 | 22.2 | 8,168 | 7.5 | 8,697 | 8.4
Quarter 4 | 545 | 21.1 | 8,345 | 6.3 | 8,890 | 7.2
Year | 2,416 | 19.0 | 31,902 | 6.7 | 34,318 | 7.6`;

const PRICES = `
支店 | 成約数 | 平均単価 | 平均値引額
東 | 120 | 4,810 | 312
西 | 385 | 3,920 | 140
南 | 64 | 7,455 | 505
北 | 231 | 5,260 | 268
単純平均 | | 5,361 | 306
加重平均 | 800 | 4,723 | 232`;

describe("averages by numbers of cases", () => {
  test("the year is the mean of the quarters by cases, and all is that of the groups", () => {
    expect(told(CLAIMS)).toEqual([]);
    expect(reviewOf(CLAIMS).coverage.unproved.map(({ cell }) => cell)).toEqual([]);
  });

  test("an average of a group that is wrong is named, where all groups together and the year depend on it", () => {
    expect(told(CLAIMS.replace("8,168 | 7.5", "8,168 | 57.5"))).toEqual(["error average-mismatch E5"]);
    expect(told(CLAIMS.replace("8,697 | 8.4", "8,697 | 4.8"))).toEqual(["error average-mismatch G5"]);
  });

  test("a mean by cases and a simple mean stand beside each other, and each is held to its own", () => {
    expect(told(PRICES)).toEqual([]);
    expect(told(PRICES.replace("4,723", "4,732"))).toEqual(["error average-mismatch C7"]);
    expect(told(PRICES.replace("800 | 4,723", "800 | 5,361"))).toEqual(["error average-mismatch C7"]);
  });

  test("averages printed whole are rounded: what rounding explains is left alone", () => {
    expect(told(PRICES.replace("4,723", "4,724"))).toEqual([]);
  });

  test("an average of other cases than the table shows is left alone", () => {
    const alone = CLAIMS.split("\n")
      .map((line) => line.split("|").slice(0, 3).join("|"))
      .join("\n");
    expect(told(alone.replace("19.0", "18.2"))).toEqual([]);
  });
});
