import { expect, test } from "vitest";
import { PATIENCE, scoreOf } from "../support/othersScore";

test.each<{ readonly name: string; readonly told: number; readonly named: number; readonly each?: number }>([
    { name: "japanese", told: 68, named: 90 },
    { name: "japanese-2", told: 68, named: 90 },
    { name: "japanese-3", told: 68, named: 90 },
    { name: "japanese-4", told: 75, named: 87 },
    { name: "japanese-5", told: 80, named: 93 },
    { name: "japanese-6", told: 78, named: 90 },
    { name: "japanese-7", told: 82, named: 93 },
    { name: "japanese-8", told: 78, named: 90 },
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
