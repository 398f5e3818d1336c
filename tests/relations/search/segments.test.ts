import fc from "fast-check";
import { expect, it } from "vitest";
import { maximalSegments } from "../../../src/relations/search/segments";

const scores = fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 30 }).map((values) => Float64Array.from(values));

function bitsOf(score: Float64Array, first: number, last: number): number {
  return score.subarray(first, last + 1).reduce((a, b) => a + b, 0);
}

it("the best of the maximal segments is the best of all segments", () => {
  fc.assert(
    fc.property(scores, (score) => {
      let best = 0;
      for (let first = 0; first < score.length; first++)
        for (let last = first; last < score.length; last++) best = Math.max(best, bitsOf(score, first, last));
      expect(Math.max(0, ...maximalSegments(score).map(({ bits }) => bits))).toBe(best);
    }),
  );
});

it("segments lie apart, in order, cover every positive score and weigh what their scores add up to", () => {
  fc.assert(
    fc.property(scores, (score) => {
      const segments = maximalSegments(score);
      const covered = new Set<number>();
      let end = -1;
      for (const { first, last, bits } of segments) {
        expect(first).toBeGreaterThan(end);
        expect(bits).toBeCloseTo(bitsOf(score, first, last));
        for (let j = first; j <= last; j++) covered.add(j);
        end = last;
      }
      score.forEach((s, j) => expect(s <= 0 || covered.has(j)).toBe(true));
    }),
  );
});
