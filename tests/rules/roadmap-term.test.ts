import { expect, test } from "vitest";
import { review } from "../../src/review";
import { roadmapTerm } from "../../src/rules/roadmap-term";
import { expectFindings } from "../support/expectFindings";
import { markedTable } from "../support/markedTable";

const sheet = (start: string, end: string, plan: string): string => `
| 令和６年度DX関連事業ロードマップ | | | | | | |
| 事業名 | << | << | << | << | 始期 | 終期 |
| 電子入札導入事業 | << | << | << | << | ${start} | ${end} |
| 電子入札を導入する。 | << | << | << | << | << | << |
| 取組 | 区分 | R6 | R7 | R8 | R9 | R10 |
${plan}
| ^^ | 実績 | | | | | |
`;

test("a plan inside the term, shown in part by the grid, is fine", () => {
  expectFindings(roadmapTerm, sheet("R5", "R7", "| 調達 | 計画 | 調査 | 導入 | | | |"));
});

test("an entry after the end of the project is asked about, with the term as evidence", () => {
  const [finding] = expectFindings(roadmapTerm, sheet("R6", "R7", "| 調達 | 計画 | 調査 | 導入 | | 運用{roadmap-term} | 運用 |"));
  expect(finding?.message.ja).toContain("R9の欄に「運用」とありますが、事業の終期はR7です");
  expect(finding?.evidence.map(({ text }) => text)).toEqual(["運用", "R6", "R7"]);
});

test("an entry before the start is asked about", () => {
  expectFindings(roadmapTerm, sheet("R7", "R10", "| 調達 | 計画 | 調査{roadmap-term} | 導入 | | | |"));
});

test("a bar merged over years beyond the end is found at its first year outside", () => {
  const { workbook } = markedTable(sheet("R6", "R8", "| 調達 | 計画 | 運用 | << | << | << | << |"));
  const { findings } = review(workbook, { rules: [roadmapTerm] });
  expect(findings.map(({ cell, period }) => [cell.column, period])).toEqual([[5, "2028-03-31"]]);
});

test("a dash plans nothing", () => {
  expectFindings(roadmapTerm, sheet("R7", "R8", "| 調達 | 計画 | - | 導入 | 運用 | - | - |"));
});

test("an empty term is asked about once, an end before the start at the end", () => {
  expectFindings(roadmapTerm, sheet("{roadmap-term}", "", "| 調達 | 計画 | 調査 | | | | |"));
  expectFindings(roadmapTerm, sheet("R8", "R6{roadmap-term}", "| 調達 | 計画 | | | 調査 | | |"));
});

test("an open end is fine", () => {
  expectFindings(roadmapTerm, sheet("H19", "", "| 調達 | 計画 | 運用 | 運用 | 運用 | | |"));
  expectFindings(roadmapTerm, sheet("H19", "未定", "| 調達 | 計画 | 運用 | 運用 | 運用 | | |"));
});

test("a term that ends before the grid begins is asked about", () => {
  const [finding] = expectFindings(roadmapTerm, sheet("R2{roadmap-term}", "R4", "| 調達 | 計画 | | | | | |"));
  expect(finding?.message.en).toContain("(R2 to R4)");
});
