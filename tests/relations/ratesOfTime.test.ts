import { describe, expect, test } from "vitest";
import { sentences, told } from "../support/toldOf";

describe("amounts of a year for each day", () => {
  const WASTE = `
年度 | 人口（人） | ごみ排出量（t） | １人１日当たり(g)
令和3年度 | 84,210 | 27,480 | 894
令和4年度 | 83,655 | 26,910 | 881
令和5年度 | 83,120 | 26,402 | 868
令和6年度 | 82,540 | 25,873 | 859
※令和5年度は366日で計算`;

  test("by 365 days and people, and by 366 where a note says so", () => {
    expect(told(WASTE)).toEqual([]);
    expect(told(WASTE.replace("| 881", "| 818"))).toEqual(["error stated-rate-mismatch D3"]);
    expect(sentences(WASTE.replace("| 868", "| 886")).join()).toMatch(/26,402 ?t ÷ 83,120人 ÷ 366 = 868/);
  });

  test("by 366 days in each year that a note names; a row of changes is no year", () => {
    const noted = WASTE.replace("27,480 | 894", "27,480 | 892").replace("※令和5年度は", "※令和3年度と令和5年度は");
    expect(told(noted)).toEqual([]);
    expect(told(noted.replace("| 892", "| 894"))).toEqual(["error stated-rate-mismatch D2"]);
    const supply = `
項目 | 単位 | R1 | R2 | R3 | R4 | R5 | 対前年増減
給水人口 | 人 | 110,420 | 109,815 | 109,002 | 108,233 | 107,510 | ▲723
年間有収水量 | 千m3 | 11,402 | 11,330 | 11,288 | 11,190 | 11,151 | ▲39
1人1日平均有収水量 | L | 282 | 283 | 284 | 283 | 283 | 0
※令和元年度及び令和5年度はうるう日を含むため366日で算出。`;
    expect(told(supply)).toEqual([]);
  });

  test("of towns, whose rows have no year; and by days alone", () => {
    const water = `
Council | Population | Water supplied (ML) | Daily use per person (litres)
Ash | 41,200 | 2,213 | 147
Birch | 18,930 | 1,102 | 159
Cedar | 77,410 | 4,011 | 142
Dale | 52,008 | 2,950 | 155`;
    expect(told(water)).toEqual([]);
    expect(told(water.replace("| 142", "| 124"))).toEqual(["error stated-rate-mismatch D4"]);
    const patients = `
年度 | 延入院患者数 | 1日平均入院患者数 | 病床数
令和3年度 | 71,175 | 195.0 | 250
令和4年度 | 73,365 | 201.0 | 250
令和5年度 | 75,030 | 205.0 | 250
令和6年度 | 69,350 | 190.0 | 250`;
    expect(told(patients)).toEqual([]);
    expect(told(patients.replace("190.0", "180.0"))).toEqual(["error stated-rate-mismatch C5"]);
  });

  test("where the days are printed they are what is divided by", () => {
    const clinics = `
診療科 | 延外来患者数 | 診療日数 | 1日平均外来患者数
内科 | 24,300 | 243 | 100.0
外科 | 14,580 | 243 | 60.0
小児科 | 9,720 | 243 | 40.0`;
    expect(told(clinics)).toEqual([]);
    expect(told(clinics.replace("40.0", "44.5"))).toEqual(["error stated-rate-mismatch D4"]);
  });
});

describe("rates of the year so far", () => {
  const CHECKUPS = `
月 | 対象者数 | 受診者数 | 受診率 | 累計受診率
4月 | 412 | 301 | 73.1% | 73.1%
5月 | 388 | 266 | 68.6% | 70.9%
6月 | 450 | 349 | 77.6% | 73.3%
7月 | 506 | 377 | 74.5% | 73.6%
8月 | 365 | 240 | 65.8% | 72.3%`;

  test("are those of what the rows come to", () => {
    expect(told(CHECKUPS)).toEqual([]);
    expect(told(CHECKUPS.replace("73.6%", "76.3%"))).toEqual(["error stated-rate-mismatch E5"]);
    expect(sentences(CHECKUPS.replace("73.6%", "76.3%")).join()).toContain("(301 + 266 + 349 + 377) ÷ (412 + 388 + 450 + 506) = 73.6%");
  });

  test("two streams over the total of all", () => {
    const streams = `
Month | Paper t | Glass t | Rest t | All t | Recovery rate | Year to date rate
Jan | 210 | 95 | 402 | 707 | 43.1% | 43.1%
Feb | 188 | 120 | 377 | 685 | 45.0% | 44.0%
Mar | 240 | 131 | 365 | 736 | 50.4% | 46.2%
Apr | 199 | 88 | 410 | 697 | 41.2% | 45.0%`;
    expect(told(streams)).toEqual([]);
    expect(told(streams.replace("46.2%", "42.6%"))).toEqual(["error stated-rate-mismatch G4"]);
  });

  test("a mean of the rates is none of them", () => {
    const means = CHECKUPS.replace("70.9%", "70.8%").replace("73.3%", "73.1%").replace("73.6%", "73.5%").replace("72.3%", "71.9%");
    expect(told(means).filter((one) => one.startsWith("error"))).toEqual([]);
  });
});
