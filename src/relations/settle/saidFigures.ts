import type { Relation } from "../relation";
import { QUOTIENTS } from "../form";
import type { Weighed } from "../weighed";

/** An agreement worth so many bits explains a figure, whatever another relation says of it. */
const EXPLAINS = 4;
/** One slip is believed beside so many places that agree. */
export const FEWEST_BESIDE_SLIP = 4;

/** The figure for all relations in which it stands. */
export function figureKey({ reading: { view } }: Relation, k: number): string {
  const { row, column, second = "" } = view.region.place(k);
  return `${view.region.sheet.name}\n${row}:${column}${second}`;
}

/** What a relation says in one place. */
export interface Placed {
  readonly relation: Relation;
  readonly instance: Weighed;
}

/** What relations say of each figure. */
export interface Said {
  readonly explained: ReadonlyMap<string, readonly Placed[]>;
  /** By relations that are not proved either. */
  readonly fitted: ReadonlyMap<string, readonly Placed[]>;
  readonly unbroken: ReadonlyMap<string, Unbroken>;
}

export function saidOf(relations: readonly Relation[]): Said {
  const proved = relations.filter((relation) => relation.proved);
  return { explained: explainedFigures(proved), fitted: explainedFigures(relations), unbroken: unbrokenFigures(relations) };
}

function explainedFigures(relations: readonly Relation[]): Map<string, Placed[]> {
  const explained = new Map<string, Placed[]>();
  for (const relation of relations) {
    for (const instance of relation.instances) {
      if ((instance.state !== "holds" && instance.state !== "zeros") || instance.bits < EXPLAINS) continue;
      const key = figureKey(relation, instance.k);
      const known = explained.get(key);
      if (known) known.push({ relation, instance });
      else explained.set(key, [{ relation, instance }]);
    }
  }
  return explained;
}

/** A relation that fails nowhere. */
export interface Unbroken {
  readonly agreeing: number;
  /** True for a quotient of the figure's own row: $ per install, words per minute. */
  readonly isQuotient: boolean;
}

/** For each figure the relation that gives it and fails nowhere: of several, the one that holds in most places. */
function unbrokenFigures(relations: readonly Relation[]): Map<string, Unbroken> {
  const found = new Map<string, Unbroken>();
  for (const relation of relations) {
    if (!relation.proved || relation.missing > 0) continue;
    const { agreeing, reading } = relation;
    const isQuotient = reading.reach === "across" && QUOTIENTS.has(reading.form);
    for (const { k, state } of relation.instances) {
      if (state !== "holds") continue;
      const key = figureKey(relation, k);
      const known = found.get(key);
      if (!known || agreeing > known.agreeing) found.set(key, { agreeing, isQuotient });
    }
  }
  return found;
}
