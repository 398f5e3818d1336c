import type { CellRange, NewColumn } from "../../src/index";
import type { ColumnFacts, SheetFacts } from "./changeFacts";
import { wholeColumn } from "./changeFacts";
import type { Write } from "./writeInParts";

/** The cells of a new column, before it is there or after. */
export function placeOf(sheet: Excel.Worksheet, { at, rows }: NewColumn): Excel.Range {
  return rows ? sheet.getRangeByIndexes(rows.top, at, rows.bottom - rows.top + 1, 1) : wholeColumn(sheet, at);
}

/** Makes room for one column: one round trip of its own, so that it is known whether it is there when a later one fails. */
export async function insertColumn(context: Excel.RequestContext, sheet: Excel.Worksheet, column: NewColumn): Promise<void> {
  placeOf(sheet, column).insert("Right");
  await context.sync();
}

/**
 * Gives new columns the style of the columns that they follow, without Kensan's colours. Only after all are there; `later` are those inserted after
 * this one.
 */
export function styleWrites({ sheet, used, merges, coloured }: SheetFacts, facts: ColumnFacts, later: readonly NewColumn[]): Write[] {
  const { column, styleFrom, width } = facts;
  const at = pushed(column.at, later);
  const source = pushed(column.styleFrom >= column.at ? column.styleFrom + 1 : column.styleFrom, later);
  const rows = column.rows ?? used;
  const writes = stretches(rows, merges, styleFrom).map(({ top, bottom }) => ({
    bytes: 1_000,
    queue: () => {
      const [to, from] = [at, source].map((each) => sheet.getRangeByIndexes(top, each, bottom - top + 1, 1));
      if (to && from) to.copyFrom(from, "Formats");
    },
  }));
  // A rule cannot be taken from single cells: beside a coloured cell, the user's conditional formats go with it.
  const bleached = coloured
    .filter(({ left, right }) => [styleFrom, facts.at - 1].some((each) => left <= each && each <= right))
    .map(({ top, bottom }) => ({
      bytes: 1_000,
      queue: () => sheet.getRangeByIndexes(top, at, bottom - top + 1, 1).conditionalFormats.clearAll(),
    }));
  const widen = {
    bytes: 500,
    queue: () => {
      wholeColumn(sheet, at).format.columnWidth = width;
    },
  };
  // The width of a hidden column is 0: the new one is to be seen.
  return column.rows || width === 0 ? [...writes, ...bleached] : [...writes, ...bleached, widen];
}

function pushed(column: number, later: readonly NewColumn[]): number {
  return later.reduce((now, { at }) => (now >= at ? now + 1 : now), column);
}

/** The rows of a column without those in which it is merged with its neighbours: copying a part of such an area would merge anew. */
function stretches(rows: { readonly top: number; readonly bottom: number }, merges: readonly CellRange[], column: number) {
  const wide = merges
    .filter(({ left, right }) => left < right && left <= column && column <= right)
    .sort((one, other) => one.top - other.top);
  const parts: { top: number; bottom: number }[] = [];
  let top = rows.top;
  for (const merge of wide) {
    if (merge.top > top) parts.push({ top, bottom: Math.min(merge.top - 1, rows.bottom) });
    top = Math.max(top, merge.bottom + 1);
  }
  if (top <= rows.bottom) parts.push({ top, bottom: rows.bottom });
  return parts;
}
