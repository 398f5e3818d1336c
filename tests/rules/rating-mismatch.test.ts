import { expect, test } from "vitest";
import { review } from "../../src/review";
import { ratingMismatch } from "../../src/rules/rating-mismatch";
import { expectFindings } from "../support/expectFindings";
import { markedTable } from "../support/markedTable";

const results = (...rows: string[]): string => `
| 指標名 | 基準値 | 目標値 R5 | 実績値 R5 | 評価 |
${rows.join("\n")}
`;
const FOLLOWERS = [
  "| オープンデータ閲覧件数 | 2,862 | 25,430 | 6,906 | △（一部達成） |",
  "| コピー用紙購入量 | 40百万枚 | 32百万枚以下 | 32百万枚 | ○（達成） |",
  "| 職員の職場満足度 | - | 4以上 | 3.54 | △（一部達成） |",
  "| チャットボット満足度 | 56% | 60% | 61% | ○（達成） |",
];

test("ratings that follow from the figures are fine and recorded as checks", () => {
  const table = results(...FOLLOWERS);
  expectFindings(ratingMismatch, table);
  const { coverage } = review(markedTable(table).workbook, { rules: [ratingMismatch] });
  expect(coverage.checked).toBe(4);
});

test("達成 on an unmet target among rows that say what they are is an error with the other label as suggestion", () => {
  const [finding] = expectFindings(
    ratingMismatch,
    results(...FOLLOWERS, "| 利用率 | 38.2% | 67.4% | 43.1% | ○（達成）{rating-mismatch} |"),
  );
  expect(finding).toMatchObject({ severity: "error", stated: "○（達成）", expected: "△（一部達成）" });
  expect(finding?.fixes?.[0]).toMatchObject({ safe: false, edits: [{ before: "○（達成）", after: "△（一部達成）" }] });
  expect(finding?.message.ja).toContain("実績43.1%は目標67.4%に届いていません");
});

test("一部達成 on a met target is an error, also where less is better", () => {
  const rows = [...FOLLOWERS, "| 残業時間 | 169 | 160 | 150 | △（一部達成）{rating-mismatch} |"];
  const [finding] = expectFindings(ratingMismatch, results(...rows));
  expect(finding?.message.en).toContain("the actual 150 reaches the target 160");
});

test("a word in place of a number, nearly ほぼ and equal printed digits are not judged", () => {
  expectFindings(
    ratingMismatch,
    results(
      ...FOLLOWERS,
      "| 取得率 | 37.50% | ほぼ100% | 93% | ○（達成） |",
      "| 保有率 | 37.50% | ほぼ100% | 93% | △（一部達成） |",
      "| 率 | 40% | 60.0% | 60.0% | △（一部達成） |",
      "| 件数 | - | 8 | 確認中 | ○（達成） |",
    ),
  );
});

test("達成 far from ほぼ100% is a question, since nobody knows how near is meant", () => {
  const [finding] = expectFindings(
    ratingMismatch,
    results(...FOLLOWERS, "| 取得率 | 37.50% | ほぼ100% | 74% | ○（達成）{rating-mismatch} |"),
  );
  expect(finding?.severity).toBe("query");
});

test("a target is reached by the very number that it names, not by one below", () => {
  const rated = (target: string, actual: string, rating: string): string => `| 件数 | - | ${target} | ${actual} | ${rating} |`;
  expectFindings(
    ratingMismatch,
    results(
      ...FOLLOWERS,
      rated("10件", "10件", "○（達成）"),
      rated("10件以上", "10件", "○（達成）"),
      rated("10件以下", "10件", "○（達成）"),
    ),
  );
  for (const target of ["10件", "10件以上", "10件以下"])
    expectFindings(ratingMismatch, results(...FOLLOWERS, rated(target, "10件", "△（一部達成）{rating-mismatch}")));
  for (const target of ["10件超", "10件未満"]) {
    expectFindings(ratingMismatch, results(...FOLLOWERS, rated(target, "10件", "○（達成）{rating-mismatch}")));
    expectFindings(ratingMismatch, results(...FOLLOWERS, rated(target, "10件", "△（一部達成）")));
  }
  expectFindings(ratingMismatch, results(...FOLLOWERS, rated("10件", "9件", "○（達成）{rating-mismatch}")));
});

