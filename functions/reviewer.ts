/** The second script of the shared page: it brings the whole engine, so that FINDINGS can check tables. */
import { a1, review, type Coverage, type Finding, type Language, type Severity, type Wording } from "../src/index";
import type { CellOutput } from "./cells";
import { shared, type TableArgument } from "./shared";
import { workbookOf } from "./tableWorkbook";

const HEADER: readonly Wording[] = [
  { ja: "重要度", en: "Severity" },
  { ja: "セル", en: "Cell" },
  { ja: "指標", en: "Indicator" },
  { ja: "内容", en: "Finding" },
  { ja: "規則", en: "Rule" },
];

const SEVERITIES: Readonly<Record<Severity, Wording>> = {
  error: { ja: "エラー", en: "Error" },
  query: { ja: "要確認", en: "Query" },
  info: { ja: "参考", en: "Info" },
};

/** Checks a table and lists its findings in reading order; one line says so where there are none. */
export function reviewTable(argument: TableArgument, language: Language): CellOutput[][] {
  const { findings, tables, coverage } = review(workbookOf(argument));
  const header = HEADER.map((word) => word[language]);
  if (tables.length === 0) return [header, lineOf(NO_TABLE[language])];
  if (findings.length === 0) return [header, lineOf(nothingFound(coverage)[language])];
  return [header, ...findings.map((finding) => rowOf(finding, language))];
}

function rowOf({ severity, cell, indicator, message, rule }: Finding, language: Language): CellOutput[] {
  return [SEVERITIES[severity][language], a1(cell), indicator, message[language], rule];
}

function lineOf(message: string): CellOutput[] {
  return ["", "", "", message, ""];
}

const NO_TABLE: Wording = {
  ja: "表が見つかりません。見出し行（指標・目標値・実績値など）から最後の行までを含む範囲を指定してください。",
  en: "No table was found. Please give a range from the header row (indicator, target, actual …) to the last row.",
};

function nothingFound({ figures, checked }: Coverage): Wording {
  return {
    ja: `指摘はありません。数値${figures}個について${checked}件の検算をしました。`,
    en: `There are no findings: ${checked} checks were made on ${figures} figures.`,
  };
}

shared().reviewTable = reviewTable;
