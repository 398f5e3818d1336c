import type { Edit, NewColumn } from "../../src/index";
import { stretches } from "../changes/mergedAreas";
import { widthOf } from "../textWidth";
import type { ColumnFacts, SheetFacts } from "./changeFacts";
import { wholeColumn } from "./changeFacts";
import type { Write } from "./writeInParts";

/**
 * Gives new columns the style of the columns that they follow, without Kensan's colours, and room for what is written into them. Only after all are
 * there; `later` are those inserted after this one.
 */
export function styleWrites(
  { sheet, used, merges, coloured }: SheetFacts,
  facts: ColumnFacts,
  later: readonly NewColumn[],
  edits: readonly Edit[],
): Write[] {
  const { column, styleFrom, letters } = facts;
  const at = pushed(column.at, later);
  const texts = edits.filter(({ cell }) => cell.sheet === column.sheet && cell.column === at).map(({ after }) => after);
  const width = Math.max(facts.width, ...texts.map((text) => widthOf(text, letters)));
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
  // The width of a hidden column is 0: the new one is to be seen. Where only some rows moved, the column is still the user's own.
  return column.rows || width === 0 ? [...writes, ...bleached] : [...writes, ...bleached, widen];
}

function pushed(column: number, later: readonly NewColumn[]): number {
  return later.reduce((now, { at }) => (now >= at ? now + 1 : now), column);
}
