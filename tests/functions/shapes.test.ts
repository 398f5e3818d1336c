import { describe, expect, it } from "vitest";
import type { CellInput } from "../../functions/cells";
import { compute, resultOf, show, shown } from "./support/shown";

describe("ranges", () => {
  it("go element by element, and a single cell goes with every element", () => {
    expect(show("=KPI.RATE({18;21},{40;42},1)")).toEqual([[0.45], [0.5]]);
    expect(show("=KPI.RATE({18,21},42,1)")).toEqual([[0.429, 0.5]]);
    expect(show("=KPI.RATE(18,{40,36;20,18},{1},1)")).toEqual([
      [0.45, 0.5],
      [0.9, 1],
    ]);
  });

  it("of one cell give a range of one cell, and single cells give a single cell", () => {
    expect(compute("RATE", [[18]], [[40]])).toEqual([[0.45]]);
    expect(compute("RATE", 18, 40)).toBe(0.45);
  });

  it("that differ in shape are refused with both shapes named", () => {
    const result = resultOf("=KPI.RATE({18;21;24},{40,40})");
    expect(result).toMatchObject({ code: "#VALUE!" });
    const text = JSON.stringify(result);
    expect(text).toContain("「実績値」は3行×1列、「目標値」は1行×2列");
    expect(text).toContain('\\"actual\\" has 3 rows × 1 column, \\"target\\" has 1 row × 2 columns');
    expect(show("=KPI.DELTA({1,2;3,4},{1,2})")).toBe("#VALUE!");
    expect(show("=KPI.RATING({1,2},{1;2})")).toBe("#VALUE!");
  });

  it("keep an error in its own cell, also one that arrives as text", () => {
    const error = { code: "#REF!" as const, message: { ja: "", en: "" } };
    expect(shown(compute("RATE", [[18], [error], [20], ["#N/A"]], 40, 1))).toEqual([[0.45], ["#REF!"], [0.5], ["#N/A"]]);
    expect(shown(compute("BOUNDS", [[error], ["18市町村"]]))).toEqual([
      ["#REF!", "#REF!"],
      [18, 18],
    ]);
  });

  it("may be empty or ragged", () => {
    expect(shown(compute("RATE", [], 40))).toEqual([["#N/A"]]);
    expect(shown(compute("RATE", [[18, 20], [22]], 40, 1))).toEqual([
      [0.45, 0.5],
      [0.55, "#N/A"],
    ]);
  });

  it("wider than one column are refused where the result is several columns wide", () => {
    expect(show('=KPI.BOUNDS({"1%","2%"})')).toBe("#VALUE!");
    expect(show('=KPI.PARSE({"1%","2%"})')).toBe("#VALUE!");
    expect(show('=KPI.PARSE({"1%","2%"},"value")')).toEqual([[0.01, 0.02]]);
  });
});

describe("100,000 cells", () => {
  const column = (cell: (row: number) => CellInput): CellInput[][] => Array.from({ length: 100_000 }, (_, row) => [cell(row)]);
  const seconds = (work: () => unknown): number => {
    const start = performance.now();
    work();
    return (performance.now() - start) / 1000;
  };
  const numbers = column((row) => (row % 1000) / 1000);
  const texts = column((row) => `${((row % 997) / 10).toFixed(1)}% (R${(row % 7) + 1}年度)`);

  it("are computed in the time that 100,000 cells may take, numbers or printed text", () => {
    const times = {
      rates: seconds(() => compute("RATE", numbers, 0.8, 1)),
      printed: seconds(() => compute("RATE", texts, texts, 1)),
      average: seconds(() => compute("AVERAGE", texts, 1)),
      ratings: seconds(() => compute("RATING", numbers, 0.8)),
      checks: seconds(() => compute("CHECK", texts, numbers, 0.8)),
      bounds: seconds(() => compute("BOUNDS", texts)),
      parts: seconds(() => compute("PARSE", texts)),
      periods: seconds(() => compute("PERIOD", texts)),
    };
    if (process.env.KENSAN_TIMES) console.log(times);
    // Each takes half a second on a machine of its own; what is not linear takes minutes.
    for (const time of Object.values(times)) expect(time).toBeLessThan(6);
  });
});
