import type { CellAddress, CellRange, Change, NewColumn } from "../../../src/index";
import { formerColumn, presentPlace } from "../../changes/movedCells";
import { areaOf, areasOf, around, cellArea, common, gridOf, rangeAt } from "./areas";
import { listSheets, type ListedSheet } from "./book";
import { Grid } from "./grid";
import { Serials } from "./serials";

/** What has to be known of a sheet before cells on it are changed. */
export interface SheetFacts extends ListedSheet {
  /** Everything used on the sheet, and the cells to be changed. */
  readonly grid: Grid;
  readonly merges: readonly CellRange[];
  /** The cells of the filter, where there is one. */
  readonly filtered: CellRange | undefined;
  /** Whether the user may edit all cells that are to be changed; else they are asked for one by one. */
  readonly isEditable: boolean;
}

/** A new column with its places as they are before anything is inserted. */
export interface ColumnFacts {
  readonly column: NewColumn;
  readonly at: number;
  readonly styleFrom: number;
}

export type Sheets = ReadonlyMap<string, SheetFacts>;

/** The names of the sheets that a change touches. */
export function sheetsOf({ edits, newColumns = [] }: Change): string[] {
  return [...newColumns.map(({ sheet }) => sheet), ...edits.map(({ cell }) => cell.sheet)];
}

/** All that decides whether changes can be made, by the names of the sheets. A sheet that is no longer there is left out. */
export function readFacts(changes: readonly Change[]): Sheets {
  const touched = new Map<string, CellAddress[]>();
  for (const change of changes) {
    for (const name of sheetsOf(change)) if (!touched.has(name)) touched.set(name, []);
    for (const { cell } of change.edits) touched.get(cell.sheet)?.push(presentPlace(cell, change));
  }
  const serials = new Serials();
  return new Map(
    listSheets().flatMap((listed) => {
      const cells = touched.get(listed.name);
      return cells ? [[listed.name, factsOf(listed, cells, serials)] as const] : [];
    }),
  );
}

function factsOf(listed: ListedSheet, cells: readonly CellAddress[], serials: Serials): SheetFacts {
  const { sheet } = listed;
  const used = sheet.getDataRange();
  const whole = gridOf(sheet);
  const [first, ...others] = cells.flatMap((cell) => common(cellArea(cell), whole) ?? []);
  const touched = first && around(first, ...others);
  const filter = sheet.getFilter();
  return {
    ...listed,
    grid: new Grid(touched ? rangeAt(sheet, around(areaOf(used), touched)) : used, serials),
    merges: areasOf(used.getMergedRanges()),
    filtered: filter ? areaOf(filter.getRange()) : undefined,
    isEditable: touched === undefined || rangeAt(sheet, touched).canEdit(),
  };
}

export function columnFacts({ newColumns = [] }: Change): ColumnFacts[] {
  return newColumns.map((column, place) => {
    const row = column.rows?.top ?? 0;
    const earlier = newColumns.slice(0, place);
    return {
      column,
      at: formerColumn(column.sheet, row, column.at, earlier),
      styleFrom: formerColumn(column.sheet, row, column.styleFrom, earlier),
    };
  });
}
