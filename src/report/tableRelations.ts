import { statedRelation } from "../findings/relationReport";
import { formulaText } from "../findings/relationText";
import { addressOf } from "../relations/relationBook";
import type { Relation } from "../relations/relation";
import { a1Range } from "../sheet/a1";
import type { CellAddress, CellRange } from "../sheet/address";
import type { TableRelation } from "./reported";

/** A relation with the range of its results. */
export interface PlacedRelation {
  readonly relation: Relation;
  readonly sheet: string;
  readonly results: CellRange;
}

/** The relations that judge at least one figure, with the range of the figures that they judge. */
export function placedRelations(relations: readonly Relation[]): PlacedRelation[] {
  return relations.flatMap((relation) => {
    const cells = relation.instances.filter(({ state }) => state !== "skip").map(({ k }) => addressOf(relation, k));
    return cells[0] ? [{ relation, sheet: cells[0].sheet, results: rangeAround(cells[0], cells) }] : [];
  });
}

/** The relation with the cells of an instance that holds, the first there is. */
export function tableRelation({ relation, results }: PlacedRelation): TableRelation {
  const { instances, reading } = relation;
  const example = instances.find(({ state }) => state === "holds") ?? instances.find(({ state }) => state !== "skip");
  return { ...statedRelation(relation, example ? formulaText(reading, example) : ""), range: a1Range(results) };
}

export function isApart(a: CellRange, b: CellRange): boolean {
  return a.bottom < b.top || b.bottom < a.top || a.right < b.left || b.right < a.left;
}

function rangeAround(first: CellAddress, cells: readonly CellAddress[]): CellRange {
  let { row: top, column: left } = first;
  let [bottom, right] = [top, left];
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  return { top, left, bottom, right };
}
