import { describe, expect, test } from "vitest";
import { a1 } from "../../src/sheet/a1";
import { reviewOf, sentences, told, unproved } from "../support/toldOf";

const asked = (table: string): string[] => reviewOf(table).findings.flatMap(({ rule, severity }) => (severity === "info" ? [] : [rule]));

describe("the last row", () => {
  const SALES = `
Sales to 31 Oct | Head | Av. £ | £
Store lambs | 188 | 71.50 | 13,442.00
Finished | 524 | 112.25 | 58,819.00
Draft ewes | 64 | 88.00 | 5,632.00
 | 776 | 100.38 | 77,893.00`;

  test("needs no name below rows that have one: it is their total", () => {
    expect([told(SALES), unproved(SALES)]).toEqual([[], []]);
    expect(told(SALES.replace("| 776", "| 767"))).toEqual([expect.stringMatching(/^error total-mismatch B5$/)]);
    expect(told(SALES.replace("112.25", "121.25"))).toEqual([expect.stringMatching(/^error stated-rate-mismatch C3$/)]);
  });

  test("counts in a column that is called no., where % stands beside it", () => {
    const reasons = `
Reason for leaving | No. | %
Another job | 21 | 43%
Retirement | 9 | 18%
End of contract | 8 | 16%
Relocation | 6 | 12%
Other | 5 | 10%
 | 49 | 100%`;
    expect([told(reasons), unproved(reasons)]).toEqual([[], []]);
    expect(told(reasons.replace("| 21 |", "| 12 |"))).not.toEqual([]);
    const questions = "Question | No. | %\nWaiting | 1 | 80%\nStaff | 2 | 75%\nCare | 3 | 60%";
    const why = new Map(reviewOf(questions).coverage.unproved.map(({ cell, reason }) => [a1(cell), reason.en]));
    expect(why.get("B2")).toMatch(/names its row/);
    expect(why.get("C2")).not.toMatch(/names its row/);
  });
});

describe("means of so many", () => {
  const SPRINTS = `
Sprint | Committed | Done | Velocity (3-sprint avg)
24.18 | 42 | 36 | -
24.19 | 38 | 38 | -
24.20 | 45 | 31 | 35.0
24.21 | 40 | 37 | 35.3
24.22 | 40 | 34 | 34.0
24.23 | 41 | 40 | 37.0`;

  test("follow from the last few", () => {
    expect(told(SPRINTS)).toEqual([]);
    expect(told(SPRINTS.replace("35.3", "37.5"))).toEqual([expect.stringMatching(/ D5$/)]);
    expect(told(SPRINTS.replace("34.0", "51.0"))).toEqual([expect.stringMatching(/ D6$/)]);
  });

  test("in a row as well", () => {
    const leakage = `
 | 2018-19 | 2019-20 | 2020-21 | 2021-22 | 2022-23 | 2023-24
Annual | 185.0 | 182.4 | 178.9 | 171.3 | 176.8 | 163.5
Three-year average | | | 182.1 | 177.5 | 175.7 | 170.5`;
    expect(told(leakage)).toEqual([]);
    expect(told(leakage.replace("175.7", "177.9"))).toEqual([expect.stringMatching(/ F3$/)]);
  });

  test("of initials are a measure", () => {
    const block = (name: string, figures: string): string =>
      `${name}\nAverage FTE | Days lost – short term | Days lost – long term | Days lost | Days per FTE | Previous 12 m | Direction\n${figures}`;
    const table = [
      block("Adults & Communities", "412.6 | 1,846.5 | 3,120.0 | 4,966.5 | 12.0 | 12.9 | Improving"),
      block("Place", "288.0 | 690.0 | 811.5 | 1,501.5 | 5.2 | 5.6 | Improving"),
      block("Resources", "174.2 | 402.5 | 377.0 | 779.5 | 4.5 | 4.3 | Worsening"),
      block("Council", "874.8 | 2,939.0 | 4,308.5 | 7,247.5 | 8.3 | 9.1 | Improving"),
    ].join("\n\n");
    expect(asked(`Sickness absence\n\n${table}`)).toEqual([]);
  });
});

describe("a figure below the table", () => {
  const CRIME = `
Offence group | 2023 | 2024 | Rate per 1,000 pop. 2024
Violence | 3,412 | 3,288 | 8.0
Burglary | 1,103 | 894 | 2.2
Vehicle | 2,210 | 2,467 | 6.0
Theft | 2,874 | 3,631 | 8.8

Population used | 412,600
Rates are rounded and so may not add.`;
  const POLL = `
Resolution | Votes cast | % of issued share capital voted
Report | 131,905,021 | 71.57%
Remuneration | 131,826,779 | 71.53%
Re-election | 131,865,548 | 71.55%
Buy-back | 131,905,407 | 71.57%

Issued share capital | 184,306,112`;

  test("is what the heading of a rate speaks of", () => {
    for (const table of [CRIME, POLL]) expect(told(table)).toEqual([]);
    expect(told(CRIME.replace("894 | 2.2", "894 | 2.8"))).toEqual([expect.stringMatching(/^error stated-rate-mismatch D3$/)]);
    expect(told(POLL.replace("71.55%", "75.15%"))).toEqual([expect.stringMatching(/^error stated-rate-mismatch C4$/)]);
  });
});

