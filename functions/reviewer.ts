/** The second script of the shared page: it brings the whole engine, for FINDINGS and the functions that judge stated figures. */
import { a1, review, type Coverage, type Finding, type Language, type Severity, type Wording } from "../src/index";
import type { CellOutput } from "./cells";
import { changedIndicators, type ChangedIndicator } from "./changedIndicators";
import { checks } from "./checks";
import { restatedFigures, type ComparedRole, type RestatedFigure } from "./restatedFigures";
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

/** Checks a table and lists its findings in reading order, then what differs from a previous table; one line says so where there is nothing. */
export function reviewTable(argument: TableArgument, language: Language): CellOutput[][] {
  const reviewed = review(workbookOf(argument));
  const header = HEADER.map((word) => word[language]);
  if (reviewed.tables.length === 0) return [header, lineOf(NO_TABLE[language])];
  const previous = argument.previous === undefined ? undefined : review(workbookOf({ table: argument.previous }));
  const comparison = previous && restatedFigures(previous, reviewed);
  const rows = [
    ...reviewed.findings.map((finding) => rowOf(finding, language)),
    ...(comparison?.restated ?? []).map((restated) => restatedRow(restated, language)),
    ...(previous?.tables.length ? changedIndicators(previous, reviewed) : []).map((changed) => changedRow(changed, language)),
  ];
  if (previous?.tables.length === 0) rows.push(lineOf(NO_PREVIOUS_TABLE[language]));
  if (rows.length > 0) return [header, ...rows];
  return [header, lineOf(nothingFound(reviewed.coverage, comparison?.compared)[language])];
}

function rowOf({ severity, cell, indicator, message, rule }: Finding, language: Language): CellOutput[] {
  return [SEVERITIES[severity][language], a1(cell), indicator, message[language], rule];
}

const ROLES: Readonly<Record<ComparedRole, Wording>> = {
  actual: { ja: "値", en: "value" },
  whole: { ja: "全体の値", en: "whole" },
  rate: { ja: "率", en: "rate" },
  target: { ja: "目標値", en: "target" },
  baseline: { ja: "基準値", en: "baseline" },
};

/** A figure of a past period should not change without a word; targets and baselines may, and are asked about. */
function restatedRow({ indicator, role, period, previous, current }: RestatedFigure, language: Language): CellOutput[] {
  const isSet = role === "target" || role === "baseline";
  const message: Wording = {
    ja: `${period ? `${period.text}の` : ""}${ROLES[role].ja}が、前回の表では「${previous.text}」、この表では「${current.text}」です。`,
    en: `The ${ROLES[role].en}${period ? ` of ${period.text}` : ""} is "${previous.text}" in the previous table and "${current.text}" in this one.`,
  };
  return [
    SEVERITIES[isSet ? "query" : "error"][language],
    a1(current.cell),
    indicator,
    message[language],
    isSet ? `changed-${role}` : "restated-period",
  ];
}

/** Indicators come and go with plans; one that is gone is asked about. */
function changedRow({ rule, indicator, cell, message }: ChangedIndicator, language: Language): CellOutput[] {
  return [SEVERITIES[rule === "missing-indicator" ? "query" : "info"][language], cell ? a1(cell) : "", indicator, message[language], rule];
}

function lineOf(message: string): CellOutput[] {
  return ["", "", "", message, ""];
}

const NO_PREVIOUS_TABLE: Wording = {
  ja: "前回の表が見つかりません。2番目の引数にも、見出し行から最後の行までの範囲を指定してください。",
  en: "No previous table was found. Please give its range, too, from the header row to the last row.",
};

const NO_TABLE: Wording = {
  ja: "表が見つかりません。見出し行（指標・目標値・実績値など）から最後の行までを含む範囲を指定してください。",
  en: "No table was found. Please give a range from the header row (indicator, target, actual …) to the last row.",
};

function nothingFound({ figures, checked }: Coverage, compared: number | undefined): Wording {
  const [ja, en] =
    compared === undefined
      ? ["", ""]
      : [`前回の表とは${compared}個の値を比べました。`, ` ${compared} figures were compared with the previous table.`];
  return {
    ja: `指摘はありません。数値${figures}個について${checked}件の検算をしました。${ja}`,
    en: `There are no findings: ${checked} checks were made on ${figures} figures.${en}`,
  };
}

shared().reviewTable = reviewTable;
shared().checks = checks;
