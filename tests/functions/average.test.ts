import { describe, expect, it } from "vitest";
import { compute, show, shown } from "./support/shown";

describe("AVERAGE", () => {
  it("follows the documents: markers as 0, at most 100 %, at least 0 %", () => {
    expect(show("=KPI.AVERAGE({0.188;0.207;0.929},1)")).toBe(0.441);
    expect(show('=KPI.AVERAGE({"—";"—";"92.9%"},1)')).toBe(0.31);
    expect(show('=KPI.AVERAGE({"132%";"50%"},1)')).toBe(0.75);
    expect(show("=KPI.AVERAGE({1.32;0.5},1)")).toBe(0.75);
    expect(show('=KPI.AVERAGE({"▲2.1%";"50%"},1)')).toBe(0.25);
    expect(show("=KPI.AVERAGE({-0.021;0.5},1)")).toBe(0.25);
  });

  it("leaves empty cells out, however they arrive", () => {
    expect(compute("AVERAGE", [[0.5], [null], [""], [undefined], ["  "], [1]])).toBe(0.75);
  });

  it("is #N/A where nothing can be averaged, and the error of the range where it holds one", () => {
    expect(shown(compute("AVERAGE", [[null], [""]]))).toBe("#N/A");
    expect(show('=KPI.AVERAGE({"—";"—"},1,,,"skip")')).toBe("#N/A");
    const error = { code: "#REF!" as const, message: { ja: "", en: "" } };
    expect(shown(compute("AVERAGE", [[0.5], [error]]))).toBe("#REF!");
  });

  it("is #VALUE! for a header or a rating within the range", () => {
    expect(show('=KPI.AVERAGE({"達成率";"50%"})')).toBe("#VALUE!");
    expect(show('=KPI.AVERAGE({"○";"50%"})')).toBe("#VALUE!");
  });

  it("weighs, and refuses weights of another shape, below 0 or all 0", () => {
    expect(show("=KPI.AVERAGE({0.5;1},1,,,,{3;1})")).toBe(0.625);
    expect(show('=KPI.AVERAGE({0.5;""},1,,,,{3;""})')).toBe(0.5);
    expect(show("=KPI.AVERAGE({0.5;1},1,,,,{3,1})")).toBe("#VALUE!");
    expect(show("=KPI.AVERAGE({0.5;1},1,,,,{3;-1})")).toBe("#VALUE!");
    expect(show('=KPI.AVERAGE({0.5;1},1,,,,{3;""})')).toBe("#VALUE!");
    expect(show("=KPI.AVERAGE({0.5;1},1,,,,{0;0})")).toBe("#DIV/0!");
  });

  it("refuses 92.9 where 92.9 % is meant, unless a cap says otherwise", () => {
    expect(show("=KPI.AVERAGE({79.9;64.5;45})")).toBe("#VALUE!");
    expect(show("=KPI.AVERAGE({79.9;64.5;45},-1,100)")).toBe(63.1);
    expect(show('=KPI.AVERAGE({"1200%";"50%"},1)')).toBe(0.75);
  });

  it("refuses a cap below the floor", () => {
    expect(show("=KPI.AVERAGE({0.5;1},1,20%,50%)")).toBe("#VALUE!");
  });
});
