import type { Cell } from "./workbook";

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
