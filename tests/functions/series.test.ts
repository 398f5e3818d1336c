import { describe, expect, it } from "vitest";
import { compute, show } from "./support/shown";

describe("YOY", () => {
  it("finds periods however they are written, and whichever way the labels stand", () => {
    const upright = [["年度", "件数"], ["R5年度", "1,000件"], ["R6年度", "1,100件"]]; // prettier-ignore
    for (const period of ["R6年度", "令和6年度", "2024年度", "FY2024"]) expect(compute("YOY", upright, period)).toBe(0.1);
    expect(show('=KPI.YOY({"2024年9月末","2025年9月末";"209人","418名"},"2025.9月末")')).toBe(1);
    expect(show('=KPI.YOY({"1,000件 (R5年度)";"1,100件 (R6年度)"},"R6年度")')).toBe(0.1);
    expect(show("=KPI.YOY({45382,100;45747,125},45747)")).toBe(0.25);
    expect(show("=KPI.YOY({2024,2025;80,100},{2025;2025})")).toEqual([[0.25], [0.25]]);
  });

  it("takes no figure for a label, even where it looks like a year or a date", () => {
    expect(show('=KPI.YOY({"R5年度",1997;"R6年度",1998},"R6年度",3)')).toBe(0.0005);
    expect(show('=KPI.YOY({"R5年度","R6年度";1997,1998},"R6年度",3)')).toBe(0.0005);
    expect(show("=KPI.YOY({2023,45675;2024,91350},2024)")).toBe(1);
  });

  it("says which figure is missing, and refuses a period that stands twice", () => {
    expect(compute("YOY", [["R5年度", 1], ["R7年度", 2]], "R7年度")).toMatchObject({ code: "#N/A", message: { ja: expect.stringContaining("2025-03-31") as string } }); // prettier-ignore
    expect(compute("YOY", [["R5年度", 1], ["R6年度", "—"]], "R6年度")).toMatchObject({ code: "#N/A" }); // prettier-ignore
    expect(show('=KPI.YOY({"R5年度",1;"2023年度",2},"R6年度")')).toBe("#VALUE!");
    expect(show('=KPI.YOY({"あ",1;"い",2},"R6年度")')).toBe("#VALUE!");
  });
});

describe("CAGR", () => {
  it("is exact for whole years", () => {
    expect(show("=KPI.CAGR(100,121,2)")).toBe(0.1);
    expect(show("=KPI.CAGR(1000,1331,3)")).toBe(0.1);
    expect(show("=KPI.CAGR(100,0,3)")).toBe(-1);
    // The root of 1.1025 is 1.05, so that 5.0 % is no tie of rounding.
    expect(show('=KPI.CAGR(10000,11025,2,1,"切り捨て")')).toBe(0.05);
    expect(show('=KPI.CAGR(10000,11024,2,1,"切り捨て")')).toBe(0.049);
  });

  it("is exact for parts of years, too", () => {
    expect(show("=KPI.CAGR(100,110,0.5,2)")).toBe(0.21);
    // 1.728 is 1.2 to the third: over 1.5 years the growth is 44 % exactly, and doubles say 43.999…
    expect(show('=KPI.CAGR(1000,1728,1.5,0,"切り捨て")')).toBe(0.44);
    expect(show('=KPI.CAGR(1000,1728,1.5,0,"切り上げ")')).toBe(0.44);
    // By another program with 50 digits: 0.04022106807549129453…
    expect(show("=KPI.CAGR(100,110,2.417,15)")).toBe(0.04022106807549129);
    expect(show("=KPI.CAGR(1,2,0.001)")).toBe(2 ** 1000 - 1);
    expect(show("=KPI.CAGR(2,1,0.0001)")).toBe(-1);
    expect(show("=KPI.CAGR(1,1E300,0.1)")).toBe("#NUM!");
    expect(show("=KPI.CAGR(7,7,2.4167,3)")).toBe(0);
    // So short a time that nothing but the size can be said.
    expect(show("=KPI.CAGR(1,1E300,1E-9)")).toBe("#NUM!");
    expect(show("=KPI.CAGR(1E300,1,1E-9)")).toBe(-1);
    // A hair above 5 % is no 5 % where it is rounded up.
    expect(show('=KPI.CAGR("1000000000000000000000000","1102500000000000000000001",2,1,"切り上げ")')).toBe(0.051);
  });

  it("refuses what has no growth", () => {
    expect(show("=KPI.CAGR(100,110,0)")).toBe("#VALUE!");
    expect(show('=KPI.CAGR("100件","110人",2)')).toBe("#VALUE!");
  });
});

