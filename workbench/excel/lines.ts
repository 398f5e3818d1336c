/** What belongs to whole rows, or to whole columns: whether they are hidden and how large they are. */
export class Lines {
  private hidden = new Set<number>();
  private sizes = new Map<number, number>();

  isHidden(line: number): boolean {
    return this.hidden.has(line);
  }

  hide(from: number, to: number, hidden: boolean): void {
    for (let line = from; line <= to; line += 1) {
      if (hidden) this.hidden.add(line);
      else this.hidden.delete(line);
    }
  }

  size(line: number): number | undefined {
    return this.sizes.get(line);
  }

  resize(from: number, to: number, size: number | undefined): void {
    for (let line = from; line <= to; line += 1) {
      if (size === undefined) this.sizes.delete(line);
      else this.sizes.set(line, size);
    }
  }

  /** Lines inserted (by > 0) or deleted (by < 0) at `start`; new ones are as wide as the one before them. */
  shift(start: number, by: number): void {
    const where = (line: number): number | undefined => (line < start ? line : by < 0 && line < start - by ? undefined : line + by);
    const before = start > 0 ? this.sizes.get(start - 1) : undefined;
    this.hidden = new Set([...this.hidden].map(where).filter((line) => line !== undefined));
    const sizes = [...this.sizes].map(([line, size]) => [where(line), size] as const);
    this.sizes = new Map(sizes.filter((entry): entry is [number, number] => entry[0] !== undefined));
    if (by > 0 && before !== undefined) this.resize(start, start + by - 1, before);
  }
}
