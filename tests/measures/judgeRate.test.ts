import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attainmentRate, rateBy, rateRange, type RateFormula } from "../../src/measures/attainmentRate";
import { compare, decimal, toText, type Decimal } from "../../src/measures/decimal";
import { point, printedInterval, storedInterval } from "../../src/measures/interval";
import { judgeRate, type CheckedRate, type RateQuestion } from "../../src/measures/judgeRate";
import { exactly, rounded } from "../../src/measures/operand";
import { round, ROUNDING_MODES, stepOf } from "../../src/measures/rounding";
import { RATES } from "./aomoriTables";
import { number, operand, stated } from "./figures";
import { modes, rational, roundedUnits } from "./oracle";

const CLIP = { cap: decimal("100"), floor: decimal("0") };

function judge(actual: string, target: string, rate: string, more: Partial<RateQuestion> = {}): CheckedRate {
  const judgement = judgeRate({
    stated: stated(rate),
    actual: operand(actual),
    target: operand(target),
    formula: "ratio",
    mode: "half-up",
    ...more,
  });
  if (judgement.verdict === "not-checkable") throw new Error(judgement.reason);
  return judgement;
}

describe("judgeRate on the tables of Aomori", () => {
  it.each(RATES)("%s %s: %s of %s is %s: %s", (_table, _period, actual, target, rate, verdict) => {
    expect(judge(actual, target, rate, CLIP).verdict).toBe(verdict);
  });

  it("knows all 75 stated rates: 65 exact, 10 explained by rounded inputs", () => {
    expect(RATES.filter((row) => row[5] === "exact")).toHaveLength(65);
    expect(RATES.filter((row) => row[5] === "input-rounding")).toHaveLength(10);
  });

  it("finds every printed rate impossible that is five points off", () => {
    for (const [, , actual, target, rate] of RATES) {
      const wrong = {
        ...stated(rate),
        value: { units: Number(number(rate).units) + 5 * 10 ** number(rate).scale, scale: number(rate).scale },
      };
      expect(judge(actual, target, rate, { ...CLIP, stated: wrong }).verdict).toBe("impossible");
    }
  });
});

