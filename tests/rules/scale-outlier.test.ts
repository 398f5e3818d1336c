import { expect, test } from "vitest";
import { review } from "../../src/review";
import { scaleOutlier } from "../../src/rules/scale-outlier";
import type { Workbook } from "../../src/sheet/workbook";
import { expectFindings } from "../support/expectFindings";
import { markedTable } from "../support/markedTable";
import { workbookOf } from "../support/sampleReview";

const plan = (...rows: string[]): string =>
  `\n| 指標 | 基準値 | R5目標値 | R6目標値 | R7目標値 |\n${rows.map((row) => `| ${row} |`).join("\n")}\n`;
const results = (...rows: string[]): string =>
  `\n| 指標 | 基準値 | R5目標値 | R6目標値 | R5実績値 | 評価 |\n${rows.map((row) => `| ${row} |`).join("\n")}\n`;

test("a target with a digit too many is asked about, with the figure that fits as a suggestion", () => {
  const [finding] = expectFindings(scaleOutlier, plan("来館者数 | - | 10,000 | 12,000 | 140,000{scale-outlier}"));
  expect(finding?.expected).toBe("14,000");
  expect(finding?.fixes?.[0]).toMatchObject({ safe: false, edits: [{ before: "140,000", after: "14,000" }] });
});

test("an actual in 万 among 百万 is asked about and named in their unit", () => {
  const [finding] = expectFindings(scaleOutlier, results("用紙購入量 | 40百万枚 | 32百万枚 | 20百万枚 | 32万枚{scale-outlier} | ○"));
  expect(finding?.message.ja).toContain("32百万枚なら釣り合います");
  expect(finding?.fixes).toBeUndefined();
});

test("a figure in whole yen among thousands is asked about", () => {
  expectFindings(scaleOutlier, results("売上 | 1,200 | 1,300 | 1,400 | 1,350,000{scale-outlier} | ○"));
});

test.each([
  ["a small number", "団体数 | 1 | 10 | 12 | 10 | ○"],
  ["a low baseline", "登録者数 | 1,100 | 10,500 | 12,000 | 10,700 | ○"],
  ["a share that reaches 100 %", "整備率 | 9.9% | 10.5% | 100% | 10.4% | ○"],
  ["a start from nothing", "利用者数 | 0 | 300 | 5,850 | 380 | ○"],
  ["figures of two units", "満足度 | 10点 | 11点 | 12点 | 95% | ○"],
  ["a sharp fall of a row that spreads", "苦情 | 900 | 300 | 30 | 28 | ○"],
  ["a first actual far below its targets", "手続数 | - | 1,000 | 1,100 | 102 | △"],
])("%s is growth or another matter", (_, row) => {
  expectFindings(scaleOutlier, results(row));
});

test("the actual of one month is a part of the year", () => {
  expectFindings(
    scaleOutlier,
    "\n| Indicator | Baseline | Target 2024/25 | Actual April 2024 | Rating |\n| Visits | 1,150 | 1,200 | 102 | Amber |\n",
  );
});

test("figures beside a stated rate are left to the rate", () => {
  expectFindings(
    scaleOutlier,
    "\n| 指標 | 基準値 | 目標値 | 実績値 | 達成率 |\n| 相談件数 | 1,000 | 1,100 | 10,890 | 99.0% |\n| 来館者数 | 900 | 1,000 | 950 | 95.0% |\n",
  );
});

/** The sample with one cell changed. */
function changed(path: string, text: string, to: string, nth = 0): Workbook {
  let seen = 0;
  const sheets = workbookOf(path).sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => row?.map((cell) => (cell?.text === text && seen++ === nth ? { value: to, text: to } : cell))),
  }));
  return { sheets };
}

test.each([
  ["001", "30,000", "300,000", 1],
  ["003", "15,691", "156,910", 0],
  ["003", "32百万枚", "32万枚", 1],
])("a slip in document %s is seen: %s → %s", (document, from, to, nth) => {
  const findings = (workbook: Workbook): string[] => review(workbook, { rules: [scaleOutlier] }).findings.map(({ stated = "" }) => stated);
  expect(findings(workbookOf(`samples/${document}-published.xlsx`))).toEqual([]);
  expect(findings(changed(`samples/${document}-published.xlsx`, from, to, nth))).toEqual([to]);
});

test("a line that may be of either sign is left alone", () => {
  const quarters = (name: string): string =>
    `\n| Item | Q1 | Q2 | Q3 | Q4 |\n| Revenue | 3,210 | 3,340 | 3,500 | 3,620 |\n| ${name} | (310) | (322) | 334 | (344) |\n`;
  const asked = (name: string): number =>
    review(markedTable(quarters(name)).workbook).findings.filter(({ rule }) => rule === "scale-outlier").length;
  expect(["Tax expense", "Churned MRR", "Interest paid"].map(asked)).toEqual([1, 1, 1]);
  expect(["Tax credit", "Impairment (charge)/release", "Net costs", "Result"].map(asked)).toEqual([0, 0, 0, 0]);
});

test("the total of scores is beyond what one of them can be", () => {
  const scores = (last: string): string => `
| 視点 | 評点(5点満点) | 所見 |
| 必要性 | 4 | 高い |
| 有効性 | 3 | 普通 |
| 効率性 | 3 | 普通 |
| 公平性 | ${last} | 普通 |
| 合計 | 13 | |
`;
  expectFindings(scaleOutlier, scores("3"));
  expectFindings(scaleOutlier, scores("33{scale-outlier}"));
});
