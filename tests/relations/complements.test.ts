import { describe, expect, test } from "vitest";
import { reviewOf, told } from "../support/toldOf";

const SPACE = `
Site | Vacancy rate | Occupancy rate
Ashby | 5.0% | 95.0%
Brook | 5.8% | 94.2%
Carrow | 3.3% | 96.7%
Denham | 11.2% | 88.8%
Elstow | 7.0% | 93.0%
Farley | 8.1% | 91.9%`;

const DELIVERIES = `
Depot | Parcels | Late parcels | % on time
Ashby | 2,769 | 136 | 95.1%
Brook | 2,044 | 100 | 95.1%
Carrow | 4,789 | 371 | 92.3%
Denham | 3,870 | 499 | 87.1%
Elstow | 1,982 | 203 | 89.8%
Farley | 5,762 | 364 | 93.7%`;

describe("what is left of a whole", () => {
  test("two rates that leave each other of 100 %", () => {
    expect(told(SPACE)).toEqual([]);
    expect(told(SPACE.replace("96.7%", "69.7%"))).toEqual(["error stated-rate-mismatch C4"]);
    const [finding] = reviewOf(SPACE.replace("96.7%", "69.7%")).findings;
    expect(finding?.computation).toBe("100% − 3.3%");
    expect(finding?.message.ja).toContain("100% − 3.3% = 96.7%");
  });

  test("what rounding of both may make is left alone", () => {
    expect(told(SPACE.replace("96.7%", "96.8%"))).toEqual([]);
  });

  test("in Japanese, and whole numbers without a sign", () => {
    const calls = `
窓口 | 応答率(%) | 放棄率(%)
総合 | 91 | 9
契約 | 84 | 16
料金 | 77 | 23
故障 | 95 | 5
解約 | 88 | 12`;
    expect(told(calls)).toEqual([]);
    expect(told(calls.replace("| 77 |", "| 67 |"))).toEqual(["error stated-rate-mismatch C4"]);
  });

  test("1 − part ÷ whole, where the rate is told of the others", () => {
    expect(told(DELIVERIES)).toEqual([]);
    const broken = DELIVERIES.replace("87.1%", "78.1%");
    expect(told(broken)).toEqual(["error stated-rate-mismatch D5"]);
    expect(reviewOf(broken).findings[0]?.computation).toBe("(3,870 − 499) ÷ 3,870");
  });

  test("rates of other things that are called opposites are left alone", () => {
    const other = SPACE.replace("95.0%", "71.3%").replace("94.2%", "80.4%").replace("96.7%", "66.1%").replace("88.8%", "75.0%");
    expect(told(other)).toEqual([]);
  });

  test("no progress is counted towards a change", () => {
    const visits = `
Site | Visits | Missed | % kept | Last year % | Change (pp)
Ashby | 2,769 | 136 | 95.1% | 93.0% | +2.1
Brook | 2,044 | 100 | 95.1% | 96.4% | -1.3
Carrow | 4,789 | 371 | 92.3% | 93.3% | -1.0
Denham | 3,870 | 499 | 87.1% | 88.9% | -1.8
Elstow | 1,982 | 203 | 89.8% | 89.1% | +0.7
Farley | 5,762 | 364 | 93.7% | 92.2% | +1.5`;
    expect(told(visits)).toEqual([]);
    expect(told(visits.replace("+2.1", "+1.2"))).toEqual(["error delta-mismatch F2"]);
  });
});

describe("what several relations say of one figure", () => {
  const ABSENCE = `
Class | Days | Excused | Other | All days lost | Lost % | Kept %
A | 1,463 | 68 | 33 | 101 | 6.9% | 93.1%
B | 1,352 | 69 | 21 | 90 | 6.7% | 93.3%
C | 570 | 22 | 15 | 37 | 6.5% | 93.5%
D | 595 | 15 | 15 | 30 | 5.0% | 95.0%
E | 818 | 32 | 19 | 51 | 6.2% | 93.8%
F | 1,488 | 78 | 39 | 117 | 7.9% | 92.1%`;

  test("a rate that is a part of another is told though the other follows from counts too", () => {
    expect(told(ABSENCE)).toEqual([]);
    expect(told(ABSENCE.replace("5.0%", "3.0%"))).toContain("error stated-rate-mismatch F5");
  });

  test("a rate that nothing else gives is told though what it leaves follows from counts", () => {
    const rooms = `
Site | Rooms | Rooms let | Vacancy rate | Occupancy rate
Ashby | 303 | 281 | 7.3% | 92.7%
Brook | 484 | 399 | 17.6% | 82.4%
Carrow | 539 | 524 | 2.8% | 97.2%
Denham | 670 | 568 | 15.2% | 84.8%
Elstow | 565 | 539 | 4.6% | 95.4%
Farley | 891 | 830 | 6.8% | 93.2%`;
    expect(told(rooms)).toEqual([]);
    expect(told(rooms.replace("15.2%", "51.2%"))).toEqual(["error stated-rate-mismatch D5"]);
  });
});

test("what two rates rose and fell by leaves nothing of a whole", () => {
  const calls = `
日付 | 着信 | 応答 | 放棄 | 応答率 | 放棄率
8/4 | 1,322 | 1,205 | 117 | 91.1% | 8.9%
8/5 | 1,088 | 1,041 | 47 | 95.7% | 4.3%
8/6 | 977 | 948 | 29 | 97.0% | 3.0%
8/7 | 1,010 | 968 | 42 | 95.8% | 4.2%
週計 | 4,397 | 4,162 | 235 | 94.7% | 5.3%
前週 | 4,620 | 4,200 | 420 | 90.9% | 9.1%
前週比 | ▲4.8% | ▲0.9% | ▲44.0% | +3.8pt | ▲3.8pt`;
  expect(told(calls)).toEqual([]);
});

test("a block of two counts and what the one leaves of the other, in three months and their quarter", () => {
  const jobs = `
 | Jul | Aug | Sep | Quarter
Jobs finished | 3,418 | 3,102 | 3,377 | 9,897
Second visit | 402 | 377 | 391 | 1,170
Right first time | 88.2% | 87.8% | 88.4% | 88.2%`;
  expect(told(jobs)).toEqual([]);
  expect(told(jobs.replace("87.8%", "12.2%"))).toEqual(["error stated-rate-mismatch C4"]);
  expect(told(jobs.replace("88.2% | 87.8% | 88.4% | 88.2%", "71.0% | 74.2% | 73.9% | 72.6%"))).toEqual([]);
});
