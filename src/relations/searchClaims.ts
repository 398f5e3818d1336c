import type { Relation } from "./relation";
import type { Weighed } from "./weighed";

/** What a relation says of one figure. */
interface Claim {
  readonly relation: Relation;
  readonly instance: Weighed;
}

/** What relations of one region say of each figure, by columns and by rows. */
export class SearchClaims {
  private readonly byResult = new Map<string, Claim[]>();
  private readonly equations = new Set<string>();

  constructor(relations: readonly Relation[]) {
    for (const relation of relations)
      for (const instance of shownOf(relation)) {
        const key = resultKey(relation, instance);
        const known = this.byResult.get(key);
        if (known) known.push({ relation, instance });
        else this.byResult.set(key, [{ relation, instance }]);
        this.equations.add(equationKey(instance));
      }
  }

  /** Whether most of what a relation says is said here too. */
  sayTheSame(relation: Relation): boolean {
    return isMost(relation, (instance) => this.isResult(relation, instance) && this.equations.has(equationKey(instance)));
  }

  /** Whether most of its figures follow from others, or are solved for another of them. */
  sayOtherwise(relation: Relation): boolean {
    return isMost(relation, (instance) => this.isResult(relation, instance) || this.equations.has(equationKey(instance)));
  }

  /** Whether a sum found here holds wherever the other one is looked at, and where that one fails, or with fewer parts: subtotals rather than all that goes into them. */
  addUpBetter(relation: Relation): boolean {
    const shown = shownOf(relation);
    const fails = shown.some(({ state }) => state === "fails");
    return shown.length > 0 && shown.every((instance) => this.isBetterSum(relation, instance, fails));
  }

  /**
   * The relation in the figures of which nothing is said yet, or another sum that has no part in common; undefined where there are none. What is left of a relation that others say for the most part
   * proves no figure wrong.
   */
  whatIsNew(relation: Relation): Relation | undefined {
    const isNew = (instance: Weighed): boolean =>
      !this.equations.has(equationKey(instance)) &&
      (this.byResult.get(resultKey(relation, instance)) ?? []).every((known) => areIndependent(known, { relation, instance }));
    const shown = shownOf(relation);
    const fresh = shown.filter(isNew);
    const instances = fresh.length < shown.length ? fresh.filter(({ state }) => state !== "fails") : relation.instances;
    return fresh.length > 0 && instances.length > 0 ? { ...relation, instances } : undefined;
  }

  private isResult(relation: Relation, instance: Weighed): boolean {
    return this.byResult.has(resultKey(relation, instance));
  }

  private isBetterSum(relation: Relation, instance: Weighed, fails: boolean): boolean {
    return (this.byResult.get(resultKey(relation, instance)) ?? []).some(
      ({ relation: other, instance: one }) =>
        other.reading.form === "sum" &&
        other.reading.reach === "set" &&
        one.state === "holds" &&
        equationKey(one) !== equationKey(instance) &&
        (fails || one.parts.length < instance.parts.length),
    );
  }
}

/** Two sums of one figure that hold both and share no part: by kind and by place. */
function areIndependent(known: Claim, added: Claim): boolean {
  const areSums = [known, added].every(({ relation: { reading }, instance }) => isAdded(reading.form) && instance.state === "holds");
  return areSums && !added.instance.parts.some((part) => known.instance.parts.includes(part));
}

function isAdded(form: Relation["reading"]["form"]): boolean {
  return form === "sum" || form === "difference";
}

function isMost(relation: Relation, is: (instance: Weighed) => boolean): boolean {
  const shown = shownOf(relation);
  return 2 * shown.filter(is).length >= shown.length;
}

function shownOf({ instances }: Relation): Weighed[] {
  return instances.filter(({ state }) => state !== "skip");
}

function resultKey({ reading: { view } }: Relation, { k }: Weighed): string {
  return `${view.byColumn ? "c" : "r"}${k}`;
}

function equationKey({ k, parts }: Weighed): string {
  return [k, ...parts].sort((a, b) => a - b).join();
}
