import { expect, test } from "vitest";
import { review } from "../../src/review";
import { incompleteRow } from "../../src/rules/incomplete-row";
import { expectFindings } from "../support/expectFindings";
import { markedTable } from "../support/markedTable";
import { reviewOf } from "../support/sampleReview";

const HEADER = "| No. | 指標 | 単位 | 目標値 | 実績値 | 達成率 | 評価 | 出所 |";
const GOOD = [
  "| 1 | 相談件数 | 件 | 100 | 90 | 90.0% | △ | 調査 |",
  "| 2 | 来館者数 | 人 | 200 | 200 | 100.0% | ○ | 調査 |",
  "| 3 | 参加者数 | 人 | 300 | 150 | 50.0% | △ | 調査 |",
  "| 4 | 支援企業数 | 社 | 20 | 22 | 110.0% | ○ | 調査 |",
];
const table = (...rows: string[]): string => `\n${HEADER}\n${[...GOOD, ...rows].join("\n")}\n`;

test.each([
  ["a blank rating", "| 5 | 利用者数 | 人 | 10 | 9 | 90.0% | {incomplete-row} | 調査 |"],
  ["a dash for a rating", "| 5 | 利用者数 | 人 | 10 | 9 | 90.0% | －{incomplete-row} | 調査 |"],
  ["a blank name", "| 5 | {incomplete-row} | 人 | 10 | 9 | 90.0% | △ | 調査 |"],
  ["a blank number", "| {incomplete-row} | 利用者数 | 人 | 10 | 9 | 90.0% | △ | 調査 |"],
  ["a blank unit", "| 5 | 利用者数 | {incomplete-row} | 10 | 9 | 90.0% | △ | 調査 |"],
  ["a blank source", "| 5 | 利用者数 | 人 | 10 | 9 | 90.0% | △ | {incomplete-row} |"],
])("%s beside full figures is asked about", (_, row) => {
  const [finding] = expectFindings(incompleteRow, table(row));
  expect(finding?.severity).toBe("query");
});

test.each([
  ["no rating where nothing was measured", "| 5 | 利用者数 | 人 | 10 | 未集計 | - | - | 調査 |"],
  ["a row that is listed again", "| 再掲 | 相談件数 | 件 | 100 | 90 | 90.0% | | |"],
])("%s is no hole", (_, row) => {
  expectFindings(incompleteRow, table(row));
});

test("a column that is filled in here and there asks nothing", () => {
  expectFindings(
    incompleteRow,
    "\n| 指標 | 目標値 | 実績値 | 評価 |\n| 相談件数 | 100 | 90 | △ |\n| 来館者数 | 200 | 200 | ○ |\n| 参加者数 | 300 | 150 | |\n| 企業数 | 20 | 22 | |\n| 店数 | 20 | 22 | ○ |\n",
  );
});

test("many holes of one kind are one question that counts them", () => {
  const [finding] = expectFindings(
    incompleteRow,
    table(
      ...GOOD,
      "| 9 | 利用者数 | 人 | 10 | 9 | 90.0% | {incomplete-row} | 調査 |",
      "| 10 | 利用団体数 | 人 | 10 | 9 | 90.0% | | 調査 |",
      "| 11 | 利用店舗数 | 人 | 10 | 9 | 90.0% | - | 調査 |",
      "| 12 | 利用件数 | 人 | 10 | 9 | 90.0% | | 調査 |",
    ),
  );
  expect(finding?.message.en).toContain("4 rows (利用者数, 利用団体数, 利用店舗数, …)");
  expect(finding?.evidence).toHaveLength(4);
});

test("what other rules say of an empty cell is not said twice", () => {
  const rows = [
    "| 5 | 利用者数 | 人 | | 9 | 90.0% | △ | 調査 |",
    "| 6 | 利用団体数 | 人 | 10 | | 90.0% | △ | 調査 |",
    "| 7 | 利用店舗数 | 人 | 10 | 9 | | △ | 調査 |",
  ];
  const { findings } = review(markedTable(table(...rows)).workbook);
  const cells = findings
    .filter(({ rule }) => /^(missing|incomplete)-/.test(rule))
    .map(({ rule, cell }) => `${rule} ${cell.row}:${cell.column}`);
  expect(cells).toEqual(["missing-target 5:3", "missing-actual 6:4", "missing-rate 7:5"]);
});

test("the plan of document 001 leaves years blank in seven rows: one question", () => {
  const found = reviewOf("samples/001-published.xlsx").findings.filter(({ rule }) => rule === "incomplete-row");
  expect(
    found.map(({ message }) => message.en).filter((text) => text.startsWith("7 rows leave years without a target blank")),
  ).toHaveLength(1);
});
