import { isFigureCell } from "./headerRow";
import { readHeaderText } from "./headerText";
import type { SheetGrid } from "./grid";
import { FIGURE_ROLES } from "./figureRoles";
import type { Column, ColumnRole } from "./table";

/** Rows looked at to see where the names stand. */
const SAMPLE_ROWS = 40;

/**
 * Settles the one column that names the indicators. A header 中間指標 over cells that are merged with their left neighbour
 * hands its role to that neighbour, where the names are; without any such header the first column of names is taken.
 */
export function withIndicatorColumn(grid: SheetGrid, columns: readonly Column[], bodyTop: number): Column[] {
  const claimed = columns.filter(({ role }) => role === "indicator");
  const first = bestOf(grid, claimed, bodyTop) ?? unnamedStub(grid, columns, bodyTop);
  if (!first) return [...columns];
  const best = finerOf(grid, columns, first, bodyTop) ?? first;
  const place = anchorColumn(grid, best, bodyTop);
  return columns.map((column) => {
    if (column.index === place) return { ...column, role: "indicator" as const, label: place === best.index ? column.label : best.label };
    return column.role === "indicator" ? { ...column, role: "other" as const } : column;
  });
}

function bestOf(grid: SheetGrid, claimed: readonly Column[], bodyTop: number): Column | undefined {
  if (claimed.length < 2) return claimed[0];
  const score = (column: Column): number =>
    (/名|name/i.test(readHeaderText(column.header.value).text) ? 1000 : 0) + namesIn(grid, column.index, bodyTop);
  return [...claimed].sort((a, b) => score(b) - score(a))[0];
}

const STUB_ROLES: readonly ColumnRole[] = ["item", "field", "other"];

/** The first column of names left of the figures: a stub word first, then items, then whatever holds most names. */
function unnamedStub(grid: SheetGrid, columns: readonly Column[], bodyTop: number): Column | undefined {
  const firstFigure = columns.find(({ role }) => FIGURE_ROLES.has(role))?.index ?? Infinity;
  const left = columns.filter(({ index, role }) => index < firstFigure && STUB_ROLES.includes(role));
  const stub = left.find((column) => readHeaderText(column.header.value).stub);
  if (stub) return stub;
  const item = [...left].reverse().find(({ role }) => role === "item");
  if (item) return item;
  return [...left].sort((a, b) => namesIn(grid, b.index, bodyTop) - namesIn(grid, a.index, bodyTop))[0];
}

const FEWEST_NAMES = 4;
/** Codes such as KPI1-2 and CP03 name nothing. */
const CODE = /^[\p{Lu}\p{N}()（）.‐-]{1,8}$/u;

/** Where names are printed again and again, as those of fields are (しごと, しごと, ひと), the indicators are named by a column of the stub in which hardly a name comes twice. */
function finerOf(grid: SheetGrid, columns: readonly Column[], first: Column, bodyTop: number): Column | undefined {
  const namesOf = (column: number): string[] =>
    sampleRows(grid, bodyTop).flatMap((row) => {
      const cell = grid.rawCell(row, column);
      const text = cell?.text.trim() ?? "";
      return cell && text !== "" && !isFigureCell(cell) && !CODE.test(text) ? [text] : [];
    });
  const own = namesOf(first.index);
  // One name or two that come again are indicators listed again.
  if (own.length < FEWEST_NAMES || new Set(own).size * 3 > own.length * 2) return undefined;
  const firstFigure = columns.find(({ role }) => FIGURE_ROLES.has(role))?.index ?? Infinity;
  return columns.find(({ index, role }) => {
    if (index === first.index || index >= firstFigure || !(role === "indicator" || STUB_ROLES.includes(role))) return false;
    const names = namesOf(index);
    // One of them may be listed again.
    return names.length * 5 >= own.length * 4 && new Set(names).size * 5 >= names.length * 4;
  });
}

function namesIn(grid: SheetGrid, column: number, bodyTop: number): number {
  let names = 0;
  for (const row of sampleRows(grid, bodyTop)) {
    const cell = grid.rawCell(row, column);
    if (cell && cell.text.trim() !== "" && !isFigureCell(cell)) names += 1;
  }
  return names;
}

/** The first rows of the body, up to a blank row: what follows may be another table. */
function sampleRows(grid: SheetGrid, bodyTop: number): number[] {
  const rows: number[] = [];
  for (let row = bodyTop; row < Math.min(grid.rowCount, bodyTop + SAMPLE_ROWS) && !grid.isBlank(row); row += 1) rows.push(row);
  return rows;
}

/** Where the names stand: the column itself, or the left neighbour that its body cells are merged into. */
function anchorColumn(grid: SheetGrid, column: Column, bodyTop: number): number {
  if (namesIn(grid, column.index, bodyTop) > 0) return column.index;
  for (const row of sampleRows(grid, bodyTop)) {
    const merge = grid.mergeAt(row, column.index);
    if (merge && merge.left < column.index && grid.rawText(merge.top, merge.left) !== "") return merge.left;
  }
  return column.index;
}
