import { expect, test } from "vitest";
import { review } from "../../src/review";
import { conflictingDuplicates } from "../../src/rules/conflicting-duplicates";
import { expectFindings } from "../support/expectFindings";
import { markedTable } from "../support/markedTable";

const plan = (...rows: string[]): string => `
| 項目 | 指標名 | 基準値 | 目標値 R4 | 目標値 R5 | 目標値 R6 |
${rows.join("\n")}
`;
const ONLINE = "| 行政手続のオンライン化 | 県及び市町村の行政手続のオンライン利用率 | 48.2% | 61.0% | 67.4% | 73.7% |";

test("the same figures agree, whatever the decimals, and each agreement is a check", () => {
  const table = plan(ONLINE, "| 市町村支援 | 県及び市町村の行政手続のオンライン利用率 | 48.2% | 61% | 67.4% | 73.7% |");
  expectFindings(conflictingDuplicates, table);
  expect(review(markedTable(table).workbook, { rules: [conflictingDuplicates] }).coverage.checked).toBe(4);
});

test("a figure that cannot be the same number is an error at the printing that stands alone", () => {
  const [finding] = expectFindings(
    conflictingDuplicates,
    plan(
      "| 標準化 | 県及び市町村の行政手続のオンライン利用率 | 48.2% | 61.0% | 64.7%{conflicting-duplicates} | 73.7% |",
      ONLINE,
      "| 市町村支援 | 県及び市町村の行政手続のオンライン利用率\\n※再掲:No2 | 48.2% | 61.0% | 67.4% | 73.7% |",
    ),
  );
  expect(finding).toMatchObject({ severity: "error", stated: "64.7%", expected: "67.4%", period: "2024-03-31" });
  expect(finding?.message.en).toContain("(Sheet1!E3)");
});

test("rows under different items that share nothing but a name are left alone", () => {
  expectFindings(
    conflictingDuplicates,
    plan("| 図書館 | 年間の利用者数 | 100 | 110 | 120 | 130 |", "| 博物館 | 年間の利用者数 | 200 | 220 | 240 | 260 |"),
  );
});

test("where more figures differ than agree, it is a question", () => {
  const findings = expectFindings(
    conflictingDuplicates,
    plan(
      "| 窓口 | 窓口の相談受付件数 | 100 | 110 | 120 | 130 |",
      "| 窓口 | 窓口の相談受付件数 | 100 | 220{conflicting-duplicates} | 240{conflicting-duplicates} | 260{conflicting-duplicates} |",
    ),
  );
  expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(["query"]));
});

test("short names, other units and words are not compared", () => {
  expectFindings(conflictingDuplicates, plan("| 甲 | その他 | 100 | 110 | 120 | 130 |", "| 甲 | その他 | 100 | 110 | 120 | 999 |"));
  expectFindings(
    conflictingDuplicates,
    plan("| 甲 | 研修の延べ受講規模 | 10人 | 11人 | 12人 | 13人 |", "| 甲 | 研修の延べ受講規模 | 10回 | 20回 | 30回 | ほぼ100% |"),
  );
});

test("figures of other periods may differ", () => {
  expectFindings(
    conflictingDuplicates,
    `
| 指標 | 目標値 | 2025.9月末 値 | 2025.9月末 達成率 |
| 行政手続のオンライン利用率 | 50% | 30.2% (R5年度) | 60.4% |
| 行政手続のオンライン利用率 | 50% | 35.2% (R6年度) | 70.4% |
`,
  );
});

test("one name in three rows, most of whose figures differ, is one of each group", () => {
  const rows = (last: string): string[] => [
    "| 国内学生 | 理工学部の志願者数 | 100 | 110 | 120 | 130 |",
    "| 国内学生 | 理工学部の志願者数 | 200 | 210 | 220 | 130 |",
    last,
  ];
  expectFindings(conflictingDuplicates, plan(...rows("| 国内学生 | 理工学部の志願者数 | 300 | 310 | 320 | 330 |")));
  expectFindings(
    conflictingDuplicates,
    plan(
      "| 国内学生 | 理工学部の志願者数 | 100 | 110 | 120 | 130 |",
      "| 国内学生 | 理工学部の志願者数 | 200{conflicting-duplicates} | 210{conflicting-duplicates} | 220{conflicting-duplicates} | 130 |",
    ),
  );
});