describe("words of everyday tables", () => {
  test("net cost is what two rows leave, and so much for each trip", () => {
    const transport = `
Measure | Unit | Valley bus | Town scheme | Wheels | Service
Single trips | no. | 18,244 | 9,637 | 4,102 | 31,983
Vehicle miles | miles | 141,905 | 58,320 | 73,811 | 274,036
Running cost | £ | 212,480 | 46,917 | 38,264 | 297,661
Fares & donations | £ | 31,015 | 27,990 | 12,306 | 71,311
Net cost | £ | 181,465 | 18,927 | 25,958 | 226,350
Net cost per trip | £ | 9.95 | 1.96 | 6.33 | 7.08
Running cost per mile | pence | 149.7 | 80.4 | 51.8 | 108.6`;
    expect([told(transport), unproved(transport)]).toEqual([[], []]);
    expect(told(transport.replace("51.8", "518.0"))).toEqual([expect.stringMatching(/^error stated-rate-mismatch E8$/)]);
    expect(told(transport.replace("181,465", "1,814,650"))).toEqual([expect.stringMatching(/^error .* C6$/)]);
  });

  test("% below Change is that change in percent", () => {
    const passengers = `
 | Year | | Change
 | 2022 | 2023 | %
Domestic | 1,005.8 | 1,066.1 | 6.0%
EU | 2,506.9 | 2,730.0 | 8.9%
Other | 349.8 | 436.0 | 24.6%
Transit | 8.2 | 8.9 | 8.5%`;
    expect(told(passengers)).toEqual([]);
    expect(told(passengers.replace("24.6%", "42.6%"))).toEqual([expect.stringMatching(/^error .* D5$/)]);
  });

  test("a loss ratio, and one turned over", () => {
    const claims = `
Underwriting result by class ($000) | | | | | |
 | Motor | Home | Travel | Commercial | Total | Prior yr total
Net earned premium | 41,280 | 28,655 | 6,120 | 19,470 | 95,525 | 91,042
Claims incurred | 30,915 | 17,240 | 3,988 | 12,610 | 64,753 | 62,918
Acquisition costs | 6,605 | 5,158 | 1,714 | 3,310 | 16,787 | 16,250
Administration | 4,020 | 3,725 | 655 | 2,340 | 10,740 | 10,388
Loss ratio | 74.9% | 60.2% | 65.2% | 64.8% | 67.8% | 69.1%
Expense ratio | 25.7% | 31.0% | 38.7% | 29.0% | 28.8% | 29.3%`;
    expect(told(claims)).toEqual([]);
    expect(told(claims.replace("64.8%", "154.4%"))).toEqual([expect.stringMatching(/^error stated-rate-mismatch E7$/)]);
  });

  test("conversion from the stage before", () => {
    const funnel = `
Stage | Candidates | Conversion from previous
Applied | 640 | -
Screened | 256 | 40.0%
Interviewed | 96 | 37.5%
Offered | 31 | 32.3%
Hired | 24 | 77.4%`;
    expect(told(funnel)).toEqual([]);
    expect(sentences(funnel.replace("37.5%", "35.7%"))).toEqual([expect.stringContaining("96 ÷ 256")]);
  });

  test("what changes of the population come to", () => {
    const people = `
月 | 出生 | 死亡 | 自然増減 | 転入 | 転出 | 社会増減 | 人口増減
4月 | 31 | 58 | ▲27 | 412 | 355 | 57 | 30
5月 | 28 | 61 | ▲33 | 190 | 205 | ▲15 | ▲48
6月 | 35 | 49 | ▲14 | 171 | 188 | ▲17 | ▲31
7月 | 30 | 52 | ▲22 | 203 | 197 | 6 | ▲16`;
    expect([told(people), unproved(people)]).toEqual([[], []]);
    expect(told(people.replace("▲17 |", "17 |"))).toEqual([expect.stringMatching(/^error .* G4$/)]);
  });

  test("means printed with how far their figures spread", () => {
    const fitness = `
種目 | 本校 | 全国 | 差
握力 | 16.21±3.42 | 16.01 | +0.20
上体起こし | 18.66±5.80 | 19.19 | -0.53
反復横とび | 41.83±7.15 | 40.66 | +1.17
50m走 | 9.41±0.92 | 9.50 | -0.09`;
    expect([told(fitness), unproved(fitness)]).toEqual([[], []]);
    expect(told(fitness.replace("-0.53", "+0.53"))).toEqual([expect.stringMatching(/^error delta-mismatch D3$/)]);
  });

  test("a difference from the row that its heading names by one letter", () => {
    const marks = `
学校 | 正答率 | 県差 | 国差
第一小 | 71 | +4 | +4.2
第二小 | 65 | -2 | -1.8
緑小 | 69 | +2 | +2.2
東小 | 63 | -4 | -3.8
西小 | 70 | +3 | +3.2
県 | 67 | | +0.2
国 | 66.8 | |`;
    expect([told(marks), unproved(marks)]).toEqual([[], []]);
    expect(told(marks.replace("-2 |", "+2 |"))).toEqual([expect.stringMatching(/^error delta-mismatch C3$/)]);
  });

  test("formulas in a column of their own, with the unit of what they give", () => {
    const water = `
指標 | 算式 | R4 | R5 | R6
年間総有収水量 | 千m3 | 4,388 | 4,331 | 4,262
給水収益 | 千円 | 742,180 | 731,044 | 719,350
給水費用 | 千円 | 701,250 | 718,820 | 736,114
供給単価 | 給水収益÷有収水量 円/m3 | 169.14 | 168.79 | 168.78
給水原価 | 給水費用÷有収水量 円/m3 | 159.81 | 165.97 | 172.72
料金回収率 | 供給単価÷給水原価 % | 105.84 | 101.70 | 97.72`;
    expect([told(water), unproved(water)]).toEqual([[], []]);
    expect(told(water.replace("168.79", "1,687.9"))).toEqual([expect.stringMatching(/^error stated-rate-mismatch D5$/)]);
  });
});
