import { describe, expect, it } from "vitest";
import { show } from "./support/shown";

describe("PARSE", () => {
  it("gives each part of a printed cell, by its English or Japanese name", () => {
    const cell = '"約146.41万人（R6～R7の累計）"';
    expect(show(`=KPI.PARSE(${cell},"value")`)).toBe(1464100);
    expect(show(`=KPI.PARSE(${cell},"値")`)).toBe(1464100);
    expect(show(`=KPI.PARSE(${cell},"単位")`)).toBe("人");
    expect(show(`=KPI.PARSE(${cell},"qualifier")`)).toBe("約");
    expect(show(`=KPI.PARSE(${cell},"start")`)).toBe("2024-04-01");
    expect(show(`=KPI.PARSE(${cell},"end")`)).toBe("2026-03-31");
    expect(show('=KPI.PARSE("◯（達成）","rating")')).toBe("○");
    expect(show('=KPI.PARSE("63.2% (+8.3ポイント)","delta")')).toBe(0.083);
  });

  it("loses nothing: markers and prose go to the note", () => {
    expect(show('=KPI.PARSE({"—";"調査中"},"note")')).toEqual([["—"], ["調査中"]]);
    expect(show('=KPI.PARSE("集計方法を変更")')).toEqual([["#VALUE!", "", "", "", "集計方法を変更"]]);
    expect(show('=KPI.PARSE("",)')).toEqual([["", "", "", "", ""]]);
  });

  it("spills five parts for each cell of a column", () => {
    expect(show('=KPI.PARSE({"30.2% (R5年度)";"99%以上"})')).toEqual([
      [0.302, "%", "R5年度", "", ""],
      [0.99, "%", "", "以上", ""],
    ]);
  });

  it("refuses an unknown part and lists the known ones", () => {
    expect(show('=KPI.PARSE("30.2%","colour")')).toBe("#VALUE!");
  });
});

describe("PERIOD", () => {
  it("gives the serial number that both spreadsheets show as that day", () => {
    const day = (text: string): string =>
      new Date(Date.UTC(1899, 11, 30) + Number(show(`=KPI.PERIOD("${text}")`)) * 86_400_000).toISOString().slice(0, 10);
    expect(day("R5年度")).toBe("2024-03-31");
    expect(day("R6年度末")).toBe("2025-03-31");
    expect(day("2025.9月末")).toBe("2025-09-30");
    expect(day("R4.3.31時点")).toBe("2022-03-31");
    expect(day("R3.4～R3.12")).toBe("2021-12-31");
    expect(day("382人 (R6～R7の累計)")).toBe("2026-03-31");
    expect(day("FY2023")).toBe("2024-03-31");
  });

  it("leaves a date as it is", () => {
    expect(show("=KPI.PERIOD(45930)")).toBe(45930);
  });

  it("is #N/A without a period and #VALUE! for text that names none", () => {
    expect(show('=KPI.PERIOD({"30.2%";"";"—"})')).toEqual([["#N/A"], ["#N/A"], ["#N/A"]]);
    expect(show('=KPI.PERIOD({"いつか"})')).toEqual([["#VALUE!"]]);
    expect(show("=KPI.PERIOD(2025)")).toBe("#VALUE!");
  });
});
