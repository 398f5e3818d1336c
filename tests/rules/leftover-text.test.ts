import { expect, test } from "vitest";
import { review } from "../../src/review";
import { leftoverText } from "../../src/rules/leftover-text";
import { expectFindings } from "../support/expectFindings";
import { markedTable } from "../support/markedTable";

const GOOD = [
  "| 来館者数 | 200人 | 150人 | 75.0% |",
  "| 参加者数 | 300人 | 240人 | 80.0% |",
  "| 受講者数 | 100人 | 90人 | 90.0% |",
  "| 利用者数 | 10人 | 9人 | 90.0% |",
];
const table = (...rows: string[]): string => `\n| 指標 | 目標値 | 実績値 | 達成率 |\n${[...GOOD, ...rows].join("\n")}\n`;

test("words in place of an actual are mentioned", () => {
  const [finding] = expectFindings(leftoverText, table("| 相談件数 | 100件 | 年度末に調査{leftover-text} | — |"));
  expect(finding?.severity).toBe("info");
  expect(finding?.message.en).toContain("“年度末に調査” of “相談件数” is neither a figure nor a sign");
});

test.each([
  [
    "words before a figure",
    "| 取得率 | 100% | 人口に対する保有枚数率：74％{leftover-text} | 74.0% |",
    "“人口に対する保有枚数率” beside the figure 74％",
  ],
  ["words behind a figure", "| 相談件数 | 100件 | 90件込み{leftover-text} | 90.0% |", "“込み” beside the figure 90件"],
])("%s are mentioned", (_, row, words) => {
  expect(expectFindings(leftoverText, table(row))[0]?.message.en).toContain(words);
});

test.each([
  ["a note in brackets", "| 相談件数 | 100件 | 90件（電話を除く） | 90.0% |"],
  ["a note behind a mark", "| 相談件数 | 100件 | 90件※1 | 90.0% |"],
  ["a sign of statistics", "| 相談件数 | 100件 | 90件 p | 90.0% |"],
  ["about", "| 相談件数 | 100件 | 約90件 | 90.0% |"],
  ["a marker", "| 相談件数 | 100件 | 未集計 | — |"],
])("%s is read", (_, row) => {
  expectFindings(leftoverText, table(row));
});

test("a column that holds words by habit is no column of figures", () => {
  expectFindings(leftoverText, table("| 計画 | 策定 | 策定済み | — |", "| 条例 | 制定 | 制定済み | — |"));
});

test("a mistyped number and a target in words are asked about by one rule each", () => {
  const { findings } = review(markedTable(table("| 相談件数 | 100件 | 9O件 | 90.0% |", "| 開設数 | 増やす | 9件 | — |")).workbook);
  const rules = findings
    .filter(({ cell }) => (cell.row === 5 && cell.column === 2) || (cell.row === 6 && cell.column === 1))
    .map(({ rule }) => rule);
  expect(rules).toEqual(["missing-actual", "unusable-target"]);
});
