/** Columns of a row whose marks are kept as bits; figures further right are rare. */
const BIT_COLUMNS = 64;
const WORDS_IN_ROW = BIT_COLUMNS / 32;
const COLUMNS = 16384;

/** A set of cells of one sheet, small and quick for very long tables. */
export class CellMarks {
  private words = new Uint32Array(WORDS_IN_ROW * 64);
  private readonly far = new Set<number>();

  add(row: number, column: number): void {
    if (column >= BIT_COLUMNS) {
      this.far.add(row * COLUMNS + column);
      return;
    }
    const at = row * WORDS_IN_ROW + (column >> 5);
    if (at >= this.words.length) this.grow(at);
    this.words[at] = (this.words[at] ?? 0) | (1 << (column & 31));
  }

  has(row: number, column: number): boolean {
    if (column >= BIT_COLUMNS) return this.far.has(row * COLUMNS + column);
    const word = this.words[row * WORDS_IN_ROW + (column >> 5)] ?? 0;
    return (word & (1 << (column & 31))) !== 0;
  }

  private grow(needed: number): void {
    const wider = new Uint32Array(Math.max(2 * this.words.length, needed + 1));
    wider.set(this.words);
    this.words = wider;
  }
}
