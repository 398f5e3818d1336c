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
