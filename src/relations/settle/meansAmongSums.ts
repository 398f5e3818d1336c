import { isSlipped } from "../oneSlip";
import type { Form } from "../form";
import type { Relation } from "../relation";
import type { Weighed } from "../weighed";

/** A slip is believed beside so many figures that add up. */
const FEWEST_BESIDE = 3;
const FEWEST_PERIODS = 4;
const ADDITIVE: ReadonlySet<Form> = new Set<Form>(["sum", "difference"]);

/**
 * What a figure in a row of totals is that lies among the figures above it: "mean" where no single one of them could be so wrong and nothing shows that its column
 * is added up, as with an index, days of stock or an amount per hectare; "open" where gains and losses stand above it.
 */
export function meanAmongSums(instance: Weighed, relation: Relation, relations: readonly Relation[]): "mean" | "open" | undefined {
  const { form, reach, signs, view } = relation.reading;
  if (form !== "sum" || reach !== "set" || signs !== undefined || instance.parts.length < 2 || instance.free === false) return undefined;
  const { value } = view.region;
  const stated = value[instance.k] ?? NaN;
  const parts = instance.parts.map((part) => value[part] ?? NaN);
  const [least, most] = [Math.min(...parts), Math.max(...parts)];
  if (stated < least || stated > most || isAddedUp(instance, relation, relations)) return undefined;
  if (least < 0 && most > 0) return "open";
  if (relation.proved && relation.agreeing >= FEWEST_BESIDE && isSlipped(view.region, instance, instance.fit)) return undefined;
  const sum = Math.abs(parts.reduce((all, part) => all + part, 0));
  return sum - Math.max(-least, most) > Math.abs(stated) ? "mean" : undefined;
}

/** What adds up in every other one of several periods is a sum in this one too. */
function isSumOfOtherPeriods({ proved, agreeing, missing, instances, reading: { view } }: Relation): boolean {
  if (!proved || missing !== 1 || agreeing < FEWEST_PERIODS) return false;
  return instances.every(({ observation }) => view.observation(observation).periods.length > 0);
}

/** Whether another relation contradicts the figure too, or other figures of its column are added up. */
function isAddedUp({ k, observation }: Weighed, relation: Relation, relations: readonly Relation[]): boolean {
  if (isSumOfOtherPeriods(relation)) return true;
  const { view } = relation.reading;
  return relations.some(({ reading, proved, instances }) => {
    if (!proved || reading === relation.reading || reading.view.region !== view.region) return false;
    if (instances.some((one) => one.state === "fails" && (one.k === k || one.parts.includes(k)))) return true;
    if (!ADDITIVE.has(reading.form)) return false;
    return reading.view === view && instances.some((one) => one.observation === observation && one.state === "holds" && one.bits > 1);
  });
}
