import type { Region } from "../../regions/region";
import { isPrice } from "../../words/lineFlags";
import type { LineLabel } from "../../words/lineLabel";
import { fitOf } from "../equation";
import { looseness } from "../figures";
import { QUOTIENTS, type Form } from "../form";
import type { Reading } from "../reading";
import type { Relation } from "../relation";
import type { Weighed } from "../weighed";

const MEANS: ReadonlySet<Form> = new Set<Form>(["mean", "weighted", "caseMean"]);
const EPSILON = 1e-6;

/** Figures that a division gave and that are printed whole: 1,012 yen a customer, 4,395 ppm. They are rounded, though they look like counts. */
export function dividedFigures(relations: readonly Relation[]): ReadonlyMap<Region, ReadonlySet<number>> {
  const divided = new Map<Region, Set<number>>();
  for (const { reading, instances } of relations) {
    if (!QUOTIENTS.has(reading.form) && !MEANS.has(reading.form)) continue;
    const { region } = reading.view;
    for (const { k, state, fit } of instances) {
      if (state !== "holds" || looseness(region, k) > 0 || Math.abs(fit.residual) < EPSILON) continue;
      const known = divided.get(region);
      if (known) known.add(k);
      else divided.set(region, new Set([k]));
    }
  }
  return divided;
}

/** Forms that hold a figure against another one of its kind. */
const COMPARED: ReadonlySet<Form> = new Set<Form>(["difference", "ratio", "change"]);

/** What follows from them may be calculated from what they were before they were rounded. */
export function isOfRoundedParts(instance: Weighed, { reading }: Relation, divided: ReturnType<typeof dividedFigures>): boolean {
  const { form, scale, signs, view } = reading;
  const { k, parts } = instance;
  const known = divided.get(view.region);
  const isNamed = COMPARED.has(form) && isAverageByName(instance, reading);
  if (!isNamed && !parts.some((part) => known?.has(part))) return false;
  return fitOf({ form, scale, k, parts, signs }, view.region, new Set([...(isNamed ? parts : (known ?? [])), k])).fit === "holds";
}

/** Whether both figures are averages by their names: 1人当たり負担額 of two years. */
function isAverageByName({ observation }: Weighed, { view, parts }: Reading): boolean {
  return isAverage(view.observation(observation)) || (parts.length > 1 && parts.every((line) => isAverage(view.label(line))));
}

function isAverage({ text, mean, perUnit }: LineLabel): boolean {
  return mean || (perUnit && !isPrice(text));
}
