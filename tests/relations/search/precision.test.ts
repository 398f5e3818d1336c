import { describe, expect, it } from "vitest";
import { halfUnits } from "../../../src/relations/search/precision";
import { gridOf } from "./tables";

function columnOf(figures: readonly string[]): number[] {
  return [...halfUnits(gridOf(figures.map((figure) => [figure])))];
}

describe("halfUnits: what the last digit is really worth", () => {
  it("reads decimals as printed", () => {
    expect(columnOf(["18.6", "7.25", "19.4"])).toEqual([0.05, 0.005, 0.05]);
  });

  it("gives a figure the decimals that its row and its column usually have", () => {
    const grid = gridOf([
      ["18.6", "20.1", "12.4"],
      ["19", "17.3", "11.8"],
      ["16.2", "15.5", "14.7"],
    ]);
    expect(halfUnits(grid)[3]).toBe(0.05);
  });

  it("takes zeros that a whole column ends with for padding", () => {
    expect(columnOf(["12.0", "7.0", "31.0", "24.0", "18.0"])).toEqual([0.5, 0.5, 0.5, 0.5, 0.5]);
  });

  it("knows figures that are rounded to thousands, and leaves a constant alone", () => {
    expect(columnOf(["12000", "71000", "35000", "48000"])).toEqual([500, 500, 500, 500]);
    expect(columnOf(["5000", "5000", "5000", "5000"])).toEqual([0.5, 0.5, 0.5, 0.5]);
  });
});
