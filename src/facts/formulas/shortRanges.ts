import type { TableReading } from "../../indicators/indicator";
import type { CellAddress } from "../../sheet/address";
import { relativeFormula } from "../../sheet/relativeFormula";
import type { Sheet } from "../../sheet/workbook";
import { FIGURE_ROLES } from "../../tables/figureRoles";
import type { Column } from "../../tables/table";

/** A total or average whose formula ends beside a row that belongs to it. */
export interface ShortRange {
  readonly cell: CellAddress;
  readonly column: Column;
  readonly text: string;
  readonly formula: string;
  /** The number left out. */
  readonly left: CellAddress;
  readonly leftText: string;
  readonly leftName: string;
}

interface Span {
  readonly cell: CellAddress;
  readonly top: number;
  readonly bottom: number;
}

/** SUM or AVERAGE over one stretch of the own column. */
const STRETCH = /^(?:SUM|AVERAGE|SUBTOTAL)\((?:\d+,)?R(?:\[(-?\d+)\]|(\d+))C:R(?:\[(-?\d+)\]|(\d+))C\)$/;

/**
 * Totals and averages that leave out the first or last number of their column: the indicator's row directly above or below the range of their formula.
 * A row that another total counts, and one that is a part of another (うち), is left out by right.
 */
export function shortRanges({ table, indicators }: TableReading): ShortRange[] {
  const summaries = table.rows.filter(({ kind }) => kind === "total" || kind === "average");
  if (summaries.length === 0) return [];
  const counted = new Map(
    indicators
      .filter(({ reprint, name }) => !reprint && !/^[\s(（]*(うち|内|of which)/i.test(name.value))
      .map(({ row, name }) => [row, name.value]),
  );
  return table.columns.flatMap((column) => {
    if (!FIGURE_ROLES.has(column.role)) return [];
    const spans = summaries.flatMap(({ index }) => spanOf(table.sheet, index, column) ?? []);
    return spans.flatMap((span): ShortRange[] => {
      const beside = [span.bottom + 1, span.top - 1].filter((row) => row !== span.cell.row && counted.has(row));
      const left = beside.find(
        (row) => isNumber(table.sheet, row, column) && !spans.some(({ top, bottom }) => row >= top && row <= bottom),
      );
      if (left === undefined || isWholeGroup(table.sheet, span, left)) return [];
      const own = table.sheet.rows[span.cell.row]?.[column.index];
      const leftText = table.sheet.rows[left]?.[column.index]?.text ?? "";
      const place = { ...span.cell, row: left };
      return [
        {
          cell: span.cell,
          column,
          text: own?.text ?? "",
          formula: own?.formula ?? "",
          left: place,
          leftText,
          leftName: counted.get(left) ?? "",
        },
      ];
    });
  });
}

/** Whether the names say that a range begins with its group, and the row before it is another: 固定資産税 above 軽自動車税, each named once. */
function isWholeGroup({ rows }: Sheet, { cell, top, bottom }: Span, left: number): boolean {
  const column = (rows[top] ?? []).findIndex((one) => (one?.text.trim() ?? "") !== "");
  const isNamed = (row: number): boolean => (rows[row]?.[column]?.text.trim() ?? "") !== "";
  if (column < 0 || column >= cell.column || bottom === top || !isNamed(left)) return false;
  const inside = Array.from({ length: bottom - top }, (_, at) => top + 1 + at);
  return !inside.some(isNamed) && !isNamed(cell.row);
}

function spanOf({ name, rows }: Sheet, row: number, column: Column): Span | undefined {
  const formula = rows[row]?.[column.index]?.formula ?? "";
  const cell = { sheet: name, row, column: column.index };
  const [found, topBy, top, bottomBy, bottom] = STRETCH.exec(relativeFormula(formula.replaceAll("$", ""), cell)) ?? [];
  if (found === undefined) return undefined;
  const at = (by: string | undefined, fixed: string | undefined): number => (fixed === undefined ? row + Number(by) : Number(fixed) - 1);
  return { cell, top: at(topBy, top), bottom: at(bottomBy, bottom) };
}

function isNumber({ rows }: Sheet, row: number, { index }: Column): boolean {
  const cell = rows[row]?.[index];
  return typeof cell?.value === "number" || /^[\d,.]+\D{0,4}$/.test(cell?.text.trim() ?? "");
}
