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

/**
 * Figures that a division gave and that are printed whole: 1,012 yen a customer, 4,395 ppm, and those that a printed percentage gave: 594, which is 11,870 less 95 %.
 * They are rounded, though they look like counts.
 */
export function dividedFigures(relations: readonly Relation[]): ReadonlyMap<Region, ReadonlySet<number>> {
  const divided = new Map<Region, Set<number>>();
  for (const relation of relations) {
    const { region } = relation.reading.view;
    const found = [...quotientsOf(relation), ...percentagesOf(relation)].filter((k) => looseness(region, k) === 0);
    if (found.length > 0) divided.set(region, new Set([...(divided.get(region) ?? []), ...found]));
  }
  return divided;
}

function quotientsOf({ reading: { form }, instances }: Relation): number[] {
  if (!QUOTIENTS.has(form) && !MEANS.has(form)) return [];
  return instances.flatMap(({ k, state, fit }) => (state === "holds" && Math.abs(fit.residual) >= EPSILON ? [k] : []));
}

/** So many figures must be their bases times the percentages exactly as printed, each of which many other figures would print as well. */
const FEWEST = 3;
const MANY = 4;

/** What stands above the line of a percentage that was there first. */
function percentagesOf({ reading: { form, reach, scale, view }, instances }: Relation): number[] {
  if ((form !== "change" && form !== "ratio") || reach !== "across" || scale !== 100) return [];
  const { value, half } = view.region;
  const holding = instances.filter(({ state }) => state === "holds");
  const given = holding.flatMap(({ k, parts: [figure = -1, base = -1] }) => {
    const whole = Math.abs(value[base] ?? NaN) / scale;
    const exact = whole * ((value[k] ?? NaN) + (form === "change" ? scale : 0));
    const isGiven = Math.abs(exact - (value[figure] ?? NaN)) <= 0.5 + EPSILON && 2 * (half[k] ?? 0) * whole >= MANY;
    return isGiven ? [{ figure, isRounded: Math.abs(exact - (value[figure] ?? NaN)) >= EPSILON }] : [];
  });
  return given.length >= FEWEST && given.length === holding.length
    ? given.flatMap(({ figure, isRounded }) => (isRounded ? [figure] : []))
    : [];
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
