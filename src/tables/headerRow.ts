import type { Cell } from "../sheet/workbook";
import type { SheetGrid } from "./grid";
import { isOnlyPeriod, readHeaderText, type HeaderText } from "./headerText";
import type { ColumnRole } from "./table";

/** What a row looks like when it is read as a row of column names. */
export interface HeaderRow {
  readonly filled: readonly number[];
  readonly roles: ReadonlySet<ColumnRole>;
  readonly periods: number;
  readonly shares: number;
  readonly stubs: number;
  /** Cells that are figures, which a header has not. */
  readonly figures: number;
  /** Cells that say a role, a period or a stub word. */
  readonly understood: number;
}

/** Roles that tell a KPI table from any other table. */
const TELLING: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["indicator", "target", "actual", "rate", "baseline", "delta", "rating"]);

/** 2024年度目標, 4月実績, "2024 Target": a heading that begins with a number. */
const HEADING_TAIL =
  /^\s*\d{1,2}(か|ヶ|カ|ヵ)?[年月日週]間?(計|平均|累計|合計)|^\s*\d[\d./年度月期末第四半上下\s-]*(目標|実績|計画|予算|達成|決算|targets?|actuals?|plan|budget|goal|results?|attainment|rate)/i;

/** True for a cell that holds a figure rather than a name; a year or a period that heads a column is no figure. */
export function isFigureCell(cell: Cell): boolean {
  if (typeof cell.value === "number") return !isYear(cell) && !isOnlyPeriod(cell.text);
  const first = cell.text.trimStart().charCodeAt(0);
  const digit = (first >= 48 && first <= 57) || (first >= 0xff10 && first <= 0xff19);
  if (!digit && !cell.text.startsWith("▲")) return false;
  if (HEADING_TAIL.test(cell.text)) return false;
  const second = cell.text.trimStart().charCodeAt(1);
  if (second === 0x20 || second === 0x3000) return false; // "1  まず始めに…": a numbered name
  return !isOnlyPeriod(cell.text) && /\d\s*(%|％|[^\s\d.,、．，()（）-]{0,8}\s*([(（【].*)?)?$/.test(cell.text);
}

function isYear(cell: Cell): boolean {
  return (
    typeof cell.value === "number" && Number.isInteger(cell.value) && cell.value >= 1989 && cell.value <= 2100 && cell.text.length === 4
  );
}

/** Reads the row as a header; undefined as soon as it shows a figure, since then it is none. */
export function readHeaderRow(grid: SheetGrid, row: number, left: number, right: number): HeaderRow | undefined {
  const filled = grid.filledColumns(row, left, right);
  for (const column of filled) {
    const cell = grid.rawCell(row, column);
    if (cell && isFigureCell(cell)) return undefined;
  }
  const roles = new Set<ColumnRole>();
  let [periods, shares, stubs, understood] = [0, 0, 0, 0];
  for (const column of filled) {
    const header = readHeaderText(grid.rawText(row, column));
    if (header.role) roles.add(header.role);
    if (header.onlyPeriod) periods += 1;
    if (!header.role && header.shareLike) shares += 1;
    if (header.stub) stubs += 1;
    if (isUnderstood(header)) understood += 1;
  }
  return { filled, roles, periods, shares, stubs, figures: 0, understood };
}

function isUnderstood(header: HeaderText): boolean {
  return header.role !== undefined || header.onlyPeriod || header.stub || header.shareLike;
}

/** True where the row can open the header of a KPI table. */
export function opensTable(header: HeaderRow): boolean {
  const telling = [...header.roles].filter((role) => TELLING.has(role)).length;
  if (telling >= 2) return true;
  if (telling >= 1 && (header.periods >= 2 || header.shares >= 1)) return true;
  if (header.roles.has("item") && header.periods >= 2) return true; // the year grid of a roadmap
  if (header.shares >= 1 && header.roles.has("whole") && header.roles.has("part")) return true;
  const named = header.stubs > 0 || header.roles.has("item") || header.roles.has("indicator");
  return header.shares >= 1 && named && header.filled.length >= 3;
}
