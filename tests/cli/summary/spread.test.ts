import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { farOut, spreadOf } from "../../../cli/summary/spread";

const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 40 });

describe("median and deviation", () => {
  test("are those of the textbook", () => {
    expect(spreadOf([1, 1, 2, 2, 4, 6, 9])).toEqual({ least: 1, median: 2, greatest: 9, deviation: 1 });
    expect(spreadOf([4, 1, 3, 2])).toEqual({ least: 1, median: 2.5, greatest: 4, deviation: 1 });
  });

  test("halve the values, and the distances from the median", () => {
    fc.assert(
      fc.property(values, (list) => {
        const { median, deviation } = spreadOf(list);
        const half = list.length / 2;
        expect(list.filter((value) => value < median).length).toBeLessThanOrEqual(half);
        expect(list.filter((value) => value > median).length).toBeLessThanOrEqual(half);
        expect(list.filter((value) => Math.abs(value - median) < deviation).length).toBeLessThanOrEqual(half);
        expect(list.filter((value) => Math.abs(value - median) > deviation).length).toBeLessThanOrEqual(half);
      }),
    );
  });
});

describe("outliers", () => {
  test("lie more than 3.5 standardised deviations from the median, on either side", () => {
    // Median 12, deviation 1: the bound lies 5.19 away.
    const list = [10, 11, 12, 13, 14, 12, 11];
    const { deviation, median } = spreadOf(list);
    expect([median, deviation]).toEqual([12, 1]);
    expect([6, 7, 17, 18].map((value) => farOut(value, spreadOf(list)))).toEqual([4, undefined, undefined, 4]);
  });

  test("one slip of the unit does not hide itself, as it does behind a standard deviation", () => {
    const list = [38, 40, 41, 43, 45, 4200];
    expect(list.filter((value) => farOut(value, spreadOf(list)) !== undefined)).toEqual([4200]);
  });

  test("are not told where more than half are equal, and are never the half in the middle", () => {
    expect(farOut(90, spreadOf([10, 10, 10, 12, 90]))).toBeUndefined();
    fc.assert(
      fc.property(values, (list) => {
        const spread = spreadOf(list);
        const far = list.filter((value) => farOut(value, spread) !== undefined);
        expect(far.length).toBeLessThan(list.length / 2);
        for (const value of far) expect(Math.abs(value - spread.median)).toBeGreaterThan(3.5 * 1.4826 * spread.deviation);
      }),
    );
  });
});
