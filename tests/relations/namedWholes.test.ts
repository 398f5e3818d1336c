import { describe, expect, test } from "vitest";
import { told } from "../support/toldOf";

describe("lines named for the whole of the others", () => {
  test("a network below its stations", () => {
    const stations = `
Station | Entries | Exits | Delays | Trains
Harbour | 12,310 | 11,904 | 14 | 812
Mill | 8,442 | 8,765 | 9 | 640
Castle | 20,118 | 19,876 | 31 | 1,507
Park | 5,301 | 5,626 | 4 | 388
Network | 46,171 | 46,171 | 58 | 3,347`;
    expect(told(stations)).toEqual([]);
    expect(told(stations.replace("| 46,171 | 58", "| 40,545 | 58"))).toEqual(["error total-mismatch C6"]);
    expect(told(stations.replaceAll("Network", "Quay").replace("| 46,171 | 58", "| 40,545 | 58"))).not.toContain("error total-mismatch C6");
  });

  test("the country beside its regions, in Japanese", () => {
    const land = `
区分 | 北部 | 中部 | 南部 | 全県
世帯数 | 12,310 | 18,442 | 9,118 | 39,870
人口 | 30,275 | 45,105 | 22,339 | 97,719
事業所数 | 1,301 | 2,626 | 914 | 4,841
農家数 | 2,208 | 3,117 | 1,480 | 6,805`;
    expect(told(land)).toEqual([]);
    expect(told(land.replace("39,870", "30,752"))).toEqual(["error total-mismatch E2"]);
  });

  test("a quarter of three months, and years of quarters named by their last month", () => {
    const quarters = `
Measure | Sep-23 Qtr | Dec-23 Qtr | Mar-24 Qtr | Jun-24 Qtr | FY24
Ore mined | 412 | 438 | 397 | 455 | 1,702
Waste mined | 2,310 | 2,204 | 2,288 | 2,015 | 8,817
Ore milled | 388 | 395 | 381 | 402 | 1,566`;
    expect(told(quarters)).toEqual([]);
    expect(told(quarters.replace("1,702", "1,305"))).toEqual(["error total-mismatch F2"]);
    const months = `
Measure | Apr | May | Jun | Qtr
Rooms | 5,640 | 5,828 | 5,640 | 17,108
Sold | 4,211 | 4,702 | 5,014 | 13,927
Guests | 6,102 | 7,233 | 8,410 | 21,745`;
    expect(told(months)).toEqual([]);
    expect(told(months.replace("17,108", "10,108"))).toEqual(["error total-mismatch E2"]);
  });

  test("who is counted once in the quarter", () => {
    const visits = `
2024年 | 利用者数※ | 利用回数 | 貸出点数 | 相談件数 | 予約件数
4月 | 9,014 | 13,158 | 41,134 | 310 | 2,117
5月 | 13,382 | 17,931 | 49,160 | 402 | 2,830
6月 | 8,798 | 12,672 | 28,055 | 287 | 1,954
四半期 | 24,331 | 43,761 | 118,349 | 999 | 6,901
※月をまたぐ同じ人は四半期では1人と数える。`;
    expect(told(visits.replace("同じ人", "同じ利用者"))).toEqual([]);
    expect(told(visits)).toEqual([]);
    expect(told(visits.replace("同じ人", "同じ利用者").replace("43,761", "34,761"))).toEqual(["error total-mismatch C5"]);
  });

  test("a state beside some of its towns is no sum", () => {
    const towns = `
Town | Population | Median age | Schools
Ashby | 14,210 | 41.2 | 6
Birch | 9,804 | 38.9 | 4
Castle | 20,655 | 44.0 | 9
State | 812,400 | 40.1 | 355`;
    expect(told(towns)).toEqual([]);
  });
});

test("a target that an actual and its change reach together is no whole of them", () => {
  const commitments = `
 | Unit | 2023-24 | 2024-25 | Change | Target 2024-25 | Performance vs target | Met?
Length of mains at year end | km | 12,874 | 12,931 | +57 | – | – | –
Mains repairs | number | 1,412 | 1,338 | -74 | – | – | –
Mains repairs per 1,000 km | rate | 109.7 | 103.5 | -6.2 | 107.0 | -3.5 | Yes
Water supply interruptions | h:mm:ss per property | 0:06:41 | 0:05:52 | -0:00:49 | 0:05:00 | +0:00:52 | No
Internal sewer flooding | incidents per 10,000 connections | 1.72 | 1.58 | -0.14 | 1.34 | +0.24 | No
Pollution incidents | per 10,000 km sewer | 23.80 | 21.14 | -2.66 | 19.50 | +1.64 | No
Unplanned outage | % of peak capacity | 1.94% | 2.03% | +0.09 | 2.34% | -0.31 | Yes
Treatment works compliance | % | 98.71% | 99.36% | +0.65 | 100.00% | -0.64 | No`;
  expect(told(commitments)).toEqual([]);
});
