import type { CellAddress } from "../sheet/address";
import { addressOf, keyOfFigure, type Judged, type RelationBook } from "./relationBook";

/** Results that contradict their parts and hang together by a figure. */
export interface Failure extends Judged {
  /** The others that hang together with it. */
  readonly others: readonly Judged[];
  /** An error; else a question. */
  readonly sure: boolean;
}

/** What contradicts, each set of equations that share figures once. */
export function failuresOf({ relations }: RelationBook): Failure[] {
  const failing: Judged[] = relations.flatMap((relation) =>
    relation.instances.flatMap((instance) => (instance.state === "fails" ? [{ relation, instance }] : [])),
  );
  const left = new Set(failing);
  const failures: Failure[] = [];
  for (const first of failing) {
    if (!left.delete(first)) continue;
    const together = [first];
    const figures = new Set(figuresOf(first));
    for (let grown = true; grown;) {
      grown = false;
      for (const other of left) {
        if (!figuresOf(other).some((figure) => figures.has(figure))) continue;
        left.delete(other);
        together.push(other);
        figuresOf(other).forEach((figure) => figures.add(figure));
        grown = true;
      }
    }
    const main = together.reduce((best, one) => (one.relation.bits > best.relation.bits ? one : best));
    failures.push({ ...main, others: together.filter((one) => one !== main), sure: together.some(isSure) });
  }
  return failures;
}

/** Every cell of the equations that fail together. */
export function cellsOf({ relation, instance, others }: Failure): CellAddress[] {
  return [{ relation, instance }, ...others].flatMap((one) => [one.instance.k, ...one.instance.parts].map((k) => addressOf(one.relation, k)));
}

function isSure({ relation, instance }: Judged): boolean {
  return relation.proved && instance.doubt === undefined;
}

function figuresOf({ relation, instance: { k, parts } }: Judged): string[] {
  return [k, ...parts].map((figure) => keyOfFigure(relation, figure));
}
