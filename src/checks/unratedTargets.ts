import type { TableReading } from "../indicators/indicator";
import { fold } from "../parse/fold";
import type { CellAddress } from "../sheet/address";
import { judgementOf } from "../words/judgementWords";

/** So far behind the target stands what is measured against it. */
const FARTHEST_RATED = 4;
const RATED = /^[-+▲△]?\d[\d,.]*\s*[%％]$/;

/** Whether a cell behind the target, which rates against it in other rows, has the same dash: then nothing is aimed at. */
export function isUnrated({ table: { sheet, rows } }: TableReading, { row, column }: CellAddress): boolean {
  const textAt = (line: number, place: number): string => sheet.rows[line]?.[place]?.text.trim() ?? "";
  const dashes = Array.from({ length: FARTHEST_RATED }, (_, at) => column + 1 + at).filter((at) => textAt(row, at) === textAt(row, column));
  return dashes.some((at) =>
    rows.some(({ index }) => judgementOf(fold(textAt(index, at)), "判定") !== undefined || RATED.test(fold(textAt(index, at)))),
  );
}
