import type { CellRange, Cited } from "../sheet/address";
import type { Sheet } from "../sheet/workbook";
import type { Period } from "../parse/period";

/**
 * attainment: target, value and rate per period, often an average row. share: whole, part and rate.
 * plan: baseline and a target per year. results: targets, actual, rating. roadmap: 計画/実績 per year. headline: figure and delta cards.
 */
export type TableKind = "attainment" | "share" | "plan" | "results" | "roadmap" | "headline";

/** increase: more is better, rate = actual ÷ target. decrease: less is better. keep: stay at or above (below) the target. */
export type IndicatorDirection = "increase" | "decrease" | "keep";

export type ColumnRole =
  | "number"
  | "field"
  | "item"
  | "indicator"
  | "unit"
  | "baseline"
  | "target"
  | "actual"
  | "whole"
  | "part"
  | "total"
  | "rate"
  | "delta"
  | "rating"
  | "average"
  | "source"
  | "note"
  | "plan"
  | "progress"
  | "other"
  /** The period of the figure beside it (時点). The report says "note". */
  | "period";

export interface Column {
  /** Zero-based column of the sheet. */
  readonly index: number;
  readonly role: ColumnRole;
  /** The period that the header gives to the column: 2025.1月末, R5, Q1 2025. */
  readonly period: Period | undefined;
  /** The header texts from top to bottom, folded, joined by " / ". */
  readonly label: string;
  /** The leaf header cell. */
  readonly header: Cited<string>;
  /** The unit that the header gives: "%" for "達成率(%)", "千円" for "事業費（千円）". */
  readonly unit: string | undefined;
  /** Which period's or which triple's columns belong together: columns of one group have the same number. */
  readonly group: number;
}

/** indicator: one indicator's row. average: 単純平均. total: 計. header: a repeated page header. label: a sub-heading or empty row. */
export type RowKind = "indicator" | "average" | "total" | "header" | "label";

export interface TableRow {
  readonly index: number;
  readonly kind: RowKind;
}

/** One table found on a sheet, its columns and rows understood. */
export interface KpiTable {
  readonly id: string;
  /** Tells the table by its sheet's order and its header, wherever its cells move: what a person's corrections are kept under. */
  readonly key: string;
  readonly sheet: Sheet;
  readonly kind: TableKind;
  /** Header and body, without title lines and notes. */
  readonly range: CellRange;
  /** Rows range.top … bodyTop-1 are the header. */
  readonly bodyTop: number;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  /** The unit that a line above the table gives to all of it: （単位：千円）. */
  readonly unit: string | undefined;
  /** Which way a person says that indicators should go, by their folded names. */
  readonly directions?: ReadonlyMap<string, IndicatorDirection>;
}
