import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimal, subtract, toText, type Decimal } from "../../src/measures/decimal";
import { delta, judgeDelta, type CheckedDelta } from "../../src/measures/judgeDelta";
import { rounded } from "../../src/measures/operand";
import { judgeChange, relativeChange } from "../../src/measures/relativeChange";
import { round, stepOf } from "../../src/measures/rounding";
import { DELTAS } from "./aomoriTables";
import { number, operand, stated } from "./figures";
import { modes } from "./oracle";

const judge = (current: string, previous: string, change: string) =>
  judgeDelta({ stated: stated(change), current: operand(current), previous: operand(previous), mode: "half-up" }) as CheckedDelta;
const change = (current: string, previous: string, percent: string) =>
  judgeChange({ stated: stated(percent), current: operand(current), previous: operand(previous), mode: "half-up" });

describe("judgeDelta", () => {
  it.each(DELTAS)("%s: %s after %s is +%s points", (_table, current, previous, points) => {
    expect(judge(current, previous, points).verdict).toBe("exact");
    expect(toText(delta(number(current), number(previous)))).toBe(points);
  });

  it("excuses one digit by hidden decimals, not two", () => {
    expect(judge("44.1%", "31.0%", "13.2")).toMatchObject({
      verdict: "input-rounding",
      computed: decimal("13.1"),
      range: ["13.000", "13.200"],
    });
    expect(judge("44.1%", "31.0%", "13.3").verdict).toBe("impossible");
    expect(judge("63.6%", "63.1%", "17.0").verdict).toBe("impossible");
    expect(judge("44件", "31件", "14").verdict).toBe("impossible");
  });

  it("takes falls, and deltas printed more coarsely", () => {
    expect(judge("77.4%", "78.1%", "▲0.7").verdict).toBe("exact");
    expect(judge("77.4%", "78.1%", "0.7").verdict).toBe("impossible");
    expect(judge("63.2%", "54.9%", "8").verdict).toBe("exact");
  });

  it("never calls a true delta impossible", () => {
    const figure = fc.integer({ min: -1000000, max: 1000000 }).map((units): Decimal => ({ units, scale: 4 }));
    fc.assert(
      fc.property(figure, figure, modes, fc.nat(2), (x, y, mode, digits) => {
        const printed = (d: Decimal) => rounded(round(d, digits, mode), stepOf(digits), mode);
        const truth = { value: round(subtract(x, y), digits, mode), decimals: digits };
        expect(["exact", "input-rounding"]).toContain(
          judgeDelta({ stated: truth, current: printed(x), previous: printed(y), mode }).verdict,
        );
      }),
      { numRuns: 1000 },
    );
  });
});

describe("relative change", () => {
  it("tells growth of wages from the fall of hours per wage", () => {
    expect(change("1,899円", "1,827円", "3.9%")).toMatchObject({ verdict: "exact" });
    expect(change("1,827円", "1,899円", "▲3.8%")).toMatchObject({ verdict: "exact" });
    expect(change("1,827円", "1,899円", "▲3.9%")).toMatchObject({ verdict: "impossible" });
  });

  it("is not the difference in points", () => {
    expect(change("63.2%", "54.9%", "15.1%")).toMatchObject({ verdict: "exact" });
    expect(change("63.2%", "54.9%", "8.3%")).toMatchObject({ verdict: "impossible", range: ["14.922", "15.315"] });
    expect(change("63.2%", "54.9%", "15.2%")).toMatchObject({ verdict: "input-rounding" });
  });

  it("has no value from nothing, and is not judged from a loss", () => {
    expect(relativeChange(decimal("5"), decimal("0"), 1, "half-up")).toBeUndefined();
    expect(change("5", "0", "皆増0")).toEqual({ verdict: "not-checkable", reason: "zero-previous" });
    expect(change("5", "▲5", "200")).toEqual({ verdict: "not-checkable", reason: "negative-previous" });
    expect(toText(relativeChange(decimal("-110"), decimal("-198"), 1, "half-up")!)).toBe("44.4");
  });
});
