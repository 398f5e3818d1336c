import type { Cell } from "../../sheet/workbook";

/** A cell whose figure is written as a plain number. */
export interface Rewritten {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** What stands in each line, by the number of the line. */
export function grouped<T>(all: readonly T[], by: (one: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const one of all) {
    const known = groups.get(by(one));
    if (known) known.push(one);
    else groups.set(by(one), [one]);
  }
  return groups;
}
