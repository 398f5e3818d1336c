import { expect, test } from "vitest";
import { writerFor } from "../../../cli/formats/writerFor";
import { fileReport, summarise } from "../../../src/report";
import type { ReviewedFile } from "../../../src/report";
import { cleanReview, mismatch, reviewWithFindings, reviewWithoutTables, unreadable, withFindings } from "../../support/reviewedFiles";

function written(file: ReviewedFile, language: "ja" | "en" = "ja", colour = false): string {
  const writer = writerFor("text", { language, ruleset: "0.1.0", colour, signature: { by: "", date: "2026-11-28" }, out: undefined });
  const reported = fileReport(file, language);
  const sheets = "review" in file ? file.review.sheetsWithoutTables : [];
  return writer.begin() + writer.file(reported, sheets) + String(writer.end(summarise([reported])));
}

test("findings stand under their sheet, errors first, each with cell, indicator, sentence, evidence and fix", () => {
  expect(written(withFindings)).toBe(`資料/指標.xlsx
  12 の数値のうち 6 を確かめました（矛盾 2、比べただけ 1、確かめられない 3）。

  シート「行政経営分野_KPI②」
    エラー  D6  テレワークの導入率（2025年1月31日）
      達成率は47.8%とありますが、45.0% ÷ 60.1%は74.9%です。
      根拠: B6 目標値「60.1%」、C6 実績値「45.0% (R5年度)」、概要!B1 備考「R5年度」
      記載: 47.8%  計算: 74.9%  あり得る範囲: 74.73～75.03
      考えられる原因: 隣り合う数字の入れ替わり（D6 47.8% → 74.8%）
      直し方の案（元の資料で確かめてください）: D6 47.8% → 74.9%
    要確認  E10
      同じ評価が「○」と「〇」の2通りに書かれています。

  表 2件、指標 4件、検査 7件（うち丸めで説明 2件）
  確かめられなかったもの:
    - 目標値が文字なので計算できません。 2件（行政経営分野_KPI②!C7、C8）
    - 値が概数です。 1件（行政経営分野_KPI②!C9）
  指標の表も計算のつながりも見つからなかったシート（検査していません）: メモ

合計 ファイル 1件: エラー 1件、要確認 1件、参考 0件
`);
});

test("the English report says the same", () => {
  expect(written(withFindings, "en")).toBe(`資料/指標.xlsx
  6 of 12 numbers proved (2 contradicted, 1 only compared, 3 not provable from this sheet).

  Sheet "行政経営分野_KPI②"
    Error  D6  テレワークの導入率 (2025-01-31)
      The rate says 47.8%, but 45.0% ÷ 60.1% is 74.9%.
      Evidence: B6 target "60.1%", C6 actual "45.0% (R5年度)", 概要!B1 note "R5年度"
      Stated: 47.8%  Computed: 74.9%  Possible range: 74.73 to 75.03
      Possible cause: digits changed places (D6 47.8% → 74.8%)
      Suggested fix (check it against the source): D6 47.8% → 74.9%
    Query  E10
      One rating is written in two ways, ○ and 〇.

  2 tables, 4 indicators, 7 checks made (2 explained by rounding)
  What could not be proved:
    - The target is no figure. 2 figures (行政経営分野_KPI②!C7, C8)
    - The value is approximate. 1 figure (行政経営分野_KPI②!C9)
  Sheets in which neither a table of indicators nor figures that follow from each other were found (not checked): メモ

Total of 1 file: 1 error, 1 query, 0 notes
`);
});

test("a clean file is said to have no findings, together with how much was checked", () => {
  const text = written({ ...withFindings, review: cleanReview });
  expect(text).toContain("指摘はありません。\n  表 2件、指標 4件、検査 7件");
});

test("tables without one possible calculation are not called clean", () => {
  const { notChecked } = cleanReview.coverage;
  const coverage = {
    ...cleanReview.coverage,
    figures: 3,
    proved: 0,
    contradicted: 0,
    compared: 0,
    checked: 0,
    explained: 0,
    unproved: notChecked,
  };
  const text = written({ ...withFindings, review: { ...cleanReview, coverage } });
  expect(text).toContain("3 の数値のうち 0 を確かめました。数値どうしがどうつながるかを示すものが、このシートにありません。");
  expect(text).not.toContain("指摘はありません");
});

test("a file without tables is not called clean: the report says what was looked for", () => {
  const text = written({ ...withFindings, review: reviewWithoutTables });
  expect(text).toContain("何も検査していません");
  expect(text).toContain("探したもの: 「指標」「目標値」");
  expect(text).not.toContain("指摘はありません");
});

test("an empty workbook is called empty", () => {
  expect(written({ ...withFindings, review: { ...reviewWithoutTables, sheetsWithoutTables: [] } })).toContain("中身がありません");
});

test("a file that cannot be read says why", () => {
  expect(written(unreadable)).toContain("壊れた.xlsx\n  読み取れません: ファイルが壊れています。");
});

test("a long list of unchecked cells names ten and counts the rest", () => {
  const reason = { ja: "値が概数です。", en: "The value is approximate." };
  const notChecked = Array.from({ length: 13 }, (_, row) => ({ cell: { sheet: "KPI", row, column: 0 }, reason }));
  const text = written({ ...withFindings, review: { ...cleanReview, coverage: { ...cleanReview.coverage, notChecked } } });
  expect(text).toContain("- 値が概数です。 13件（KPI!A1、A2、A3、A4、A5、A6、A7、A8、A9、A10、ほか3件）");
});

test("control characters of a cell never reach the terminal", () => {
  const finding = { ...mismatch, indicator: "導入率\u001b[31m\u0007\u202e", stated: "\u009b2J47.8%" };
  const text = written({ ...withFindings, review: { ...reviewWithFindings, findings: [finding] } });
  // eslint-disable-next-line no-control-regex -- the control characters are what it looks for
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  expect(text).toContain("導入率␛[31m␇");
});

test("colour is added to the words, never instead of them", () => {
  const plain = written(withFindings, "ja", false);
  const coloured = written(withFindings, "ja", true);
  expect(coloured).toContain("\u001b[31mエラー\u001b[39m");
  // eslint-disable-next-line no-control-regex -- takes the colours away again
  expect(coloured.replace(/\u001b\[\d+m/g, "")).toBe(plain);
});
