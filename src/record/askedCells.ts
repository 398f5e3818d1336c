import type { Finding } from "../findings/finding";
import { addressOf } from "../relations/relationBook";
import type { Relation } from "../relations/relation";
import type { CellAddress } from "../sheet/address";

/**
 * The cells that somebody who answers the findings has reason to change: those that the findings name, and whatever is calculated from them. An average
 * follows the figure that was corrected.
 */
export function askedCells(findings: readonly Finding[], relations: readonly Relation[]): (cell: CellAddress) => boolean {
  const asked = new Set<string>();
  const dependents = dependentsOf(relations);
  const waiting = findings.flatMap(namedCells).map(keyOf);
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (asked.has(key)) continue;
    asked.add(key);
    for (const dependent of dependents.get(key) ?? []) waiting.push(dependent);
  }
  return (cell) => asked.has(keyOf(cell));
}

function namedCells({ cell, evidence, suspects = [], causes = [], fixes = [] }: Finding): CellAddress[] {
  const edits = fixes.flatMap((fix) => fix.edits);
  return [cell, ...[...evidence, ...suspects, ...causes, ...edits].map((named) => named.cell)];
}

/** The results that each figure is a part of. */
function dependentsOf(relations: readonly Relation[]): Map<string, string[]> {
  const dependents = new Map<string, string[]>();
  for (const relation of relations) {
    for (const { k, parts, state } of relation.instances) {
      if (state === "skip") continue;
      const result = keyOf(addressOf(relation, k));
      for (const part of parts) {
        const key = keyOf(addressOf(relation, part));
        const known = dependents.get(key);
        if (known) known.push(result);
        else dependents.set(key, [result]);
      }
    }
  }
  return dependents;
}

function keyOf({ sheet, row, column }: CellAddress): string {
  return `${sheet}\n${row}:${column}`;
}
