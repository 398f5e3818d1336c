import { fold, squeeze } from "../parse/fold";
import type { Printed } from "../parse/printed";
import type { Quantity } from "../parse/quantity";
import { isBracketedPart, withBracketedFigures } from "./bracketedFigures";
import { inUsualFormat } from "./usualFormat";
import type { Cell, Sheet } from "../sheet/workbook";
import { isYearLike, printedIn, readFigureCell } from "./figureCell";
import { withPlainNumbers } from "./notations/notations";
import { withSetApart } from "./setApart";

/** One cell as the search for regions sees it. */
export const enum Kind {
  blank = 0,
  label = 1,
  figure = 2,
  /** A dash, a mark: something stands where a figure could. */
  marker = 3,
}

/** Marks that the grammar of cells takes for text. */
const MARKER = /^([-‐–—―ー－−_/／*＊…]+|n\.?\/?[am]\.?|n\/[ckdprs]|x)$/i;
const COLUMNS_READ = 400;

/** A sheet as its reader sees it: headings of merged areas stand in each of their cells, figures only in the first. */
export class SheetText {
  readonly height: number;
  readonly width: number;
  readonly kinds: Uint8Array;
  readonly quantities: (Quantity | undefined)[];
  /** What the cells print that print more than one figure. */
  readonly printed = new Map<number, Printed>();
  private readonly covered = new Map<number, number>();

  /** The sheet with its numbers as the grammar of cells reads them: 1,234.5 for 1.234,5 where the sheet shows that throughout. */
  readonly sheet: Sheet;

  constructor(printed: Sheet) {
    const sheet = (this.sheet = withPlainNumbers(withSetApart(inUsualFormat(withBracketedFigures(printed)))));
    this.height = sheet.rows.length;
    let width = 0;
    for (const row of sheet.rows) if (row && row.length > width) width = row.length;
    for (const { right } of sheet.merges) if (right < COLUMNS_READ && right >= width) width = right + 1;
    this.width = Math.min(width, COLUMNS_READ);
    this.kinds = new Uint8Array(this.height * this.width);
    this.quantities = new Array<Quantity | undefined>(this.height * this.width).fill(undefined);
    this.readCells();
    this.spreadMerges();
  }

  kind(row: number, column: number): Kind {
    return this.kinds[row * this.width + column] ?? Kind.blank;
  }

  figure(row: number, column: number): Quantity | undefined {
    return this.quantities[row * this.width + column];
  }

  cell(row: number, column: number): Cell | undefined {
    return this.sheet.rows[row]?.[column];
  }

  /** The folded text of the cell, or of the merged area that covers it. */
  text(row: number, column: number): string {
    const from = this.covered.get(row * this.width + column) ?? row * this.width + column;
    const cell = this.sheet.rows[Math.floor(from / this.width)]?.[from % this.width];
    return cell === undefined || cell.text === "" ? "" : squeeze(fold(cell.text)).trim();
  }

  /** Where the cell is shown: the first cell of its merged area. */
  origin(row: number, column: number): number {
    return this.covered.get(row * this.width + column) ?? row * this.width + column;
  }

  isYear(row: number, column: number): boolean {
    const quantity = this.figure(row, column);
    return quantity !== undefined && isYearLike(quantity, this.cell(row, column)?.text ?? "");
  }

  private readCells(): void {
    this.sheet.rows.forEach((cells, row) => {
      if (!cells) return;
      for (let column = 0; column < cells.length && column < this.width; column += 1) {
        const cell = cells[column];
        if (cell === undefined || cell.text === "") continue;
        const at = row * this.width + column;
        const printed = printedIn(cell);
        const quantity = readFigureCell(cell, printed);
        if (quantity === "marker" || isBracketedPart(cells, column)) this.kinds[at] = Kind.marker;
        else if (quantity) {
          this.kinds[at] = Kind.figure;
          this.quantities[at] = quantity;
          if (printed && (printed.others ?? printed.delta) && typeof cell.value !== "number") this.printed.set(at, printed);
        } else if (cell.text.trim() !== "") this.kinds[at] = MARKER.test(cell.text.trim()) ? Kind.marker : Kind.label;
      }
    });
  }

  private spreadMerges(): void {
    for (const { top, left, bottom, right } of this.sheet.merges) {
      const first = top * this.width + left;
      if (left >= this.width || top >= this.height || this.kinds[first] !== Kind.label || (bottom - top + 1) * (right - left + 1) > 5000)
        continue;
      for (let row = top; row <= bottom && row < this.height; row += 1) {
        for (let column = left; column <= right && column < this.width; column += 1) {
          const at = row * this.width + column;
          if (at === first || this.kinds[at] !== Kind.blank) continue;
          this.kinds[at] = Kind.label;
          this.covered.set(at, first);
        }
      }
    }
  }
}
