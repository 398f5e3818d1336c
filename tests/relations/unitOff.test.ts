import { describe, expect, test } from "vitest";
import { told } from "../support/toldOf";

const screening = `
地区 | 対象者数(人) | 受診者数(人) | 受診率(%)
東 | 412 | 71 | 17.2
西 | 533 | 118 | 22.1
南 | 801 | 268 | 33.5
北 | 1,744 | 766 | 43.9
中央 | 2,388 | 1,176 | 49.2
湖岸 | 560 | 139 | 24.8
山手 | 498 | 92 | 18.5`;

const stock = `
Item | Cost of sales | Mean stock | Turns
Raw | 38,877 | 11,710 | 3.32
Parts | 21,536 | 4,254 | 5.06
Goods A | 39,743 | 22,599 | 1.76
Goods B | 6,388 | 7,878 | 0.81
Stores | 433 | 895 | 0.48`;

describe("a figure that is one unit off", () => {
  test("is wrong where the other figures of its line are rounded to the nearest", () => {
    expect(told(screening)).toEqual([]);
    expect(told(screening.replace("49.2", "49.3"))).toEqual(["error stated-rate-mismatch D6"]);
    expect(told(stock)).toEqual([]);
    expect(told(stock.replace("5.06", "5.07"))).toEqual(["error stated-rate-mismatch D3"]);
  });

  test("is right where the line may be cut, or rounded up", () => {
    const cut = screening.replace("33.5", "33.4").replace("18.5", "18.4");
    expect(told(cut)).toEqual([]);
  });

  test("is told where two figures speak against cutting, and asked about where one does", () => {
    const clubs = (...more: string[]): string => `
Club | Members | Present | Attendance (%)
North | 100 | 50 | 50.0
South | 120 | 30 | 25.0
East | 400 | 180 | 45.0
West | 120 | 96 | 80.0
Centre | 300 | 200 | 66.6
${more.join("\n")}`;
    const [lake, hill] = ["Lake | 600 | 100 | 16.7", "Hill | 900 | 500 | 55.6"];
    expect(told(clubs())).toEqual([]);
    expect(told(clubs(lake))).toEqual(["query stated-rate-mismatch D6"]);
    expect(told(clubs(lake, hill))).toEqual(["error stated-rate-mismatch D6"]);
  });

  test("is left alone where a tie was rounded in another way", () => {
    expect(told(screening.replace("| 560 | 139 | 24.8", "| 400 | 53 | 13.2"))).toEqual([]);
  });

  test("is left alone where a year may have had a day more", () => {
    const litres = `
年度 | 給水人口(人) | 有収水量(千m3) | 1人1日平均有収水量(L)
2020 | 104,820 | 11,532 | 301
2021 | 104,110 | 11,428 | 301
2022 | 103,290 | 11,301 | 300
2023 | 102,515 | 11,214 | 299
2024 | 101,640 | 11,083 | 299`;
    expect(told(litres)).toEqual([]);
  });
});
