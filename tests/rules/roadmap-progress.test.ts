import { expect, test } from "vitest";
import { roadmapProgress } from "../../src/rules/roadmap-progress";
import { expectFindings } from "../support/expectFindings";

const sheet = (plan: string, progress: string, title = "令和６年度DX関連事業ロードマップ"): string => `
| ${title} | | | | | |
| 事業名 | << | << | << | 始期 | 終期 |
| 電子入札導入事業 | << | << | << | R4 | R8 |
| 電子入札を導入する。 | << | << | << | << | << |
| 取組 | 区分 | R4 | R5 | R6 | R7 |
| 調達 | 計画 | ${plan} |
| ^^ | 実績 | ${progress} |
`;

test("a plan of a past year without progress is asked about; the document's own year is still in progress", () => {
  const [finding] = expectFindings(roadmapProgress, sheet("調査 | 設計{roadmap-progress} | 導入 | 運用", "調査済 | | |"));
  expect(finding?.message.ja).toContain("R5に計画（設計）がありますが、実績が空欄です");
});

test("several past years of one action are one question", () => {
  const [finding] = expectFindings(roadmapProgress, sheet("調査{roadmap-progress} | 設計 | 導入 | 運用", "| | |"));
  expect(finding?.message.ja).toContain("R4・R5");
  expect(finding?.message.en).toContain("R4, R5");
});

test("a dash as progress is an answer, and a dash as plan asks for none", () => {
  expectFindings(roadmapProgress, sheet("調査 | - | 導入 | 運用", "- | | |"));
});

test("a document that does not say its year has no past", () => {
  expectFindings(roadmapProgress, sheet("調査 | 設計 | 導入 | 運用", "| | |", "DX関連事業ロードマップ"));
});
