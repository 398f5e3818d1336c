import { describe, expect, test } from "vitest";
import { diagnose } from "../../src/diagnosis/diagnose";
import { gridOf, relationsOf } from "./printedGrid";

const ROWS = [
  [4182, 1377, 2911],
  [3046, 2208, 1563],
  [5719, 1840, 3327],
  [2664, 3092, 1418],
  [6203, 2751, 2089],
  [3385, 1926, 4470],
  [4817, 2533, 1206],
  [2958, 1674, 3841],
];

/** A table whose last line holds the sums of the three before it, but for one; whether that is told as sure. */
function isSure(headings: string, wrong: number): boolean[] {
  const rows = ROWS.map(([a = 0, b = 0, c = 0], at) => `r${at} | ${a} | ${b} | ${c} | ${at === 3 ? wrong : a + b + c}`);
  return diagnose(relationsOf(gridOf([headings, ...rows].join("\n")))).map(({ sure }) => sure);
}

describe("a sum of which no word speaks", () => {
  test("is sure to be wrong where one slip of the pen explains it", () => {
    expect(isSure("X | Alpha | Beta | Gamma | Delta", 7714)).toEqual([true]);
  });

  test("is only asked about where nothing explains it: the line may be of another kind", () => {
    expect(isSure("X | Alpha | Beta | Gamma | Delta", 6020)).toEqual([false]);
  });
});

test("a sum that words name is sure to be wrong, whatever stands there", () => {
  expect(isSure("X | Alpha | Beta | Gamma | Total", 6020)).toEqual([true]);
});
