import { describe, expect, it } from "vitest";
import { reviewTable } from "../../functions/reviewer";
import { workbookOf } from "../../functions/tableWorkbook";

const table = [
  ["KPI", "目標値(A)", "値(B)", "達成率(B/A)"],
  ["電子申請の利用率", "37.8%", "30.2%", "79.9%"],
  ["テレワークの導入率", "60.1%", "45.0%", "47.8%"],
  ["オープンデータの公開", "40市町村", "18市町村", "45.0%"],
];

describe("the table of an argument", () => {
  it("stands where it stands in its sheet", () => {
    const { sheets } = workbookOf({
      table: [
        ["a", null],
        [0.5, { code: "#N/A", message: { ja: "", en: "" } }],
      ],
      address: "'県''s 表'!C3:D4",
    });
    expect(sheets[0]?.name).toBe("県's 表");
    expect(sheets[0]?.rows[2]?.[2]).toEqual({ value: "a", text: "a" });
    expect(sheets[0]?.rows[2]?.[3]).toBeUndefined();
    expect(sheets[0]?.rows[3]?.[2]).toEqual({ value: 0.5, text: "0.5" });
    expect(sheets[0]?.rows[3]?.[3]).toEqual({ value: { error: "#N/A" }, text: "#N/A" });
  });

  it("starts at A1 where the address is not known or names a whole book", () => {
    expect(workbookOf({ table: [["a"]] }).sheets[0]?.rows[0]?.[0]).toEqual({ value: "a", text: "a" });
    expect(workbookOf({ table: [["a"]], address: "[Book1.xlsx]Sheet1!B2" }).sheets[0]).toMatchObject({ name: "Sheet1" });
  });
});

describe("the reviewer", () => {
  it("answers in the language asked for, with the same cells", () => {
    const [ja, en] = (["ja", "en"] as const).map((language) => reviewTable({ table, address: "Sheet1!A1:D4" }, language));
    expect(ja?.map((row) => row[1]).slice(1)).toEqual(en?.map((row) => row[1]).slice(1));
    expect(en?.[0]).toEqual(["Severity", "Cell", "Indicator", "Finding", "Rule"]);
    expect(en?.find((row) => row[1] === "D3")?.[0]).toBe("Error");
  });

  it("reads numbers as well as printed text", () => {
    const numbers = [table[0] ?? [], ["電子申請の利用率", 0.378, 0.302, 0.799], ["テレワークの導入率", 0.601, 0.45, 0.478]];
    const rows = reviewTable({ table: numbers }, "ja");
    expect(rows.filter((row) => row[4] === "stated-rate-mismatch").map((row) => row[1])).toEqual(["D3"]);
  });
});
