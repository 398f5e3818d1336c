import { describe, expect, test } from "vitest";
import { told, unproved } from "../support/toldOf";

describe("the unit of a row", () => {
  const OBJECTIVES = `
Objective | Key result | Start | Target | Current | Score
O1 Onboarding | | | | | 0.82
 | Activation | 31% | 45% | 41% | 0.71
 | Time to first report | 48 min | 20 min | 27 min | 0.75
 | Setup tickets | 18 | 9 | 8 | 1.00
O2 Team | | | | | 0.73
 | eNPS | 22 | 40 | 37 | 0.83
 | Days to fill a role | 64 days | 45 days | 52 days | 0.63
O3 Revenue | | | | | 0.67
 | Net retention | 104% | 112% | 109% | 0.63
 | Seats added | 0 | 2,500 | 1,725 | 0.69
 | Annual plans | 220 | 400 | 343 | 0.68`;
  const DESK = `
Priority | Target | Logged | Closed | In time | %
P1 | 4 hours | 14 | 14 | 13 | 92.9%
P2 | 8 hours | 87 | 85 | 79 | 92.9%
P3 | 3 days | 946 | 921 | 868 | 94.2%
P4 | 10 days | 1,312 | 1,287 | 1,254 | 97.4%
All | | 2,359 | 2,307 | 2,214 | 96.0%`;

  test("is not that of its score", () => {
    expect(told(OBJECTIVES)).toEqual([]);
    expect(unproved(OBJECTIVES)).toEqual([]);
    expect(told(OBJECTIVES.replace("| 0.63\nO3", "| 0.36\nO3"))).toEqual([expect.stringMatching(/^error .* F8$/)]);
  });

  test("nor that of the cases beside a limit of time", () => {
    expect(told(DESK)).toEqual([]);
    expect(told(DESK.replace("2,359", "2,345"))).toEqual([expect.stringMatching(/^error total-mismatch C6$/)]);
  });
});

describe("basis points", () => {
  const MARGINS = `
 | FY25 | FY24 | Change
Flow margin | 18.0% | 17.6% | +40 bps
Thermal margin | 14.0% | 14.5% | -50 bps
Sensors margin | 22.6% | 21.0% | +160 bps
Occupancy | 87.0% | 85.0% | +2.0 pts`;

  test("are hundredths of a point, also beside points", () => {
    expect(told(MARGINS)).toEqual([]);
    expect(told(MARGINS.replace("+160 bps", "+1600 bps"))).toEqual([expect.stringMatching(/delta-mismatch D4$/)]);
  });
});

describe("a difference from a whole target", () => {
  const PUNCTUAL = `
 | Mon | Tue | Wed | Thu | Fri
On time % | 95.6% | 94.3% | 95.6% | 94.1% | 94.2%
Target | 95% | 95% | 95% | 95% | 95%
Gap, pts | +0.6 | -0.7 | +0.6 | -0.9 | -0.8`;

  test("is as exact as the actual", () => {
    expect(told(PUNCTUAL)).toEqual([]);
    expect(told(PUNCTUAL.replace("-0.7", "-0.4"))).toEqual([expect.stringMatching(/delta-mismatch C4$/)]);
  });
});

describe("what the name of a total leaves out", () => {
  const ZOO = `
分類 | 種数 | 点数
哺乳類 | 62 | 327
鳥類 | 71 | 400
爬虫類 | 33 | 157
魚類・無脊椎 | 18 | 96
計（魚類・無脊椎を除く） | 166 | 884`;

  test("is no part of it", () => {
    expect(told(ZOO)).toEqual([]);
    expect(told(ZOO.replace("166", "184"))).toEqual([expect.stringMatching(/total-mismatch B6$/)]);
  });
});

describe("a fraction feels each of its parts", () => {
  const CROPS = `
Province | Area 2024 (ha) | Area 2025 (ha) | Yield 2024 (t/ha) | Yield 2025 (t/ha) | Production 2024 (t) | Production 2025 (t)
Free State | 1,162,000 | 1,145,000 | 3.89 | 5.50 | 4,515,000 | 6,297,500
Mpumalanga | 515,000 | 522,000 | 5.80 | 6.70 | 2,987,000 | 3,497,400
North West | 618,000 | 604,000 | 3.40 | 4.60 | 2,100,800 | 2,778,400
Gauteng | 118,000 | 121,000 | 5.60 | 6.30 | 660,800 | 762,300
KwaZulu-Natal | 98,500 | 101,000 | 6.90 | 7.30 | 679,650 | 737,300
Limpopo | 61,000 | 64,500 | 5.60 | 6.00 | 341,600 | 387,000
% change | | -0.6 | | 28.3 | | 27.5`;

  test("so that hectares are not added to tonnes, and growth rates are no factors of growth", () => {
    expect(told(CROPS)).toEqual([]);
    expect(told(CROPS.replace("4.60", "6.40"))).toEqual([expect.stringMatching(/^(error|query) .* [EG]4$/)]);
  });
});
