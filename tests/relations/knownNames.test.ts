import { describe, expect, test } from "vitest";
import { told } from "../support/toldOf";

const PROJECT = `
Element | BAC | PV | EV | AC | SV | CV | SPI | CPI
Design | 1,200 | 1,200 | 1,180 | 1,310 | (20) | (130) | 0.98 | 0.90
Civil works | 4,800 | 3,360 | 3,120 | 3,045 | (240) | 75 | 0.93 | 1.02
Switchgear | 3,600 | 1,620 | 1,440 | 1,588 | (180) | (148) | 0.89 | 0.91
Chargers | 5,400 | 1,080 | 1,350 | 1,297 | 270 | 53 | 1.25 | 1.04`;

describe("what is known by its name", () => {
  test("the variances and indices of earned value", () => {
    expect(told(PROJECT)).toEqual([]);
    expect(told(PROJECT.replace("(240)", "240"))).toEqual(["error delta-mismatch F3"]);
    expect(told(PROJECT.replace("| 1.04", "| 1.40"))).toEqual(["error stated-rate-mismatch I5"]);
  });

  test("what is left of a budget at completion", () => {
    const left = `
Element | BAC | EAC | VAC
Design | 1,200 | 1,340 | (140)
Civil works | 4,800 | 4,690 | 110
Chargers | 5,400 | 5,188 | 212`;
    expect(told(left)).toEqual([]);
    expect(told(left.replace("| 212", "| 121"))).toEqual(["error delta-mismatch D4"]);
  });

  test("yields of an area, in thousands of other units", () => {
    const rice = `
State | Area 2023 (lakh ha) | Production 2023 (lakh t) | Yield 2023 (kg/ha)
Ashford | 13.98 | 46.12 | 3,299
Birch | 38.95 | 102.04 | 2,620
Castle | 35.72 | 76.90 | 2,153
Dene | 31.93 | 209.87 | 6,573`;
    expect(told(rice)).toEqual([]);
    expect(told(rice.replace("6,573", "5,673"))).toEqual(["error stated-rate-mismatch D5"]);
  });

  test("mean deals, and cases cleared", () => {
    const deals = `
Stage | # Opps | Amount | Avg deal
Qualify | 64 | 4,820 | 75.3
Discover | 41 | 3,966 | 96.7
Propose | 27 | 3,105 | 115.0`;
    expect(told(deals)).toEqual([]);
    expect(told(deals.replace("96.7", "9.67"))).toEqual(["error stated-rate-mismatch D3"]);
    const courts = `
Measure | Supreme | District
Lodgments | 148 | 3,012
Finalisations | 139 | 3,155
Clearance rate, per cent | 93.9 | 104.7`;
    expect(told(courts)).toEqual([]);
    expect(told(courts.replace("104.7", "140.7"))).toEqual(["error stated-rate-mismatch C4"]);
  });

  test("a yield on money is none of an area", () => {
    const funds = `
Fund | Yield | Area | Production
North | 3.2 | 14 | 52
South | 4.1 | 18 | 61`;
    expect(told(funds)).toEqual([]);
  });
});

describe("what a survey calls agreement", () => {
  const PULSE = `
 | n | Strongly agree | Agree | Neither | Disagree | Strongly disagree | NET agree
I know what is expected of me | 1,026 | 40% | 43% | 10% | 6% | 2% | 83%
My manager gives feedback | 1,021 | 28% | 35% | 19% | 13% | 5% | 63%
I have the tools I need | 1,023 | 17% | 34% | 22% | 20% | 8% | 51%
Leaders communicate clearly | 1,020 | 12% | 30% | 29% | 21% | 9% | 41%
I would recommend working here | 1,017 | 24% | 39% | 21% | 10% | 5% | 64%`;

  test("is the sum of its two answers, and nothing that is nearly as much", () => {
    expect(told(PULSE)).toEqual([]);
    expect(told(PULSE.replace("51%", "81%"))).toEqual([expect.stringMatching(/total-mismatch H4$/)]);
  });
});
