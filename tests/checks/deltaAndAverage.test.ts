import { expect, test } from "vitest";
import { toText } from "../../src/measures/decimal";
import type { TableChecks } from "../../src/checks/check";
import { review } from "../../src/review";
import { markedTable } from "../support/markedTable";
import { checksOf as checksOfWorkbook } from "../support/sampleReview";

function checksOf(markdown: string): TableChecks {
  const [checks] = checksOfWorkbook(markedTable(markdown).workbook);
  if (!checks) throw new Error("no table found");
  return checks;
}

const HEADER = `
  | 指標 | 目標値(A) | 2025.1月末 | << | 2025.9月末 | << |
  |---|---|---|---|---|---|
  | ^^ | ^^ | 値(B) | 達成率(B/A) | 値(D) | 達成率(D/A) |`;

test("a wrong rate is named where the average follows once it is put right", () => {
  const { averages } = checksOf(`${HEADER}
  | コピー用紙削減枚数 | 87,974,100枚 | 9,896,962枚 | 11.2% | 9,896,962枚 | 11.2% |
  | テレワークの導入率 | 60.1% | 45.0% | 74.8% | 45.0% | 47.8% |
  | KPI(達成率の単純平均) | | | 43.0% | | 43.0% |`);
  expect(averages.map(({ judgement }) => judgement.verdict)).toEqual(["exact", "input-rounding"]);
  expect(averages[1]?.recomputed.map(({ stated }) => stated.text)).toEqual(["47.8%"]);
});

test("a wrong average is named where the change holds with the right one", () => {
  const { deltas } = checksOf(`${HEADER}
  | 相談件数 | 375件 | 206件 | 54.9% | 237件 | 63.2% |
  | KPI(達成率の単純平均) | | | 54.9% | | 36.2% (+8.3ポイント) |`);
  expect(deltas.map(({ judgement }) => judgement.verdict)).toEqual(["impossible"]);
  expect(deltas[0]?.recomputed.map(({ judgement }) => toText(judgement.computed))).toEqual(["63.2"]);
});

test("a total column is one only where its rows add up", () => {
  const rows = (last: string): string => `
  | 指標 | 目標値 | 男 | 女 | 計 | 実績値 | 達成率 |
  |---|---|---|---|---|---|---|
  | A講座の受講者 | 50人 | 10 | 20 | 30 | 30人 | 60.0% |
  | B講座の受講者 | 50人 | 11 | 21 | 32 | 32人 | 64.0% |
  | C講座の受講者 | 50人 | 12 | 22 | 34 | 34人 | 68.0% |
  | D講座の受講者 | 50人 | 13 | 23 | ${last} | 36人 | 72.0% |`;
  const wrong = (last: string): (string | undefined)[] =>
    review(markedTable(rows(last)).workbook).findings.flatMap(({ rule, stated }) => (rule === "total-mismatch" ? [stated] : []));
  expect([wrong("63"), wrong("36")]).toEqual([["63"], []]);
});
