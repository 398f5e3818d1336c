import type { CellAddress } from "../../sheet/address";
import { formulaPlaces } from "../../sheet/formulaPlaces";
import type { Sheet, Workbook } from "../../sheet/workbook";
import { formulasOf, type Place } from "./sheetFormulas";

/** A sum whose range goes over a subtotal and over what the subtotal adds up. */
export interface DoubleCount {
  readonly cell: CellAddress;
  readonly text: string;
  readonly formula: string;
  /** The first subtotal within its range. */
  readonly subtotal: CellAddress;
  readonly subtotalText: string;
  readonly subtotalFormula: string;
}

interface Span {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const SUM = /^SUM\(§:§\)$/;
/** Longer ranges are lists of data. */
const LONGEST = 500;

/** Sums that count something twice. SUBTOTAL leaves other subtotals out by itself. */
export function doubleCounts({ sheets }: Workbook): DoubleCount[] {
  return sheets.flatMap((sheet) => (formulasOf(sheet).isEmpty ? [] : formulasOf(sheet).places.flatMap((at) => doubleAt(sheet, at) ?? [])));
}

function doubleAt(sheet: Sheet, at: Place): DoubleCount | undefined {
  const own = spanAt(sheet, at);
  const subtotal = own && placesIn(own).find((place) => isWithin(spanAt(sheet, place), own));
  const [cell, inner] = [at, subtotal].map((place) => place && sheet.rows[place.row]?.[place.column]);
  if (!subtotal || !cell || !inner) return undefined;
  return {
    cell: { sheet: sheet.name, ...at },
    text: cell.text,
    formula: cell.formula ?? "",
    subtotal: { sheet: sheet.name, ...subtotal },
    subtotalText: inner.text,
    subtotalFormula: inner.formula ?? "",
  };
}

/** The cells of one row or column; none of wider ranges. */
function placesIn({ top, bottom, left, right }: Span): readonly Place[] {
  const [height, width] = [bottom - top + 1, right - left + 1];
  if (Math.min(height, width) !== 1 || Math.max(height, width) > LONGEST) return [];
  return Array.from({ length: height * width }, (_, at) => ({ row: top + Math.floor(at / width), column: left + (at % width) }));
}

/** The range that a cell adds up by nothing but SUM, on its own sheet. */
function spanAt({ rows }: Sheet, { row, column }: Place): Span | undefined {
  const form = formulaPlaces(rows[row]?.[column]?.formula ?? "");
  const [from, to] = form && SUM.test(form.words) ? form.places : [];
  if (!from || !to || from.sheet !== "" || to.sheet !== "") return undefined;
  return { top: from.row, bottom: to.row, left: from.column, right: to.column };
}

function isWithin(inner: Span | undefined, outer: Span): boolean {
  return (
    inner !== undefined && inner.top >= outer.top && inner.bottom <= outer.bottom && inner.left >= outer.left && inner.right <= outer.right
  );
}
