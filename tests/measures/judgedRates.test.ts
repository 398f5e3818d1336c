import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attainmentRate, rateBy, type RateFormula } from "../../src/measures/attainmentRate";
import { compare, decimal, toText, type Decimal } from "../../src/measures/decimal";
import { printedInterval } from "../../src/measures/interval";
import { judgeRate, type CheckedRate } from "../../src/measures/judgeRate";
import { exactly, rounded } from "../../src/measures/operand";
import { round, ROUNDING_MODES, stepOf } from "../../src/measures/rounding";
import { modes, rational, roundedUnits } from "./oracle";

const CLIP = { cap: decimal("100"), floor: decimal("0") };

const hidden = (max: number) => fc.integer({ min: 1, max }).map((units): Decimal => ({ units, scale: 4 }));
const formulas = fc.constantFrom<RateFormula>("ratio", "inverse", "mirror", "baseline");

describe("judgeRate in general", () => {
  it("never calls a true rate impossible, whatever was rounded, negative or clipped", () => {
    const signed = fc.integer({ min: -900000, max: 900000 }).map((units): Decimal => ({ units, scale: 4 }));
    fc.assert(
      fc.property(
        signed,
        hidden(900000),
        signed,
        formulas,
        modes,
        fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2)),
        fc.boolean(),
        (b, a, b0, formula, mode, digits, clip) => {
          const printed = (d: Decimal, decimals: number) => rounded(round(d, decimals, mode), stepOf(decimals), mode);
          const rate = rateBy(formula, { actual: b, target: a, baseline: b0 }, digits[2], mode);
          fc.pre(typeof rate === "object");
          const value = clip && compare(rate, CLIP.cap) > 0 ? CLIP.cap : clip && compare(rate, CLIP.floor) < 0 ? CLIP.floor : rate;
          const shown = { value, decimals: digits[2] };
          const inputs = { actual: printed(b, digits[0]), target: printed(a, digits[1]), baseline: printed(b0, digits[1]) };
          const judgement = judgeRate({ stated: shown, ...inputs, formula, mode, ...(clip && CLIP) });
          expect(["exact", "input-rounding", "not-checkable"]).toContain(judgement.verdict);
        },
      ),
      { numRuns: 5000 },
    );
  });

  it("agrees with the inequalities c1·a1 ≤ 100·b2 and c2·a2 ≥ 100·b1", () => {
    const figure = fc.tuple(fc.integer({ min: 1, max: 400 }), fc.nat(1)).map(([units, scale]): Decimal => ({ units, scale }));
    fc.assert(
      fc.property(figure, figure, modes, fc.integer({ min: -12, max: 12 }), fc.boolean(), (b, a, mode, off, counted) => {
        const actual = counted ? exactly(b) : rounded(b, stepOf(b.scale), mode);
        const target = rounded(a, stepOf(a.scale), mode);
        const value = { units: Number(attainmentRate(b, a, 1, "half-up").units) + off, scale: 1 };
        fc.pre(value.units > 0 && compare(target.interval.low!, decimal("0")) > 0);
        const verdict = judgeRate({ stated: { value, decimals: 1 }, actual, target, formula: "ratio", mode }).verdict;
        const c = printedInterval(value, stepOf(1), mode);
        const order = (x: Decimal, y: Decimal, z: Decimal) => {
          const [p, q, r] = [rational(x), rational(y), rational(z)];
          const left = p.n * q.n * r.d;
          const right = 100n * r.n * p.d * q.d;
          return left < right ? -1 : left > right ? 1 : 0;
        };
        const [A, B] = [target.interval, actual.interval];
        const lower = order(c.low!, A.low!, B.high!);
        const upper = order(c.high!, A.high!, B.low!);
        const possible =
          (lower < 0 || (lower === 0 && c.lowClosed && A.lowClosed && B.highClosed)) &&
          (upper > 0 || (upper === 0 && c.highClosed && A.highClosed && B.lowClosed));
        const nominal = roundedUnits(b, a, 3, mode) === BigInt(value.units);
        expect(verdict === "exact").toBe(nominal);
        if (!nominal) expect(verdict === "input-rounding").toBe(possible);
      }),
      { numRuns: 5000 },
    );
  });

  it("judges by the quick way as with big integers", () => {
    const big = (d: Decimal): Decimal => ({ units: BigInt(d.units), scale: d.scale });
    const figure = fc
      .tuple(fc.oneof(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 2 ** 50 })), fc.nat(3))
      .map(([units, scale]): Decimal => ({ units, scale }));
    fc.assert(
      fc.property(figure, figure, fc.nat(2), modes, modes, fc.boolean(), (b, a, digits, mode, printedBy, clip) => {
        fc.pre(a.units > 0);
        const value = attainmentRate(b, a, digits, printedBy);
        const ask = (actual: Decimal, target: Decimal) =>
          judgeRate({
            stated: { value, decimals: digits },
            actual: exactly(actual),
            target: exactly(target),
            formula: "ratio",
            mode,
            ...(clip && CLIP),
          }) as CheckedRate;
        const [quick, slow] = [ask(b, a), ask(big(b), big(a))];
        expect({ ...quick, computed: toText(quick.computed), raw: toText(quick.raw) }).toEqual({
          ...slow,
          computed: toText(slow.computed),
          raw: toText(slow.raw),
        });
        expect(BigInt(quick.raw.units)).toBe(roundedUnits(b, a, digits + 2, mode));
        const giving = ROUNDING_MODES.filter((other) => roundedUnits(b, a, digits + 2, other) === BigInt(value.units));
        if (!quick.capped) expect(quick.modes).toEqual(giving);
      }),
      { numRuns: 3000 },
    );
  });
});
