import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimal, toText } from "../../src/measures/decimal";
import { daysBetween, expectedRatio } from "../../src/measures/progress";
import { quotient } from "../../src/measures/rounding";

const course = { baseline: decimal("200"), target: decimal("100"), start: "2024-03-31", end: "2028-03-31" };
const at = (asOf: string) => {
  const { numerator, denominator } = expectedRatio(course, asOf);
  return toText(quotient(numerator, denominator, 1, "half-up"));
};

describe("the expected value", () => {
  it("moves evenly from baseline to target, leap days counted", () => {
    expect(["2024-03-31", "2025-03-31", "2026-03-31", "2028-03-31"].map(at)).toEqual(["200.0", "175.0", "150.0", "100.0"]);
    expect(at("2025-01-31")).toBe("179.1");
  });

  it("stays at the ends outside the course", () => {
    expect([at("2020-01-01"), at("2030-01-01")]).toEqual(["200.0", "100.0"]);
  });

  it("refuses dates that do not exist and courses without length", () => {
    for (const date of ["2025-02-29", "2025-13-01", "2025-4-1", "R7.4.1", ""]) expect(() => at(date)).toThrow(RangeError);
    expect(() => expectedRatio({ ...course, end: course.start }, "2025-01-01")).toThrow(RangeError);
  });
});

it("counts days as the calendar does", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date(0), max: new Date("2099-12-31"), noInvalidDate: true }),
      fc.integer({ min: 0, max: 40000 }),
      (from, days) => {
        const to = new Date(from.getTime() + days * 86_400_000);
        expect(daysBetween(from.toISOString().slice(0, 10), to.toISOString().slice(0, 10))).toBe(days);
      },
    ),
  );
});
