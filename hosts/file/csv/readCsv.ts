import type { Cell, SheetRow, Workbook } from "../../../src/index";
import type { ReadLimits } from "../readLimits";
import { overLimit } from "../readLimits";
import { UnreadableFileError } from "../unreadableFileError";
import { decodeText } from "./decodeText";
import { delimiterOf } from "./delimiter";
import { records } from "./records";

/** Equal texts are one cell, as far as this many different ones. */
const MOST_SHARED = 50_000;

/**
 * Reads delimited text (comma, tab or semicolon) as a workbook of one sheet named after the file.
 * Every field is text as it is written: "1-2" stays "1-2", "007" stays "007".
 */
export function readCsv(bytes: Uint8Array, sheetName: string, delimiter: string, limits: ReadLimits): Workbook {
  const text = decodeText(bytes);
  if (text.includes("\0")) throw new UnreadableFileError("damaged", { ja: "文字ではないバイト 0 があります", en: "it holds the byte 0" });
  const rows: (SheetRow | undefined)[] = [];
  const shared = new Map<string, Cell>();
  let count = 0;
  for (const fields of records(text, delimiter || delimiterOf(text, limits), limits)) {
    count += fields.length;
    if (count > limits.cells || rows.length >= limits.rows) throw overLimit(limits, count > limits.cells ? "cells" : "rows");
    rows.push(fields.some((field) => field !== "") ? fields.map((field) => (field === "" ? undefined : cellOf(field, shared))) : undefined);
  }
  while (rows.length > 0 && rows[rows.length - 1] === undefined) rows.pop();
  return { sheets: [{ name: sheetName, rows, merges: [] }] };
}

function cellOf(field: string, shared: Map<string, Cell>): Cell {
  const known = shared.get(field);
  if (known) return known;
  const text = field.replace(/\r\n?/g, "\n");
  const cell = { value: text, text };
  if (shared.size < MOST_SHARED) shared.set(field, cell);
  return cell;
}
