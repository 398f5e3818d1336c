import type { Form } from "../form";
import type { Relation } from "../relation";
import type { Weighed } from "../weighed";

const ADDITIVE: ReadonlySet<Form> = new Set<Form>(["sum", "difference"]);

/** Whether a relation holds only where another one, which holds throughout, comes to the same: where it fails, it says nothing. */
export function isCaseOfOther(relation: Relation, relations: readonly Relation[]): boolean {
  return isSpecialCase(relation, relations) || hasTermTooMany(relation, relations) || isOfTwin(relation, relations);
}

/** Whether a stronger relation has one term more, which is nothing where this one holds: 不用額 is the budget less what was spent, and less what is carried over. */
function isSpecialCase({ reading, bits }: Relation, relations: readonly Relation[]): boolean {
  // What is carried over from the line before is no case of what happens within a line.
  if (!ADDITIVE.has(reading.form) || reading.reach === "chain") return false;
  const own = [reading.aggregate, ...reading.parts];
  return relations.some(({ reading: { form, view, aggregate, parts }, proved, bits: others }) => {
    if (view !== reading.view || !proved || others <= bits || !ADDITIVE.has(form) || parts.length < own.length) return false;
    const lines = new Set([aggregate, ...parts]);
    return own.every((line) => lines.has(line));
  });
}

/** Whether another relation holds throughout without one of the terms, and this one where that term is nothing: 1,884 sent is 205 late and 1,679 on time, and none of the returned. */
function hasTermTooMany({ reading, instances }: Relation, relations: readonly Relation[]): boolean {
  if (!ADDITIVE.has(reading.form) || reading.reach === "chain") return false;
  const { view, aggregate, parts } = reading;
  const valueAt = (line: number, observation: number): number => view.region.value[view.place(line, observation)] ?? NaN;
  return relations.some(({ reading: other, proved, missing: wrong, instances: others }) => {
    if (other.view !== view || !proved || wrong > 1 || !ADDITIVE.has(other.form) || other.parts.length !== parts.length - 1) return false;
    const lines = [other.aggregate, ...other.parts];
    const [extra, ...more] = parts.filter((line) => !lines.includes(line));
    if (extra === undefined || more.length > 0 || !lines.includes(aggregate)) return false;
    const failing = others.filter(({ state }) => state === "fails").map(({ observation }) => observation);
    return instances.every(
      ({ state, observation }) =>
        state === "skip" || failing.includes(observation) || (valueAt(extra, observation) === 0) === (state !== "fails"),
    );
  });
}

/**
 * Whether another relation holds throughout with a line that is equal to one of this relation's wherever this one holds, and not where it fails: the value of the
 * stock is that of what was counted, not of what the books say.
 */
function isOfTwin({ reading, missing, instances }: Relation, relations: readonly Relation[]): boolean {
  if (missing < 2) return false;
  const { view } = reading;
  const own = [reading.aggregate, ...reading.parts];
  const valueAt = (line: number, observation: number): number => view.region.value[view.place(line, observation)] ?? NaN;
  return relations.some(({ reading: other, proved, missing: wrong }) => {
    const lines = [other.aggregate, ...other.parts];
    if (other.view !== view || !proved || wrong > 0 || lines.length !== own.length) return false;
    const [line, ...more] = own.filter((one) => !lines.includes(one));
    const twin = lines.find((one) => !own.includes(one));
    if (line === undefined || twin === undefined || more.length > 0) return false;
    return instances.every(({ state, fit, observation }) => {
      const isEqual = valueAt(line, observation) === valueAt(twin, observation);
      return state === "skip" || fit.fit === "near" || isEqual === (state !== "fails");
    });
  });
}

const EPSILON = 1e-6;

/** Whether a sum or difference misses by just what stands beside its lines in this one place: 一時金, which other years do not have. */
export function isByRareTerm({ reading, instances }: Relation, { observation, fit }: Weighed): boolean {
  const { view, form, reach, aggregate, parts } = reading;
  if (!ADDITIVE.has(form) || reach !== "across" || view.isOfSeconds(aggregate)) return false;
  const own = [aggregate, ...parts];
  const filled = (line: number, at: number): boolean => (view.region.value[view.place(line, at)] ?? NaN) > 0;
  for (let line = Math.min(...own) + 1; line < Math.max(...own); line += 1) {
    if (own.includes(line) || !filled(line, observation)) continue;
    const rare = view.region.value[view.place(line, observation)] ?? NaN;
    if (Math.abs(Math.abs(fit.residual) - rare) > EPSILON * (1 + rare)) continue;
    if (instances.every((other) => other.state !== "holds" || !filled(line, other.observation))) return true;
  }
  return false;
}
