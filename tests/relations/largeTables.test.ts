import { describe, expect, test } from "vitest";
import { reviewOf, told } from "../support/toldOf";

const ROWS = 20;

/** A figure between two bounds that looks like any other, the same in every run. */
function figure(row: number, column: number, low: number, high: number): number {
  const mixed = Math.abs(Math.sin(row * 12.9898 + column * 78.233) * 43758.5453);
  return Math.round(low + (mixed % 1) * (high - low));
}

function table(headings: readonly string[], cells: (row: number) => readonly (number | string)[]): string {
  const rows = Array.from({ length: ROWS }, (_, row) => [`k${row + 1}`, ...cells(row)].join(" | "));
  return ["", ["Key", ...headings].join(" | "), ...rows].join("\n");
}

/** The relations of columns, in how many rows each is borne out: "Echo = Alpha + Bravo: 20". */
function columns(text: string): string[] {
  return reviewOf(text).relations.flatMap(({ reading: { view, form, aggregate, parts }, instances }) => {
    const shown = instances.filter(({ state }) => state !== "skip").length;
    const name = (line: number): string => view.label(line).text;
    return view.byColumn ? [`${name(aggregate)} ${form} ${parts.map(name).join(" ")}: ${shown}`] : [];
  });
}

describe("what the figures of a large table prove without words", () => {
  test("parts without a figure are nothing", () => {
    const parts = ["One", "Two", "Three", "Four"];
    const sparse = table(["Alpha", ...parts.flatMap((name) => [name, `${name} (% of Alpha)`])], (row) => {
      const counts = parts.map((_, part) => (part === row % 7 ? NaN : figure(row, part, 100, 999)));
      const all = counts.reduce((sum, count) => sum + (count || 0), 0);
      return [all, ...counts.flatMap((count) => (count ? [count, `${((100 * count) / all).toFixed(1)}%`] : ["", ""]))];
    });
    expect(columns(sparse)).toContain("Alpha sum One Two Three Four: 20");
    expect(told(sparse)).toEqual([]);
  });

  test("a total is divided in two ways", () => {
    const people = table(["Alpha", "Bravo", "Charlie", "Foxtrot", "Echo"], (row) => {
      const [all, men] = [figure(row, 1, 5000, 9999), figure(row, 2, 1000, 4000)];
      const inTown = figure(row, 3, 1000, 4000);
      return [all, men, all - men, inTown, all - inTown];
    });
    expect(columns(people).sort()).toEqual(["Alpha sum Bravo Charlie: 20", "Alpha sum Foxtrot Echo: 20"]);
  });

  test("what words leave open is found beside what they name, however much that is", () => {
    const parts = ["One", "Two", "Three", "Four"];
    const beside = table(["Alpha", ...parts.flatMap((name) => [name, `${name} (% of Alpha)`])], (row) => {
      const counts = parts.map((_, part) => figure(row, part, 100, 999));
      const all = counts.reduce((sum, count) => sum + count, 0);
      return [all, ...counts.flatMap((count) => [count, `${((100 * count) / all).toFixed(1)}%`])];
    });
    expect(columns(beside)).toContain("Alpha sum One Two Three Four: 20");
  });
});

describe("what the figures say against the words of a large table", () => {
  const lines = (slip = 0): string => {
    const accounts = ["1", "2", "3", "4", "5", "6", "7", "8"].map((year) => `20${year}`);
    const at = (line: number): number[] => accounts.map((_, year) => figure(line, year, 100, 9999));
    const added = (all: readonly number[][]): number[] => accounts.map((_, year) => all.reduce((sum, line) => sum + (line[year] ?? 0), 0));
    const [first, second, rest] = [[1, 2, 3, 4, 5].map(at), [6, 7, 8, 9].map(at), [10, 11].map(at)];
    const [one, two] = [added(first), added(second)];
    const all = added([one, two, ...rest]);
    all[3] = (all[3] ?? 0) + slip;
    const named = (name: string, figures: readonly number[]): string => [name, ...figures].join(" | ");
    return [
      "",
      named("Line", accounts.map(Number)),
      ...first.map((line, at) => named(`a${at}`, line)),
      named("Alpha", one),
      ...second.map((line, at) => named(`b${at}`, line)),
      named("Bravo", two),
      ...rest.map((line, at) => named(`c${at}`, line)),
      named("Total", all),
    ].join("\n");
  };
  const total = (text: string): string[] =>
    reviewOf(text).relations.flatMap(({ reading: { view, aggregate, parts } }) =>
      view.label(aggregate).text === "Total" ? [parts.map((part) => view.label(part).text).join(" ")] : [],
    );

  test("a total adds up the subtotals rather than all that went into them", () => {
    expect(total(lines())).toEqual(["Alpha Bravo c0 c1"]);
    expect(told(lines())).toEqual([]);
  });

  test("one that is wrong is told", () => {
    expect(told(lines(90))).toHaveLength(1);
  });
});
