import { describe, expect, it } from "vitest";
import { decimal } from "../../src/measures/decimal";
import { judgeSum, type CheckedSum } from "../../src/measures/judgeSum";
import { rounded } from "../../src/measures/operand";
import { operand, stated } from "./figures";

const judge = (total: string, parts: readonly string[]) =>
  judgeSum({ stated: stated(total), parts: parts.map((part) => operand(part)), mode: "half-up" }) as CheckedSum;

describe("judgeSum", () => {
  it("wants counts to add up exactly", () => {
    expect(judge("1,000人", ["188人", "769人", "43人"]).verdict).toBe("exact");
    expect(judge("1,001人", ["188人", "769人", "43人"])).toMatchObject({
      verdict: "impossible",
      computed: decimal("1000"),
      range: ["1000.00", "1000.00"],
    });
  });

  it("lets rounded parts miss by their rounding", () => {
    expect(judge("100.0%", ["33.3%", "33.3%", "33.3%"])).toMatchObject({ verdict: "input-rounding", range: ["99.750", "100.050"] });
    expect(judge("100.1%", ["33.3%", "33.3%", "33.3%"]).verdict).toBe("both");
    expect(judge("100.2%", ["33.3%", "33.3%", "33.3%"]).verdict).toBe("impossible");
  });

  it("rounds parts that are printed more finely than a total in 万", () => {
    const total = { value: decimal("1464100"), decimals: -2 };
    const whole = (text: string) => rounded(decimal(text), decimal("1"), "half-up");
    expect(judgeSum({ stated: total, parts: [whole("1000000"), whole("464149")], mode: "half-up" }).verdict).toBe("exact");
    expect(judgeSum({ stated: total, parts: [whole("1000000"), whole("464150")], mode: "half-up" }).verdict).toBe("input-rounding");
    expect(judgeSum({ stated: total, parts: [whole("1000000"), whole("464250")], mode: "half-up" }).verdict).toBe("impossible");
  });

  it("has nothing to say without parts", () => {
    expect(judgeSum({ stated: stated("0"), parts: [], mode: "half-up" })).toEqual({ verdict: "not-checkable", reason: "no-figures" });
  });
});
