import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, compare, decimal, decimalOf, multiply, toText, type Decimal } from "../../src/measures/decimal";
import {
  clipInterval,
  contains,
  intersect,
  meets,
  point,
  printedInterval,
  scaleInterval,
  storedInterval,
  sumOf,
  type Interval,
} from "../../src/measures/interval";
import { storedDecimal } from "../../src/parse/storedFigure";
import { round, ROUNDING_MODES, type RoundingMode } from "../../src/measures/rounding";
import { modes } from "./oracle";

const show = ({ low, high, lowClosed, highClosed }: Interval) =>
  `${lowClosed ? "[" : "("}${low ? toText(low) : "-∞"}, ${high ? toText(high) : "∞"}${highClosed ? "]" : ")"}`;
const printed = (text: string, step: string, mode: RoundingMode) => show(printedInterval(decimal(text), decimal(step), mode));

const small = fc
  .tuple(fc.integer({ min: -300, max: 300 }), fc.integer({ min: 0, max: 2 }))
  .map(([units, scale]): Decimal => ({ units, scale }));
const intervals = fc
  .record({
    low: fc.option(small, { nil: undefined }),
    high: fc.option(small, { nil: undefined }),
    lowClosed: fc.boolean(),
    highClosed: fc.boolean(),
  })
  .map(({ low, high, lowClosed, highClosed }): Interval => {
    if (low && high && compare(low, high) >= 0) return point(low);
    return {
      ...(low && { low }),
      ...(high && { high }),
      lowClosed: lowClosed && low !== undefined,
      highClosed: highClosed && high !== undefined,
    };
  });

describe("printedInterval", () => {
  it("follows the table of modes for positive, negative and zero", () => {
    const table = (text: string) => Object.fromEntries(ROUNDING_MODES.map((mode) => [mode, printed(text, "0.1", mode)]));
    expect(table("30.2")).toEqual({
      "half-up": "[30.15, 30.25)",
      "half-down": "(30.15, 30.25]",
      "half-even": "[30.15, 30.25]",
      "half-ceiling": "[30.15, 30.25)",
      truncate: "[30.2, 30.3)",
      away: "(30.1, 30.2]",
    });
    expect(table("-0.3")).toEqual({
      "half-up": "(-0.35, -0.25]",
      "half-down": "[-0.35, -0.25)",
      "half-even": "(-0.35, -0.25)",
      "half-ceiling": "[-0.35, -0.25)",
      truncate: "(-0.4, -0.3]",
      away: "[-0.3, -0.2)",
    });
    expect(table("0.0")).toEqual({
      "half-up": "(-0.05, 0.05)",
      "half-down": "[-0.05, 0.05]",
      "half-even": "[-0.05, 0.05]",
      "half-ceiling": "[-0.05, 0.05)",
      truncate: "(-0.1, 0.1)",
      away: "[0.0, 0.0]",
    });
  });

  it("takes steps above 1, as 146.41万 has", () => {
    expect(printed("1464100", "100", "half-up")).toBe("[1464050.0, 1464150.0)");
    expect(printed("1464100", "100", "half-even")).toBe("(1464050.0, 1464150.0)");
  });

  it("holds exactly the numbers that round to the figure", () => {
    fc.assert(
      fc.property(fc.integer({ min: -4000, max: 4000 }), modes, (units, mode) => {
        const value = { units, scale: 3 };
        const shown = round(value, 1, mode);
        for (const step of [-2, -1, 0, 1, 2]) {
          const neighbour = add(shown, { units: step, scale: 1 });
          expect(contains(printedInterval(neighbour, decimal("0.1"), mode), value)).toBe(step === 0);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe("storedInterval", () => {
  it("doubts the 15th digit of a long double and nothing of a short one", () => {
    expect(show(storedInterval(decimalOf(74.8752079866889)))).toBe("[74.8752079766889, 74.8752079966889]");
    expect(show(storedInterval(decimalOf(45 / 60.1)))).toMatch(/^\[0\.74875207976/);
    expect(contains(storedInterval(decimalOf(0.1 + 0.2)), decimal("0.3"))).toBe(true);
    expect(show(storedInterval(decimalOf(0.749)))).toBe("[0.749, 0.749]");
    // 0.611 ÷ 0.555 has 1.10090090090090 as its fifteen digits, of which a decimal keeps fourteen.
    expect(contains(storedInterval(storedDecimal(0.611 / 0.555)), decimal("1.10090090090090090"))).toBe(true);
    expect(show(storedInterval(decimalOf(87974100)))).toBe("[87974100, 87974100]");
  });
});

describe("interval arithmetic", () => {
  it("knows whether touching ends count", () => {
    const [a, b] = [
      printedInterval(decimal("74.8"), decimal("0.1"), "half-up"),
      printedInterval(decimal("74.9"), decimal("0.1"), "half-up"),
    ];
    expect(meets(a, b)).toBe(false);
    expect(intersect(a, b)).toBeUndefined();
    expect(meets(point(decimal("74.85")), b)).toBe(true);
  });

  it("agrees with membership of single numbers", () => {
    fc.assert(
      fc.property(intervals, intervals, small, (a, b, x) => {
        const both = contains(a, x) && contains(b, x);
        const joint = intersect(a, b);
        expect(joint !== undefined && contains(joint, x)).toBe(both);
        if (both) expect(meets(a, b)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it("holds sums, multiples and clipped numbers of its members", () => {
    fc.assert(
      fc.property(intervals, intervals, small, small, small, (a, b, x, y, c) => {
        if (contains(a, x)) expect(contains(scaleInterval(a, c), multiply(x, c))).toBe(true);
        if (contains(a, x) && contains(b, y)) expect(contains(sumOf([a, b]), add(x, y))).toBe(true);
        const [floor, cap] = compare(y, c) < 0 ? [y, c] : [c, y];
        const clipped = compare(x, floor) < 0 ? floor : compare(x, cap) > 0 ? cap : x;
        if (contains(a, x)) expect(contains(clipInterval(a, floor, cap), clipped)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("clips rates to 0 and 100", () => {
    const clip = (text: string) =>
      show(clipInterval(printedInterval(decimal(text), decimal("0.1"), "half-up"), decimal("0"), decimal("100")));
    expect([clip("132.2"), clip("100.0"), clip("-2.1"), clip("0.0"), clip("45.0")]).toEqual([
      "[100, 100]",
      "[99.95, 100]",
      "[0, 0]",
      "[0, 0.05)",
      "[44.95, 45.05)",
    ]);
  });
});
