import { describe, expect, it } from "vitest";
import { compute, resultOf, show } from "./support/shown";

describe("STATUS", () => {
  const at = (actual: number | string, asOf: string, tolerance?: string | number): unknown =>
    compute("STATUS", actual, "0件", "100件", "R6年度末", "R7年度末", asOf, tolerance);

  it("holds progress against the days that have passed, the limits included", () => {
    // 2025-10-31 is 214 of 365 days: 58.6 %.
    expect(["59件", "58件", "49件", "48件"].map((actual) => at(actual, "2025.10月末"))).toEqual(["順調", "やや遅れ", "やや遅れ", "遅れ"]);
    expect(at("48件", "2025.10月末", "20%")).toBe("やや遅れ");
    expect(at("58件", "2025.10月末", 0)).toBe("遅れ");
  });

  it("is achieved at any time, overdue only after the end, and not started before the start", () => {
    expect(["2024-12-31", "2025.10月末", "2026-03-31", "2026-04-01"].map((day) => at("100件", day))).toEqual(Array(4).fill("達成"));
    expect(["2025-03-30", "2026-03-31", "2026-04-01"].map((day) => at("99件", day))).toEqual(["開始前", "やや遅れ", "期限超過"]);
  });

  it("goes either way, and needs a target of 超 and 未満 to be passed", () => {
    expect(show('=KPI.STATUS(25,30,20,"R6年度末","R7年度末","2025.9月末")')).toBe("やや遅れ");
    expect(show('=KPI.STATUS("20件",30,"20件未満","R6年度末","R7年度末","2025.9月末")')).toBe("順調");
    expect(show('=KPI.STATUS("19件",30,"20件未満","R6年度末","R7年度末","2025.9月末")')).toBe("達成");
  });

  it("speaks the language of the program", () => {
    expect(resultOf('=KPI.STATUS(40,0,100,"R6年度末","R7年度末","2025.10月末")', "en")).toBe("Behind");
  });

  it("refuses a tolerance below 0, dates in the wrong order, and a baseline that is the target", () => {
    expect(at("58件", "2025.10月末", -0.1)).toMatchObject({ code: "#VALUE!" });
    expect(show('=KPI.STATUS(40,0,100,"R7年度末","R6年度末","2025.10月末")')).toBe("#VALUE!");
    expect(show('=KPI.STATUS(40,100,100,"R6年度末","R7年度末","2025.10月末")')).toBe("#DIV/0!");
  });
});

describe("FORECAST", () => {
  it("meets every point of a line, whatever lies between its dates", () => {
    const dates = [[45_000], [45_100], [45_350]];
    expect(compute("FORECAST", [[10], [20], [45]], dates, 45_600)).toBe(70);
    expect(compute("FORECAST", [["10%"], ["20%"], ["45%"]], dates, [[45_600], [45_000]], 1)).toEqual([[0.7], [0.1]]);
  });

  it("leaves out what was not measured, and headings, with their dates", () => {
    const dates = [["時点"], ["R4年度"], [""], ["R6年度"]];
    expect(compute("FORECAST", [["値"], ["10件"], ["—"], ["30件"]], dates, "R5年度末")).toBe(
      compute("FORECAST", [["10件"], ["30件"]], [["R4年度"], ["R6年度"]], "R5年度末"),
    );
    expect(compute("FORECAST", [["10件"], ["20件"]], [["R4年度"], [""]], "R7年度")).toMatchObject({ code: "#N/A" });
  });

  it("stays in the unit of the first figure", () => {
    expect(compute("FORECAST", [["1kg"], ["1500g"]], [[45_000], [45_100]], 45_200)).toBe(2);
  });
});

describe("GAP and REQUIREDPACE", () => {
  it("count in the unit of the target", () => {
    expect(show('=KPI.GAP("500g","2kg")')).toBe(1.5);
    expect(show('=KPI.REQUIREDPACE("500g","2kg","2025-04-01","2025-04-11","day")')).toBe(0.15);
    expect(show('=KPI.GAP("500g","2件")')).toBe("#VALUE!");
  });

  it("count months by the calendar and parts of them by days", () => {
    expect(show('=KPI.REQUIREDPACE(0,6,"2025.9月末","2026-03-31")')).toBe(1);
    expect(show('=KPI.REQUIREDPACE(0,11,"2025-04-30","2026-03-31","月")')).toBe(1);
    expect(show('=KPI.REQUIREDPACE(0,15,"2025-04-15","2025-05-31","月")')).toBe(10);
    expect(show('=KPI.REQUIREDPACE(0,4,"R5年度末","R7年度末","四半期")')).toBe(0.5);
    expect(show('=KPI.REQUIREDPACE(0,14,"2025-04-01","2025-04-15","週")')).toBe(7);
  });

  it("have no pace where no time is left", () => {
    expect(show('=KPI.REQUIREDPACE(0,6,"2026-03-31","2026-03-31")')).toBe("#VALUE!");
  });
});
