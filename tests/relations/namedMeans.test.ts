import { describe, expect, test } from "vitest";
import { reviewOf, told } from "../support/toldOf";

const errors = (table: string): string[] => reviewOf(table).findings.flatMap(({ severity, rule }) => (severity === "error" ? [rule] : []));

describe("names that begin with Average are names of indicators", () => {
  const WAITS = `
Standard | Aim | Now | Over (+) / under (-) aim | Year before | Change
Average days to answer a letter | 12 | 9.5 | -2.5 | 9.1 | +0.4
Average days to mend a lift | 20 | 26.0 | +6.0 | 27.4 | -1.4
Missed visits per 1,000 | 40 | 52 | +12 | 47 | +5
Average hours to call back | 5 | 3.8 | -1.2 | 4.1 | -0.3
Urgent repairs: average hours | 6 | 5.1 | -0.9 | 5.5 | -0.4`;

  test("so that a sign lost in such a row is an error", () => {
    expect(told(WAITS)).toEqual([]);
    expect(told(WAITS.replace("| -1.2", "| +1.2"))).toEqual(["error delta-mismatch D5"]);
    expect(told(WAITS.replace("27.4", "24.7"))).toHaveLength(1);
  });

  test("but a row of means follows from the rows above it, not from its own figures", () => {
    const shops = `
Shop | Visits | Sales | Conversion
North | 8,200 | 1,107 | 13.5%
South | 4,100 | 943 | 23.0%
East | 2,050 | 164 | 8.0%
West | 5,125 | 615 | 12.0%
Average | 4,869 | 707 | 14.1%`;
    expect(told(shops)).toEqual([]);
  });

  test("a single one among rows of quite another size too", () => {
    const trend = `
Indicator | 2021 | 2022 | 2023 | 2024 | Change on previous year
Visits to pools | 348,308 | 331,083 | 346,930 | 334,528 | -3.6%
Books lent | 442,221 | 468,317 | 444,085 | 454,337 | +2.3%
Average days off sick | 6.5 | 6.3 | 6.4 | 6.6 | +3.1%
Fly-tips | 1,116 | 1,089 | 1,177 | 1,190 | +1.1%`;
    expect(told(trend)).toEqual([]);
    expect(told(trend.replace("6.6 | +3.1%", "9.6 | +3.1%"))).toHaveLength(1);
  });

  test("and of the mean of all no target is asked", () => {
    const depots = `
Depot | Orders | On time | Actual | Target
Acme | 257 | 243 | 94.6% | 92%
Borland | 291 | 284 | 97.6% | 90%
Castle | 161 | 129 | 80.1% | 90%
Depot average | 236 | 219 | 90.8% | `;
    expect(errors(depots)).toEqual([]);
    // Where the word begins a name, a target is asked for.
    expect(errors(depots.replace("Depot average", "Average wait"))).toEqual(["missing-target"]);
  });
});

describe("an objective has the mean of the scores of its key results", () => {
  const OKRS = `
Item | Start | Current | Target | Score
Objective 1: Win the mid-market | | | | 0.47
KR Active teams | 983 | 1,289 | 1,892 | 0.34
KR Integrations live | 2 | 8 | 24 | 0.27
KR Page load (s) | 8.1 | 4.9 | 4.2 | 0.82
KR Conversion (%) | 4.7 | 6.5 | 8.7 | 0.45
Objective 2: Make it fast | | | | 0.71
KR Trials (%) | 6.0 | 7.4 | 8.7 | 0.52
KR Tickets | 60 | 33 | 28 | 0.84
KR Churned seats | 75 | 25 | 9 | 0.76
Objective 3: Keep people | | | | 0.36
KR Leavers | 40 | 33 | 20 | 0.35
KR Moves | 6 | 11 | 20 | 0.36
Overall | | | | 0.51`;

  test("the rate of a row named in percent is no percentage", () => {
    expect(told(OKRS)).toEqual([]);
    expect(reviewOf(OKRS).coverage.unproved).toEqual([]);
  });

  test("a wrong score, a wrong objective and a wrong overall are told", () => {
    expect(told(OKRS.replace("8.7 | 0.52", "8.7 | 0.25"))).toEqual(["error stated-rate-mismatch E8"]);
    expect(told(OKRS.replace("| 0.71", "| 0.17"))).toHaveLength(1);
    expect(told(OKRS.replace("| 0.51", "| 0.71"))).toHaveLength(1);
  });

  test("objectives may be weighted means, and their mean a simple one", () => {
    const weighted = `
Objective / key result | Start | Target | Current | Progress | Weight
Make onboarding effortless | | | | 63% | 100%
Time to first invoice | 12 | 5 | 7 | 71% | 40%
Users completing set-up | 48 | 75 | 66 | 67% | 35%
Tickets | 31 | 18 | 25 | 46% | 25%
Win the mid-market | | | | 48% | 100%
Logos | 64 | 90 | 83 | 73% | 50%
Contract value | 14,200 | 18,000 | 15,350 | 30% | 30%
Wins | 21 | 28 | 22 | 14% | 20%
Company score (mean of objectives) | | | | 56% |`;
    expect(told(weighted)).toEqual([]);
    expect(told(weighted.replace("56% |", "65% |"))).toContain("query average-mismatch E10");
  });

  test("chapters above rows of counts are no means of them", () => {
    const list = `
Chapter | Pages | Figures | Grade
Introduction | | | 7
History | 12 | 3 | 5
Method | 18 | 6 | 8
Results | | | 9
Survey | 22 | 9 | 4
Interviews | 16 | 2 | 6`;
    expect(told(list)).toEqual([]);
  });
});
