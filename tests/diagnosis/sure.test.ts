import { describe, expect, test } from "vitest";
import { diagnose } from "../../src/diagnosis/diagnose";
import { THREE_PARTS } from "../support/threeParts";
import { gridOf, relationsOf } from "./printedGrid";

/** A table whose last line holds the sums of the three before it, but for one; whether that is told as sure. */
function isSure(headings: string, wrong: number): boolean[] {
  const rows = THREE_PARTS.slice(0, 8).map(([a, b, c], at) => `r${at} | ${a} | ${b} | ${c} | ${at === 3 ? wrong : a + b + c}`);
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
