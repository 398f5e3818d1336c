import { describe, expect, it } from "vitest";
import { show, resultOf } from "./support/shown";

/** The message beside the cell. */
function message(formula: string, language: "ja" | "en" = "ja"): unknown {
  const result = resultOf(formula, language);
  return typeof result === "object" && "message" in result ? result.message[language] : undefined;
}

describe("RATE", () => {
  it("rounds half away from zero on the exact value, not on the double", () => {
    expect(show("=KPI.RATE(37.4%,80%,1)")).toBe(0.468);
    expect(show("=KPI.RATE(-37.4%,80%,1)")).toBe(-0.468);
    expect(show("=KPI.RATE(1.005,1,0)")).toBe(1.01);
  });

  it("gives the nearest double where nothing is rounded", () => {
    expect(show("=KPI.RATE(45%,60.1%)")).toBe(0.45 / 0.601);
    expect(show("=KPI.RATE(1,3)")).toBe(1 / 3);
  });

  it("takes 45% and 0.45 for the same quantity, printed or not", () => {
    for (const actual of ['"45.0%"', "45%", "0.45", '"0.45"', '"４５．０％ (R5年度)"'])
      for (const target of ['"60.1%"', "60.1%", "0.601"]) expect(show(`=KPI.RATE(${actual},${target},1)`)).toBe(0.749);
  });

  it("reads ▲ as a minus and 万 as ten thousand", () => {
    expect(show('=KPI.RATE("▲0.3%","14.6%",1)')).toBe(-0.021);
    expect(show('=KPI.RATE("146.41万","2,000,000枚",1)')).toBe(0.732);
  });

  it("reads a target with 以上 as its figure, and one with 以下 as a limit to stay below", () => {
    expect(show('=KPI.RATE(3.54,"4以上",1)')).toBe(0.885);
    expect(show('=KPI.RATE("40百万枚","32百万枚以下",1)')).toBe(0.8);
    expect(show('=KPI.RATE("40百万枚","32百万枚以下",1,,,"up")')).toBe(1.25);
  });

  it("measures progress from a baseline in either direction", () => {
    expect(show("=KPI.RATE(-150,-110,1,,-198)")).toBe(0.545);
    expect(show("=KPI.RATE(105,110,1,,100)")).toBe(0.5);
    expect(show("=KPI.RATE(0,0,1,,12)")).toBe(1);
  });

  it("caps before it rounds", () => {
    expect(show("=KPI.RATE(999,1000,0,99.5%)")).toBe(1);
    expect(show('=KPI.RATE(132,100,1,"100%")')).toBe(1);
    expect(show('=KPI.RATE(132,100,1,"なし")')).toBe(1.32);
  });

  it("counts no case at all of what should be few as the cap", () => {
    expect(show('=KPI.RATE(0,10,1,100%,,"down")')).toBe(1);
    expect(show('=KPI.RATE(0,10,1,,,"down")')).toBe("#VALUE!");
  });

  it("is #N/A without a target or an actual: empty or a marker", () => {
    for (const nothing of ["", '""', '"—"', '"-"', '"調査中"', '"未設定"', '" "']) {
      expect(show(`=KPI.RATE(18,${nothing})`)).toBe("#N/A");
      expect(show(`=KPI.RATE(${nothing},40)`)).toBe("#N/A");
    }
    expect(message('=KPI.RATE(18,"—")')).toContain("目標値がありません");
    expect(message('=KPI.RATE("—",40)', "en")).toContain("There is no actual");
  });

  it("is #DIV/0! for a target of 0, in any spelling", () => {
    for (const zero of ["0", '"0"', '"0.0%"', '"0件"']) expect(show(`=KPI.RATE(18,${zero})`)).toBe("#DIV/0!");
  });

  it("is #VALUE! for text that is no figure, and quotes it in the user's language", () => {
    expect(show('=KPI.RATE("集計方法を変更",40)')).toBe("#VALUE!");
    expect(message('=KPI.RATE("集計方法を変更",40)')).toContain("「集計方法を変更」を数値として読めません");
    expect(message('=KPI.RATE("see note",40)', "en")).toContain('"see note" cannot be read as a figure');
    expect(show("=KPI.RATE(TRUE,40)")).toBe("#VALUE!");
    expect(message('=KPI.RATE("①500 ②50",40)')).toContain("2つ以上");
  });

  it("refuses a share against a count, and a negative target", () => {
    expect(message('=KPI.RATE("18市町村","45.0%")')).toContain("単位が違います");
    expect(message("=KPI.RATE(-150,-110)")).toContain("基準値を指定");
    expect(show("=KPI.RATE(5,10,1,,10)")).toBe("#DIV/0!");
  });

  it("refuses digits and directions that mean nothing, and says which do", () => {
    expect(show("=KPI.RATE(1,3,1.5)")).toBe("#VALUE!");
    expect(show("=KPI.RATE(1,3,99)")).toBe("#VALUE!");
    expect(message('=KPI.RATE(1,3,1,,,"sideways")', "en")).toContain(
      '"up" (増やす, more, higher, increase, maximize), "down" (減らす, less, lower, decrease, reduce), "mirror"',
    );
  });

  it("is #NUM! where the result is beyond all numbers", () => {
    expect(show("=KPI.RATE(1e300,1e-300)")).toBe("#NUM!");
  });

  it("takes the words that people use for a direction", () => {
    for (const down of ['"less"', '"lower"', '"減らす"', '"削減"', '"DOWN"', "-1", '"▲1"', '"−1"', '"－1"', '"ー１"', '"↓"'])
      expect(show(`=KPI.RATE(25,20,,,,${down})`)).toBe(0.8);
    for (const up of ['"more"', '"higher"', '"増やす"', '"up"', "1", '"+1"', '"↑"']) expect(show(`=KPI.RATE(25,20,,,,${up})`)).toBe(1.25);
    expect(show('=KPI.RATE(25,20,,,,"mirror")')).toBe(0.75);
  });

  it("converts units of one thing and refuses others by name", () => {
    expect(show('=KPI.RATE("500g","1kg")')).toBe(0.5);
    expect(show('=KPI.RATE("90分","2時間")')).toBe(0.75);
    expect(show('=KPI.RATE("1,500千円","2百万円")')).toBe(0.75);
    expect(show('=KPI.RATE("18名","40人")')).toBe(0.45);
    expect(show('=KPI.RATE(18,"40人")')).toBe(0.45);
    expect(show('=KPI.RATE("25kg","20kg",,,"30000g")')).toBe(0.5);
    expect(message('=KPI.RATE("18件","40人")')).toContain("実績値は「件」、目標値は「人」");
    expect(message('=KPI.RATE("18 cases","40 people")', "en")).toContain('actual is in "cases", target in "people"');
  });

  it("rounds as it is told", () => {
    expect(show('=KPI.RATE(2,3,1,,,,"切り捨て")')).toBe(0.666);
    expect(show('=KPI.RATE(1,3,1,,,,"切り上げ")')).toBe(0.334);
    expect(show('=KPI.RATE(-1,3,1,,,,"切り上げ")')).toBe(-0.334);
    expect(show('=KPI.RATE(0.1225,1,1,,,,"ＪＩＳ")')).toBe(0.122);
    expect(show("=KPI.RATE(0.1225,1,1)")).toBe(0.123);
    expect(message('=KPI.RATE(1,3,1,,,,"適当")')).toContain("四捨五入");
  });
});
