import { describe, expect, test } from "vitest";
import { told } from "../../support/toldOf";

describe("a figure that answers another question than its line", () => {
  const members = `
Indicator | Apr | May | Jun | Jul | Year to date
New members | 70 | 41 | 69 | 47 | 227
Members leaving | 24 | 39 | 31 | 34 | 128
Visits | 8,120 | 7,954 | 8,233 | 8,410 | 32,717
Complaints | 1 | 3 | 5 | 4 | 13
Members at month end | 2,244 | 2,246 | 2,284 | 2,297 | 2,297
Fees (thousand yen) | 16,965 | 16,843 | 16,267 | 17,335 | 67,410
Fees per member (yen) | 7,560 | 7,499 | 7,122 | 7,547 | 7,432`;

  test("is the stock at the end of the year, and the mean of the months", () => {
    expect(told(members)).toEqual([]);
    expect(told(members.replace("32,717", "33,717"))).toEqual(["error total-mismatch F4"]);
  });

  test("is asked about or told where no word says that it is a stock", () => {
    const bookings = members.replace("Members at month end", "Bookings");
    expect(told(bookings)).toEqual(["error total-mismatch F6"]);
    expect(told(`${bookings}\nCapital | 3,110 | 3,145 | 3,090 | 3,205 | 3,205`)).toEqual([]);
  });

  const traffic = `
 | October 2024 | October 2023 | Change %
Passengers, domestic | 1,104 | 1,081 | 2.1
Passengers, Europe | 1,620 | 1,532 | 5.7
Passengers, long haul | 871 | 886 | (1.7)
Passengers, group | 3,595 | 3,499 | 2.7
Cargo (t) | 412.6 | 420.9 | (2.0)
Load factor %, domestic | 84.5 | 83.3 | 1.2
Load factor %, Europe | 86.3 | 83.8 | 2.5
Load factor %, long haul | 81.8 | 83.3 | (1.5)`;

  test("is in points where several of a line are", () => {
    expect(told(traffic)).toEqual([]);
    expect(told(traffic.replace("(1.7)", "(7.1)"))).toEqual(["error delta-mismatch D4"]);
  });

  const spend = `
Category | Suppliers | FY23 | FY24 | Change
Facilities | 112 | 12.90 | 12.35 | -0.55
Hardware | 87 | 24.11 | 27.94 | +3.83
Logistics | 36 | 9.75 | 9.12 | -0.63
Marketing | 64 | 7.28 | 6.80 | -0.48
Total | 271 | 54.04 | 56.21 | +2.17`;

  test("is what a note says beside the figure that was calculated", () => {
    expect(told(spend)).toEqual(["error total-mismatch B6"]);
    expect(told(`${spend}\nSome work for several categories; adding the lines gives 299.`)).toEqual([]);
    expect(told(`${spend}\nEach supplier is in the total but once.`)).toEqual(["error total-mismatch B6"]);
    expect(told(`${spend}\nThe total counts each supplier once.`)).toEqual([]);
    expect(told(`${spend.replace("56.21", "65.21")}\nThe total counts each supplier once.`)).toEqual(["error total-mismatch D6"]);
  });

  test("is what is left of two totals", () => {
    const club = `
科目 | 前年度決算 | 予算額 | 決算額
事務費 | 50,100 | 51,400 | 52,700
会議費 | 34,700 | 35,800 | 32,100
行事費 | 30,900 | 35,400 | 31,400
慶弔費 | 15,000 | 18,000 | 18,000
支出合計 | 130,700 | 140,600 | 134,200
次年度繰越金合計 |  |  | 161,000`;
    expect(told(club)).toEqual([]);
    expect(told(club.replace("134,200", "143,200"))).toEqual(["error total-mismatch D6"]);
  });

  test("is of those whom it concerns, where it does not concern some", () => {
    const training = `
Area | Heads | Fire | Life support
Ward 4A | 38 | 36 (95%) | 31 (82%)
Ward 7 | 44 | 40 (91%) | 34 (77%)
Theatres | 61 | 58 (95%) | 57 (93%)
Pharmacy | 27 | 27 (100%) | n/a
Estates | 19 | 18 (95%) | n/a
All areas | 189 | 179 (95%) | 122 (85%)
Due | | 189 | 143`;
    expect(told(training)).toEqual([]);
    expect(told(training.replace("179 (95%)", "179 (59%)"))).not.toEqual([]);
  });

  test("is how much of the way down was gone, and an inverse that is capped", () => {
    const frame = `
Indicator | Baseline | To date | End target | % achieved
Farmers trained | 0 | 755 | 1,200 | 63%
Wells repaired | 0 | 39 | 60 | 65%
Households with safe water (%) | 40 | 65 | 80 | 81%
Committees | 22 | 35 | 45 | 78%
Stunting (%) | 38 | 32 | 28 | 60%`;
    expect(told(frame)).toEqual([]);
    expect(told(frame.replace("| 60%", "| 20%"))).not.toEqual([]);
    const store = `
KPI | Target | Actual | Achievement (cap 120%)
Margin % | 38.5 | 37.6 | 97.7%
Basket $ | 52 | 49 | 94.2%
Training % | 95 | 90 | 94.7%
Shrink % (lower better) | 1.20 | 0.94 | 120.0%
Wages % (lower better) | 11.4 | 11.9 | 95.8%`;
    expect(told(store)).toEqual([]);
    expect(told(store.replace("95.8%", "98.5%"))).not.toEqual([]);
  });

  test("is a total without a row that another total has", () => {
    const falls = `
Ward | Bed days | Falls | With harm
Aspen | 812 | 9 | 2
Birch | 744 | 4 | 1
Cedar | 518 | 7 | 3
Day unit | 120 | 5 | 0
Wards total | 2,194 | 20 | 6
Trust total | 2,194 | 25 | 6`;
    expect(told(falls)).toEqual([]);
    expect(told(falls.replace("| 25 |", "| 26 |"))).not.toEqual([]);
  });

  test("is a number of persons beside ages and percentages", () => {
    const uptake = `
Age cohort | Vaccine | Eligible | Vaccinated | Uptake | Target | Shortfall to 95%
12 months | 6-in-1 (3 doses) | 74 | 71 | 95.9% | 95% | -
12 months | MenB (2 doses) | 74 | 69 | 93.2% | 95% | 2
24 months | MMR1 | 81 | 75 | 92.6% | 95% | 2
24 months | Hib booster | 81 | 76 | 93.8% | 95% | 1
5 years | MMR1 | 69 | 67 | 97.1% | 95% | -
5 years | MMR2 | 69 | 60 | 87.0% | 95% | 6`;
    expect(told(uptake)).toEqual([]);
    expect(told(uptake.replace("92.6%", "96.2%"))).toContain("error stated-rate-mismatch E4");
  });

  test("has a mark of which a note says more", () => {
    const members = `
地区 | 期末 | 組織率 | 商工業者数
本町 | 212 | 70.4% | 301
駅前 | 157 | 70.7% | 222
山手 | 93 | 49.5% | 188
定款会員 | 12 | - | -
計 | 474 | 65.0%※ | 711`;
    expect(told(`${members}\n※定款会員を除いて計算`)).toEqual([]);
    expect(told(members.replace("65.0%", "64.2%"))).toEqual(["error stated-rate-mismatch C6"]);
    expect(told(`${members.replace("65.0%", "64.2%")}\n※定款会員を除いて計算`)).toEqual([]);
    expect(told(`${members.replace("49.5%", "94.5%")}\n※定款会員を除いて計算`)).toEqual(["error stated-rate-mismatch C4"]);
  });

  test("is a product whose factor was rounded itself", () => {
    const lines = `
 | Motor | Home | Property | Liability | Health | Whole
Aaa | 612.4 | 388.1 | 274.9 | 190.3 | 221.6 | 1,687.3
Bbb | (448.0) | (241.7) | (201.3) | (112.8) | (176.4) | (1,180.2)
Jjj (000) | 1,204 | 866 | 71 | 48 | 155 | 2,344
Kkk | 509 | 448 | 3,872 | 3,965 | 1,430 | 720`;
    expect(told(lines)).toEqual([]);
    expect(told(lines.replace("612.4", "621.4"))).not.toEqual([]);
  });
});
