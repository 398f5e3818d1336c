import type { Edit, NewColumn } from "../findings/edit";
import type { Language } from "../findings/finding";
import { readHeaderText } from "../tables/headerText";
import type { SheetGrid } from "../tables/grid";
import type { Column, KpiTable } from "../tables/table";
import type { ColumnRoom } from "./columnRoom";
import type { ComparedPeriods, DeltaPeriod } from "./deltaPeriods";
import type { DeltaMeasure } from "./difference";

/** A column for changes: which one, where it stands once the change is made, and what it compares. */
export interface DeltaColumn {
  readonly measure: DeltaMeasure;
  readonly index: number;
  /** The column that is there already; absent for a new one. */
  readonly existing?: Column;
}

/** Headers that the engine knows as headers of changes. The rate's is the first; with it, those of the actual need names of their own. */
const HEADERS: Readonly<Record<Language, Readonly<Record<DeltaMeasure | "alone", string>>>> = {
  ja: { alone: "前期差", rate: "前期差", actual: "増減", relative: "増減(%)" },
  en: { alone: "Change", rate: "Change", actual: "Difference", relative: "Change (%)" },
};

/** The columns of the table that state changes of a period. A column of changes may count as a group of its own behind it. */
export function existingColumns(table: KpiTable, current: DeltaPeriod, figured: ReadonlySet<number>): Column[] {
  return table.columns.filter(({ role, group }) => {
    if (role !== "delta") return false;
    if (group === current.group) return true;
    return group > current.group && !figured.has(group) && ![...figured].some((other) => other > current.group && other < group);
  });
}

/** How many stated changes of a column hold, by what they would compare. */
export type Votes = Readonly<Record<DeltaMeasure, number>>;

/** What an existing column compares: what most of its stated changes do; in an empty column what its header says, else what stands left of it. */
export function measureOf(column: Column, periods: ComparedPeriods, votes: Votes, others: number): DeltaMeasure {
  const rates = periods.current.rate !== undefined && periods.previous.rate !== undefined;
  const actuals = periods.current.actual !== undefined && periods.previous.actual !== undefined;
  const named =
    rates && (!actuals || !namesActual(column, others)) ? namedMeasure(column, periods, actuals) : actualMeasure(column, periods);
  const best = Math.max(votes.rate, votes.actual, votes.relative);
  if (best === 0 || votes[named] === best) return named;
  return (["actual", "rate", "relative"] as const).find((measure) => votes[measure] === best) ?? named;
}

function namesActual(column: Column, others: number): boolean {
  return others > 0 && Object.values(HEADERS).some(({ actual, relative }) => [actual, relative].includes(column.header.value));
}

function namedMeasure(column: Column, periods: ComparedPeriods, actuals: boolean): DeltaMeasure {
  if (!actuals || /達成率|rate|attainment/i.test(column.label)) return "rate";
  return column.index > (periods.current.rate?.index ?? Infinity) ? "rate" : actualMeasure(column, periods);
}

/** 前年比 and 増減(%) are relative, unless the actuals themselves are percentages. */
function actualMeasure(column: Column, { current }: ComparedPeriods): DeltaMeasure {
  return /比$|[％%]/.test(column.header.value) && current.actual?.unit !== "%" ? "relative" : "actual";
}

/** The header of a new column. A comparison over several periods names its base, so that nobody takes it for the usual one. */
export function headerOf(measure: DeltaMeasure, measures: readonly DeltaMeasure[], periods: ComparedPeriods, language: Language): string {
  const name = HEADERS[language][measures.length === 1 && measure !== "relative" ? "alone" : measure];
  if (periods.adjacent) return name;
  const { label } = periods.previous;
  return language === "ja" ? `${label}との${name === "前期差" ? "差" : name}` : `${name} since ${label}`;
}

/** The insertions for new columns beside each other, in the order in which they are made. */
export function newColumns(table: KpiTable, room: ColumnRoom, count: number, styleFrom: Column): NewColumn[] {
  return Array.from({ length: count }, (_, place) => ({
    sheet: table.sheet.name,
    at: room.at + place,
    ...(room.rows && { rows: room.rows }),
    styleFrom: styleFrom.index,
  }));
}

/**
 * The header cells of a new column: its name in the lowest header row, and above it the period where the columns beside it stand under one.
 * A merged header that runs across the place covers the new column anyway. Headers repeated on printed pages are written again.
 */
export function headerEdits(grid: SheetGrid, table: KpiTable, beside: Column, at: number, column: DeltaColumn, text: string): Edit[] {
  const leaf = beside.header.cell.row;
  const leafBottom = grid.mergeAt(leaf, beside.index)?.bottom ?? leaf;
  const lines: { row: number; after: string }[] = [];
  for (let row = table.range.top; row < leaf; row += 1) {
    const merge = grid.mergeAt(row, beside.index);
    if (merge && (merge.top < row || merge.right >= at)) continue;
    const above = grid.text(row, beside.index);
    if (readHeaderText(above).onlyPeriod) lines.push({ row, after: above });
  }
  lines.push({ row: Math.min(leafBottom, table.bodyTop - 1), after: text });
  const edit = (row: number, after: string): Edit => ({ cell: { sheet: table.sheet.name, row, column: column.index }, before: "", after });
  const offsets = [0, ...repeatedHeaders(table)];
  return offsets.flatMap((offset) => lines.map(({ row, after }) => edit(row + offset, after)));
}

/** How far below the first header each repeated one begins. */
function repeatedHeaders({ rows, range, bodyTop }: KpiTable): number[] {
  const height = bodyTop - range.top;
  const headers = rows.filter(({ kind }) => kind === "header").map(({ index }) => index);
  return headers.filter((_, place) => place % height === 0).map((row) => row - range.top);
}
