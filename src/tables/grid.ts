import type { CellRange } from "../sheet/address";
import type { Cell, Sheet } from "../sheet/workbook";

/** Merges larger than this many cells are looked up by scanning, so that a merge over a whole sheet costs nothing. */
const INDEXED_MERGE_CELLS = 5000;

const COLUMNS = 16384;

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
    const cells = this.sheet.rows[row];
    return !cells || !cells.some((cell) => cell !== undefined && cell.text.trim() !== "");
  }

  /** Zero-based columns of the row that hold text of their own, within the limits. */
  filledColumns(row: number, left = 0, right = COLUMNS - 1): number[] {
    const filled: number[] = [];
    this.sheet.rows[row]?.forEach((cell, column) => {
      if (column >= left && column <= right && cell !== undefined && cell.text.trim() !== "") filled.push(column);
    });
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
