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

  it("passes over headings above the figures, as Excel does, but not over words among them", () => {
    expect(show('=KPI.AVERAGE({"達成率";"R6年度";"50%";"70%"})')).toBe(0.6);
    expect(show('=KPI.AVERAGE({"達成率";0.5;1},,,,,{"重み";3;1})')).toBe(0.625);
    expect(show('=KPI.AVERAGE({"50%";"集計中止";"70%"})')).toBe("#VALUE!");
    expect(show('=KPI.AVERAGE({"○";"50%"})')).toBe("#VALUE!");
    expect(show('=KPI.AVERAGE({"達成率";""})')).toBe("#N/A");
  });

  it("caps rates and never a plain number", () => {
    expect(show("=KPI.AVERAGE({3.2;5.1;7.7},1)")).toBe(5.3);
    expect(show("=KPI.AVERAGE({-3;5;40})")).toBe(14);
    expect(show("=KPI.AVERAGE({1;2;5;4})")).toBe(3);
    expect(show('=KPI.AVERAGE({"3.2点";"—";"5.2点"})')).toBe(4.2);
    expect(show('=KPI.AVERAGE({"1kg";"500g"})')).toBe(0.75);
    expect(show('=KPI.AVERAGE({"3点";"4点"},,"3.5点")')).toBe(3.25);
    expect(show('=KPI.AVERAGE({"1kg";"500g"},,0.8)')).toBe(0.65);
    expect(show('=KPI.AVERAGE({"1kg";"500g"},,"800g")')).toBe(0.65);
    expect(show('=KPI.AVERAGE({"3点";"4件"})')).toBe("#VALUE!");
  });

  it("asks where a number may be a rate or not, and takes the answer", () => {
    expect(show("=KPI.AVERAGE({0.9;3.2})")).toBe("#VALUE!");
    expect(show('=KPI.AVERAGE({0.9;3.2},,,,,,,"数")')).toBe(2.05);
    expect(show('=KPI.AVERAGE({0.9;3.2},,,,,,,"率")')).toBe(0.95);
    expect(show("=KPI.AVERAGE({0.9;3.2},,400%)")).toBe(2.05);
  });

  it("weighs, and refuses weights of another shape, below 0 or all 0", () => {
    expect(show("=KPI.AVERAGE({0.5;1},1,,,,{3;1})")).toBe(0.625);
    expect(show('=KPI.AVERAGE({0.5;""},1,,,,{3;""})')).toBe(0.5);
    expect(show("=KPI.AVERAGE({0.5;1},1,,,,{3,1})")).toBe("#VALUE!");
    expect(show("=KPI.AVERAGE({0.5;1},1,,,,{3;-1})")).toBe("#VALUE!");
    expect(show('=KPI.AVERAGE({0.5;1},1,,,,{3;""})')).toBe("#VALUE!");
    expect(show("=KPI.AVERAGE({0.5;1},1,,,,{0;0})")).toBe("#DIV/0!");
  });

  it("refuses 92.9 beside percentages, where 92.9 % is meant", () => {
    expect(show('=KPI.AVERAGE({"79.9%";64.5;"45%"})')).toBe("#VALUE!");
    expect(show('=KPI.AVERAGE({"50%";92.9},,100%)')).toBe("#VALUE!");
    expect(show("=KPI.AVERAGE({79.9;64.5;45},1,70)")).toBe(59.8);
    expect(show('=KPI.AVERAGE({"1200%";"50%"},1)')).toBe(0.75);
  });

  it("refuses a cap below the floor", () => {
    expect(show("=KPI.AVERAGE({0.5;1},1,20%,50%)")).toBe("#VALUE!");
  });
});
