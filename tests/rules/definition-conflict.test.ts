import { expect, test } from "vitest";
import { review } from "../../src/review";
import { definitionConflict } from "../../src/rules/definition-conflict";
import { expectFindings } from "../support/expectFindings";
import { markedTable } from "../support/markedTable";

const table = (name: string, value: string, source: string): string => `
| 指標 | 目標値 | 2025.12月末 値 | 2025.12月末 達成率 | データの出所 |
| ${name} | 14.6% | ${value} | 26.7% | ${source} |
`;
const PAY = "毎月勤労統計調査地方調 査年報 R4年時間当たり給与 1,827円 R6年時間当たり給与 1,899円";
const HOURS = "給与1万円当たり労働時間の減少率 (R4年の値との比較)";

test("a fall of hours per yen computed with the base inverted is asked about, with the range of the rounded inputs", () => {
  const [finding] = expectFindings(definitionConflict, table(HOURS, "3.9% (R6年){definition-conflict}", PAY));
  expect(finding).toMatchObject({ stated: "3.9%", expected: "3.8%", range: ["3.74", "3.84"] });
  expect(finding?.message.ja).toContain("1 − 1,827/1,899");
  expect(finding?.fixes?.[0]).toMatchObject({ safe: false, edits: [{ after: "3.8% (R6年)" }] });
});

test("a value whose percent sign stands in the heading is quoted with one sign", () => {
  const [finding] = expectFindings(
    definitionConflict,
    `| 指標 | 目標値 | 2025.12月末 値(%) | 2025.12月末 達成率 | データの出所 |
     | ${HOURS} | 14.6 | 3.9 (R6年){definition-conflict} | 26.7% | ${PAY} |`,
  );
  expect(finding?.message.en).toMatch(/^3\.9% of .* 3\.9% is /);
});

test("the value that follows from the definition is recorded as a check", () => {
  const right = table(HOURS, "3.8% (R6年)", PAY);
  expectFindings(definitionConflict, right);
  expect(review(markedTable(right).workbook, { rules: [definitionConflict] }).coverage.checked).toBe(1);
});

test("figures of other periods settle nothing and say so", () => {
  const rice = table(
    "稲作の10a当たりの労働時間削減率 (R3年の値との比較)",
    "3.3% (R5年)",
    "農業経営統計調査 R4年労働時間 17.93時間 R5年労働時間 18.44時間",
  );
  expectFindings(definitionConflict, rice);
  const { coverage } = review(markedTable(rice).workbook, { rules: [definitionConflict] });
  expect(coverage.notChecked.some(({ reason }) => reason.en.includes("source note are of other periods"))).toBe(true);
  expectFindings(definitionConflict, table(HOURS, "▲0.3% (R5年)", PAY));
});

test("a plain reduction is taken from the older figure", () => {
  const source = "R4年度労働時間 20.00時間 R6年度労働時間 15.00時間";
  expectFindings(definitionConflict, table("10a当たりの労働時間削減率(R4年度の値との比較)", "25.0% (R6年度)", source));
  expectFindings(definitionConflict, table("10a当たりの労働時間削減率(R4年度の値との比較)", "33.3% (R6年度){definition-conflict}", source));
});

test("a value that no formula gives is left to the other rules", () => {
  expectFindings(definitionConflict, table(HOURS, "9.3% (R6年)", PAY));
});

test("a national value in the note is no figure of the indicator", () => {
  expectFindings(
    definitionConflict,
    table("県内市町村におけるAIの導入率", "60.0% (R6年度)", "実証実験・導入状況等調査 (R6年度全国値 58.0%)"),
  );
});
