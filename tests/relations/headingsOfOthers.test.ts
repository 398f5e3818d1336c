import { describe, expect, test } from "vitest";
import { told } from "../support/toldOf";

describe("headings that say something else than they seem to", () => {
  test("a day of the week behind a date is no unit", () => {
    const week = `
指標 | 9/12(木) | 9/13(金) | 9/14(土) | 9/15(日) | 週計
着信呼(件) | 902 | 1,033 | 418 | 377 | 2,730
応答呼(件) | 870 | 962 | 401 | 362 | 2,595
応答率(%) | 96.5 | 93.1 | 95.9 | 96.0 | 95.1
放棄率(%) | 3.5 | 6.9 | 4.1 | 4.0 | 4.9`;
    expect(told(week)).toEqual([]);
    expect(told(week.replace("| 4.0", "| 4.9"))).toEqual(["error stated-rate-mismatch E5"]);
  });

  test("a rate is in percent, whatever its row is counted in", () => {
    const desk = `
KPI | Target | Actual | Attainment %
Handle time (sec) | 353 | 360 | 102.0
Tickets per hour | 22 | 24 | 109.1
First contact (%) | 78.0 | 85.0 | 109.0
Sites | 18 | 17 | 94.4
Stay (days) | 2.8 | 2.5 | 89.3`;
    expect(told(desk)).toEqual([]);
    expect(told(desk.replace("89.3", "98.3"))).toEqual(["error stated-rate-mismatch D6"]);
  });

  test("a title and a row of texts begin another table", () => {
    const outcomes = `
 | n | %
Under 13 | 88 | 14.1%
13-15 | 261 | 41.8%
16-18 | 203 | 32.5%
Older | 72 | 11.5%
Total | 624 | 100.0%
3. Wellbeing
 | Before | After | Change
Mentoring | 19.8 | 23.1 | +3.3
Outdoor | 21.2 | 23.9 | +2.7
Drop-in | 18.4 | 20.0 | +1.6
Both | 20.3 | 23.4 | +3.1`;
    expect(told(outcomes)).toEqual([]);
    expect(told(outcomes.replace("+2.7", "+7.2"))).toEqual(["error delta-mismatch D10"]);
  });

  test("a year that a note calls one of 366 days may stand alone", () => {
    const water = `
 | Population served | Distributed (m3) | Litres per person per day
2022 | 61,200 | 7,900,000 | 354
2023 | 60,871 | 7,857,955 | 354
2024 | 60,385 | 7,786,976 | 352
2024 has 366 days.`;
    expect(told(water)).toEqual([]);
    expect(told(water.replace("| 352", "| 325"))).not.toEqual([]);
  });

  test("a limit before the months is none of what their mean is taken of", () => {
    const samples = `
Parameter | Limit | Jul | Aug | Sep | Maximum | Mean
Nitrate | 50 | 3.5 | 2.0 | 3.7 | 3.7 | 3.1
Turbidity | 1.0 | 0.4 | 0.5 | 0.5 | 0.5 | 0.5
Chlorine | 0.2–0.8 | 0.38 | 0.68 | 0.66 | 0.68 | 0.57
Hardness | – | 75 | 70 | 82 | 82 | 76
pH | 6.5–9.5 | 7.3 | 7.4 | 7.3 | 7.4 | 7.3`;
    expect(told(samples)).toEqual([]);
    expect(told(samples.replace("| 3.1", "| 1.3"))).toEqual(["error average-mismatch G2"]);
  });
});

describe("what stands below groups and is no sum of them", () => {
  test("the shortest and the longest of both are those of the one or the other", () => {
    const waits = `
診療科 | 区分 | 調査人数 | 最短(分) | 最長(分) | 30分以内(人)
内科 | 予約 | 189 | 2 | 191 | 110
 | 予約外 | 144 | 7 | 234 | 66
 | 全体 | 333 | 2 | 234 | 176
眼科 | 予約 | 164 | 6 | 215 | 90
 | 予約外 | 154 | 9 | 233 | 92
 | 全体 | 318 | 6 | 233 | 182`;
    expect(told(waits)).toEqual([]);
    expect(told(waits.replace("| 333", "| 338"))).toEqual(["error total-mismatch C4"]);
  });

  test("energy per square metre is added up by nobody", () => {
    const campus = `
 | Gas | Electricity | All fuels | kWh/m²
Library | 333 | 659 | 992 | 151
Chemistry | 259 | 97 | 356 | 76
North total | 592 | 756 | 1,348 | 118
Law | 288 | 644 | 932 | 133
Business school | 848 | 700 | 1,548 | 857
City total | 1,136 | 1,344 | 2,480 | 306`;
    expect(told(campus)).toEqual([]);
    expect(told(campus.replace("| 756", "| 765"))).not.toEqual([]);
  });

  test("a total may hold what no row shows, where a note says so of its column", () => {
    const branches = `
支所 | 住民票 | 戸籍 | 合計 | コンビニ交付(別掲)
東支所 | 323 | 521 | 844 | 135
西支所 | 733 | 726 | 1,459 | 277
南支所 | 273 | 855 | 1,128 | 356
計 | 1,329 | 2,102 | 3,431 | 3,920`;
    const note = "\nコンビニ交付の計には本庁管内を含む";
    expect(told(branches)).toEqual(["error total-mismatch E5"]);
    expect(told(branches + note)).toEqual([]);
    expect(told(branches.replace("2,102", "2,012") + note)).toEqual(["error total-mismatch C5"]);
  });
});
