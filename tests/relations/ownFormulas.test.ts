import { describe, expect, test } from "vitest";
import { review } from "../../src/review";
import { a1 } from "../../src/sheet/a1";
import { calculatedBook } from "../support/calculatedBook";

const toldIn = (sheets: Readonly<Record<string, string>>): string[] =>
  review(calculatedBook(sheets)).findings.flatMap(({ severity, rule, cell }) =>
    severity === "info" || rule === "excess-rate" ? [] : [`${severity} ${rule} ${cell.sheet}!${a1(cell)}`],
  );

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun"];
const MEMBERS = [412, 431, 458, 470, 495, 510];
const REVENUE = [8240, 8706, 9343, 9682, 10296, 10710];

describe("a cell whose own formula takes up other cells", () => {
  const membership = `
Month | Members | Revenue per member
${MONTHS.map((month, at) => `${month} | ${MEMBERS[at]} | ${((REVENUE[at] ?? 0) / (MEMBERS[at] ?? 1)).toFixed(2)} =Revenue!B${at + 2}/B${at + 2}`).join("\n")}
Average | 462.67 =AVERAGE(B2:B7) | 21.00 =Revenue!B7/B7`;
  const revenue = `
Month | Revenue
${MONTHS.map((month, at) => `${month} | ${REVENUE[at]}`).join("\n")}
Total | 56977 =SUM(B2:B7)`;

  test("is held against none of its neighbours' calculations", () => {
    expect(toldIn({ Members: membership, Revenue: revenue })).toEqual([]);
  });

  test("and a formula that picks the greatest is no sum", () => {
    const slips = `
Milestone | Slip (days) | Cost
Survey | 7 | 120
Wayleaves | 44 | 310
Cabinets | 4 | 95
Spine | 32 | 402
Total | 44 =MAX(B2:B5) | 927 =SUM(C2:C5)`;
    expect(toldIn({ Plan: slips })).toEqual([]);
    expect(toldIn({ Plan: slips.replace("44 =MAX(B2:B5)", "44") })).toEqual([expect.stringMatching(/total-mismatch Plan!B6$/)]);
  });

  test("nor where it counts the months so far of a half-year, which its neighbours do not", () => {
    const months = ["Oct", "Nov", "Dec", "Jan"];
    const calls = (half: string): string => `
Measure | ${months.join(" | ")} | Half-year
Target | 18400 | 17200 | 19800 | 18600 | 74000 =SUM(B2:E2)
Actual | 19288 | 18262 | | | 37550 =SUM(B3:E3)
Attainment | 104.8% =B3/B2 | 106.2% =C3/C2 | | | ${half}`;
    expect(toldIn({ Calls: calls("105.5% =F3/SUM(B2:C2)") })).toEqual([]);
    expect(toldIn({ Calls: calls("105.5%") })).not.toEqual([]);
  });
});

describe("a formula of its own", () => {
  test("the variance of a result is its own actual less its budget, not what lies between two variances", () => {
    const household = `
 | 上半期 | 月平均 | 予算（月） | 差（予算−実績）
固定費 | 981,815 | 163,636 =ROUND(B2/6,0) | 180,000 | 16,364 =D2-C2
食費 | 448,820 | 74,803 =ROUND(B3/6,0) | 75,000 | 197 =D3-C3
その他 | 348,405 | 58,068 =ROUND(B4/6,0) | 55,000 | -3,068 =D4-C4
支出計 | 1,779,040 =SUM(B2:B4) | 296,507 =ROUND(B5/6,0) | 310,000 =SUM(D2:D4) | 13,493 =D5-C5
収入 | 2,473,850 | 412,308 =ROUND(B6/6,0) | 418,000 | -5,692 =C6-D6
貯蓄 | 694,810 =B6-B5 | 115,802 =ROUND(B7/6,0) | 108,000 =D6-D5 | 7,802 =C7-D7`;
    expect(toldIn({ まとめ: household })).toEqual([]);
    expect(toldIn({ まとめ: household.replace("694,810 =B6-B5", "649,810") })).not.toEqual([]);
  });

  test("the rate of a total counts the nights that the others need not", () => {
    const seats = [97, 91, 100, 127, 139];
    const nights = `
Hall capacity | 140
 |
Performance | Full | Comps | Seats filled | House %
${seats.map((taken, at) => `Night ${"ABCDE"[at]} | ${taken - at} | ${at} | ${taken} =SUM(B${at + 4}:C${at + 4}) | ${((100 * taken) / 140).toFixed(1)}% =D${at + 4}/$B$1`).join("\n")}
Total | 544 =SUM(B4:B8) | 10 =SUM(C4:C8) | 554 =SUM(D4:D8) | 79.1% =D9/($B$1*COUNTA(A4:A8))`;
    expect(toldIn({ Tickets: nights })).toEqual([]);
    expect(toldIn({ Tickets: nights.replace("79.1% =D9/($B$1*COUNTA(A4:A8))", "79.1%") })).not.toEqual([]);
  });
});
