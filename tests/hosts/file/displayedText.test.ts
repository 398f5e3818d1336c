import fc from "fast-check";
import { format } from "numfmt";
import { describe, expect, it } from "vitest";
import { generalText } from "../../../hosts/file/display/generalText";
import { NumberFormat } from "../../../hosts/file/display/numberFormat";
import { plainNumber } from "../../../hosts/file/display/plainNumber";
import { builtinFormat } from "../../../hosts/file/xlsx/builtinFormats";

const shown = (code: string, value: number): string => new NumberFormat(code).number(value);

describe("numbers", () => {
  it.each([
    ['0.0%" (R5年度)"', 0.749, "74.9% (R5年度)"],
    ['0.0;"▲"0.0', -8.3, "▲8.3"],
    ['0.0;"▲"0.0', 8.3, "8.3"],
    ["#,##0.0;[Red]▲#,##0.0", -1234.55, "▲1,234.6"],
    ['#,##0,,"百万枚"', 98_765_432_109, "98,765百万枚"],
    ["0%", 0.285, "29%"],
    ["0.0%", 0.6745, "67.5%"],
    ["0.00", 1.005, "1.01"],
    ["0.0", 2.25, "2.3"],
    ["0.0", -2.25, "-2.3"],
    ["0.0", 63.2 - 54.9, "8.3"],
    ["# ?/?", 1.5, "1 1/2"],
    ["0.0E+00", 12_345, "1.2E+04"],
    ['"R"0"年度"', 5, "R5年度"],
    ["0\\ポイント", 3, "3ポイント"],
    ["#,##0_ ", 18, "18 "],
    ["[$¥-411]#,##0", 45_000, "¥45,000"],
    ["+0.0;-0.0;±0", 0, "±0"],
    ["[<100]0.0;0", 50, "50.0"],
    [";;;", 5, ""],
    ['0.0"', 5.25, "5.25"],
  ])("shows %s of %d as %s", (code, value, text) => {
    expect(shown(code, value)).toBe(text);
  });

  it("shows a number without format with at most eleven characters", () => {
    const values = [
      0,
      -7,
      0.1 + 0.2,
      1 / 3,
      -2 / 3,
      123_456.789_012,
      12_345_678_901,
      123_456_789_012,
      0.00001234567,
      9.999999999999,
      1.5e300,
    ];
    expect(values.map(generalText)).toEqual([
      "0",
      "-7",
      "0.3",
      "0.333333333",
      "-0.666666667",
      "123456.789",
      "12345678901",
      "1.23457E+11",
      "1.23457E-05",
      "10",
      "1.5E+300",
    ]);
  });

  it("gives the same text on the quick way as on the long one", () => {
    const codes = ["0", "0.0", "0.00%", "#,##0", '#,##0.0;"▲"#,##0.0', '0.0%" (R5年度)"', "0_);(0)", '"¥"#,##0;"¥"\\-#,##0', "+0.0;-0.0"];
    const number = fc.oneof(
      fc.integer({ min: -1_000_000, max: 1_000_000 }).map((units) => units / 1000),
      fc.double({ min: -1e9, max: 1e9, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...codes), number, (code, value) => {
        const quick = plainNumber(code)?.(value);
        return quick === undefined || quick === format(code, value);
      }),
      { numRuns: 5000 },
    );
  });
});

describe("dates", () => {
  it.each([
    ["yyyy/m/d", 45_000, "2023/3/15"],
    ['yyyy"年"m"月"d"日"', 45_000, "2023年3月15日"],
    ['m"月"d"日"(aaa)', 45_000, "3月15日(水)"],
    ["h:mm AM/PM", 0.75, "6:00 PM"],
    ["[h]:mm", 1.5, "36:00"],
    ['[$-411]ggge"年"m"月"d"日"', 45_000, "令和5年3月15日"],
    ["[$-411]ge.m.d;@", 43_585, "H31.4.30"],
    ["[$-411]ge.m.d", 43_586, "R1.5.1"],
    ['[$-ja-JP-x-gannen]ggge"年"m"月"d"日"', 43_586, "令和元年5月1日"],
    ['gge"年"', 32_515, "昭64年"],
    ['[$-ja-JP]gggee"年度"', 32_516, "平成01年度"],
    ["ge.m.d", 4595, "T1.7.30"],
    ["ge.m.d", 4594, "M45.7.29"],
    ['"令和"e"年"', 45_017, "令和5年"],
    ["[$-409]e", 45_000, "2023"],
    ["[$-F800]dddd, mmmm dd, yyyy", 45_000, "2023年3月15日"],
  ])("shows %s of %d as %s", (code, value, text) => {
    expect(shown(code, value)).toBe(text);
  });

  it("knows the built-in formats of the Japanese Excel", () => {
    const texts = [14, 27, 28, 31, 55, 56, 57, 58].map((id) => shown(builtinFormat(id) ?? "", 45_000));
    expect(texts).toEqual(["2023/3/15", "R5.3.15", "令和5年3月15日", "2023年3月15日", "2023年3月", "3月15日", "R5.3.15", "令和5年3月15日"]);
  });
});

describe("texts", () => {
  it("shows text through the text section of a format and else unchanged", () => {
    expect(new NumberFormat('0;-0;0;"【"@"】"').text("達成")).toBe("【達成】");
    expect(new NumberFormat("@").text("=1+1")).toBe("=1+1");
    expect(new NumberFormat("0.0%").text("—")).toBe("—");
    expect(new NumberFormat(";;;").text("隠し")).toBe("");
  });
});
