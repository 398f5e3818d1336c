import type {
  AskedRow,
  AveragingPolicy,
  CellAddress,
  CellRange,
  Change,
  ColumnRole,
  Coverage,
  DeltaPreview,
  Finding,
  IndicatorDirection,
  ReportedComparison,
  Severity,
  TableKind,
  TaughtOutcome,
  Wording,
} from "../../src/index";

export type { ReviewFigures } from "../../hosts/file/report/reviewPapers";

export interface CheckedColumn {
  readonly index: number;
  readonly role: ColumnRole;
  /** As the header prints it: 2025.9月末. */
  readonly period: string | undefined;
  readonly label: string;
}

/** A period that can be compared with another. */
export interface CheckedPeriod {
  /** The number that its columns share. */
  readonly group: number;
  readonly label: string;
}

/** The periods of a table, and the two that are compared where nobody chooses. */
export interface PeriodChoice {
  readonly periods: readonly CheckedPeriod[];
  readonly current: number | undefined;
  readonly previous: number | undefined;
}

/** What would be written into the sheet as changes between two periods, or why nothing can be. */
export type DeltaAnswer =
  | {
      readonly change: Change;
      readonly preview: readonly DeltaPreview[];
      /** How many changes are written; the other edits are headings. */
      readonly written: number;
      readonly notes: readonly Wording[];
    }
  | { readonly refusal: Wording };

/** One table as it was read, without the cells themselves. */
export interface CheckedTable {
  readonly id: string;
  /** What corrections of the table are kept under. */
  readonly key: string;
  readonly sheet: string;
  readonly range: CellRange;
  /** How many rows of the range are the header. */
  readonly headerRows: number;
  readonly kind: TableKind;
  readonly title: string;
  readonly columns: readonly CheckedColumn[];
  readonly indicators: number;
  readonly policy: AveragingPolicy | undefined;
  readonly deltas: PeriodChoice;
}

/** An indicator of a table, and which way it should go. */
export interface CheckedIndicator {
  /** The folded name, under which corrections speak of it. */
  readonly key: string;
  readonly name: string;
  readonly direction: IndicatorDirection;
  /** True where a person said so. */
  readonly isSaid: boolean;
}

/** Numbers to draw: between which the figure must lie, and what is stated. */
export interface RangePicture {
  readonly low: number;
  readonly high: number;
  readonly stated: number;
}

export interface CheckedFinding extends Finding {
  /** The table that it belongs to. */
  readonly table: string | undefined;
  readonly picture: RangePicture | undefined;
  /** What the rule is called. */
  readonly title: Wording;
}

export interface RuleTitle {
  readonly id: string;
  readonly severity: Severity;
  readonly title: Wording;
}

/** A range of figures that follow from each other. */
export interface FigureRange {
  readonly sheet: string;
  readonly range: CellRange;
}

export interface CheckedComparison extends ReportedComparison {
  /** Rows of which no partner was found, for a person who knows one. */
  readonly alone: { readonly earlier: readonly AskedRow[]; readonly current: readonly AskedRow[] };
}

/** What came of a relation that a person taught. */
export interface CheckedTeaching extends Omit<TaughtOutcome, "taught"> {
  readonly formula: Wording;
}

/** What a check found, small enough to cross from the worker to the pane. */
export interface CheckResult {
  readonly tables: readonly CheckedTable[];
  /** Ranges that no heading names a table of indicators, but whose figures follow from each other. */
  readonly figureTables: readonly FigureRange[];
  readonly findings: readonly CheckedFinding[];
  readonly coverage: Coverage;
  readonly sheetsWithoutTables: readonly string[];
  /** What came of the relations that the check was given, in their order. */
  readonly taught: readonly CheckedTeaching[];
  /** What was compared, with another document or with an earlier edition in the workbook itself, and how much of it agrees. */
  readonly comparisons: readonly CheckedComparison[];
}

/** True where there is something that can be told of: a table, or figures that follow from each other. */
export function hasTables({ tables, figureTables }: CheckResult): boolean {
  return tables.length + figureTables.length > 0;
}

/** True where the cell lies in the range, which may be that of a table. */
export function isInTable({ sheet, range }: FigureRange, cell: CellAddress): boolean {
  const { top, left, bottom, right } = range;
  return cell.sheet === sheet && cell.row >= top && cell.row <= bottom && cell.column >= left && cell.column <= right;
}

export function overlaps(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
