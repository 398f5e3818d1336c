import { expect, test } from "vitest";
import { review } from "../../src/review";
import { impossibleShare } from "../../src/rules/impossible-share";
import { expectFindings } from "../support/expectFindings";
import { markedTable } from "../support/markedTable";

const table = (...rows: string[]): string => `
| 指標 | 目標値 | 値 | 達成率 | データの出所 |
| 書かない窓口を導入している市町村数 | 40市町村 | 18市町村 (R5年度) | 45.0% | 状況調査 |
${rows.join("\n")}
`;
const SHARES = [
  "| 県内市町村におけるテレワークの導入率 | 60.1% | 45.0% (R5年度) | 74.8% | 状況調査 |",
  "| 県内市町村におけるAIの導入率 | 45.4% | 60.0% (R6年度) | 100% | 状況調査 |",
  "| 職員育成に取り組む市町村の割合 | 75.3% | 70.0% (R5年度) | 92.9% | 状況調査 |",
];

test("shares that are k of 40 confirm the base and are recorded as checks", () => {
  expectFindings(impossibleShare, table(...SHARES));
  expect(review(markedTable(table(...SHARES)).workbook, { rules: [impossibleShare] }).coverage.checked).toBe(3);
});

test("a share that no count of 40 gives is asked about, with its nearest shares as suggestions", () => {
  const [finding] = expectFindings(
    impossibleShare,
    table(...SHARES, "| 電子決裁を導入した市町村の割合 | 80% | 45.1%{impossible-share} (R5年度) | 56.4% | 状況調査 |"),
  );
  expect(finding?.message.ja).toContain("45.0% = 18市町村、47.5% = 19市町村");
  expect(finding?.fixes?.map(({ safe, edits }) => [safe, edits[0]?.after])).toEqual([
    [false, "45.0% (R5年度)"],
    [false, "47.5% (R5年度)"],
  ]);
});

test("a target alone does not make a base: other shares must confirm it", () => {
  expectFindings(impossibleShare, table("| 電子決裁を導入した市町村の割合 | 80% | 45.1% (R5年度) | 56.4% | 状況調査 |"));
});

test("a share of procedures or people has another base", () => {
  expectFindings(
    impossibleShare,
    table(
      ...SHARES,
      "| オンライン手続き利用率(市町村) | 68.4% | 44.1% (R5年度) | 64.5% | 状況調査 |",
      "| 県及び県内市町村の進捗率 | 80% | 40.9% | 51.1% | 調査 |",
    ),
  );
});

test("a base in words needs no confirmation; a share alone may be cut off but not rounded up", () => {
  const words = (value: string): string =>
    `> 県内59市町村の状況\n\n| 指標 | 目標値 | 値 | 達成率 |\n| オープンデータを整備した市町村の割合 | 100% | ${value} | 94.9% |\n`;
  expectFindings(impossibleShare, words("94.9%"));
  expectFindings(impossibleShare, words("94.8%{impossible-share}"));
  expectFindings(impossibleShare, words("93.2%"));
  expectFindings(impossibleShare, words("93.3%{impossible-share}"));
  expectFindings(impossibleShare, words("94.5%{impossible-share}"));
});

test("a sample size in the source is the base of its own row", () => {
  expectFindings(
    impossibleShare,
    "\n| 指標 | 目標値 | 値 | 達成率 | データの出所 |\n| 満足と答えた団体の割合 | 80% | 52.0%{impossible-share} | 65.0% | 調査 (n=40) |\n",
  );
});

/** Shares of the municipalities of a document that names their number. */
const document = (n: number, ...shares: string[]): string =>
  `> 県内${n}市町村の状況\n\n| 指標 | 目標値 | 値 | 達成率 |\n${shares.map((share, place) => `| 取組その${place + 1}を実施した市町村の割合 | 100% | ${share} | — |`).join("\n")}\n`;

test("whole percentages of fifty are even", () => {
  expectFindings(impossibleShare, document(50, "7%{impossible-share}", "9%{impossible-share}", "11%{impossible-share}", "8%", "12%"));
});

test("rounding up is an excuse only where another share of the document is rounded up", () => {
  expectFindings(impossibleShare, document(150, "67.4%{impossible-share}", "40.7%", "12.7%"));
  expectFindings(impossibleShare, document(150, "67.4%", "40.7%", "33.4%"));
});

test("rounding up is no excuse where another share contradicts it", () => {
  expectFindings(impossibleShare, document(150, "67.4%{impossible-share}", "33.4%{impossible-share}", "33.3%"));
});

test("a share of more than all is impossible, and all is the nearest", () => {
  const [finding] = expectFindings(impossibleShare, document(28, "521%{impossible-share}", "50%", "25%"));
  expect(finding?.message.en).toContain("(nearest: 100% = 28)");
  expectFindings(impossibleShare, document(28, "519%{impossible-share}"));
});
