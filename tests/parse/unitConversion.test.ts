import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, multiply, toText } from "../../src/measures/decimal";
import { quotient } from "../../src/measures/rounding";
import { parsePrinted } from "../../src/parse/parsePrinted";
import { conversionFactor, measureOf } from "../../src/parse/unitConversion";

/** A figure as printed, in another unit. */
function converted(text: string, to: string): string | undefined {
  const { quantity } = parsePrinted(text);
  const factor = quantity && conversionFactor(quantity.unit, to);
  return quantity && factor && toText(quotient(multiply(quantity.value, factor.numerator), factor.denominator, 3, "half-up"));
}

describe("a figure in another unit", () => {
  it.each([
    ["500g", "kg", "0.500"],
    ["1.5t", "kg", "1500.000"],
    ["90分", "時間", "1.500"],
    ["90 min", "h", "1.500"],
    ["3時間", "分", "180.000"],
    ["2日", "時間", "48.000"],
    ["36か月", "年", "3.000"],
    ["2,500千円", "百万円", "2.500"],
    ["1.2億円", "万円", "12000.000"],
    ["350m", "km", "0.350"],
    ["2.5ha", "㎡", "25000.000"],
    ["40千L", "㎥", "40.000"],
    ["15‰", "%", "1.500"],
    ["250g/人", "kg/人", "0.250"],
    ["18人", "名", "18.000"],
    ["120人/年", "人", "120.000"],
    ["120人", "人/月", "120.000"],
    ["120 people", "人", "120.000"],
  ])("%s in %s is %s", (text, to, expected) => {
    expect(converted(text, to)).toBe(expected);
  });

  it.each([
    ["18件", "人"],
    ["1か月", "日"],
    ["1GB", "MB"],
    ["3回/日", "回/週"],
    ["3円/人", "円"],
    ["5円", "ドル"],
    ["5%", "ポイント"],
    ["100kWh", "MJ"],
    ["30", "人"],
  ])("%s does not convert to %s", (text, to) => {
    expect(converted(text, to)).toBeUndefined();
  });
});

it("units without relatives measure themselves, whatever scale stands before them", () => {
  expect(measureOf("事業者")).toEqual({ dimension: "事業者", factor: { units: 1, scale: 0 } });
  expect(conversionFactor("万事業者", "事業者")).toEqual({ numerator: { units: 10_000, scale: 0 }, denominator: { units: 1, scale: 0 } });
});

it("there and back gives the same figure", () => {
  const units = ["g", "kg", "t", "分", "時間", "日", "円", "千円", "億円", "m", "km", "㎡", "ha", "件", "人", "名", "kg/人"];
  fc.assert(
    fc.property(fc.constantFrom(...units), fc.constantFrom(...units), (a, b) => {
      const [there, back] = [conversionFactor(a, b), conversionFactor(b, a)];
      expect(there === undefined).toBe(back === undefined);
      if (there && back) expect(compare(multiply(there.numerator, back.numerator), multiply(there.denominator, back.denominator))).toBe(0);
    }),
  );
});
