import type { Cell, Sheet } from "./workbook";

/** The first characters of a note or comment that Kensan wrote, in every language. */
export const OWN_NOTE = "[検算 Kensan]";

/**
 * What a person wrote on a cell as its note or comment; undefined where nobody did. What Kensan wrote says nothing about the data.
 * @example remarkOn({ value: 38, text: "38", note: "Leak: mean of three periods" }) // => "Leak: mean of three periods"
 * @example remarkOn({ value: 38, text: "38", note: "[検算 Kensan] Error: …" }) // => undefined
 */
export function remarkOn(cell: Cell | undefined): string | undefined {
  const [own = ""] = (cell?.note ?? "").split(OWN_NOTE);
  return own.trim() === "" ? undefined : own.trim();
}

const SHORTEST = 3;

/** The first text behind a cell that few of some rows have in its column: 8/5 メーター交換; undefined where there is none. */
export function remarkBeside(
  { rows }: Sheet,
  { row, column }: { readonly row: number; readonly column: number },
  among: readonly number[],
): string | undefined {
  const cells = rows[row] ?? [];
  const at = cells.findIndex(
    (cell, place) => place > column && isText(cell) && 2 * among.filter((other) => isText(rows[other]?.[place])).length <= among.length,
  );
  return cells[at]?.text.trim();
}

function isText(cell: Cell | undefined): boolean {
  return typeof cell?.value === "string" && cell.formula === undefined && cell.text.trim().length >= SHORTEST;
}

/** What a person wrote on the formula directly beside a cell, in its row: it holds for the row; undefined where nobody did. */
export function remarkNextTo({ rows }: Sheet, { row, column }: { readonly row: number; readonly column: number }): string | undefined {
  const cells = rows[row] ?? [];
  return [column - 1, column + 1].flatMap((at) => (cells[at]?.formula === undefined ? [] : (remarkOn(cells[at]) ?? [])))[0];
}
