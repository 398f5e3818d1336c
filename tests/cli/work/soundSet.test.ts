import fc from "fast-check";
import { expect, test } from "vitest";
import { soundSet } from "../../../cli/work/soundSet";

test("those to blame are found, and nobody else is left out", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40 }), fc.uniqueArray(fc.nat({ max: 39 }), { maxLength: 5 }), (count, blamed) => {
      const items = Array.from({ length: count }, (_, at) => at);
      let trials = 0;
      const { sound, refused } = soundSet(items, (set) => {
        trials += 1;
        return set.find((item) => blamed.includes(item));
      });
      const guilty = items.filter((item) => blamed.includes(item));
      expect(sound).toEqual(items.filter((item) => !guilty.includes(item)));
      expect(refused).toEqual(guilty.map((item) => ({ item, why: item })));
      expect(trials).toBeLessThanOrEqual(1 + 2 * guilty.length * 7);
    }),
  );
});

test("of two that do not go together the first one stays", () => {
  const objection = (set: readonly string[]): string | undefined => (set.includes("a") && set.includes("c") ? "both" : undefined);
  expect(soundSet(["a", "b", "c", "d"], objection)).toEqual({ sound: ["a", "b", "d"], refused: [{ item: "c", why: "both" }] });
});
