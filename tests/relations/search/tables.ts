import type { FigureGrid } from "../../../src/relations/figureGrid";
import { figureGridOf } from "../../../scripts/accuracy/relationsGrid";
import { USUAL_NUMBER_FORMAT } from "../../../src/parse/numberFormat";
import type { FoundFamily } from "../../../src/relations/search/foundFamily";

/** A table as it is printed: the first row holds headings, the first column names. */
export type PrintedTable = readonly (readonly string[])[];

export function gridOf(table: PrintedTable): FigureGrid {
  return figureGridOf(table, USUAL_NUMBER_FORMAT);
}

export function turned(table: PrintedTable): string[][] {
  return (table[0] ?? []).map((_, c) => table.map((row) => row[c] ?? ""));
}

/** Figures from a seed, each different from the last: the same table for the same seed. */
export class Figures {
  private state: number;

  constructor(seed: number) {
    this.state = (seed * 2654435761 + 1) >>> 0;
  }

  /** A whole number from `low` to `high`. */
  whole(low: number, high: number): number {
    this.state = (Math.imul(this.state ^ (this.state >>> 15), 2246822519) + 3266489917) >>> 0;
    const mixed = (this.state ^ (this.state >>> 13)) >>> 0;
    return low + (mixed % (high - low + 1));
  }

  list(length: number, low: number, high: number): number[] {
    return Array.from({ length }, () => this.whole(low, high));
  }
}

export function sumOf(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

export function describeFamily({ operator, scale, byColumn, aggregate, parts }: FoundFamily): string {
  return `${byColumn ? "column" : "row"} ${aggregate} = ${operator} ×${scale} of ${parts.join()}`;
}

export function contradictions(families: readonly FoundFamily[]): string[] {
  return families.flatMap((family) =>
    family.instances
      .filter(({ state }) => state === "contradicted")
      .map(({ aggregate, parts }) => `${describeFamily(family)}: ${aggregate.join(":")} from ${parts.map((p) => p.join(":")).join(" ")}`),
  );
}
