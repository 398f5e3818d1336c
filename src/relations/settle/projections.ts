import { fitOf } from "../equation";
import type { Weighed } from "../evidence";
import type { Relation } from "../relation";

/** So many rows must bear out both quotients. */
const FEWEST_ROWS = 4;

/**
 * Whether a figure that is not the sum of those above it is a projection: one rate is a quotient with it, and of quite other figures as well, in all rows and in its own (cost
 * performance = earned ÷ spent = budget ÷ estimate at completion), and would not be one with the sum in its place. Nobody adds such figures up, and a wrong one above would not
 * agree with its own row.
 */
export function isProjected({ k, fit: { predicted } }: Weighed, { reading }: Relation, relations: readonly Relation[]): boolean {
  if (reading.reach !== "set" || reading.form !== "sum") return false;
  return relations.some((relation) => {
    if (relation.reading.view.region !== reading.view.region) return false;
    const quotients = [relation, ...relation.rivals].filter(isUnbroken);
    return quotients.some((one) => {
      const own = one.instances.find(({ parts, state }) => state === "holds" && parts.includes(k));
      return own && !fitsWith(predicted, k, own, one) && quotients.some((other) => givesAlso(own, other));
    });
  });
}

function isUnbroken({ reading: { reach, form }, missing, agreeing }: Relation): boolean {
  return reach === "across" && form === "ratio" && missing === 0 && agreeing >= FEWEST_ROWS;
}

/** Whether a relation gives the same figure from quite other ones. */
function givesAlso({ k, parts }: Weighed, { instances }: Relation): boolean {
  return instances.some((one) => one.k === k && one.state === "holds" && !one.parts.some((part) => parts.includes(part)));
}

/** Whether a quotient would hold with another figure in a place, too. */
function fitsWith(figure: number, place: number, { k, parts }: Weighed, { reading: { form, scale, view } }: Relation): boolean {
  const value = Float64Array.from(view.region.value);
  value[place] = figure;
  return fitOf({ form, scale, k, parts }, { ...view.region, value }).fit === "holds";
}
