import { expect, test } from "vitest";
import { PATIENCE, scoreOf } from "../support/othersScore";

test.each<{ readonly name: string; readonly told: number; readonly named: number; readonly each?: number }>([
    { name: "english", told: 68, named: 90 },
    { name: "english-2", told: 68, named: 90 },
    { name: "english-3", told: 68, named: 90 },
    // Of half its faults the cells are named more seldom than of all.
    { name: "english-4", told: 75, named: 90, each: 1 },
    { name: "english-5", told: 75, named: 90 },
    { name: "english-6", told: 60, named: 90 },
    { name: "english-7", told: 60, named: 90 },
])(
  "wrong cells are told, and named, and nothing else: $name",
  ({ name, told, named, each }) => {
    const { errors, wrongSafe, asError, rightCell } = scoreOf(name, each);
    expect({ errors, wrongSafe }).toEqual({ errors: 0, wrongSafe: 0 });
    expect(asError).toBeGreaterThan(told);
    expect(rightCell).toBeGreaterThan(named);
  },
  PATIENCE,
);
