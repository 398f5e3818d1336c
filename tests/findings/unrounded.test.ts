import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { unroundedText } from "../../src/findings/unrounded";
import { decimal, multiply, subtract, sign, HUNDRED, toText } from "../../src/measures/decimal";
import { quotient } from "../../src/measures/rounding";

const shown = (a: string, b: string, digits: number, unit = "%"): string | undefined => {
  const fraction = { numerator: multiply(decimal(a), HUNDRED), denominator: decimal(b) };
  const rounded = quotient(fraction.numerator, fraction.denominator, digits, "half-up");
  return unroundedText(fraction, rounded, toText(rounded) + unit);
};

describe("a result before it is rounded", () => {
  test("has two digits more than are printed, and goes on where it goes on", () => {
    expect(shown("45.0", "60.1", 1)).toBe("74.875…%");
    expect(shown("2", "3", 0)).toBe("66.66…%");
    expect(shown("37.4", "80", 1)).toBe("46.75%");
    expect(shown("-0.3", "14.6", 1, "ポイント")).toBe("-2.054…ポイント");
  });

  test("is not told where nothing was rounded", () => {
    expect(shown("18", "40", 1)).toBeUndefined();
  });

  test("is not told where the expected figure comes of another calculation", () => {
    expect(unroundedText({ numerator: decimal("45"), denominator: decimal("60") }, decimal("74.9"), "74.9%")).toBeUndefined();
  });

  test("is never more than the exact one, by less than its last digit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9999 }), (a, b) => {
        const text = shown(String(a), String(b), 1)?.replace("%", "");
        if (text === undefined) return;
        const cut = multiply(decimal(text.replace("…", "")), decimal(String(b)));
        const rest = subtract(decimal(String(a * 100)), cut);
        expect(sign(rest)).toBe(text.endsWith("…") ? 1 : 0);
        expect(sign(subtract(multiply(decimal("0.001"), decimal(String(b))), rest))).toBe(1);
      }),
    );
  });
});
