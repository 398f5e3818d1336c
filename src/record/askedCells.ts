import type { Finding } from "../findings/finding";
import type { Figure } from "../indicators/figure";
import type { Indicator, TableReading } from "../indicators/indicator";
import { addressOf } from "../relations/relationBook";
import type { Relation } from "../relations/relation";
import type { CellAddress } from "../sheet/address";

/**
 * The cells that somebody who answers the findings has reason to change: those that the findings name, and whatever is calculated from them. An average
 * follows the figure that was corrected, also where it could not be proved.
 */
export function askedCells(
  findings: readonly Finding[],
  relations: readonly Relation[],
  readings: readonly TableReading[],
): (cell: CellAddress) => boolean {
  const asked = new Set<string>();
  const dependents = new Dependents();
  for (const relation of relations) dependents.addRelation(relation);
  for (const reading of readings) dependents.addReading(reading);
  const waiting = findings.flatMap(namedCells).map(keyOf);
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (asked.has(key)) continue;
    asked.add(key);
    for (const dependent of dependents.of(key)) waiting.push(dependent);
  }
  return (cell) => asked.has(keyOf(cell));
}

function namedCells({ cell, evidence, suspects = [], causes = [], fixes = [] }: Finding): CellAddress[] {
  const edits = fixes.flatMap((fix) => fix.edits);
  return [cell, ...[...evidence, ...suspects, ...causes, ...edits].map((named) => named.cell)];
}

/** The results that each figure is a part of. */
class Dependents {
  private readonly results = new Map<string, string[]>();

  of(key: string): readonly string[] {
    return this.results.get(key) ?? [];
  }

  /** What figures, formulas and words bear out. */
  addRelation(relation: Relation): void {
    for (const { k, parts, state } of relation.instances) {
      if (state === "skip") continue;
      const result = keyOf(addressOf(relation, k));
      for (const part of parts) this.add(keyOf(addressOf(relation, part)), result);
    }
  }

  /** What the headings call a rate, a change, a rating, an average or a total. */
  addReading({ indicators, summaries }: TableReading): void {
    for (const indicator of indicators) this.addRow(indicator);
    const byColumn = columnsOf(indicators.flatMap(figuresOf));
    for (const { figures, delta } of summaries) {
      for (const figure of figures) this.addAll(figure, byColumn.get(figure.column.index) ?? []);
      this.addAll(delta, figures);
    }
  }

  private addRow(indicator: Indicator): void {
    const { baseline, results } = indicator;
    for (const [at, { actual, whole, target, rate, delta, rating }] of results.entries()) {
      const inputs = [baseline, whole, target, actual];
      this.addAll(rate, inputs);
      this.addAll(rating, [...inputs, rate]);
      // A change also follows the periods before.
      this.addAll(delta, [...inputs, rate, ...results.slice(0, at).flatMap((before) => [before.actual, before.rate])]);
    }
  }

  private addAll(result: Figure | undefined, parts: readonly (Figure | undefined)[]): void {
    if (result) for (const part of parts) if (part) this.add(keyOf(part.cell), keyOf(result.cell));
  }

  private add(part: string, result: string): void {
    const known = this.results.get(part);
    if (known) known.push(result);
    else this.results.set(part, [result]);
  }
}

function columnsOf(figures: readonly Figure[]): Map<number, Figure[]> {
  const columns = new Map<number, Figure[]>();
  for (const figure of figures) {
    const known = columns.get(figure.column.index);
    if (known) known.push(figure);
    else columns.set(figure.column.index, [figure]);
  }
  return columns;
}

/** The figures of an indicator's row. */
export function figuresOf({ baseline, targets, results }: Indicator): Figure[] {
  const figures = results.flatMap(({ target, actual, whole, rate, delta, rating }) => [target, whole, actual, rate, delta, rating]);
  return [baseline, ...targets, ...figures].filter((figure) => figure !== undefined);
}

function keyOf({ sheet, row, column }: CellAddress): string {
  return `${sheet}\n${row}:${column}`;
}
