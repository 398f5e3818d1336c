import { describe, expect, it } from "vitest";
import type { FoundFamily } from "../../../src/relations/search/foundFamily";
import { searchTable } from "../../../src/relations/search/searchTable";
import { DEFAULT_SEARCH_WORDS, NO_SEARCH_WORDS } from "../../../src/relations/search/searchWords";
import { contradictions, describeFamily, Figures, gridOf, turned, type PrintedTable } from "./tables";

const ROWS = 14;

/** A table of rows that `row` makes from figures of a seed. */
function tableOf(heads: readonly string[], row: (figures: Figures, index: number) => readonly (number | string)[]): string[][] {
  const figures = new Figures(7);
  return [["", ...heads], ...Array.from({ length: ROWS }, (_, i) => [`品目${"甲乙丙丁戊己庚"[i % 7]}`, ...row(figures, i).map(String)])];
}

function search(table: PrintedTable): FoundFamily[] {
  return searchTable(gridOf(table), NO_SEARCH_WORDS);
}

function changed(table: PrintedTable, row: number, column: number, text: string): string[][] {
  return table.map((cells, r) => cells.map((cell, c) => (r === row && c === column ? text : cell)));
}

const rate = (a: number, b: number): string => ((100 * a) / b).toFixed(1);

const attainment = tableOf(["a", "b", "c"], (figures) => {
  const [target, actual] = [figures.whole(300, 9999), figures.whole(200, 9999)];
  return [target, actual, rate(actual, target)];
});

describe("searchTable finds by the figures alone", () => {
  it.each<[string, readonly string[], (figures: Figures) => readonly (number | string)[]]>([
    ["column 3 = ratio ×1000 of 2,1", ["a", "b", "c"], (f) => per(f, 1000)],
    ["column 3 = mirror ×100 of 2,1", ["a", "b", "c"], mirror],
    ["column 4 = progress ×100 of 3,2,1", ["a", "b", "c", "d"], progress],
    ["column 5 = mean ×1 of 1,2,3,4", ["a", "b", "c", "d", "e"], mean],
    ["column 3 = sum ×1 of 1,2", ["a", "b", "c"], difference],
    ["column 5 = sum ×1 of 1,3", ["a", "%", "b", "%", "c"], everySecond],
  ])("%s", (expected, heads, row) => {
    expect(search(tableOf(heads, row)).map(describeFamily)).toContain(expected);
  });

  it("a change printed with the opposite sign, and says so", () => {
    const table = tableOf(["a", "b", "c"], (figures) => {
      const [budget, spent] = [figures.whole(1000, 9999), figures.whole(1000, 9999)];
      return [budget, spent, ((100 * (budget - spent)) / budget).toFixed(2)];
    });
    expect(search(table)).toMatchObject([{ operator: "change", scale: 100, aggregate: 3, parts: [1, 2], isReversed: true }]);
  });

  it("the same in a table turned on its side", () => {
    const [upright] = search(attainment);
    const [onItsSide] = search(turned(attainment));
    expect(upright).toMatchObject({ operator: "ratio", byColumn: true, aggregate: 3, parts: [2, 1], agreeing: ROWS });
    expect(onItsSide).toMatchObject({ operator: "ratio", byColumn: false, aggregate: 3, parts: [2, 1], agreeing: ROWS });
    expect(onItsSide!.instances.map(({ aggregate: [r, c] }) => [c, r])).toEqual(upright!.instances.map(({ aggregate }) => aggregate));
  });

  it("a constant that a column names, but no column beside it that is as constant", () => {
    const table = tableOf(["written", "added", "total", "quota"], (figures) => {
      const written = figures.whole(100, 999);
      return [written, 21, written + 21, 40];
    });
    expect(search(table).map(describeFamily)).toEqual(["column 3 = sum ×1 of 1,2"]);
  });
});

