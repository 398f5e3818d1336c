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

describe("against a previous table", () => {
  const before = [
    table[0] ?? [],
    ["電子申請の利用率", "37.8%", "30.2% (R5年度)", "79.9%"],
    ["テレワークの導入率", "60.1%", "45.0% (R5年度)", "74.8%"],
    ["オープンデータの公開", "40市町村", "18市町村 (R5年度)", "45.0%"],
  ];
  const changed = (row: number, column: number, text: string): string[][] =>
    before.map((cells, r) => cells.map((cell, c) => (r === row && c === column ? text : cell)));
  const differences = (current: string[][], language: "ja" | "en" = "ja"): unknown =>
    reviewTable({ table: current, address: "S!B4:E7", previous: before }, language)
      .filter(([, , , , rule]) => typeof rule === "string" && /^(restated|changed)-/.test(rule))
      .map(([severity, cell, , message, rule]) => [severity, cell, rule, message]);

  it("lists the figures of the same indicator and period that differ, with both", () => {
    expect(differences(changed(1, 2, "22.9% (令和5年度)"))).toEqual([
      ["エラー", "D5", "restated-period", "令和5年度の値が、前回の表では「30.2% (R5年度)」、この表では「22.9% (令和5年度)」です。"],
    ]);
    expect(differences(changed(2, 1, "62.1%"), "en")).toEqual([
      ["Query", "C6", "changed-target", 'The target is "60.1%" in the previous table and "62.1%" in this one.'],
    ]);
  });

  it("is silent about other periods, other digits of one number, and other names", () => {
    expect(differences(before)).toEqual([]);
    expect(differences(changed(1, 2, "31.0% (R6年度)"))).toEqual([]);
    expect(differences(changed(1, 2, "30.15% (R5年度)"))).toEqual([]);
    expect(differences(changed(3, 0, "別の指標"))).toEqual([]);
    expect(differences(changed(1, 2, "約22.9% (R5年度)"))).toEqual([]);
  });

  const names = (current: string[][], language: "ja" | "en" = "ja"): unknown =>
    reviewTable({ table: current, address: "S!B4:E7", previous: before }, language)
      .filter(([, , , , rule]) => typeof rule === "string" && rule.endsWith("-indicator"))
      .map(([severity, cell, indicator, , rule]) => [severity, cell, indicator, rule]);

  it("lists a changed baseline", () => {
    const plan = (base: string): string[][] => [
      ["指標", "基準値", "目標値", "実績値"],
      ["窓口の待ち時間", base, "10分", "25分 (R6年度)"],
    ];
    const rows = reviewTable({ table: plan("30分"), previous: plan("28分"), address: "S!A1:D2" }, "ja");
    expect(rows.filter((row) => row[4] === "changed-baseline")).toEqual([
      ["要確認", "B2", "窓口の待ち時間", "基準値が、前回の表では「28分」、この表では「30分」です。", "changed-baseline"],
    ]);
  });

  it("lists indicators that are new, missing or renamed", () => {
    expect(names(before)).toEqual([]);
    expect(names(changed(3, 0, "オープンデータ公開市町村数"))).toEqual([["参考", "B7", "オープンデータ公開市町村数", "renamed-indicator"]]);
    expect(names(before.slice(0, 3), "en")).toEqual([["Query", "", "オープンデータの公開", "missing-indicator"]]);
    expect(names([...before, ["マイナンバーカードの交付率", "90.0%", "72.0% (R5年度)", "80.0%"]])).toEqual([
      ["参考", "B8", "マイナンバーカードの交付率", "new-indicator"],
    ]);
    // Another name and another target: nothing says that it is the same.
    expect(names(changed(3, 0, "別の指標").with(3, ["別の指標", "41市町村", "18市町村 (R5年度)", "43.9%"]))).toEqual([
      ["参考", "B7", "別の指標", "new-indicator"],
      ["要確認", "", "オープンデータの公開", "missing-indicator"],
    ]);
  });

  it("does not guess which of two indicators with the same figures was renamed", () => {
    const two = (a: string, b: string): string[][] => [
      table[0] ?? [],
      [a, "40市町村", "18市町村 (R5年度)", "45.0%"],
      [b, "40市町村", "18市町村 (R5年度)", "45.0%"],
    ];
    const rules = (current: string[][], previous: string[][]): unknown[] =>
      reviewTable({ table: current, previous }, "ja").flatMap(([, , , , rule]) =>
        typeof rule === "string" && rule.endsWith("-indicator") ? [rule] : [],
      );
    expect(rules(two("甲", "乙"), two("丙", "丁"))).toEqual(["new-indicator", "new-indicator", "missing-indicator", "missing-indicator"]);
    expect(rules(two("甲", "乙").slice(0, 2), two("丙", "丁"))).toEqual(["new-indicator", "missing-indicator", "missing-indicator"]);
    expect(rules(two("甲", "乙"), two("丙", "丁").slice(0, 2))).toEqual(["new-indicator", "new-indicator", "missing-indicator"]);
    // One figure alone is no proof: many indicators have the same target.
    const later = ["甲", "40市町村", "19市町村 (R6年度)", ""];
    expect(rules([table[0] ?? [], later], two("丙", "丁").slice(0, 2))).toEqual(["new-indicator", "missing-indicator"]);
  });

  it("does not guess where an indicator stands twice", () => {
    const twice = [...changed(1, 2, "22.9% (R5年度)"), ["電子申請の利用率", "37.8%", "22.9% (R5年度)", "60.6%"]];
    expect(differences(twice)).toEqual([]);
  });

  it("says how much was compared where nothing differs, and that a sentence is no table", () => {
    const last = (previous: string[][]): unknown => reviewTable({ table: before, previous }, "ja").at(-1)?.[3];
    expect(last(before)).toMatch(/前回の表とは6個の値を比べました。$/);
    expect(last([["ただの文章です"]])).toContain("前回の表が見つかりません");
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
