import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { averagePolicies } from "../../src/measures/averagePolicies";
import { decimal, toText, type Decimal } from "../../src/measures/decimal";
import { judgeAverage, missingRate, type AveragedRate, type AverageQuestion, type CheckedAverage } from "../../src/measures/judgeAverage";
import { rounded } from "../../src/measures/operand";
import { rangeTexts } from "../../src/measures/ratio";
import { meanRounded, quotient, round, stepOf } from "../../src/measures/rounding";
import { AVERAGES } from "./aomoriTables";
import { operand, stated } from "./figures";
import { modes } from "./oracle";

function question(average: string, rates: readonly string[], weights?: readonly string[]): AverageQuestion {
  const read = (text: string): AveragedRate => (text === "—" ? "missing" : text === "(blank)" ? "blank" : operand(text));
  return { stated: stated(average), rates: rates.map(read), mode: "half-up", ...(weights && { weights: weights.map(decimal) }) };
}

const policies = (average: string, rates: readonly string[]) =>
  averagePolicies(question(average, rates)).map(({ policy, judgement }) => {
    const clip = `${policy.cap ? ` cap ${toText(policy.cap)}` : ""}${policy.floor ? ` floor ${toText(policy.floor)}` : ""}`;
    return `${policy.missing}${clip}: ${judgement.verdict}`;
  });

describe("averages of the tables of Aomori", () => {
  it.each(AVERAGES)("%s %s: %s follows from %j", (table, period, average, rates) => {
    const asked = question(average, rates);
    if (rates.includes("(blank)")) expect(rangeTexts(missingRate(asked, { missing: "skip" })!, 2)).toEqual(["99.75", "100.25"]);
    else
      expect(averagePolicies(asked)[0]).toMatchObject({
        policy: { missing: rates.includes("—") ? "zero" : "skip" },
        judgement: { verdict: "exact" },
      });
    expect(`${table} ${period}`).toMatch(/^s00[02]-t\d 2025/);
  });

  it("are 22, one of them over a blank rate", () => {
    expect(AVERAGES).toHaveLength(22);
    expect(AVERAGES.filter(([, , , rates]) => rates.includes("(blank)"))).toHaveLength(1);
  });
});

describe("averagePolicies", () => {
  it("shows that 31.0 holds only with missing rates as 0", () => {
    expect(policies("31.0%", ["—", "—", "92.9%"])).toEqual(["zero: exact"]);
    expect(policies("92.9%", ["—", "—", "92.9%"])).toEqual(["skip: exact"]);
  });

  it("finds cap and floor where the rates are printed raw", () => {
    expect(policies("62.0%", ["11.2%", "74.8%", "132.2%"])).toEqual(["skip cap 100: exact"]);
    expect(policies("31.1%", ["55.6%", "▲2.1%", "37.7%"])).toEqual(["skip floor 0: exact"]);
    expect(policies("50.0%", ["150.0%", "▲50.0%", "—"])).toEqual(["skip: exact", "skip cap 100 floor 0: exact", "zero floor 0: exact"]);
    expect(policies("33.3%", ["150.0%", "▲50.0%", "—"])).toEqual(["zero: exact", "zero cap 100 floor 0: exact"]);
  });

  it("puts the exact policy before one that needs hidden digits", () => {
    expect(policies("50.1%", ["50.0%", "50.1%", "50.1%"])).toEqual(["skip: exact"]);
    expect(policies("50.0%", ["100.1%", "—"])).toEqual(["zero cap 100: exact", "zero: input-rounding"]);
  });

  it("finds none for an average that nothing explains", () => {
    expect(policies("63.9%", ["79.9%", "64.5%", "45.0%"])).toEqual([]);
    expect(policies("63.9%", ["(blank)", "—"])).toEqual([]);
  });
});

describe("judgeAverage", () => {
  const judge = (average: string, rates: readonly string[], weights?: readonly string[]) =>
    judgeAverage(question(average, rates, weights), { missing: "skip" }) as CheckedAverage;

  it("says what the rates allow", () => {
    expect(judge("63.2%", ["79.9%", "64.5%", "45.0%"])).toMatchObject({
      verdict: "input-rounding",
      computed: decimal("63.1"),
      range: ["63.083", "63.184"],
      count: 3,
    });
    expect(judge("63.3%", ["79.9%", "64.5%", "45.0%"]).verdict).toBe("impossible");
    expect(judge("33.4%", ["1", "1", "98"])).toMatchObject({ verdict: "rounding-mode", modes: ["away"] });
  });

  it("weighs the rates", () => {
    expect(judge("75.0%", ["100%", "50%"], ["1", "1"]).verdict).toBe("exact");
    expect(judge("87.5%", ["100%", "50%"], ["3", "1"]).verdict).toBe("exact");
    expect(judge("75.0%", ["100%", "50%"], ["3", "1"]).verdict).toBe("impossible");
    expect(judgeAverage(question("75.0%", ["100%"], ["0"]), { missing: "skip" })).toEqual({
      verdict: "not-checkable",
      reason: "no-figures",
    });
  });

  it("solves for a weighted blank, and only for a single one", () => {
    expect(rangeTexts(missingRate(question("50", ["20", "(blank)"], ["1", "2"]), { missing: "skip" })!, 1)).toEqual(["64.2", "65.8"]);
    expect(missingRate(question("50", ["(blank)", "(blank)"]), { missing: "skip" })).toBeUndefined();
    expect(missingRate(question("50", ["20", "30"]), { missing: "skip" })).toBeUndefined();
  });

  it("never calls the average of true rates impossible", () => {
    const rates = fc.array(fc.integer({ min: -500000, max: 1500000 }), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(rates, modes, fc.nat(2), fc.nat(2), (units, mode, digits, shown) => {
        const truth = units.map((unit): Decimal => ({ units: unit, scale: 4 }));
        const printed = truth.map((rate) => rounded(round(rate, digits, mode), stepOf(digits), mode));
        const average = { value: meanRounded(truth, shown, mode), decimals: shown };
        expect(["exact", "input-rounding"]).toContain(judgeAverage({ stated: average, rates: printed, mode }, { missing: "skip" }).verdict);
      }),
      { numRuns: 1000 },
    );
  });

  it("solves for intervals that hold the true missing rate", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100000 }), { minLength: 2, maxLength: 5 }), modes, (units, mode) => {
        const truth = units.map((unit): Decimal => ({ units: unit, scale: 3 }));
        const rates = truth.map((rate, i): AveragedRate => (i === 0 ? "blank" : rounded(round(rate, 1, mode), stepOf(1), mode)));
        const average = {
          value: quotient(
            truth.reduce((a, b) => ({ units: Number(a.units) + Number(b.units), scale: 3 })),
            { units: units.length, scale: 0 },
            1,
            mode,
          ),
          decimals: 1,
        };
        const [low, high] = rangeTexts(missingRate({ stated: average, rates, mode }, { missing: "skip" })!, 3);
        expect(Number(low)).toBeLessThanOrEqual(units[0]! / 1000);
        expect(Number(high)).toBeGreaterThanOrEqual(units[0]! / 1000);
      }),
    );
  });
});
