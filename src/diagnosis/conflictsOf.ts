import { addressOf, keyOfFigure, type RelationBook } from "../relations/relationBook";
import type { Relation } from "../relations/relation";
import type { CellAddress } from "../sheet/address";
import type { Conflict, Failure } from "./conflict";
import { diagnose } from "./diagnose";

/** What contradicts the relations of a workbook, each set of figures that hang together once. */
export function conflictsOf({ relations }: RelationBook): Conflict[] {
  return relations.some(({ instances }) => instances.some(({ state }) => state === "fails")) ? diagnosed(relations) : [];
}

/** What could not be diagnosed is told all the same. */
function diagnosed(relations: readonly Relation[]): Conflict[] {
  try {
    return diagnose(relations);
  } catch {
    return undiagnosed(relations);
  }
}

function undiagnosed(relations: readonly Relation[]): Conflict[] {
  const left = new Set<Failure>(
    relations.flatMap((relation) => relation.instances.flatMap((instance) => (instance.state === "fails" ? [{ relation, instance }] : []))),
  );
  const conflicts: Conflict[] = [];
  for (const first of left) {
    left.delete(first);
    const figures = new Set(figuresOf(first));
    const together = [first, ...[...left].filter((other) => figuresOf(other).some((figure) => figures.has(figure)))];
    for (const other of together) left.delete(other);
    const main = together.reduce((best, one) => (one.relation.bits > best.relation.bits ? one : best));
    const sure = together.some(({ relation, instance }) => relation.proved && instance.doubt === undefined);
    conflicts.push({ ...main, settles: together.filter((one) => one !== main), suspects: [], causes: [], repairs: [], sure });
  }
  return conflicts;
}

function figuresOf({ relation, instance: { k, parts } }: Failure): string[] {
  return [k, ...parts].map((figure) => keyOfFigure(relation, figure));
}

/** Every cell of the equations that fail together. */
export function cellsOf({ relation, instance, settles }: Conflict): CellAddress[] {
  return [{ relation, instance }, ...settles].flatMap((one) =>
    [one.instance.k, ...one.instance.parts].map((k) => addressOf(one.relation, k)),
  );
}
