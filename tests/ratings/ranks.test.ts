import { describe, expect, test } from "vitest";
import { reviewOf, told } from "../support/toldOf";

const TOWNS = `
Rank | Town | Homes | Solar roofs | Solar per 1,000 homes
3 | Ardle | 4,120 | 610 | 148.1
1 | Boyne | 2,950 | 702 | 238.0
6 | Cairn | 8,800 | 480 | 54.5
2 | Doon | 3,310 | 655 | 197.9
5 | Earn | 5,205 | 388 | 74.5
4 | Fyne | 6,020 | 741 | 123.1
7 | Gairn | 7,150 | 240 | 33.6`;

describe("ranks", () => {
  test("follow one line of the table; the one that leaves it is told", () => {
    expect(told(TOWNS)).toEqual([]);
    expect(told(TOWNS.replace("5 | Earn", "8 | Earn"))).toEqual(["error rating-mismatch A6"]);
    const [finding] = reviewOf(TOWNS.replace("5 | Earn", "8 | Earn")).findings.filter(({ rule }) => rule === "rating-mismatch");
    expect(finding).toMatchObject({ stated: "8", expected: "5" });
    expect(finding?.indicator).toContain("Earn");
    expect(finding?.message.en).toContain("6 others stand in this order");
  });

  test("count from the lowest up as well", () => {
    const turned = TOWNS.replace(/^(\d) \|/gm, (_, rank: string) => `${String(8 - Number(rank))} |`);
    expect(told(turned)).toEqual([]);
    expect(told(turned.replace("2 | Cairn", "9 | Cairn"))).toEqual(["error rating-mismatch A4"]);
  });

  test("of equals may be shared, with a gap or without, or stand in any order", () => {
    const equals = TOWNS.replace("4,120 | 610 | 148.1", "4,123 | 816 | 197.9");
    expect(told(equals)).toEqual([]);
    expect(told(equals.replace("3 | Ardle", "2 | Ardle"))).toEqual([]);
    const dense = equals
      .replace("3 | Ardle", "2 | Ardle")
      .replace("4 | Fyne", "3 | Fyne")
      .replace("5 | Earn", "4 | Earn")
      .replace("6 | Cairn", "5 | Cairn")
      .replace("7 | Gairn", "6 | Gairn");
    expect(told(dense)).toEqual([]);
    expect(told(dense.replace("6 | Gairn", "9 | Gairn"))).toEqual(["error rating-mismatch A8"]);
  });

  test("two that have each other's place are asked about where the heading names the line", () => {
    const swapped = TOWNS.replace("3 | Ardle", "4 | Ardle").replace("4 | Fyne", "3 | Fyne");
    expect(told(swapped)).toEqual([]);
    expect(told(swapped.replace("Rank |", "Solar rank |").replace("Solar roofs", "Roofs"))).toEqual([
      "query rating-mismatch A2",
      "query rating-mismatch A7",
    ]);
  });

  test("in Japanese, with four others only a question", () => {
    const schools = `
学校 | 応募 | 入選 | 入選率 | 順位
東中 | 80 | 12 | 15.0% | 4位
西中 | 65 | 13 | 20.0% | 2位
南中 | 90 | 9 | 10.0% | 5位
北中 | 50 | 12 | 24.0% | 1位
中央中 | 75 | 12 | 16.0% | 3位`;
    expect(told(schools)).toEqual([]);
    expect(told(schools.replace("3位", "6位"))).toEqual(["query rating-mismatch E6"]);
  });

  test("that follow no line of the table are left alone", () => {
    expect(told(TOWNS.replace("3 | Ardle", "5 | Ardle").replace("6 | Cairn", "1 | Cairn").replace("1 | Boyne", "31 | Boyne"))).toEqual([]);
    expect(told(TOWNS.replace("Rank", "Rank last year").replace("5 | Earn", "8 | Earn"))).toEqual([]);
  });
});
