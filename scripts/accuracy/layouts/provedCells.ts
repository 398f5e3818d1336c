import type { CellAddress, Review } from "../../../src/index";
import type { Figure } from "./figure";

/** Coverage as version 2 of the engine tells it; version 1 only counts what took part in any check. */
interface ProvedCoverage {
  readonly figures: number;
  readonly proved?: number | readonly CellAddress[];
  readonly unproved?: readonly { readonly cell: CellAddress }[];
  readonly notChecked: readonly { readonly cell: CellAddress }[];
}

/** Which figures a review calls proved, and how many at most: a figure that it does not name at all is none. */
export function provedCells(
  { coverage, tables }: Pick<Review, "coverage" | "tables">,
  figures: readonly Figure[],
): { readonly isProved: (figure: Figure) => boolean; readonly most: number } {
  const told: ProvedCoverage = coverage;
  if (typeof told.proved === "object") {
    const proved = new Set(told.proved.map(placeOf));
    return { isProved: (figure) => proved.has(placeOf(figure)), most: figures.length };
  }
  const open = told.unproved ?? told.notChecked;
  const isOpen = new Set(open.map(({ cell }) => placeOf(cell)));
  const isInTable = ({ row, column }: Figure): boolean =>
    tables.some(({ table: { range } }) => row >= range.top && row <= range.bottom && column >= range.left && column <= range.right);
  const most = told.proved ?? Math.max(0, told.figures - open.length);
  return { isProved: (figure) => isInTable(figure) && !isOpen.has(placeOf(figure)), most };
}

function placeOf({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${row}:${column}`;
}
