import { describe, expect, test } from "vitest";
import { isInexact } from "../../src/relations/figures";
import { gridOf, regionsOf } from "../diagnosis/printedGrid";
import { told } from "../support/toldOf";

const SHIFTS = `
Team | Possible shifts | Authorised | Unauthorised | Total absences | Absence rate | Long absentees
Ash | 15,210 | 702 | 301 | 1,003 | 6.6% | <5
Beech | 13,804 | 655 | 240 | 895 | 6.5% | <5
Cherry | 6,120 | 230 | 171 | 401 | 6.6% | <5
Damson | 5,480 | 190 | 149 | 339 | 6.2% | <5
Elm | 8,933 | 330 | 211 | 541 | 6.1% | <5
Fir | 14,101 | 770 | 402 | 1,172 | 8.3% | <5
All teams | 63,648 | 2,877 | 1,474 | 4,351 | 6.8% | <5`;

/** The figures of a column that calculations take as they are printed. */
function plainIn(table: string, heading: string): string[] {
  const grid = gridOf(table);
  const [region] = regionsOf(grid);
  if (!region) return [];
  const places = Array.from({ length: region.value.length }, (_, k) => k).filter(
    (k) => region.columnLabel(k % region.width).text === heading,
  );
  return places.flatMap((k) => (isInexact(region, k) ? [] : (grid[region.place(k).row]?.[region.place(k).column] ?? "")));
}

describe("figures held back", () => {
  test("are taken as they are printed under no heading but a limit", () => {
    expect(plainIn(SHIFTS, "Long absentees")).toEqual([]);
    expect(plainIn(SHIFTS.replaceAll("<5", ">95%"), "Long absentees")).toEqual([]);
    expect(plainIn(SHIFTS.replace("Long absentees", "Limit"), "Limit")).toHaveLength(7);
    expect(plainIn(SHIFTS.replaceAll("<5", "≤5"), "Long absentees")).toHaveLength(7);
  });

  test("a line of <5 is no line of fives: absences and five over shifts is no quotient", () => {
    expect(told(SHIFTS)).toEqual([]);
    expect(told(SHIFTS.replaceAll("<5", "5未満"))).toEqual([]);
    expect(told(SHIFTS.replace("| 895 |", "| 985 |"))).toEqual(["error total-mismatch E3"]);
  });

  test("strict limits are still numbers to keep to", () => {
    const limits = `
Check | Limit | Measured | Margin
Noise (dB) | <55 | 48 | 7
Dust | <40 | 31 | 9
Heat | <30 | 22 | 8
Damp | <60 | 57 | 3
Light | <80 | 75 | 5`;
    expect(told(limits)).toEqual([]);
    expect(told(limits.replace("31 | 9", "31 | 6"))).toEqual(["query delta-mismatch C3"]);
  });
});
