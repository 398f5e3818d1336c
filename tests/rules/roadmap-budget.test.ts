import { expect, test } from "vitest";
import { review } from "../../src/review";
import { roadmapBudget } from "../../src/rules/roadmap-budget";
import { expectFindings } from "../support/expectFindings";
import { markedTable } from "../support/markedTable";

const sheet = (budget: string, header = "R6事業費（千円）", term = "R5 | R7"): string => `
| 令和６年度DX関連事業ロードマップ | | | | | | |
| 事業名 | << | << | << | 始期 | 終期 | ${header} |
| 電子入札導入事業 | << | << | << | ${term} | ${budget} |
| 電子入札を導入する。 | << | << | << | << | << | << |
| 取組 | 区分 | R6 | R7 | R8 | R9 | R10 |
| 調達 | 計画 | 調査 | 導入 | | | |
| ^^ | 実績 | | | | | |
`;

test("an amount is fine, recorded as checked, and 0 and a dash are amounts too", () => {
  expectFindings(roadmapBudget, sheet("5,144"));
  expectFindings(roadmapBudget, sheet("0"));
  expectFindings(roadmapBudget, sheet("-"));
  expectFindings(roadmapBudget, sheet("ゼロ予算"));
  const { coverage } = review(markedTable(sheet("5,144")).workbook, { rules: [roadmapBudget] });
  expect(coverage).toMatchObject({ figures: 1, checked: 1, notChecked: [] });
});

test("an empty budget and one that is no number are asked about", () => {
  expectFindings(roadmapBudget, sheet("{roadmap-budget}"));
  const [finding] = expectFindings(roadmapBudget, sheet("未定{roadmap-budget}"));
  expect(finding?.message.ja).toContain("「未定」");
});

test("a negative amount is asked about", () => {
  expectFindings(roadmapBudget, sheet("▲5,144{roadmap-budget}"));
});

test("a budget of a year outside the term is asked about at its header", () => {
  const [finding] = expectFindings(roadmapBudget, sheet("5,144", "R8事業費（千円）{roadmap-budget}"));
  expect(finding?.message.en).toContain("(R5 to R7)");
});

test("without a readable term the year of the budget is not judged", () => {
  expectFindings(roadmapBudget, sheet("5,144", "R8事業費（千円）", " | "));
});
