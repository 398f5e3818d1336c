import type { Region } from "../regions/region";
import { QUOTIENTS } from "./form";
import type { Relation } from "./relation";

/** The results of quotients of one region, with their parts. */
type Quotients = ReadonlyMap<number, readonly number[]>;

/**
 * Without means that only repeat quotients: where each rate of a column is part ÷ whole, the mean of the rates by their wholes is, within rounding, the sum of the parts ÷ the
 * sum of the wholes. It says nothing that the quotients do not, and less of the parts.
 */
export function withoutSecondHand(relations: readonly Relation[]): Relation[] {
  if (!relations.some(isCaseMean)) return [...relations];
  const quotients = quotientsIn(relations);
  const repeated = new Set(
    relations.filter((relation) => isCaseMean(relation) && repeats(relation, quotients.get(relation.reading.view.region) ?? NONE)),
  );
  const families = new Set([...repeated].map(({ reading }) => reading.key));
  return relations.filter((relation) => !repeated.has(relation) && !isBorneOutOnlyBy(families, relation));
}

const NONE: Quotients = new Map();

/** A mean that holds nowhere itself, and that only such repetitions would bear out. */
function isBorneOutOnlyBy(families: ReadonlySet<string>, relation: Relation): boolean {
  return isCaseMean(relation) && families.has(relation.reading.key) && !relation.instances.some(({ state }) => state === "holds");
}

function quotientsIn(relations: readonly Relation[]): ReadonlyMap<Region, Quotients> {
  const quotients = new Map<Region, Map<number, readonly number[]>>();
  for (const { reading, instances, proved } of relations) {
    if (!proved || !QUOTIENTS.has(reading.form) || reading.reach !== "across") continue;
    const { region } = reading.view;
    const known = quotients.get(region) ?? new Map<number, readonly number[]>();
    quotients.set(region, known);
    for (const { k, parts, state } of instances) if (state !== "skip") known.set(k, parts);
  }
  return quotients;
}

function isCaseMean({ reading }: Relation): boolean {
  return reading.form === "caseMean";
}

function repeats({ instances }: Relation, quotients: Quotients): boolean {
  return instances.every(({ k, parts }) => {
    const [score = -1, weight = -1] = [parts[0], parts[parts.length / 2]];
    const own = quotients.get(score);
    return own !== undefined && (quotients.has(k) || own.includes(weight));
  });
}
