import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { searchTable } from "../../../src/relations/search/searchTable";
import { DEFAULT_SEARCH_WORDS, NO_SEARCH_WORDS } from "../../../src/relations/search/searchWords";
import { LAYOUTS } from "./layouts";
import { contradictions, describeFamily, Figures, gridOf, turned } from "./tables";

const seeds = fc.integer({ min: 0, max: 2 ** 30 });
const rows = fc.integer({ min: 10, max: 60 });

describe.each(Object.entries(LAYOUTS))("A clean table: %s", (_, layout) => {
  it("is contradicted nowhere, whichever way it lies and whatever words are known", () => {
    fc.assert(
      fc.property(seeds, rows, fc.boolean(), fc.boolean(), (seed, count, isTurned, knowsWords) => {
        const { table } = layout(new Figures(seed), count);
        const grid = gridOf(isTurned ? turned(table) : table);
        expect(contradictions(searchTable(grid, knowsWords ? DEFAULT_SEARCH_WORDS : NO_SEARCH_WORDS))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it("proves its relations without any words", () => {
    fc.assert(
      fc.property(seeds, rows, (seed, count) => {
        const { table, proved } = layout(new Figures(seed), count);
        const found = searchTable(gridOf(table), NO_SEARCH_WORDS).map(describeFamily);
        expect(found).toEqual(expect.arrayContaining([...proved]));
      }),
      { numRuns: 15 },
    );
  });
});
