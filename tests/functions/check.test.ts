import { describe, expect, it } from "vitest";
import { show } from "./support/shown";

describe("CHECK", () => {
  it("knows the printed rates of the documents", () => {
    const cases: readonly (readonly [string, string, string, string])[] = [
      ["79.9%", "30.2%", "37.8%", "一致"],
      ["64.5%", "44.1%", "68.4%", "一致"],
      ["45.0%", "18市町村", "40市町村", "一致"],
      ["74.8%", "45.0% (R5年度)", "60.1%", "丸めの範囲"],
      ["92.9%", "70.0%", "75.3%", "丸めの範囲"],
      ["60.5%", "22.9%", "37.8%", "丸めの範囲"],
      ["34.3%", "23.5%", "68.4%", "丸めの範囲"],
      ["87.3%", "52.5%", "60.1%", "丸めの範囲"],
      ["99.5%", "75.0%", "75.3%", "丸めの範囲"],
      ["47.8%", "45.0%", "60.1%", "不一致"],
      ["100%", "60.0%", "45.4%", "一致（上限100%）"],
      ["0.0%", "▲0.3%", "14.6%", "一致（下限0%）"],
    ];
    for (const [stated, actual, target, verdict] of cases) expect(show(`=KPI.CHECK("${stated}","${actual}","${target}")`)).toBe(verdict);
  });

  it("takes numbers for what they print with all their digits", () => {
    expect(show("=KPI.CHECK(0.799,0.302,0.378)")).toBe("一致");
    expect(show("=KPI.CHECK(0.478,0.45,0.601)")).toBe("不一致");
    expect(show("=KPI.CHECK(0.45,18,40)")).toBe("一致");
    expect(show("=KPI.CHECK(0.44,18,40)")).toBe("不一致");
    expect(show('=KPI.CHECK(0.468,"37.4%",0.8)')).toBe("一致");
    expect(show('=KPI.CHECK("46.8%","0.374","80%")')).toBe("一致");
  });

  it("holds a calculated rate against what it is calculated from", () => {
    expect(show("=KPI.CHECK(0.748752079866889,0.45,0.601)")).toBe("一致");
    expect(show("=KPI.CHECK(0.748752079866889,18,40)")).toBe("不一致");
  });

  it("follows less-is-better only where the target says so", () => {
    expect(show('=KPI.CHECK("80.0%","40件","32件以下")')).toBe("一致");
    expect(show('=KPI.CHECK("75.0%","40件","32件以下")')).toBe("一致");
    expect(show('=KPI.CHECK("80.0%","40件","32件")')).toBe("不一致");
  });

  it("is an error with the reason where nothing can be checked", () => {
    expect(show('=KPI.CHECK("79.9%","30.2%","—")')).toBe("#N/A");
    expect(show('=KPI.CHECK("79.9%","ほぼ100%","100%")')).toBe("#N/A");
    expect(show('=KPI.CHECK("79.9%","30.2%",0%)')).toBe("#DIV/0!");
    expect(show('=KPI.CHECK("79.9%","30.2%","18市町村")')).toBe("#VALUE!");
    expect(show("=KPI.CHECK(79.9,30.2,37.8)")).toBe("#VALUE!");
  });
});
