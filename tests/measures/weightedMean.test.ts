import { describe, expect, test } from "vitest";
import { rangeOverBox } from "../../src/measures/corners";
import { add, decimal, multiply, ZERO } from "../../src/measures/decimal";
import type { Interval } from "../../src/measures/interval";
import { rangeTexts } from "../../src/measures/ratio";
import { weightedRange } from "../../src/measures/weightedMean";

const from = (low: string, high: string): Interval => ({ low: decimal(low), high: decimal(high), lowClosed: true, highClosed: true });

/** The same by trying every corner. */
function byCorners(scores: readonly Interval[], weights: readonly Interval[]): readonly [string, string] | undefined {
  const range = rangeOverBox([...scores, ...weights], (x) => {
    let [numerator, denominator] = [ZERO, ZERO];
    scores.forEach((_, at) => {
      const [score, weight] = [x[at] ?? ZERO, x[scores.length + at] ?? ZERO];
      numerator = add(numerator, multiply(score, weight));
      denominator = add(denominator, weight);
    });
    return { numerator, denominator };
  });
  return "verdict" in range ? undefined : rangeTexts(range, 6);
}

describe("every mean that scores and weights allow", () => {
  test.each([
    [
      [from("1.5", "2.5"), from("9.5", "10.5"), from("4.5", "5.5")],
      [from("95", "105"), from("10", "10"), from("3.5", "40.5")],
    ],
    [
      [from("-3", "-2"), from("0", "0"), from("7.25", "7.35"), from("2", "2.1")],
      [from("0", "1"), from("1", "6"), from("2", "2"), from("0.4", "0.6")],
    ],
  ])("is what all corners give", (scores, weights) => {
    const range = weightedRange(scores, weights);
    expect(range && rangeTexts(range, 6)).toEqual(byCorners(scores, weights));
  });

  test("is not known where weights may come to nothing, be negative or have no end", () => {
    const scores = [from("1", "2"), from("3", "4")];
    expect(weightedRange(scores, [from("0", "1"), from("0", "1")])).toBeUndefined();
    expect(weightedRange(scores, [from("-1", "1"), from("5", "6")])).toBeUndefined();
    expect(weightedRange(scores, [{ low: decimal("1"), lowClosed: true, highClosed: false }, from("5", "6")])).toBeUndefined();
  });
});