test("一部達成 behind the baseline is a question, whichever way the indicator should go", () => {
  const [finding] = expectFindings(
    ratingMismatch,
    results(...FOLLOWERS, "| 利用率 | 48.2% | 67.4% | 43.1% | △（一部達成）{rating-mismatch} |"),
  );
  expect(finding?.severity).toBe("query");
  expect(finding?.message.ja).toContain("基準値48.2%より後退");
  expectFindings(ratingMismatch, results(...FOLLOWERS, "| 残業時間 | 169 | 160 | 175 | △（一部達成）{rating-mismatch} |"));
});

test.each([
  "| 利用率 | 48.2% | 67.4% | 48.2% | △（一部達成） |",
  "| 利用率 | 48.2% | 67.4% | 43.1% | × |",
  "| 利用率※再掲:No2 | 48.2% | 67.4% | 43.1% | △（一部達成） |",
])("%s is no question about the baseline", (row) => {
  expectFindings(ratingMismatch, results(...FOLLOWERS, row));
});

test("達成 behind the baseline is an error, and 一部達成 is not offered in its place", () => {
  const [finding] = expectFindings(
    ratingMismatch,
    results(...FOLLOWERS, "| 利用率 | 48.2% | 67.4% | 43.1% | ○（達成）{rating-mismatch} |"),
  );
  expect([finding?.severity, finding?.fixes]).toEqual(["error", undefined]);
});

test("an empty rating and a dash are not this rule's", () => {
  expectFindings(ratingMismatch, results(...FOLLOWERS, "| 利用率 | 48.2% | 67.4% | 43.1% | |", "| 満足度 | 48.2% | 67.4% | 43.1% | - |"));
});

const symbols = (...rows: string[]): string => `
| 指標名 | 目標値 | 実績値 | 評価 |
${rows.join("\n")}
`;

test("a bare ○ on a nearly met target is a question, since ○ may begin at 90 %", () => {
  const rows = [
    "| 甲の件数 | 100 | 40 | △ |",
    "| 乙の件数 | 100 | 120 | ○ |",
    "| 丙の件数 | 100 | 30 | △ |",
    "| 丁の件数 | 100 | 95 | ○{rating-mismatch} |",
  ];
  const [finding] = expectFindings(ratingMismatch, symbols(...rows));
  expect(finding?.severity).toBe("query");
});

test("a bare ○ below a △ is an error, since no threshold explains it", () => {
  const rows = [
    "| 甲の件数 | 100 | 40 | △ |",
    "| 乙の件数 | 100 | 120 | ○ |",
    "| 丙の件数 | 100 | 30 | △ |",
    "| 丁の件数 | 100 | 35 | ○{rating-mismatch} |",
  ];
  const [finding] = expectFindings(ratingMismatch, symbols(...rows));
  expect(finding?.severity).toBe("error");
});

test("a legend with percentages makes ○ a matter of thresholds", () => {
  const rows = [
    "| 甲の件数 | 100 | 40 | △ |",
    "| 乙の件数 | 100 | 120 | ○ |",
    "| 丙の件数 | 100 | 30 | △ |",
    "| 丁の件数 | 100 | 95 | ○ |",
  ];
  expectFindings(ratingMismatch, `> ○：90%以上、△：90%未満\n${symbols(...rows)}`);
});

const graded = (label: string): string => `
| Indicator | Target | Actual | Achievement rate | Rating |
| Visits to the library | 100 | 98 | 98% | Green |
| Books lent | 100 | 92 | 92% | ${label} |
| Events held | 100 | 91 | 91% | Green |
| Members | 100 | 84 | 84% | Amber |
| Volunteers | 100 | 60 | 60% | Red |
`;

test("graded labels need not follow a known threshold, only the order of the rates", () => {
  expectFindings(ratingMismatch, graded("Green"));
});

test("a better rate with a worse label is a question that names both rows", () => {
  const [finding] = expectFindings(ratingMismatch, graded("Red{rating-mismatch}"));
  expect(finding?.severity).toBe("query");
  expect(finding?.message.en).toMatch(/"Books lent".*"Red".*"Green"|"Books lent".*"Red".*"Amber"/);
});

test("labels that have nothing to do with the rate are left alone", () => {
  const rows = ["B", "A", "C", "A", "B", "C", "A"].map((label, place) => `| 指標その${place}の件数 | 100 | ${90 - place * 7} | ${label} |`);
  expectFindings(ratingMismatch, symbols(...rows));
});
