import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, decimal, type Decimal } from "../../src/measures/decimal";
import { point, printedInterval } from "../../src/measures/interval";
import { impliedActual, impliedTarget, jointlyFeasible } from "../../src/measures/jointTarget";
import { intersectRatios, ratioInterval, rangeTexts, type RatioInterval } from "../../src/measures/ratio";
import { quotient, round, stepOf } from "../../src/measures/rounding";
import { countsWithin } from "../../src/measures/share";
import { modes } from "./oracle";

const printed = (text: string) => printedInterval(decimal(text), stepOf(1), "half-up");
const share = (k: number, n: number) => point(quotient(decimal(String(100 * k)), decimal(String(n)), 6, "half-up"));
const implied = (actual: ReturnType<typeof point>, rate: string) => impliedTarget({ rate: printed(rate) }, actual);
const holds = (interval: RatioInterval, d: Decimal) => intersectRatios(interval, ratioInterval(point(d))) !== undefined;

describe("joint feasibility of a shared target", () => {
  it("finds one hidden target behind 74.8 and 87.3 at 60.1", () => {
    const joint = jointlyFeasible([ratioInterval(printed("60.1")), implied(share(18, 40), "74.8"), implied(share(21, 40), "87.3")]);
    expect(rangeTexts(joint!, 4)).toEqual(["60.1202", "60.1500"]);
    expect(joint).toMatchObject({ lowClosed: false, highClosed: false });
  });

  it("finds that 75.3 needs more than half-up of a share of 1741", () => {
    const joint = jointlyFeasible([ratioInterval(printed("75.3")), implied(share(28, 40), "92.9"), implied(share(30, 40), "99.5")]);
    expect(rangeTexts(joint!, 3)).toEqual(["75.339", "75.350"]);
    expect(countsWithin(ratioInterval(printed("75.3")), 1741)).toEqual({ least: 1311, most: 1311 });
    expect(countsWithin(joint!, 1741)).toBeUndefined();
  });

  it("closes an end of the target where actual and rate reach theirs", () => {
    expect(implied(point(decimal("20")), "50.0")).toMatchObject({ lowClosed: false, highClosed: true });
    expect(impliedActual({ rate: printed("50.0") }, point(decimal("40")))).toMatchObject({ lowClosed: true, highClosed: false });
  });

  it("finds rows that contradict each other though each is possible", () => {
    const rows = [ratioInterval(printed("60.1")), implied(share(18, 40), "74.8"), implied(share(21, 40), "87.4")];
    expect(jointlyFeasible(rows.slice(0, 2))).toBeDefined();
    expect(jointlyFeasible([rows[0]!, rows[2]!])).toBeDefined();
    expect(jointlyFeasible(rows)).toBeUndefined();
  });

  it("leaves a capped or floored rate open on its far side", () => {
    const cap = decimal("100");
    expect(rangeTexts(impliedTarget({ rate: printed("100.0"), cap }, point(decimal("60"))), 2)).toEqual(["", "60.04"]);
    expect(rangeTexts(impliedTarget({ rate: printed("0.0"), floor: decimal("0") }, point(decimal("60"))), 2)).toEqual(["120000.00", ""]);
    expect(rangeTexts(impliedActual({ rate: printed("100.0"), cap }, point(decimal("45.4"))), 3)).toEqual(["45.377", ""]);
    expect(jointlyFeasible([])).toEqual({ lowClosed: false, highClosed: false });
  });

  it("always holds the true target and actual", () => {
    const hidden = fc.integer({ min: 1, max: 2000000 }).map((units): Decimal => ({ units, scale: 4 }));
    fc.assert(
      fc.property(hidden, hidden, modes, fc.boolean(), (b, a, mode, clip) => {
        const raw = quotient({ units: Number(b.units) * 100, scale: 4 }, a, 1, mode);
        const cap = decimal("100");
        const rate = printedInterval(clip && compare(raw, cap) > 0 ? cap : raw, stepOf(1), mode);
        const bounds = { rate, ...(clip && { cap, floor: decimal("0") }) };
        const [actual, target] = [printedInterval(round(b, 1, mode), stepOf(1), mode), printedInterval(round(a, 1, mode), stepOf(1), mode)];
        expect(holds(impliedTarget(bounds, actual), a)).toBe(true);
        expect(holds(impliedActual(bounds, target), b)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
