import type { Period } from "../parse/period";
import type { CellRange } from "../sheet/address";
import { readLineLabel } from "../words/lineLabel";
import { CHANGE_ROLES } from "../words/lineRole";
import { isWrittenDifference, isWrittenQuotient } from "../words/writtenCalculation";
import { FIGURE_ROLES } from "./figureRoles";
import type { SheetGrid } from "./grid";
import { readHeaderText, type HeaderText } from "./headerText";
import type { Column, ColumnRole } from "./table";

/** A column's header cells from top to bottom, each text once, with the row it stands in. */
interface HeaderPath {
  readonly texts: readonly HeaderText[];
  readonly leafRow: number;
}

/** Roles that a column takes from the header above its own: 目標値 over R4, R5, R6. */
const INHERITED: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  "target",
  "actual",
  "baseline",
  "rate",
  "delta",
  "field",
  "item",
  "whole",
  "part",
  "rating",
]);

/** The columns of a table as its header names them; the body is not looked at yet, all groups are 0. */
export function headerColumns(grid: SheetGrid, header: CellRange): Column[] {
  const columns: Column[] = [];
  for (let index = header.left; index <= header.right; index += 1) columns.push(headerColumn(grid, header, index));
  return columns;
}

function headerColumn(grid: SheetGrid, header: CellRange, index: number): Column {
  const { texts, leafRow } = headerPath(grid, header, index);
  const role = roleOf(texts);
  const reversed = [...texts].reverse();
  return {
    index,
    role,
    period: periodOf(role, reversed),
    label: texts.map(({ text }) => text).join(" / "),
    header: { value: grid.text(leafRow, index), cell: { sheet: grid.sheet.name, row: leafRow, column: index } },
    unit: reversed.find(({ unit }) => unit !== undefined)?.unit,
    group: 0,
  };
}

/** The period nearest to the figures. A column of no known role has one only where its header is nothing else: R6. */
function periodOf(role: ColumnRole, fromLeaf: readonly HeaderText[]): Period | undefined {
  if (role === "other") return fromLeaf[0]?.onlyPeriod ? fromLeaf[0].period : undefined;
  return FIGURE_ROLES.has(role) || role === "period" ? fromLeaf.find(({ period }) => period)?.period : undefined;
}

function headerPath(grid: SheetGrid, header: CellRange, column: number): HeaderPath {
  const texts: HeaderText[] = [];
  let leafRow = header.top;
  for (let row = header.top; row <= header.bottom; row += 1) {
    const merge = grid.mergeAt(row, column);
    if (merge && merge.top < row && merge.top >= header.top) continue;
    const text = grid.text(row, column);
    if (text.trim() === "") continue;
    texts.push(readHeaderText(text));
    leafRow = row;
  }
  return { texts, leafRow };
}

/** 達成率 over R5/目標, 増減 over R5-R4: the lower one says how the upper one is calculated. */
function isCalculationOf({ role }: HeaderText, { text }: HeaderText): boolean {
  return (role === "rate" && isWrittenQuotient(text)) || (role === "delta" && isWrittenDifference(text));
}

function roleOf(texts: readonly HeaderText[]): ColumnRole {
  const leaf = texts[texts.length - 1];
  const parent = texts[texts.length - 2];
  if (!leaf) return "other";
  // 分野 over 番号 and 名称: both are the field.
  if ((leaf.role === "other" || leaf.role === "number") && (parent?.role === "field" || parent?.role === "item")) return parent.role;
  if (parent && isCalculationOf(parent, leaf)) return parent.role ?? "other";
  if (leaf.role && leaf.role !== "other") return leaf.role;
  for (const { role } of [...texts].reverse()) if (role && INHERITED.has(role)) return role;
  return "other";
}

/** True for a column whose header names a share and nothing better: 交付率. By how much something changed, 増減率, is no share. */
export function isShareHeader(column: Column): boolean {
  const text = readHeaderText(column.header.value);
  if (CHANGE_ROLES.has(readLineLabel([column.header.value]).role)) return false;
  return column.role === "rate" || (text.shareLike && column.role === "other");
}
