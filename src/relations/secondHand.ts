import type { Region } from "../regions/region";
import { QUOTIENTS } from "./form";
import type { Relation } from "./relation";

/**
 * Without means that only repeat quotients: where each rate of a column is part ÷ whole, so is its total, which therefore is, within rounding, the mean of the rates by
 * their wholes. The quotient says it better.
 */
export function withoutSecondHand(relations: readonly Relation[]): Relation[] {
  if (!relations.some(isCaseMean)) return [...relations];
  const quotients = new Map<Region, Set<number>>();
  for (const { reading, instances, proved } of relations) {
    if (!proved || !QUOTIENTS.has(reading.form) || reading.reach !== "across") continue;
    const { region } = reading.view;
    const known = quotients.get(region) ?? new Set<number>();
    quotients.set(region, known);
    for (const { k, state } of instances) if (state !== "skip") known.add(k);
  }
  return relations.filter((relation) => {
    const known = quotients.get(relation.reading.view.region);
    return !known || !isCaseMean(relation) || !relation.instances.every(({ k, parts }) => known.has(k) && known.has(parts[0] ?? -1));
  });
}

function isCaseMean({ reading }: Relation): boolean {
  return reading.form === "caseMean";
}
