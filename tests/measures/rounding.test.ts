import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimal, isZero, toText } from "../../src/measures/decimal";
import { meanRounded, quotient, round, ROUNDING_MODES, stepOf, toFixed } from "../../src/measures/rounding";
import { decimals, modes, roundedUnits } from "./oracle";

describe("rounding", () => {
  it("rounds each mode's ties and rests as the mode is defined", () => {
    const row = (text: string) => ROUNDING_MODES.map((mode) => toText(round(decimal(text), 0, mode)));
    expect(ROUNDING_MODES).toEqual(["half-up", "truncate", "half-even", "away", "half-down", "half-ceiling"]);
    expect(row("2.5")).toEqual(["3", "2", "2", "3", "2", "3"]);
    expect(row("3.5")).toEqual(["4", "3", "4", "4", "3", "4"]);
    expect(row("-2.5")).toEqual(["-3", "-2", "-2", "-3", "-2", "-2"]);
    expect(row("2.51")).toEqual(["3", "2", "3", "3", "3", "3"]);
    expect(row("-2.49")).toEqual(["-2", "-2", "-2", "-3", "-2", "-2"]);
    expect(row("-0.4")).toEqual(["0", "0", "0", "-1", "0", "0"]);
  });

  it("rounds shares of 400 that doubles get wrong", () => {
    expect(toText(quotient(decimal("20100"), decimal("400"), 1, "half-up"))).toBe("50.3");
    expect(toText(quotient(decimal("20300"), decimal("400"), 1, "half-up"))).toBe("50.8");
    expect(Math.round((201 / 400) * 1000) / 10).toBe(50.2);
  });

  it("rounds to tens and hundreds with negative digits", () => {
    expect(toText(round(decimal("1464149.9"), -2, "half-up"))).toBe("1464100");
    expect(toText(stepOf(-2))).toBe("100");
    expect(toText(stepOf(1))).toBe("0.1");
  });

  it("shows a fixed number of decimals", () => {
    expect([toFixed(decimal("100"), 1), toFixed(decimal("-0.04"), 1), toFixed(decimal("1.005"), 2)]).toEqual(["100.0", "0.0", "1.01"]);
  });

  it("rounds a mean once, from the exact sum", () => {
    expect(toText(meanRounded(["0", "0", "92.9"].map(decimal), 1, "half-up"))).toBe("31.0");
    expect(() => meanRounded([], 1, "half-up")).toThrow(RangeError);
  });

  it("agrees with rationals in every mode, sign and size", () => {
    fc.assert(
      fc.property(decimals, decimals, fc.integer({ min: 0, max: 5 }), modes, (a, b, digits, mode) => {
        fc.pre(!isZero(b));
        const result = quotient(a, b, digits, mode);
        expect(BigInt(result.units)).toBe(roundedUnits(a, b, digits, mode));
        expect(result.scale).toBe(digits);
        expect(Object.is(result.units, -0)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it("gives ties to the mode however they are written", () => {
    fc.assert(
      fc.property(fc.integer({ min: -100000, max: 100000 }), fc.integer({ min: 1, max: 500 }), modes, (k, factor, mode) => {
        const a = { units: (2 * k + 1) * factor, scale: 1 };
        const b = { units: 2 * factor, scale: 0 };
        expect(BigInt(quotient(a, b, 1, mode).units)).toBe(roundedUnits(a, b, 1, mode));
      }),
    );
  });
});
