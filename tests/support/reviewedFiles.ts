import type { CellAddress } from "../../src/sheet/address";
import type { Finding } from "../../src/findings/finding";
import type { ReviewedFile } from "../../src/report";
import type { TableReading } from "../../src/indicators/indicator";
import type { Review } from "../../src/review";
import type { Column, ColumnRole, KpiTable } from "../../src/tables/table";

const SHEET = "行政経営分野_KPI②";

export function at(row: number, column: number, sheet = SHEET): CellAddress {
  return { sheet, row, column };
}

function column(index: number, role: ColumnRole, label: string, periodEnd?: string): Column {
  const header = { value: label, cell: at(4, index) };
  const period =
    periodEnd === undefined
      ? undefined
      : { kind: "month" as const, start: "2025-01-01", end: periodEnd, asOf: true, cumulative: false, text: "2025.1月末" };
  return { index, role, period, label, header, unit: undefined, group: 0 };
}

const table: KpiTable = {
  id: "t1",
  key: "",
  sheet: { name: SHEET, rows: [], merges: [] },
  kind: "attainment",
  range: { top: 3, left: 0, bottom: 7, right: 4 },
  bodyTop: 5,
  title: "行政経営分野 KPI②",
  columns: [
    column(0, "indicator", "指標"),
    column(1, "target", "目標値(A)"),
    column(2, "actual", "2025.1月末 / 値(B)", "2025-01-31"),
    column(3, "rate", "2025.1月末 / 達成率(B/A)", "2025-01-31"),
    column(4, "period", "時点"),
  ],
  rows: [{ index: 5, kind: "indicator" }],
  unit: undefined,
};

function readingOf(read: KpiTable): TableReading {
  return { table: read, indicators: [], summaries: [], headlines: [] };
}

/** A finding with everything that a finding can have. */
export const mismatch: Finding = {
  id: "stated-rate-mismatch:テレワークの導入率:2025-01-31",
  rule: "stated-rate-mismatch",
  severity: "error",
  verdict: "impossible",
  cell: at(5, 3),
  indicator: "テレワークの導入率",
  period: "2025-01-31",
  message: {
    ja: "達成率は47.8%とありますが、45.0% ÷ 60.1%は74.9%です。",
    en: "The rate says 47.8%, but 45.0% ÷ 60.1% is 74.9%.",
  },
  stated: "47.8%",
  expected: "74.9%",
  range: ["74.73", "75.03"],
  evidence: [
    { cell: at(5, 1), role: "target", text: "60.1%" },
    { cell: at(5, 2), role: "actual", text: "45.0%\n(R5年度)" },
    { cell: at(0, 1, "概要"), role: "period", text: "R5年度" },
  ],
  suspects: [{ value: "47.8%", cell: at(5, 3), allowed: ["74.73", "75.03"] }],
  causes: [{ type: "transposed-digits", cell: at(5, 3), before: "47.8%", after: "74.8%", confidence: 0.93 }],
  fixes: [
    {
      label: { ja: "達成率を計算し直す", en: "Compute the rate again" },
      safe: false,
      edits: [{ cell: at(5, 3), before: "47.8%", after: "74.9%" }],
    },
  ],
};

/** A finding with nothing but what every finding has. */
export const bareQuery: Finding = {
  id: "rating-spelling::",
  rule: "rating-spelling",
  severity: "query",
  cell: at(9, 4),
  indicator: "",
  message: { ja: "同じ評価が「○」と「〇」の2通りに書かれています。", en: "One rating is written in two ways, ○ and 〇." },
  evidence: [],
};

export const reviewWithFindings: Review = {
  tables: [
    { table, reading: readingOf(table), indicators: 3, policy: { cap: 100, floor: 0, missing: "zero", rounding: "half-up" } },
    { table: { ...table, id: "t2" }, reading: readingOf(table), indicators: 1, policy: undefined },
  ],
  findings: [bareQuery, mismatch],
  coverage: {
    figures: 12,
    proved: 6,
    tight: 4,
    contradicted: 2,
    compared: 1,
    unproved: [
      { cell: at(6, 2), reason: { ja: "目標値が文字なので計算できません。", en: "The target is no figure." } },
      { cell: at(7, 2), reason: { ja: "目標値が文字なので計算できません。", en: "The target is no figure." } },
      { cell: at(8, 2), reason: { ja: "値が概数です。", en: "The value is approximate." } },
    ],
    checked: 7,
    explained: 2,
    notChecked: [
      { cell: at(6, 2), reason: { ja: "目標値が文字なので計算できません。", en: "The target is no figure." } },
      { cell: at(7, 2), reason: { ja: "目標値が文字なので計算できません。", en: "The target is no figure." } },
      { cell: at(8, 2), reason: { ja: "値が概数です。", en: "The value is approximate." } },
    ],
  },
  coverageIn: () => {
    throw new Error("Nobody asks for a part of this review.");
  },
  figures: () => [],
  stateOf: () => undefined,
  gradeOf: () => undefined,
  relations: [],
  taught: [],
  comparisons: [],
  sheetsWithoutTables: ["メモ"],
};

export const reviewWithoutTables: Review = {
  tables: [],
  findings: [],
  coverage: { figures: 0, proved: 0, tight: 0, contradicted: 0, compared: 0, unproved: [], checked: 0, explained: 0, notChecked: [] },
  coverageIn: () => {
    throw new Error("Nobody asks for a part of this review.");
  },
  figures: () => [],
  stateOf: () => undefined,
  gradeOf: () => undefined,
  relations: [],
  taught: [],
  comparisons: [],
  sheetsWithoutTables: ["メモ"],
};

export const cleanReview: Review = { ...reviewWithFindings, findings: [], sheetsWithoutTables: [] };

export const withFindings: ReviewedFile = { path: "資料/指標.xlsx", sha256: "0f".repeat(32), review: reviewWithFindings };

export const unreadable: ReviewedFile = {
  path: "壊れた.xlsx",
  sha256: null,
  error: { code: "damaged", wording: { ja: "ファイルが壊れています。", en: "The file is damaged." } },
};
