import { describe, expect, test } from "vitest";
import { told, unproved } from "../support/toldOf";

describe("tables beside each other", () => {
  const halls = (days: string): string => `
市民センター 利用状況 | 施設 | 大ホール | 小ホール | 展示室 | 全体 | | アンケート（n=412） | 対応 | 設備 | 予約
 | 利用可能日数 | 298 | 302 | 308 | 908 | | 大変良い | 188 | 84 | 71
 | 利用日数 | ${days} | 214 | 159 | 560 | | 良い | 157 | 151 | 118
 | 稼働率 | 62.8％ | 70.9％ | 51.6％ | 61.7％ | | 普通 | 49 | 128 | 139
 | | | | | | | 悪い | 18 | 49 | 84
 | | | | | | | 計 | 412 | 412 | 412
 | | | | | | | 満足度 | 83.7％ | 57.0％ | 45.9％`;

  test("are two, also below a title in a column of its own", () => {
    expect(told(halls("187"))).toEqual([]);
    expect(told(halls("178"))).toContain("error stated-rate-mismatch C3");
  });

  test("years behind the names of rows name them too", () => {
    const funnel = (rate: string): string => `
Faculty | | Arts | Science | Total
Applications | 2024 | 6,214 | 5,872 | 12,086
 | 2023 | 6,580 | 5,519 | 12,099
Offers | 2024 | 4,655 | 3,641 | 8,296
 | 2023 | 4,811 | 3,477 | 8,288
Offer rate | 2024 | 74.9% | 62.0% | ${rate}
 | 2023 | 73.1% | 63.0% | 68.5%`;
    expect(told(funnel("68.6%"))).toEqual([]);
    expect(unproved(funnel("68.6%")).filter((cell) => !cell.startsWith("B"))).toEqual([]);
    expect(told(funnel("66.8%"))).not.toEqual([]);
  });

  test("wards whose names begin with the floor are headings", () => {
    const wards = (total: string): string => `
 | 3階東病棟 | 3階西病棟 | 4階東病棟 | 計 | 前年同月
稼働病床 | 48 | 52 | 50 | 150 | 150
延患者数 | 1,263 | 1,377 | 1,198 | ${total} | 3,702`;
    expect(told(wards("3,838"))).toEqual([]);
    expect(told(wards("3,883"))).not.toEqual([]);
  });
});