describe("searchTable judges every instance", () => {
  it("and names a figure with a wrong digit, with the figures that it contradicts", () => {
    const row = attainment.findIndex((cells) => Number(cells[3]) > 20);
    const wrong = changed(attainment, row, 3, (Number(attainment[row]![3]) + 10).toFixed(1));
    const [family, ...others] = search(wrong);
    expect(others).toEqual([]);
    expect(family!.instances.filter(({ state }) => state === "contradicted")).toEqual([
      {
        aggregate: [row, 3],
        parts: [
          [row, 2],
          [row, 1],
        ],
        state: "contradicted",
      },
    ]);
  });

  it("and takes 100 for a cap only where nothing exceeds 100", () => {
    const capped = attainment.map((cells, r) => (r > 0 && Number(cells[3]) > 100 ? [...cells.slice(0, 3), "100.0"] : cells));
    const states = search(capped)[0]!.instances.map(({ state }) => state);
    expect(states).toContain("capped");
    expect(states).not.toContain("contradicted");
    const over = attainment.findIndex((cells) => Number(cells[3]) > 110);
    expect(contradictions(search(changed(attainment, over, 3, "100.0")))).toHaveLength(1);
  });

  it("and leaves blanks, dashes and what cannot be read alone", () => {
    const holes = changed(changed(attainment, 3, 1, ""), 5, 2, "x");
    const [family] = search(holes);
    expect(contradictions([family!])).toEqual([]);
    expect(family!.instances.map(({ aggregate: [r] }) => r)).not.toEqual(expect.arrayContaining([3]));
    expect(family!.instances.map(({ aggregate: [r] }) => r)).not.toEqual(expect.arrayContaining([5]));
  });

  it("and takes figures that disagree alike more than once for a custom, not for slips", () => {
    const table = tableOf(["a", "b", "c"], (figures, index) => {
      const [a, b] = [figures.whole(100, 999), figures.whole(100, 999)];
      return index % 7 === 6 ? [250, 150, 390] : [a, b, a + b];
    });
    expect(search(table).map(describeFamily)).toEqual(["column 3 = sum ×1 of 1,2"]);
    expect(contradictions(search(table))).toEqual([]);
  });
});

describe("Words shift the price and prove nothing", () => {
  const small = (head: string): string[][] => [
    ["", "a", "b", head],
    ["x", "123", "456", "579"],
    ["y", "98", "321", "419"],
  ];

  it("two rows suffice for a total beside its parts that is called one, and for nothing else", () => {
    expect(searchTable(gridOf(small("合計")), DEFAULT_SEARCH_WORDS).map(describeFamily)).toContain("column 3 = sum ×1 of 1,2");
    const wrong = [small("合計")[0]!, ["x", "123", "456", "977"], ["y", "98", "321", "204"]];
    expect(searchTable(gridOf(wrong), DEFAULT_SEARCH_WORDS)).toEqual([]);
  });

  it("years and ranks measure nothing", () => {
    const table = tableOf(["rank", "year"], (_, i) => [i + 1, 2000 + i]);
    expect(search(table)).toEqual([]);
  });
});

function per(figures: Figures, scale: number): (number | string)[] {
  const [people, cases] = [figures.whole(20000, 90000), figures.whole(100, 9999)];
  return [people, cases, ((scale * cases) / people).toFixed(2)];
}

function mirror(figures: Figures): (number | string)[] {
  const [target, actual] = [figures.whole(300, 900), figures.whole(300, 900)];
  return [target, actual, (200 - (100 * actual) / target).toFixed(1)];
}

function progress(figures: Figures): (number | string)[] {
  const base = figures.whole(100, 900);
  const [target, actual] = [base + figures.whole(100, 900), base + figures.whole(10, 900)];
  return [base, target, actual, ((100 * (actual - base)) / (target - base)).toFixed(1)];
}

function mean(figures: Figures): (number | string)[] {
  const values = figures.list(4, 100, 9999);
  return [...values, (values.reduce((a, b) => a + b, 0) / 4).toFixed(2)];
}

function difference(figures: Figures): (number | string)[] {
  const [income, expenses] = [figures.whole(-999, 9999), figures.whole(-999, 9999)];
  return [income, expenses, income + expenses];
}

function everySecond(figures: Figures): (number | string)[] {
  const [a, b] = [figures.whole(100, 9999), figures.whole(100, 9999)];
  return [a, figures.whole(1, 99), b, figures.whole(1, 99), a + b];
}
