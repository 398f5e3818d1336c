import { parsePeriod } from "../parse/parsePeriod";
import type { CellRange } from "../sheet/address";
import type { Column, ColumnRole, IndicatorDirection, KpiTable, TableKind } from "./table";

/** What a person says of one column that was read otherwise. */
export interface ColumnCorrection {
  /** Counted from the table's first column, so that it holds when columns are inserted before the table. */
  readonly offset: number;
  readonly role?: ColumnRole;
  /** As it would be printed: R5年度, 2025.9月末. "" for a column of no period. A text that is no period changes nothing. */
  readonly period?: string;
}

/** What a person says of a table that was read otherwise. It is kept with the workbook and applied at every later check. */
export interface TableCorrection {
  readonly sheet: string;
  /** The key of the table as it was found (`tableKey`); "" for a table that was not found. */
  readonly key: string;
  /** True where it is no KPI table. */
  readonly ignored?: boolean;
  /** Header and body, where the table was found with another range or not at all. */
  readonly range?: CellRange;
  /** How many rows of `range` are the header. Default 1. */
  readonly headerRows?: number;
  readonly kind?: TableKind;
  readonly columns?: readonly ColumnCorrection[];
  /** Which way indicators should go, by their folded names. */
  readonly directions?: Readonly<Record<string, IndicatorDirection>>;
}

/** The tables of one sheet that have a key in common are told apart by their order. */
export class CorrectionBook {
  private readonly seen = new Map<string, number>();

  constructor(
    private readonly sheet: string,
    private readonly corrections: readonly TableCorrection[],
  ) {}

  /** The correction of a table with this header, and the key under which it is kept. Each call is another table. */
  take(columns: readonly Column[]): { readonly key: string; readonly correction: TableCorrection | undefined } {
    const labels = columns.map(({ label }) => label).join("|");
    const count = (this.seen.get(labels) ?? 0) + 1;
    this.seen.set(labels, count);
    const key = count === 1 ? labels : `${labels}#${count}`;
    return { key, correction: this.corrections.find((one) => one.sheet === this.sheet && one.key === key) };
  }

  /** Tables that a person drew where none was found. */
  drawn(): readonly TableCorrection[] {
    return this.corrections.filter(({ sheet, key, range }) => sheet === this.sheet && key === "" && range !== undefined);
  }
}

/** The columns with the roles and periods that the person gave them. */
export function correctColumns(columns: readonly Column[], correction: TableCorrection | undefined): readonly Column[] {
  const said = correction?.columns;
  if (!said?.length) return columns;
  return columns.map((column, place) => {
    const one = said.find(({ offset }) => offset === place);
    if (!one) return column;
    const period = one.period === undefined ? undefined : parsePeriod(one.period, { bareYear: "fiscal" });
    return {
      ...column,
      role: one.role ?? column.role,
      ...(period && { period }),
      ...(one.period === "" && { period: undefined }),
    };
  });
}

export function correctTable(table: KpiTable, correction: TableCorrection | undefined): KpiTable {
  return correction?.directions ? { ...table, directions: new Map(Object.entries(correction.directions)) } : table;
}
