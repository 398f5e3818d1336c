import type { CellAddress } from "../sheet/address";
import { formulaPlaces } from "../sheet/formulaPlaces";
import type { Sheet, Workbook } from "../sheet/workbook";
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
  if (!own || (own.left !== own.right && own.top !== own.bottom) || own.bottom - own.top + own.right - own.left > LONGEST) return undefined;
  for (let row = own.top; row <= own.bottom; row += 1)
    for (let column = own.left; column <= own.right; column += 1) {
      const inner = spanAt(sheet, { row, column });
      const cell = sheet.rows[row]?.[column];
      if (!inner || !cell || !isWithin(inner, own)) continue;
      return {
        cell: { sheet: sheet.name, ...at },
        text: sheet.rows[at.row]?.[at.column]?.text ?? "",
        formula: sheet.rows[at.row]?.[at.column]?.formula ?? "",
        subtotal: { sheet: sheet.name, row, column },
        subtotalText: cell.text,
        subtotalFormula: cell.formula ?? "",
      };
    }
  return undefined;
}

/** The range that a cell adds up by nothing but SUM, on its own sheet. */
function spanAt({ rows }: Sheet, { row, column }: Place): Span | undefined {
  const form = formulaPlaces(rows[row]?.[column]?.formula ?? "");
  const [from, to] = form && SUM.test(form.words) ? form.places : [];
  if (!from || !to || from.sheet !== "" || to.sheet !== "") return undefined;
  return { top: from.row, bottom: to.row, left: from.column, right: to.column };
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.top >= outer.top && inner.bottom <= outer.bottom && inner.left >= outer.left && inner.right <= outer.right;
}
