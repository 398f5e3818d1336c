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

  it("of one row and one column make a table, and one row goes with every row", () => {
    expect(show("=KPI.RATE({18;21},{40,42,60},1)")).toEqual([
      [0.45, 0.429, 0.3],
      [0.525, 0.5, 0.35],
    ]);
    expect(show("=KPI.DELTA({1,2;3,4},{1,2})")).toEqual([
      [0, 0],
      [2, 2],
    ]);
    expect(show("=KPI.RATING({1,2},{1;2})")).toEqual([
      ["○", "○"],
      ["△", "○"],
    ]);
    expect(show("=KPI.RATE({18;21},{40,42},{1,1;1,1})")).toEqual([
      [0.45, 0.429],
      [0.525, 0.5],
    ]);
  });

  it("that differ in shape are refused with both shapes named", () => {
    const result = resultOf("=KPI.RATE({18;21;24},{40;40})");
    expect(result).toMatchObject({ code: "#VALUE!" });
    const text = JSON.stringify(result);
    expect(text).toContain("「実績値」は3行×1列、「目標値」は2行×1列");
    expect(text).toContain('\\"actual\\" has 3 rows × 1 column, \\"target\\" has 2 rows × 1 column');
    expect(show("=KPI.DELTA({1,2;3,4},{1,2,3})")).toBe("#VALUE!");
    expect(show("=KPI.DELTA({1,2,3},{1;2},{1,2})")).toBe("#VALUE!");
    expect(show("=KPI.POOLED({1;2},{1,2})")).toBe("#VALUE!");
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

  it("are one call", () => {
    const texts = column((row) => `${((row % 997) / 10).toFixed(1)}% (R${(row % 7) + 1}年度)`);
    expect((compute("RATE", texts, "80%", 1) as number[][])[374]).toEqual([0.468]);
    expect((compute("RANK", texts, texts, "asc") as number[][])[3]).toEqual([304]);
    expect(compute("POOLED", texts, texts)).toBe(1);
  });
});
