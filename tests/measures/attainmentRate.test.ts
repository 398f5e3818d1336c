import { describe, expect, it } from "vitest";
import { attainmentRate, rateBy, rateRange, type RateFormula } from "../../src/measures/attainmentRate";
import { decimal, toText, type Decimal } from "../../src/measures/decimal";
import { rounded } from "../../src/measures/operand";
import { operand } from "./figures";

describe("attainment rates", () => {
  it("come from any formula", () => {
    const inputs = { actual: decimal("25"), target: decimal("20"), baseline: decimal("30") };
    const rate = (formula: RateFormula) => toText(rateBy(formula, inputs, 1, "half-up") as Decimal);
    expect((["ratio", "inverse", "mirror", "baseline"] as const).map(rate)).toEqual(["125.0", "80.0", "75.0", "50.0"]);
    expect(() => attainmentRate(decimal("1"), decimal("0.0"), 1, "half-up")).toThrow(RangeError);
  });

  it("have a range that is rounded outward and clipped", () => {
    const inputs = { actual: operand("45.0%"), target: operand("60.1%") };
    expect(rateRange("ratio", inputs, 2)).toEqual(["74.72", "75.03"]);
    expect(rateRange("ratio", { actual: operand("60.0%"), target: operand("45.4%") }, 2, decimal("100"), decimal("0"))).toEqual([
      "100.00",
      "100.00",
    ]);
    expect(rateRange("ratio", { actual: operand("▲0.3%"), target: operand("14.6%") }, 2)).toEqual(["-2.41", "-1.70"]);
    expect(rateRange("ratio", { actual: operand("5人"), target: operand("0%") }, 2)).toBeUndefined();
  });

  it("keep the same baseline above and below the line", () => {
    const one = (text: string) => rounded(decimal(text), decimal("1"), "half-up");
    expect(rateRange("baseline", { actual: one("80"), target: one("80"), baseline: one("50") }, 1)).toEqual(["96.6", "103.5"]);
  });
});
