import { expect, test } from "vitest";
import { changedRoadmap } from "../../src/rules/changed-roadmap";
import { roadmapProgress } from "../../src/rules/roadmap-progress";
import { roadmapTerm } from "../../src/rules/roadmap-term";
import { review } from "../../src/review";
import { a1 } from "../../src/sheet/a1";
import { expectFindings } from "../support/expectFindings";
import { markedTable } from "../support/markedTable";

interface Form {
  readonly name?: string;
  readonly year?: string;
  readonly end?: string;
  readonly goals?: string;
  readonly plan?: string;
  readonly progress?: string;
}

const form = ({
  name = "電子入札導入事業",
  year = "令和６年度",
  end = "R8",
  goals = "10件 | 20件 | 30件 | 40件",
  plan = "調査 | 設計 | 導入 | 運用",
  progress = "調査済 | 設計済 | |",
}: Form = {}): string => `
| ${year}DX関連事業ロードマップ | | | | | |
| 事業名 | << | << | << | 始期 | 終期 |
| ${name} | << | << | << | R4 | ${end} |
| 電子入札を導入する。 | << | << | << | << | << |
| 取組 | 区分 | R4 | R5 | R6 | R7 |
| 調達 | 目標 | ${goals} |
| ^^ | 計画 | ${plan} |
| ^^ | 実績 | ${progress} |
`;

function changes(before: Form, now: Form) {
  const compareWith = [{ kind: "previous" as const, name: "before.xlsx", workbook: markedTable(form(before)).workbook }];
  return review(markedTable(form(now)).workbook, { rules: [changedRoadmap], compareWith }).findings;
}
const told = (before: Form, now: Form): string[] => changes(before, now).map(({ severity, cell }) => `${severity} ${a1(cell)}`);

test("another end of the term is asked about, also where it was or is open", () => {
  const [finding] = changes({}, { end: "R9" });
  expect(finding).toMatchObject({ severity: "query", indicator: "電子入札導入事業" });
  expect(finding?.message.en).toContain("is R8 in the previous document (before.xlsx) and R9 in this document");
  const [open] = changes({}, { end: "" });
  expect(open?.message.ja).toContain("前回の資料（before.xlsx）ではR8、この資料では空欄です");
  expect(told({ end: "" }, {})).toEqual(["query F3"]);
  expect(told({ end: "令和８年度" }, {}), "one year, written otherwise").toEqual([]);
  expect(told({ end: "継続" }, {}), "a word that names no time").toEqual([]);
});

test("目標, 計画 and 実績 are each held against their own row and year", () => {
  expect(told({}, { plan: "調査 | 設計 | 試行 | 運用" })).toEqual(["info E7"]);
  expect(told({}, { goals: "10件 | 20件 | 35件 | 40件" })).toEqual(["info E6"]);
  expect(told({}, { progress: "調査済 | 設計した | |" })).toEqual(["info D8"]);
  expect(told({}, { goals: "調査 | 設計 | 導入 | 運用", plan: "10件 | 20件 | 30件 | 40件" })).toHaveLength(2);
  expect(told({}, { plan: "調　査 | 設計。 | 導入 | 運用" }), "blanks and stops").toEqual([]);
});

test("what had been done and is gone is asked about; what is new, or a dash, is not", () => {
  const [finding] = changes({}, { progress: "調査済 | | |" });
  expect(finding).toMatchObject({ severity: "query", indicator: "調達", period: "2024-03-31" });
  expect(finding?.message.en).toContain('was "設計済" in the previous document');
  expect(told({ progress: "調査済 | | |" }, {})).toEqual([]);
  expect(told({ progress: "調査済 | - | |" }, { progress: "調査済 | | |" })).toEqual([]);
  expect(told({ year: "令和７年度" }, { progress: "調査済 | | |" }), "the other document is the newer one").toEqual([]);
});

test("projects of other names, and names that several forms bear, are not compared", () => {
  expect(told({ name: "電子収納導入事業" }, { end: "R9" })).toEqual([]);
  const twice = markedTable(form()).workbook.sheets.flatMap((sheet) => [sheet, { ...sheet, name: "写し" }]);
  const compareWith = [{ kind: "previous" as const, name: "before.xlsx", workbook: { sheets: twice } }];
  expect(review(markedTable(form({ end: "R9" })).workbook, { rules: [changedRoadmap], compareWith }).findings).toEqual([]);
});

test("within one document a goal is no plan that waits for progress, but lies within the term", () => {
  const [finding] = expectFindings(roadmapProgress, form({ plan: "調査{roadmap-progress} | 設計 | 導入 | 運用", progress: "| | |" }));
  expect(finding?.message.ja).toContain("R4・R5に計画");
  expectFindings(roadmapProgress, form({ plan: "| | |", progress: "| | |" }));
  expectFindings(
    roadmapTerm,
    form({ end: "R6", goals: "10件 | 20件 | 30件 | 40件{roadmap-term}", plan: "調査 | 設計 | 導入 |", progress: "| | |" }),
  );
});

test("a form whose labels stand beside the values is read as one whose labels stand above", () => {
  const beside = (end: string): string => `
| 令和６年度DX関連事業ロードマップ | | | | | |
| 事業名 | データ連携基盤の整備 | | | | |
| 始期 | R5 | 終期 | ${end} | | |
| 取組 | 区分 | R5 | R6 | R7 | R8 |
| 基盤の構築 | 計画 | 検討 | 構築 | 運用 | 拡大 |
| ^^ | 実績 | 検討済 | | | |
`;
  const compareWith = [{ kind: "plan" as const, name: "plan.xlsx", workbook: markedTable(beside("R8")).workbook }];
  const { findings } = review(markedTable(beside("R9")).workbook, { rules: [changedRoadmap], compareWith });
  expect(findings.map(({ message }) => message.en)).toEqual([
    expect.stringContaining('The end of "データ連携基盤の整備" is R8 in the plan'),
  ]);
});
