import type { CellRange } from "../sheet/address";
import type { Cell, Sheet } from "../sheet/workbook";

/** Merges larger than this many cells are looked up by scanning, so that a merge over a whole sheet costs nothing. */
const INDEXED_MERGE_CELLS = 5000;

const COLUMNS = 16384;
/** Rows longer than this are mostly holes, and walking holes is slow. */
const LONG_ROW = 512;

/** A sheet seen as a reader sees it: every cell of a merged area shows the area's text. */
export class SheetGrid {
  readonly rowCount: number;
  private readonly covered = new Map<number, CellRange>();
  private readonly large: CellRange[] = [];

  constructor(readonly sheet: Sheet) {
    this.rowCount = sheet.rows.length;
    for (const merge of sheet.merges) this.index(merge);
  }

  /** The merged area that covers the cell, if any. */
  mergeAt(row: number, column: number): CellRange | undefined {
    const merge = this.covered.size > 0 ? this.covered.get(row * COLUMNS + column) : undefined;
    if (merge || this.large.length === 0) return merge;
    return this.large.find(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right);
  }

  /** The cell itself, merged areas not resolved. */
  rawCell(row: number, column: number): Cell | undefined {
    return this.sheet.rows[row]?.[column];
  }

  /** The cell whose content shows at this place: the top left cell of a merged area. */
  cell(row: number, column: number): Cell | undefined {
    const own = this.sheet.rows[row]?.[column];
    if (own !== undefined && own.text !== "") return own;
    const merge = this.mergeAt(row, column);
    return merge ? (this.sheet.rows[merge.top]?.[merge.left] ?? own) : own;
  }

  text(row: number, column: number): string {
    return this.cell(row, column)?.text ?? "";
  }

  rawText(row: number, column: number): string {
    return this.sheet.rows[row]?.[column]?.text ?? "";
  }

  /** True where the row holds no text of its own. */
  isBlank(row: number): boolean {
    return this.filledColumns(row).length === 0;
  }

  /** Zero-based columns of the row that hold text of their own, within the limits. */
  filledColumns(row: number, left = 0, right = COLUMNS - 1): number[] {
    const cells = this.sheet.rows[row];
    if (!cells) return [];
    const filled: number[] = [];
    if (cells.length > LONG_ROW) {
      for (const key of Object.keys(cells))
        if (isWithin(Number(key), left, right) && isFilled(cells[Number(key)])) filled.push(Number(key));
      return filled;
    }
    for (let column = left; column < cells.length && column <= right; column += 1) if (isFilled(cells[column])) filled.push(column);
    return filled;
  }

  private index(merge: CellRange): void {
    const cells = (merge.bottom - merge.top + 1) * (merge.right - merge.left + 1);
    if (cells > INDEXED_MERGE_CELLS) {
      this.large.push(merge);
      return;
    }
    for (let row = merge.top; row <= merge.bottom; row += 1) {
      for (let column = merge.left; column <= merge.right; column += 1) this.covered.set(row * COLUMNS + column, merge);
    }
  }
}

function isFilled(cell: Cell | undefined): boolean {
  return cell !== undefined && cell.text !== "" && cell.text.trim() !== "";
}

function isWithin(column: number, left: number, right: number): boolean {
  return column >= left && column <= right;
}
