import type { Indicator, TableReading } from "../../indicators/indicator";
import { fold } from "../../parse/fold";
import { foldName } from "../../parse/foldName";
import type { CellAddress, Cited } from "../../sheet/address";
import type { Workbook } from "../../sheet/workbook";
import { SheetGrid } from "../../tables/grid";
import type { Column, KpiTable } from "../../tables/table";
import { proseClaims, proseConflict, type ProseConflict } from "./proseClaims";

/** Words about an indicator that its cells do not bear out. */
export interface SaidOtherwise {
  readonly indicator: Indicator;
  readonly text: Cited<string>;
  readonly conflict: ProseConflict;
}

/** Roles of columns that hold words about their row. */
const WORDS: ReadonlySet<Column["role"]> = new Set<Column["role"]>(["other", "note", "plan", "progress"]);
/** Shorter names may be parts of other words. */
const SHORTEST_NAME = { japanese: 4, latin: 8 };
const JAPANESE = /[぀-ヿ一-鿿]/;
const NAMES_A_TARGET = /目標|target|goal/i;

/** What the words in the row of an indicator say otherwise than its figures, one for each text. */
export function rowConflicts({ table, indicators }: TableReading): SaidOtherwise[] {
  const columns = table.columns.filter(({ role }) => WORDS.has(role));
  if (columns.length === 0) return [];
  const grid = new SheetGrid(table.sheet);
  return indicators.flatMap((indicator) =>
    columns.flatMap(({ index }): SaidOtherwise[] => {
      const value = grid.text(indicator.row, index);
      const conflict = NAMES_A_TARGET.test(value) ? proseConflict(proseClaims(value), indicator) : undefined;
      const cell = { sheet: table.sheet.name, row: indicator.row, column: index };
      return conflict ? [{ indicator, text: { value, cell }, conflict }] : [];
    }),
  );
}

/** What sentences outside of tables say otherwise than the table of the one indicator that they name. Where several rows bear the name, none of them may bear the sentence out. */
export function lineConflicts({ sheets }: Workbook, readings: readonly TableReading[]): SaidOtherwise[] {
  const named = new Map<string, Indicator[]>();
  for (const indicator of readings.flatMap(({ indicators }) => indicators)) {
    const { key } = indicator;
    if (key.length < (JAPANESE.test(key) ? SHORTEST_NAME.japanese : SHORTEST_NAME.latin)) continue;
    named.set(key, [...(named.get(key) ?? []), indicator]);
  }
  if (named.size === 0) return [];
  return sheets.flatMap((sheet) => {
    const tables = readings.flatMap(({ table }) => (table.sheet === sheet ? [table] : []));
    return sheet.rows.flatMap((cells, row) =>
      (cells ?? []).flatMap((cell, column) => {
        const address = { sheet: sheet.name, row, column };
        if (!cell || !NAMES_A_TARGET.test(cell.text) || tables.some((table) => isIn(table, address))) return [];
        return lineConflict({ value: cell.text, cell: address }, named);
      }),
    );
  });
}

function lineConflict(text: Cited<string>, named: ReadonlyMap<string, readonly Indicator[]>): SaidOtherwise[] {
  const sentences = fold(text.value).split(/(?<=。)|(?<=[.!?])\s|[\n\r]/);
  const found = sentences.flatMap((sentence): SaidOtherwise[] => {
    const claims = proseClaims(sentence);
    const key = claims.length === 1 ? onlyName(foldName(sentence), named) : undefined;
    const conflicts = (named.get(key ?? "") ?? []).map((indicator) => ({ indicator, conflict: proseConflict(claims, indicator) }));
    const [first] = conflicts;
    if (!first?.conflict || conflicts.some(({ conflict }) => conflict === undefined)) return [];
    return [{ indicator: first.indicator, text, conflict: first.conflict }];
  });
  return found.slice(0, 1);
}

/** The one indicator that the sentence names; a name within a longer one is not named. */
function onlyName(sentence: string, named: ReadonlyMap<string, unknown>): string | undefined {
  const there = [...named.keys()].filter((key) => sentence.includes(key));
  const [only, ...more] = there.filter((key) => !there.some((other) => other !== key && other.includes(key)));
  return more.length === 0 ? only : undefined;
}

function isIn({ range }: KpiTable, { row, column }: CellAddress): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}
