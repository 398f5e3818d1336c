import { QUOTIENTS } from "../relations/form";
import type { Constraint } from "./constraint";
import type { Network } from "./network";

/** So many agreeing rows make the one that does not an exception. */
const MANY = 6;
/** A small difference agrees by chance sooner than a quotient. */
const MANY_DIFFERENCES = 7;

/**
 * Whether a quotient or difference that only figures prove is alone in its line beside many that agree. A row that stands for the others is such a row too where what is
 * divided there adds up what they divide, and the quotient is not their mean.
 */
export function isOnlyOne(network: Network, failing: Constraint): boolean {
  const { relation, instance } = failing;
  const { agreeing, missing, reading } = relation;
  const { total, mean, extreme } = reading.view.observation(instance.observation);
  if (missing !== 1 || mean || extreme) return false;
  if (reading.form === "difference") return agreeing >= MANY_DIFFERENCES && !total;
  if (!QUOTIENTS.has(reading.form) || agreeing < MANY) return false;
  return !total || (isOfAll(network, failing) && !isMeanOfOthers(failing));
}

/** Whether all that is divided here is the sum of what is divided in rows that agree: a row without a quotient may count in the total alone. */
function isOfAll(network: Network, { relation, inputs }: Constraint): boolean {
  const divided = new Set(relation.instances.flatMap(({ state, parts }) => (state === "holds" ? [...parts] : [])));
  const isSum = (one: Constraint): boolean => one.relation.reading.form === "sum" && one.instance.state === "holds";
  return inputs.every((input) =>
    network.of(input).some((one) => one.result === input && isSum(one) && one.inputs.every(({ k }) => divided.has(k))),
  );
}

function isMeanOfOthers({ relation: { reading, instances }, result }: Constraint): boolean {
  const { view } = reading;
  const others = instances.flatMap(({ k, observation, state }) => (state === "holds" && !view.observation(observation).total ? [k] : []));
  const value = (k: number): number => view.region.value[k] ?? NaN;
  const mean = others.reduce((sum, k) => sum + value(k), 0) / others.length;
  return Math.abs(mean - value(result.k)) <= 2 * (view.region.half[result.k] ?? 0);
}