describe("RANK", () => {
  it("gives equal values one rank and leaves the next ones out, as Excel does", () => {
    expect(compute("RANK", [[0.3], [0.1 + 0.2], [0.5], [0.1]], [[0.3], [0.1 + 0.2], [0.5], [0.1]])).toEqual([[2], [2], [1], [4]]);
    expect(show("=KPI.RANK({60;80;80;40},{60;80;80;40},1)")).toEqual([[2], [3], [3], [1]]);
  });

  it("compares in one unit and within the group", () => {
    expect(show('=KPI.RANK({"500g";"0.5kg";"2kg"},{"500g";"0.5kg";"2kg"})')).toEqual([[2], [2], [1]]);
    expect(show('=KPI.RANK({60;80;70},{"率";60;80;70},,{"A";"B";"A"},{"組";"A";"B";"Ａ "})')).toEqual([[2], [1], [1]]);
    expect(show('=KPI.RANK(60,{60;80},,"A")')).toBe("#VALUE!");
  });
});

describe("POOLED", () => {
  it("weighs every indicator by its target", () => {
    expect(show('=KPI.POOLED({"30件";"—";"";"10件"},{"40件";"20件";"100件";"—"})')).toBe(0.5);
    expect(show('=KPI.POOLED({"30件";"—"},{"40件";"20件"},,"skip")')).toBe(0.75);
  });

  it("has no rate without targets above 0", () => {
    expect(show("=KPI.POOLED({1;2},{0;0})")).toBe("#DIV/0!");
    expect(show('=KPI.POOLED({1;"?"},{1;1})')).toBe("#VALUE!");
  });
});

describe("SHARE", () => {
  it("adds up to 100.0 % where it is asked to", () => {
    const shares = compute("SHARE", [[10], [10], [10], [37]], undefined, 1, "total") as number[][];
    expect(shares.flat().reduce((sum, share) => sum + Math.round(share * 1000), 0)).toBe(1000);
    expect(show('=KPI.SHARE({1;1;1},6,1,"合わせる")')).toEqual([[0.167], [0.167], [0.166]]);
  });

  it("keeps headings, markers and errors in their places", () => {
    expect(show('=KPI.SHARE({"内訳";30;"—";70},,1,"total")')).toEqual([[""], [0.3], ["#N/A"], [0.7]]);
    expect(show('=KPI.SHARE({30;"#REF!"},60)')).toEqual([[0.5], ["#REF!"]]);
  });

  it("refuses several wholes and negative parts where shares are to add up, to 100.0 % without digits", () => {
    expect(show('=KPI.SHARE({1;2},,,"total")')).toEqual([[0.333], [0.667]]);
    expect(show('=KPI.SHARE({1;2},{3;3},1,"total")')).toBe("#VALUE!");
    expect(show('=KPI.SHARE({1;-2},5,1,"total")')).toBe("#VALUE!");
    expect(show("=KPI.SHARE({1;2},{2;4})")).toEqual([[0.5], [0.5]]);
  });
});

describe("DELTATEXT", () => {
  it("writes changes as tables do", () => {
    expect(show('=KPI.DELTATEXT("63.2%","54.90%")')).toBe("+8.30ポイント");
    expect(show("=KPI.DELTATEXT(63.2%,71.5%)")).toBe("▲8.3ポイント");
    expect(show('=KPI.DELTATEXT("1,234,567人","1人")')).toBe("+1,234,566人");
    expect(show('=KPI.DELTATEXT("2.5億円","20,000万円")')).toBe("+0.5億円");
    expect(show('=KPI.DELTATEXT("12.5 million people","10 million people")', "en")).toBe("+2.5 million people");
    expect(show('=KPI.DELTATEXT("18 people","21 people")', "en")).toBe("−3 people");
  });

  it("takes a unit, a sign, digits and a way of rounding", () => {
    expect(show('=KPI.DELTATEXT("2.5kg","2kg",0,"g")')).toBe("+500g");
    expect(show('=KPI.DELTATEXT(0.632,0.549,0,"pt","-")')).toBe("+8pt");
    expect(show('=KPI.DELTATEXT(10,1250,,"人","−")')).toBe("−1,240人");
    expect(show('=KPI.DELTATEXT("63.2%","54.9%",0,,,"切り上げ")')).toBe("+9ポイント");
    expect(show('=KPI.DELTATEXT("0.04%","0.01%",1)')).toBe("±0.0ポイント");
  });

  it("refuses a unit of something else", () => {
    expect(show('=KPI.DELTATEXT("2.5kg","2kg",,"人")')).toBe("#VALUE!");
    expect(show('=KPI.DELTATEXT("25件","20件",,"ポイント")')).toBe("#VALUE!");
    expect(show('=KPI.DELTATEXT(25,20,,"—")')).toBe("#VALUE!");
  });
});
