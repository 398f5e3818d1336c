import { describe, expect, it } from "vitest";
import type { CellInput } from "../../functions/cells";
import { NAMED_SCALES } from "../../src/index";
import { compute, show } from "./support/shown";

describe("DELTA and CHANGE", () => {
  it("round rates to digits of the percentage and figures to their own", () => {
    expect(show("=KPI.DELTA(0.74875,0.46875,1)")).toBe(0.28);
    expect(show("=KPI.DELTA(132%,98.04%,1)")).toBe(0.34);
    expect(show("=KPI.DELTA(146.41,132.28,1)")).toBe(14.1);
    expect(show('=KPI.DELTA("3.54時間","3.21時間",1,"figure")')).toBe(0.3);
    expect(show('=KPI.DELTA(18.24,15.1,1,"rate")')).toBe(3.14);
  });

  it("show a fall as negative and keep the sign of a negative base out of the change", () => {
    expect(show('=KPI.DELTA("77.4%","78.1%",1)')).toBe(-0.007);
    expect(show("=KPI.CHANGE(-150,-198,1)")).toBe(0.242);
    expect(show("=KPI.CHANGE(1827,1899,1)")).toBe(-0.038);
  });

  it("refuse a share against a count, and tell a forgotten percent sign", () => {
    expect(show('=KPI.DELTA("63.2%","54件")')).toBe("#VALUE!");
    expect(show('=KPI.DELTA("63.2%",54.9)')).toBe("#VALUE!");
    expect(show('=KPI.DELTA("63.2%",0.549)')).toBe(0.083);
  });
});

describe("PACE", () => {
  it("is the baseline before the start and the target after the end", () => {
    expect(show('=KPI.PACE(30,20,"2025-04-01","2026-03-31","2024-04-01")')).toBe(30);
    expect(show('=KPI.PACE(30,20,"2025-04-01","2026-03-31","2030-04-01")')).toBe(20);
  });

  it("takes dates as numbers, as text and as fiscal years for the same days", () => {
    const asText = show('=KPI.PACE(0,365,"2025-03-31","2026-03-31","2025.9月末")');
    expect(asText).toBe(183);
    expect(show("=KPI.PACE(0,365,45747,46112,45930)")).toBe(asText);
    expect(show('=KPI.PACE(0,365,"R6年度末","R7年度末","令和7年9月30日")')).toBe(asText);
  });

  it("loses no digit, however small the figures", () => {
    expect(compute("PACE", 1e-7, 3e-7, 45748, 45758, 45753)).toBe(2e-7);
    expect(compute("PACE", 1.23456789e-12, 0, 45748, 45750, 45749)).toBe(6.17283945e-13);
  });

  it("refuses what is no date", () => {
    expect(show('=KPI.PACE(0,1,"いつか","R7年度末","2025.9月末")')).toBe("#VALUE!");
    expect(show('=KPI.PACE(0,1,2025,"R7年度末","2025.9月末")')).toBe("#VALUE!");
    expect(show('=KPI.PACE(0,1,"","R7年度末","2025.9月末")')).toBe("#N/A");
  });
});

describe("RATING", () => {
  it("includes 以上 and 以下, and excludes 超 and 未満", () => {
    expect(show('=KPI.RATING(80,"80以上")')).toBe("○");
    expect(show('=KPI.RATING(80,"80超")')).toBe("△");
    expect(show('=KPI.RATING(10,"10件以下")')).toBe("○");
    expect(show('=KPI.RATING(10,"10件未満")')).toBe("△");
    expect(show('=KPI.RATING(9,"10件未満")')).toBe("○");
  });

  it("meets each limit of a named scale and not what is below it", () => {
    for (const { names, steps } of NAMED_SCALES) {
      steps.forEach(({ label, limit }, place) => {
        if (!limit) return;
        const percent = Number(limit.units);
        expect(compute("RATING", percent, 100, names[0])).toBe(label);
        expect(compute("RATING", percent - 0.1, 100, names[0])).toBe(steps[place + 1]?.label);
      });
    }
  });

  it("follows an own table, the first row that is met", () => {
    const table = [
      ["S", "110%以上"],
      ["A", 1],
      ["B", "80%超"],
      ["C", null],
    ];
    for (const [actual, label] of [
      [110, "S"],
      [100, "A"],
      [81, "B"],
      [80, "C"],
    ] as const)
      expect(compute("RATING", actual, 100, table)).toBe(label);
  });

  it("reads a table in any order, under a heading, in percent or as fractions", () => {
    for (const rates of [
      [100, 80, ""],
      [1, 0.8, ""],
      ["100%", "80%以上", "80%未満"],
      ["100以上", "80", "—"],
    ]) {
      const [a, b, c] = ["A", "B", "C"].map((label, place) => [label, rates[place]]) as [CellInput[], CellInput[], CellInput[]];
      for (const table of [
        [a, b, c],
        [c, b, a],
        [b, c, a],
        [["評価", "達成率"], c, a, b],
      ])
        // prettier-ignore
        expect([120, 100, 90, 80, 79].map((actual) => compute("RATING", actual, 100, table))).toEqual(["A", "A", "B", "B", "C"]);
    }
  });

  it("knows its scales in any letter case and width", () => {
    for (const name of ["rag", "RAG", "ＲＡＧ"]) expect(compute("RATING", 80, 100, name)).toBe("Amber");
    expect(show('=KPI.RATING(70,100,"abcd")')).toBe("C");
  });

  it("rates nothing at all of what should be few as the best, and anything of what should be none as the worst", () => {
    expect(show('=KPI.RATING("0件","10件以下","◎○△×")')).toBe("◎");
    expect(show('=KPI.RATING("0件","0件以下")')).toBe("○");
    expect(show('=KPI.RATING("1件","0件以下","○△×")')).toBe("×");
    expect(show('=KPI.RATING(0,0,,"減らす")')).toBe("○");
    expect(show("=KPI.RATING(1,0)")).toBe("#DIV/0!");
  });

  it("is #N/A where no row is met, and #VALUE! for a table that is none", () => {
    expect(show('=KPI.RATING(10,100,{"A",1;"B",0.8})')).toBe("#N/A");
    expect(show('=KPI.RATING(10,100,{"A",1,"x";"B",0.8,"y"})')).toBe("#VALUE!");
    expect(show('=KPI.RATING(10,100,{"A","よい";"B",0.8})')).toBe("#VALUE!");
    expect(show('=KPI.RATING(10,100,{"評価","達成率"})')).toBe("#VALUE!");
  });
});

describe("COUNTOF", () => {
  it("gives no count beyond the base, none for a share between two counts, and needs a whole base", () => {
    expect(show('=KPI.COUNTOF("132%",40)')).toBe("#N/A");
    expect(show('=KPI.COUNTOF("45.1%",40)')).toBe("#N/A");
    expect(show('=KPI.COUNTOF("45.0%",0)')).toBe("#DIV/0!");
    expect(show('=KPI.COUNTOF("45.0%",40.5)')).toBe("#VALUE!");
    expect(show('=KPI.COUNTOF("45.0%","—")')).toBe("#N/A");
    expect(show("=KPI.COUNTOF(0.45,40)")).toBe(18);
    expect(show('=KPI.COUNTOF("45.0%",4000)')).toBe(1800);
  });
});
