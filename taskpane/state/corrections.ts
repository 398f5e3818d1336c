import type { CellRange, ColumnCorrection, IndicatorDirection, TableCorrection } from "../../src/index";
import { overlaps, type CheckResult } from "../checking/checkResult";

/** What tells a table from all others. Tables that a person drew have no key: their place tells them. */
export interface TableName {
  readonly sheet: string;
  readonly key: string;
  readonly range: CellRange;
}

/** One more thing that a person says of a table. */
export type Said = Partial<Omit<TableCorrection, "sheet" | "key">> & {
  readonly column?: ColumnCorrection;
  /** Undefined: as the figures and the name tell. */
  readonly indicator?: { readonly key: string; readonly direction: IndicatorDirection | undefined };
};

/** What was said of this table before. */
export function correctionOf(corrections: readonly TableCorrection[], { sheet, key, range }: TableName): TableCorrection | undefined {
  return corrections.find((one) => one.sheet === sheet && one.key === key && (key !== "" || (one.range && overlaps(one.range, range))));
}

/** The corrections with one more thing said of a table; what was said of it before stays, but for the same column or indicator. */
export function withCorrection(
  corrections: readonly TableCorrection[],
  table: TableName,
  { column, indicator, ...said }: Said,
): readonly TableCorrection[] {
  const before = correctionOf(corrections, table);
  const next: TableCorrection = {
    ...before,
    ...said,
    sheet: table.sheet,
    key: table.key,
    ...(column && { columns: withColumn(before?.columns ?? [], column) }),
    ...(indicator && { directions: withDirection(before?.directions ?? {}, indicator) }),
  };
  return [...corrections.filter((one) => one !== before), next];
}

function withColumn(columns: readonly ColumnCorrection[], column: ColumnCorrection): readonly ColumnCorrection[] {
  const old = columns.find(({ offset }) => offset === column.offset);
  return [...columns.filter((one) => one !== old), { ...old, ...column }];
}

function withDirection(
  directions: NonNullable<TableCorrection["directions"]>,
  { key, direction }: NonNullable<Said["indicator"]>,
): NonNullable<TableCorrection["directions"]> {
  const others = Object.entries(directions).filter(([name]) => name !== key);
  return Object.fromEntries(direction ? [...others, [key, direction]] : others);
}

/** Corrections of the sheets that were checked which belong to no table of the list: set aside, or not readable as they say. */
export function withoutTable(corrections: readonly TableCorrection[], result: CheckResult): readonly TableCorrection[] {
  const sheets = new Set([...[...result.tables, ...result.figureTables].map(({ sheet }) => sheet), ...result.sheetsWithoutTables]);
  const used = new Set(result.tables.map((table) => correctionOf(corrections, table)));
  return corrections.filter((one) => sheets.has(one.sheet) && !used.has(one));
}
