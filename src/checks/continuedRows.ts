import type { Figure } from "../indicators/figure";
import type { Indicator, TableReading } from "../indicators/indicator";

/** No longer text names the kind of a row: 単年, 累計, "cumulative". */
const LONGEST_KIND = 12;
const MEASURED: ReadonlySet<string | undefined> = new Set(["target", "rate", "delta", "rating"]);

/**
 * Whether a row only goes on with the indicator of the row above it, of which it tells another kind (累計 below 単年): its name is left blank, and the target and all that is
 * measured against it stand above.
 */
export function isContinued({ table: { sheet, columns } }: TableReading, { row }: Indicator, target: Figure): boolean {
  const textAt = (line: number, column: number): string => sheet.rows[line]?.[column]?.text.trim() ?? "";
  const measured = columns.filter(({ role }) => MEASURED.has(role)).map(({ index }) => index);
  if (textAt(row - 1, target.column.index) === "" || measured.some((column) => textAt(row, column) !== "")) return false;
  const width = Math.max(sheet.rows[row]?.length ?? 0, sheet.rows[row - 1]?.length ?? 0);
  const words = (line: number): number[] =>
    Array.from({ length: width }, (_, column) => column).filter(
      (column) => !measured.includes(column) && /\p{L}/u.test(textAt(line, column)),
    );
  const [own, above] = [words(row), words(row - 1)];
  const [kind = -1] = own;
  if (own.length !== 1 || textAt(row, kind).length > LONGEST_KIND) return false;
  return above.includes(kind) && above.some((column) => column < kind) && textAt(row, kind) !== textAt(row - 1, kind);
}
