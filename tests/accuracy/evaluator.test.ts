import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { judgeEquation } from "../../scripts/accuracy/layouts/evaluator";

describe("an equation is true", () => {
  test.each([
    ["45.0% ÷ 60.1%", "74.9%"],
    ["45.0% ÷ 60.1%", "74.87…%"],
    ["▲11,735 ÷ 91,358", "-12.845…%"],
    ["(4.5% − 8.0%) ÷ (3.0% − 8.0%)", "70.0%"],
    ["200% − 120 ÷ 100", "80.0%"],
    ["63.2% − 54.9%", "+8.3ポイント"],
    ["54.9% − 63.2%", "▲8.3pt"],
    ["(0.0% + 0.0% + 92.9%) ÷ 3", "31.0%"],
    ["mean of 45.0%, 60.0%, 1,200.0%", "435.0%"],
    ["合計: 12件、30件", "42件"],
    ["60 + 40 − 20", "80"],
    ["120 ÷ 56,000 × 100,000", "214.3"],
    ["min(150件 ÷ 100件, 100%)", "100.0%"],
    ["１５０件 ÷ １００件", "１５０.０％"],
  ])("%s = %s", (computation, expected) => {
    expect(judgeEquation(computation, expected)).toBe("exact");
  });

  test("where the heading has the percent sign", () => {
    expect(judgeEquation("30 ÷ 40", "75.0")).toBe("exact");
    expect(judgeEquation("30件 ÷ 40件", "75.0")).toBe("exact");
    expect(judgeEquation("200% − 281 ÷ 210", "66.2")).toBe("exact");
  });

  test("in units that are turned into each other", () => {
    expect(judgeEquation("30分 ÷ 1時間", "50.0%")).toBe("exact");
    expect(judgeEquation("500g ÷ 1kg", "50.0%")).toBe("exact");
    expect(judgeEquation("1,200千円 ÷ 2百万円", "60.0%")).toBe("exact");
  });

  test("in numbers with decimal commas", () => {
    expect(judgeEquation("1.234,50 ÷ 2.469,00", "50,0 %")).toBe("exact");
  });
});

describe("an equation is not true", () => {
  test.each([
    ["150件 ÷ 100件", "100.0%"],
    ["30分 ÷ 1時間", "100.0%"],
    ["4.5% ÷ 3.0%", "100.0%"],
    ["45.0% ÷ 60.1%", "74.5%"],
    ["40 + 30 + 20 + 15", "70"],
    ["7 − 5", "1"],
    ["47 ÷ 45", "98.1%"],
    ["45.0% ÷ 60.1%", "74.86…%"],
  ])("%s = %s", (computation, expected) => {
    expect(judgeEquation(computation, expected)).toBe("false");
  });

  test("unless the figures behind the printed ones make it so", () => {
    expect(judgeEquation("45.0% ÷ 60.1%", "74.7%")).toBe("within-rounding");
  });
});

test.each([
  ["(45.0% + 60.0% + … + 80.0%) ÷ 9", "61.0%"],
  ["30分 + 2kg", "32"],
  ["30 ÷ 0", "0%"],
  ["30 ÷", "3"],
  ["人口 ÷ 面積", "12"],
])("what cannot be calculated is not judged: %s = %s", (computation, expected) => {
  expect(judgeEquation(computation, expected)).toBe("undecidable");
});

test("a rounded quotient is true, and one that is two of its last digits away is not", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 99_999 }), (part, whole) => {
      const tenths = Math.floor((part * 1000) / whole);
      const printed = (value: number): string => `${Math.floor(value / 10)}.${value % 10}%`;
      expect(judgeEquation(`${part} ÷ ${whole}`, printed(tenths))).toBe("exact");
      expect(judgeEquation(`${part} ÷ ${whole}`, printed(tenths + 2))).toBe("false");
    }),
  );
});
