import { describe, expect, test } from "vitest";
import { told, unproved } from "../support/toldOf";

const CARBON = `
t CO2e | 2020 | 2021 | 2022 | 2023 | Change on year
Gas | 9,120 | 8,433 | 7,690 | 7,204 | -6.3%
Power | 11,045 | 9,412 | 8,250 | 7,988 | -3.2%
Travel | 5,230 | 1,988 | 4,120 | 4,407 | +7.0%
All sources | 25,395 | 19,833 | 20,060 | 19,599 | -2.3%
Staff and student FTE | 8,880 | 9,012 | 9,230 | 9,377 | +1.6%
Intensity, t per FTE | 2.86 | 2.20 | 2.17 | 2.09 | -3.7%`;

const LEAKAGE = `
Zone | Uplands | Estuary | Isles | Vale | Moor
Distribution input, Ml/d | 88.42 | 141.07 | 49.36 | 61.20 | 35.18
Losses, Ml/d | 20.75 | 26.68 | 12.29 | 9.87 | 7.02
Connections (no.) | 201,440 | 338,127 | 124,805 | 133,904 | 76,310
Litres per connection per day | 103 | 79 | 98 | 74 | 92`;

const ROADS = `
 | 2018 | 2019 | 2020 | 2021 | 2022 | 2023
Killed | 8 | 4 | 6 | 7 | 5 | 6
Killed or seriously injured (KSI) | 91 | 85 | 66 | 73 | 63 | 67
Slightly injured | 377 | 301 | 243 | 250 | 239 | 228
Traffic (million vehicle-km) | 1,204.6 | 1,188.1 | 1,120.7 | 1,188.2 | 1,211.0 | 1,218.4
Casualties of these kinds per 100 million vehicle-km | 7.55 | 7.15 | 5.89 | 6.14 | 5.20 | 5.50`;

const BUSES = `
系統 | 路線 | 走行キロ(千km) | 輸送人員(人) | 収入(千円) | 費用(千円) | 1人当たり支出(円) | km当たり支出(円)
11 | 大学線 | 218.4 | 412,836 | 98,211 | 104,330 | 253 | 478
12 | 循環内 | 96.1 | 150,227 | 28,734 | 41,281 | 275 | 430
13 | 循環外 | 97.3 | 161,904 | 30,123 | 41,711 | 258 | 429
27 | 空港 | 142.8 | 88,415 | 71,930 | 60,112 | 680 | 421
40 | 山間 | 61.5 | 9,278 | 2,214 | 23,490 | 2,532 | 382`;

describe("figures for each of something, whose name does not say of what", () => {
  test("of several amounts the figures show which is divided", () => {
    expect(told(CARBON)).toEqual([]);
    expect(unproved(CARBON)).not.toContain("C7");
    expect(told(CARBON.replace("2.20", "2.02"))).toEqual(["error stated-rate-mismatch C7"]);
  });

  test("behind per stands a number of them, and a second unit", () => {
    expect(told(LEAKAGE)).toEqual([]);
    expect(unproved(LEAKAGE)).not.toContain("D5");
    expect(told(ROADS)).toEqual([]);
    expect(told(ROADS.replace("6.14", "61.4"))).toEqual(["error stated-rate-mismatch E6"]);
  });

  test("in Japanese, by the counter alone", () => {
    expect(told(BUSES)).toEqual([]);
    expect(told(BUSES.replace("| 680 |", "| 860 |"))).toEqual(["error stated-rate-mismatch G5"]);
    expect(told(BUSES.replace("| 429", "| 492"))).toEqual(["error stated-rate-mismatch H4"]);
  });

  test("what is divided stands nowhere: nothing is told", () => {
    const elsewhere = CARBON.replace("2.86 | 2.20 | 2.17 | 2.09 | -3.7%", "3.41 | 2.77 | 2.62 | 2.55 | -2.7%");
    expect(told(elsewhere)).toEqual([]);
    expect(unproved(elsewhere)).toContain("C7");
  });
});
