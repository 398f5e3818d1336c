import type { TableReading } from "../indicators/indicator";
import { fold } from "../parse/fold";
import type { CellAddress } from "../sheet/address";
import type { Column } from "../tables/table";

/** A number that is given twice, or that stands out of order. */
export interface NumberSlip {
  readonly kind: "twice" | "order";
  readonly column: Column;
  readonly entry: NumberedRow;
  /** The row that has the same number, or before which the number stands out of order. */
  readonly other: NumberedRow;
}

/** A row with its number: "PI 3" is prefix "PI " and 3. */
export interface NumberedRow {
  readonly cell: CellAddress;
  readonly text: string;
  readonly name: string;
  readonly prefix: string;
  readonly number: number;
}

/** Numbers that a column must have, and how many for each slip: beyond that the numbers are not meant to count the rows. */
const LEAST = 4;
const NUMBERS_FOR_EACH = 8;

/**
 * Numbers of indicators or projects that occur twice or go back, column by column. A series that begins again with 1 or has another prefix is another series;
 * re-listed rows repeat their number rightly, and lines that continue a row have no name of their own.
 */
export function numberSlips(reading: TableReading): NumberSlip[] {
  return reading.table.columns.flatMap((column) => {
    if (column.role !== "number") return [];
    const rows = numberedRows(reading, column);
    const slips = seriesOf(rows).flatMap((series) => [...twice(column, series), ...outOfOrder(column, series)]);
    const isRare = slips.length === 1 || slips.length * NUMBERS_FOR_EACH <= rows.length;
    return rows.length >= LEAST && isRare ? slips : [];
  });
}

function numberedRows({ table: { sheet, rows }, indicators }: TableReading, column: Column): NumberedRow[] {
  const names = new Map(indicators.map(({ row, name, reprint }) => [row, reprint || name.value.includes("再掲") ? undefined : name.value]));
  return rows.flatMap(({ index, kind }): NumberedRow[] => {
    if (kind !== "indicator" && kind !== "label") return [];
    const name = names.has(index) ? names.get(index) : "";
    const text = sheet.rows[index]?.[column.index]?.text ?? "";
    const [, prefix, digits] = /^(\D*(?:\d+\D+)*)(\d{1,9})$/.exec(fold(text).trim()) ?? [];
    if (name === undefined || prefix === undefined) return [];
    return [{ cell: { sheet: sheet.name, row: index, column: column.index }, text: text.trim(), name, prefix, number: Number(digits) }];
  });
}

function seriesOf(rows: readonly NumberedRow[]): NumberedRow[][] {
  const series: NumberedRow[][] = [];
  let before: NumberedRow | undefined;
  for (const row of rows) {
    if (before?.prefix !== row.prefix || (row.number <= 1 && before.number > row.number)) series.push([row]);
    else if (row.number !== before.number || row.name !== before.name) series.at(-1)?.push(row);
    before = row;
  }
  return series;
}

function* twice(column: Column, series: readonly NumberedRow[]): Iterable<NumberSlip> {
  const seen = new Map<number, NumberedRow>();
  for (const entry of series) {
    const other = seen.get(entry.number);
    if (other) yield { kind: "twice", column, entry, other };
    else seen.set(entry.number, entry);
  }
}

/** The numbers without which the others rise. Equal numbers are given twice, which is said already. */
function* outOfOrder(column: Column, series: readonly NumberedRow[]): Iterable<NumberSlip> {
  const given = new Set<number>();
  const risen: NumberedRow[] = [];
  for (const entry of series) {
    const before = risen.at(-1);
    const isRepeated = given.has(entry.number);
    given.add(entry.number);
    if (isRepeated) continue;
    if (!before || entry.number > before.number) risen.push(entry);
    else if ((risen.at(-2)?.number ?? 0) < entry.number) {
      yield { kind: "order", column, entry: before, other: entry };
      risen.splice(-1, 1, entry);
    } else yield { kind: "order", column, entry, other: before };
  }
}
