import { describe, expect, test } from "vitest";
import { sentences, told, unproved } from "../support/toldOf";

const SHEETS = `
Indicator | KPI 3: adults leaving treatment
Numerator: adults who left | 69
Denominator: all adults | 1,179
Result | 5.9%
Target | 7.0%
Difference from target (points) | -1.1
Last year: numerator | 91
Last year: denominator | 1,131
Last year: result | 8.0%
Change on last year (points) | -2.1

Indicator | KPI 8: care leavers in accommodation
Numerator: care leavers housed | 220
Denominator: all care leavers | 238
Result | 92.4%
Target | 92.0%
Difference from target (points) | +0.4
Last year: numerator | 217
Last year: denominator | 236
Last year: result | 91.9%
Change on last year (points) | +0.5`;

describe("sheets that name numerator, denominator and result", () => {
  test("clean sheets: nothing is told, and all quotients are proved", () => {
    expect(told(SHEETS)).toEqual([]);
    // Of differences two sheets bear out too little to call them proved.
    expect(unproved(SHEETS).filter((cell) => !["B5", "B6", "B16", "B17", "B21"].includes(cell))).toEqual([]);
  });

  test("a wrong result is named, though the difference and the change follow from it", () => {
    const wrong = SHEETS.replace("92.4%", "94.2%");
    expect(told(wrong)).toEqual([expect.stringMatching(/^error .* B15$/)]);
    expect(sentences(wrong).join()).toContain("220 ÷ 238");
  });

  test("a wrong denominator of last year is named", () => {
    expect(told(SHEETS.replace("1,131", "11,310"))).toEqual(["error stated-rate-mismatch B8"]);
  });

  test("a change whose sign is lost is asked about: one other sheet bears the difference out", () => {
    expect(told(SHEETS.replace("-2.1", "+2.1"))).toEqual(["query delta-mismatch B10"]);
  });

  test("in Japanese: 分子, 分母, 結果", () => {
    const sheets = `
指標 | 健診受診率
分子：受診者数 | 412
分母：対象者数 | 980
結果 | 42.0%
目標値 | 50.0%
目標との差 | -8.0

指標 | 再検査受診率
分子：受診者数 | 77
分母：対象者数 | 118
結果 | 65.3%
目標値 | 60.0%
目標との差 | 5.3`;
    expect(told(sheets)).toEqual([]);
    expect(told(sheets.replace("65.3%", "56.3%"))).toEqual([expect.stringMatching(/^error .* B11$/)]);
  });

  test("one sheet by itself that does not hold is asked about, no error", () => {
    const one = "Indicator | Repairs on time\nNumerator | 91\nDenominator | 131\nResult | 96.5%\nTarget | 70.0%";
    expect(told(one).filter((text) => text.startsWith("error"))).toEqual([]);
  });

  test("sheets whose results are no quotients of what they name stay without errors", () => {
    const other = SHEETS.replace("5.9%", "15.2%").replace("8.0%", "17.4%").replace("92.4%", "61.4%").replace("91.9%", "72.6%");
    expect(told(other).filter((text) => text.startsWith("error stated-rate"))).toEqual([]);
  });
});
