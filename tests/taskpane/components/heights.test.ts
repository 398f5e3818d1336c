import { expect, test } from "vitest";
import { Heights } from "../../../taskpane/components/heights";

const keys = Array.from({ length: 1_000 }, (_, at) => `f${at}`);
const guessed = (height: number): number[] => keys.map(() => height);

function measuredAs(height: number, first: number, end: number): ReadonlyMap<number, number> {
  return new Map(Array.from({ length: end - first }, (_, at) => [first + at, height]));
}

test("what is drawn first tells how high the rest will be, once", () => {
  const heights = new Heights();
  heights.take(keys, guessed(50));
  expect(heights.between(0, 1_000)).toBe(50_000);
  expect(heights.measure(measuredAs(60, 0, 10))).toBe(true);
  expect(heights.between(0, 1_000)).toBe(60_000);
  expect(heights.measure(measuredAs(90, 10, 20))).toBe(false);
  expect(heights.between(0, 1_000)).toBe(60_300);
  heights.forget();
  expect(heights.between(0, 1_000)).toBe(50_000);
});

test("items are found by the heights above them, and a list that is not high is drawn as a whole", () => {
  const heights = new Heights();
  heights.take(keys, guessed(50));
  expect(heights.stretch(10_010, 10_990)).toEqual({ first: 200, end: 220 });
  expect(heights.stretch(-900, -100)).toEqual({ first: 0, end: 0 });
  heights.take(keys.slice(0, 100), guessed(50));
  expect(heights.stretch(90_000, 91_000)).toEqual({ first: 0, end: 100 });
});

test("what was measured goes with an item, but not into a state of which another height is guessed", () => {
  const heights = new Heights();
  heights.take(keys, guessed(50));
  heights.measure(measuredAs(50, 0, 1));
  heights.measure(measuredAs(400, 5, 6));
  const [, ...others] = keys;
  heights.take(
    others,
    others.map(() => 50),
  );
  expect(heights.between(4, 5)).toBe(400);
  heights.take(
    others,
    others.map((_, at) => (at === 4 ? 300 : 50)),
  );
  expect(heights.between(4, 5)).toBe(300);
});
