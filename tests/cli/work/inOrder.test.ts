import fc from "fast-check";
import { expect, test } from "vitest";
import { inOrder } from "../../../cli/work/inOrder";

test("results come in the order of the items, with only so many under way and few waiting", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(20), { maxLength: 30 }), fc.integer({ min: 1, max: 4 }), async (items, atOnce) => {
      let running = 0;
      let begun = 0;
      let taken = 0;
      const results: number[] = [];
      const work = async (turns: number): Promise<number> => {
        running += 1;
        begun += 1;
        expect(running).toBeLessThanOrEqual(atOnce);
        expect(begun - taken).toBeLessThanOrEqual(atOnce * 3 + 1);
        for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
        running -= 1;
        return turns;
      };
      for await (const result of inOrder(items, atOnce, work)) {
        taken += 1;
        results.push(result);
      }
      expect(results).toEqual(items);
    }),
  );
});
