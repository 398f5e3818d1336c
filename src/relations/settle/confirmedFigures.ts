import { valueOf } from "../form";
import type { Relation } from "../relation";
import type { Weighed } from "../weighed";
import { FEWEST_BESIDE_SLIP, figureKey, type Placed } from "./saidFigures";

/** The figures that relations bear out which fail nowhere, or in one place beside many. */
export class ConfirmedFigures {
  private readonly strengths = new Map<string, number>();
  private placed: Map<string, Placed[]> | undefined;

  constructor(private readonly relations: readonly Relation[]) {
    for (const { relation, instance } of bearingOut(relations))
      for (const k of [instance.k, ...instance.parts]) {
        const key = figureKey(relation, k);
        this.strengths.set(key, Math.max(relation.bits, this.strengths.get(key) ?? 0));
      }
  }

  /** How strong the best of them is; 0 where none bears the figure out. */
  strengthOf(relation: Relation, k: number): number {
    return this.strengths.get(figureKey(relation, k)) ?? 0;
  }

  /** Whether a stronger relation than the one that fails bears the figure out, and would not if that were off by so much. */
  wouldNotice(relation: Relation, k: number, off: number): boolean {
    this.placed ??= placedOf(this.relations);
    const { value } = relation.reading.view.region;
    return (this.placed.get(figureKey(relation, k)) ?? []).some(
      (other) => other.relation.bits > relation.bits && [off, -off].every((shift) => isNoticed(other, k, (value[k] ?? NaN) + shift)),
    );
  }
}

function* bearingOut(relations: readonly Relation[]): Iterable<Placed> {
  for (const relation of relations) {
    if (relation.missing > 1 || (relation.missing === 1 && !(relation.proved && relation.agreeing >= FEWEST_BESIDE_SLIP))) continue;
    const { value } = relation.reading.view.region;
    for (const instance of relation.instances)
      // What repeats another row says little anew, but says it.
      if (instance.state === "holds" && (instance.bits > 1 || (relation.proved && value[instance.k] !== 0))) yield { relation, instance };
  }
}

function placedOf(relations: readonly Relation[]): Map<string, Placed[]> {
  const placed = new Map<string, Placed[]>();
  for (const one of bearingOut(relations))
    for (const k of [one.instance.k, ...one.instance.parts]) {
      const key = figureKey(one.relation, k);
      const known = placed.get(key);
      if (known) known.push(one);
      else placed.set(key, [one]);
    }
  return placed;
}

/** Whether a relation that holds would not with another figure in the place of one of its own. */
function isNoticed({ relation: { reading }, instance }: Placed, figure: number, other: number): boolean {
  const { form, scale, signs, view } = reading;
  const { value } = view.region;
  const { k, parts, fit }: Weighed = instance;
  const at = (one: number): number => (one === figure ? other : (value[one] ?? NaN));
  return Math.abs(valueOf(form, parts.map(at), scale, signs) - at(k)) > fit.tolerance;
}
