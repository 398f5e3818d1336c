import { describe, expect, it } from "vitest";
import { decimal } from "../../src/measures/decimal";
import { point, storedInterval } from "../../src/measures/interval";
import { judgeRate, type CheckedRate, type RateQuestion } from "../../src/measures/judgeRate";
import { rounded } from "../../src/measures/operand";
import { stepOf } from "../../src/measures/rounding";
import { RATES } from "./aomoriTables";
import { number, operand, stated } from "./figures";

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