describe("judgeRate", () => {
  it("names what it computed, the range and the modes", () => {
    expect(judge("45.0%", "60.1%", "47.8%")).toEqual({
      verdict: "impossible",
      computed: decimal("74.9"),
      raw: decimal("74.9"),
      capped: false,
      floored: false,
      range: ["74.729", "75.021"],
      modes: [],
    });
    expect(judge("45.0%", "60.1%", "74.8%")).toMatchObject({ verdict: "input-rounding", modes: ["truncate"] });
    expect(judge("75.0%", "75.3%", "99.5%")).toMatchObject({ verdict: "input-rounding", modes: [] });
  });

  it("tells cap and floor from the raw rate", () => {
    expect(judge("60.0%", "45.4%", "100%", CLIP)).toMatchObject({
      verdict: "exact",
      capped: true,
      computed: decimal("100"),
      raw: decimal("132"),
    });
    expect(judge("▲0.3%", "14.6%", "0.0%", CLIP)).toMatchObject({ verdict: "exact", floored: true, raw: decimal("-2.1") });
    expect(judge("▲0.3%", "14.6%", "▲2.1%").verdict).toBe("exact");
    expect(judge("60.0%", "45.4%", "132.2%", CLIP).verdict).toBe("impossible");
    expect(judge("60.0%", "45.4%", "132.2%").verdict).toBe("exact");
  });

  it("names the rounding mode that a rate needs when rounded inputs do not explain it", () => {
    expect(judge("2人", "3人", "66.6%")).toMatchObject({ verdict: "rounding-mode", modes: ["truncate"], computed: decimal("66.7") });
    expect(judge("1人", "3人", "33.4%")).toMatchObject({ verdict: "rounding-mode", modes: ["away"] });
    expect(judge("2人", "3人", "66.6%", { mode: "truncate" }).verdict).toBe("exact");
    expect(judge("1人", "80人", "1.2%")).toMatchObject({ verdict: "rounding-mode", modes: ["truncate", "half-even", "half-down"] });
  });

  it("says both where hidden digits and another mode are needed together", () => {
    expect(judge("70.0%", "30人", "233.1%").verdict).toBe("both");
    expect(judge("70.0%", "30人", "233.0%").verdict).toBe("impossible");
  });

  it("rounds half of a digit up where doubles do not", () => {
    expect(judge("37.4%", "80%", "46.8%").verdict).toBe("exact");
    expect(judge("201人", "400人", "50.3%").verdict).toBe("exact");
    expect(judge("203人", "400人", "50.8%").verdict).toBe("exact");
  });

  it("takes the stored number of a cell where it is known", () => {
    const actual = { nominal: decimal("45.0"), interval: point(decimal("45.04")) };
    const target = { nominal: decimal("60.1"), interval: point(decimal("60.14")) };
    expect(judge("45.0%", "60.1%", "74.7%", { actual, target })).toMatchObject({ verdict: "impossible", range: ["74.891", "74.892"] });
    const exactRate = { ...stated("74.8%"), interval: storedInterval(decimal("74.8752079866889")) };
    expect(judge("45.0人", "60.1人", "74.8%", { stated: exactRate }).verdict).toBe("input-rounding");
    expect(
      judge("45.0人", "60.1人", "74.8%", { stated: { ...exactRate, interval: point(decimal("74.84")) }, mode: "half-up" }).verdict,
    ).toBe("rounding-mode");
  });

  it("compares the other formulas", () => {
    const baseline = operand("30人");
    expect(judge("25人", "20人", "80.0%", { formula: "inverse" }).verdict).toBe("exact");
    expect(judge("25人", "20人", "75.0%", { formula: "mirror" }).verdict).toBe("exact");
    expect(judge("25人", "20人", "50.0%", { formula: "baseline", baseline }).verdict).toBe("exact");
    expect(judge("▲150", "▲110", "54.5%", { formula: "baseline", baseline: operand("▲198") }).verdict).toBe("exact");
    expect(judge("25人", "20人", "80.0%", { formula: "baseline", baseline }).verdict).toBe("impossible");
    expect(judge("25.1%", "20.2%", "49.9%", { formula: "baseline", baseline: operand("30.0%") })).toMatchObject({
      verdict: "input-rounding",
      computed: decimal("50.0"),
      range: ["48.979", "51.021"],
    });
  });

  it("does not count an open end that only touches the stated rate", () => {
    const touching = { ...stated("50.1%"), interval: point(decimal("50.05")) };
    const more = { stated: touching, formula: "baseline", baseline: operand("0人") } as const;
    expect(judge("50.0%", "100人", "50.1%", more).verdict).toBe("impossible");
    expect(judge("50.0%", "100人", "50.1%", { ...more, actual: rounded(decimal("50.0"), stepOf(1), "half-down") }).verdict).toBe(
      "input-rounding",
    );
  });

  it("says why a rate cannot be checked", () => {
    const reason = (actual: string, target: string, more: Partial<RateQuestion> = {}) => {
      const judgement = judgeRate({
        stated: stated("0.0%"),
        actual: operand(actual),
        target: operand(target),
        formula: "ratio",
        mode: "half-up",
        ...more,
      });
      return judgement.verdict === "not-checkable" ? judgement.reason : judgement.verdict;
    };
    expect(reason("5人", "0人")).toBe("zero-target");
    expect(reason("▲150", "▲110")).toBe("negative-target");
    expect(reason("0人", "5人", { formula: "inverse" })).toBe("zero-actual");
    expect(reason("▲1人", "5人", { formula: "inverse" })).toBe("negative-actual");
    expect(reason("5人", "5人", { formula: "baseline" })).toBe("missing-baseline");
    expect(reason("4人", "5人", { formula: "baseline", baseline: operand("5人") })).toBe("baseline-equals-target");
    expect(reason("4%", "1%", { target: rounded(decimal("1"), decimal("5"), "half-up") })).toBe("zero-within-rounding");
    expect(
      reason("99%", "90%", { actual: { nominal: decimal("99"), interval: { low: decimal("99"), lowClosed: true, highClosed: false } } }),
    ).toBe("unbounded-input");
  });

  it("computes with very large figures", () => {
    expect(judge("9,896,962枚", "87,974,100枚", "11.2%").verdict).toBe("exact");
    expect(judge("500000000000000001", "1000000000000000000", "50.0%").verdict).toBe("exact");
    expect(judge("499500000000000000", "1000000000000000000", "50.0%").verdict).toBe("exact");
    expect(judge("499499999999999999", "1000000000000000000", "50.0%").verdict).toBe("rounding-mode");
    expect(judge("499499999999999999", "1000000000000000000", "49.9%").verdict).toBe("exact");
  });
});

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
    expect(rateRange("ratio", { actual: operand("60.0%"), target: operand("45.4%") }, 2, CLIP.cap, CLIP.floor)).toEqual([
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
