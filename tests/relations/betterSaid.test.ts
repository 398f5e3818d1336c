import { describe, expect, test } from "vitest";
import { reviewOf, told } from "./told";

/** The equations of a table: "result = part, part". */
function solved(table: string): string[] {
  return reviewOf(table).relations.flatMap(({ reading: { view, aggregate, parts, reach } }) =>
    reach === "across" ? [`${view.label(aggregate).text} = ${parts.map((part) => view.label(part).text).join(", ")}`] : [],
  );
}

test("an equation is solved for the line that its words name, whatever the figures prefer", () => {
  const marks = `
学年 | 教科 | 本校 | 県 | 県との差
小4 | 国語 | 61.2 | 64.0 | ▲2.8
小4 | 算数 | 70.4 | 66.9 | 3.5
小5 | 国語 | 58.8 | 60.1 | ▲1.3
小5 | 算数 | 63.7 | 59.2 | 4.5
小6 | 国語 | 66.1 | 65.5 | 0.6`;
  expect(solved(marks)).toEqual(["県との差 = 本校, 県"]);
});

describe("what else is told of a figure in the row of totals", () => {
  test("a quotient all the way down is not added up", () => {
    const visits = `
Site | Callouts | Cost ($) | $ per callout
North | 210 | 7,875.36 | 38
Midlands | 240 | 9,498.86 | 40
South | 41 | 1,686.42 | 41
All | 491 | 19,060.64 | 39`;
    expect(told(visits)).toEqual([]);
    expect(told(visits.replace("| 491", "| 419"))).not.toEqual([]);
  });

  test("a cell whose formula multiplies and divides is no sum", () => {
    const calls = `
Day | Offered | Answered | Handling time (s)
Mon | 857 | 827 | 333
Tue | 2,138 | 1,862 | 288
Wed | 1,929 | 1,772 | 274
Thu | 2,101 | 2,035 | 367
Week | 7,025 =SUM(B2:B5) | 6,496 =SUM(C2:C5) | 315 =SUMPRODUCT(C2:C5,D2:D5)/C6`;
    expect(told(calls)).toEqual([]);
    expect(told(calls.replace("| 288", "| 828"))).toEqual(["error average-mismatch D3"]);
  });

  test("percent changes of a surplus are not those of income less costs", () => {
    const accounts = `
 | Budget | Actual | Variance | Var %
Fees | 175,950 | 165,179 | -10,771 | -6.1%
Trading | 154,300 | 167,012 | 12,712 | 8.2%
Total income | 330,250 | 332,191 | 1,941 | 0.6%
Staff | 36,600 | 32,479 | -4,121 | -11.3%
Premises | 75,600 | 76,284 | 684 | 0.9%
Total expenditure | 112,200 | 108,763 | -3,437 | -3.1%
Surplus | 218,050 | 223,428 | 5,378 | 2.5%`;
    expect(told(accounts)).toEqual([]);
    expect(told(accounts.replace("5,378", "5,387"))).toEqual(["error delta-mismatch D8"]);
  });
});
