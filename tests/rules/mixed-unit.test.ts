import { expect, test } from "vitest";
import { mixedUnit } from "../../src/rules/mixed-unit";
import type { Workbook } from "../../src/sheet/workbook";
import { expectFindings } from "../support/expectFindings";

const table = (target: string, actual: string, name = "指標その1"): string =>
  `| 指標名 | 目標値 | 実績値 | 達成率 |
   | ${name} | ${target} | ${actual} | |
   | 満足度 | 60% | 61% | 101.7% |`;

test.each([
  ["40市町村", "45.0%"],
  ["300人", "12件"],
  ["10件", "4回"],
  ["5百万円", "3ドル"],
])("a target of %s and an actual of %s are in different units", (target, actual) => {
  const [finding] = expectFindings(mixedUnit, table(target, `${actual} {mixed-unit}`));
  expect(finding?.evidence.map(({ text }) => text)).toEqual([actual, target]);
});

test.each([
  ["300人", "120名"],
  ["20箇所", "12か所"],
  ["20箇所", "12ヶ所"],
  ["32百万枚", "16,000,000枚"],
  ["8", "10業務"],
  ["10業務", "8"],
  ["1,000人/年", "500人"],
  ["ほぼ100%", "74％"],
])("a target of %s and an actual of %s are in the same unit", (target, actual) => {
  expectFindings(mixedUnit, table(target, actual));
});

test("each differing column is one finding with its period", () => {
  const findings = expectFindings(
    mixedUnit,
    `| 指標 | 目標値 | 2025.9月末 | << | 2025.12月末 | << |
     | ^^ | ^^ | 値 | 達成率 | 値 | 達成率 |
     | 窓口の導入 | 40市町村 | 45.0% {mixed-unit} | 45.0% | 75.0% {mixed-unit} | 75.0% |
     | 満足度 | 60% | 61% | 101.7% | 61% | 101.7% |`,
  );
  expect(findings.map(({ period }) => period)).toEqual(["2025-09-30", "2025-12-31"]);
});

test("the yearly target that stands alone with its unit is the one asked about", () => {
  expectFindings(
    mixedUnit,
    `| 指標名 | 基準値 | 目標値 | << | << |
     | ^^ | ^^ | R4 | R5 | R6 |
     | 研修の実施 | 6回 | 10人 {mixed-unit} | 12回 | 15回 |
     | 講座の実施 | 6人 {mixed-unit} | 10回 | 12回 | 15回 |`,
  );
});

test.each(["オープンデータ化の割合", "市町村の導入率", "利用者のシェア(県内)"])("%s counted in pieces is asked about once", (name) => {
  const [finding] = expectFindings(mixedUnit, table("7事業者 {mixed-unit}", "2事業者", name));
  expect(finding?.message.ja).toContain("「7事業者」");
});

test.each([
  ["業務の効率", "7件", "2件"],
  ["人口10万人対医師数の率", "250人", "200人"],
  ["導入率", "70%", "20%"],
  ["導入率", "70", "20"],
  ["割合を公表した団体数", "7団体", "2団体"],
])("%s of %s is no share counted in pieces", (name, target, actual) => {
  expectFindings(mixedUnit, table(target, actual, name));
});

test("a unit column is quoted with the figure", () => {
  const text = (rows: string[][]): Workbook => ({
    sheets: [{ name: "S", rows: rows.map((row) => row.map((shown) => ({ value: shown, text: shown }))), merges: [] }],
  });
  const workbook = text([
    ["指標名", "単位", "目標値", "実績値"],
    ["オープンデータ化の割合", "事業者", "7", "2"],
    ["満足度", "%", "60", "61"],
  ]);
  const [finding] = expectFindings(mixedUnit, { workbook, expected: [{ rule: "mixed-unit", cell: { sheet: "S", row: 1, column: 2 } }] });
  expect(finding?.message.en).toContain("7事業者");
});

test("a table that counts its shares throughout is asked one question", () => {
  const rows = ["導入", "整備", "公開", "策定"].map(
    (what, place) => `| ${what}の割合 | 7事業者${place === 0 ? "{mixed-unit}" : ""} | ${place + 2}事業者 | — |`,
  );
  const [finding] = expectFindings(mixedUnit, `\n| 指標 | 目標値 | 値 | 達成率 |\n${rows.join("\n")}\n`);
  expect(finding?.message.en).toContain("4 indicators are named shares");
  expect(finding?.evidence).toHaveLength(4);
});

test("a column that is in another unit in every row holds another measure", () => {
  const rows = (last: string): string =>
    `| 区分 | 目標値 | 実績値 |
     | 第1工場 | 2,880分 | 93.0% |
     | 第2工場 | 2,400分 | 88.6% |
     | 第3工場 | 2,880分 | ${last} |`;
  expectFindings(mixedUnit, rows("84.1%"));
  expectFindings(mixedUnit, rows("2,410分").replaceAll("% |", "% {mixed-unit} |"));
});
