import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimal, toText } from "../../src/measures/decimal";
import { quotient } from "../../src/measures/rounding";
import { countsFor, printableShares } from "../../src/measures/share";
import { modes } from "./oracle";

const counts = (percent: string, n: number) => countsFor(decimal(percent), decimal(percent).scale, n, "half-up");
const near = (percent: string, n: number) => printableShares(decimal(percent), decimal(percent).scale, n, "half-up").map(toText);

describe("shares of a base", () => {
  it("finds the count behind a percentage, or that there is none", () => {
    expect(counts("45.0", 40)).toEqual({ least: 18, most: 18 });
    expect(counts("50.3", 400)).toEqual({ least: 201, most: 201 });
    expect(counts("50.2", 400)).toBeUndefined();
    expect(counts("45", 1741)).toEqual({ least: 775, most: 792 });
    expect(counts("0.0", 40)).toEqual({ least: 0, most: 0 });
    expect(counts("45.0", 0)).toBeUndefined();
    expect(counts("45.0", 2.5)).toBeUndefined();
  });

  it("offers the nearest printable percentages", () => {
    expect(near("45.1", 40)).toEqual(["45.0", "47.5"]);
    expect(near("45.0", 40)).toEqual(["45.0"]);
    expect(near("50.2", 400)).toEqual(["50.0", "50.3"]);
    expect(near("100.4", 40)).toEqual(["100.0"]);
  });

  it("gives exactly the counts that print so", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 1000 }), modes, (n, units, mode) => {
        const printing = Array.from({ length: n + 1 }, (_, k) => k).filter(
          (k) => quotient(decimal(String(100 * k)), decimal(String(n)), 1, mode).units === units,
        );
        const range = countsFor({ units, scale: 1 }, 1, n, mode);
        expect(range && [range.least, Math.min(range.most, n)]).toEqual(printing.length === 0 ? undefined : [printing[0], printing.at(-1)]);
      }),
      { numRuns: 500 },
    );
  });
});
