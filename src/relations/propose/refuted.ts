import { FLAG, type Region } from "../../regions/region";
import { isInexact, looseness } from "../figures";
import { valueOf } from "../form";
import type { PairForm } from "../priors";
import { areReckonable, isReversed } from "./across";
import type { Ground } from "./proposal";

/** Two figures that speak against a reading, and none for it, are enough: one alone may be the wrong one. */
const ENOUGH = 2;
const EPSILON = 1e-9;
/** What floating point may lose on the way. */
const ROOM = 1.000001;

interface Pairing {
  readonly form: PairForm;
  readonly scale: number;
  readonly aggregate: number;
  readonly parts: readonly number[];
}

/** Whether no figure looked at speaks for a reading and some speak against it. Quick, and never true where `fitOf` finds that one holds or nearly does. */
export function isRefuted(ground: Ground, pairing: Pairing): boolean {
  const { view, words, observations } = ground;
  const { form, scale, aggregate, parts } = pairing;
  const { region } = view;
  const reversed = words && isReversed(view, form, parts);
  let against = 0;
  for (const observation of observations) {
    const k = view.at(aggregate, observation);
    const a = view.at(parts[0] ?? -1, observation);
    const b = view.at(parts[1] ?? -1, observation);
    if (k < 0 || a < 0 || b < 0 || isInexact(region, k) || isInexact(region, a) || isInexact(region, b)) continue;
    const fits = mayFit(region, form, scale, k, a, b);
    if (fits) return false;
    if (against >= ENOUGH || (reversed && view.observation(observation).direction === "increase")) continue;
    if (areReckonable(region, { form, scale, said: false }, k, [a, b])) against += 1;
  }
  // Where no figure stands for it at all, nothing does.
  return against !== 1;
}

const x: number[] = [0, 0];

/** Whether the figures may agree within twice their rounding: everything that `fitOf` calls "holds" or "near", and a little more. */
function mayFit(region: Region, form: PairForm, scale: number, k: number, a: number, b: number): boolean {
  const [stated, over, under] = [region.value[k]!, region.value[a]!, region.value[b]!];
  x[0] = over;
  x[1] = under;
  const predicted = valueOf(form, x, scale);
  // "None" is no word against it, but none for it either: left to those who look closely.
  if (!Number.isFinite(predicted)) return true;
  if (form === "difference" && (region.flags[k]! & FLAG.scaled) !== 0) return true;
  const [ofOver, ofUnder] = [looseness(region, a), looseness(region, b)];
  const inputs =
    form === "difference"
      ? ofOver + ofUnder
      : form === "product"
        ? scale * (Math.abs(under) * ofOver + Math.abs(over) * ofUnder)
        : scale * ((ofOver + (Math.abs(over) * ofUnder) / Math.max(0, Math.abs(under) - ofUnder)) / Math.abs(under));
  const slack = EPSILON * (1 + Math.abs(stated) + Math.abs(predicted));
  // Not so where a divisor may be nothing.
  return !(Math.abs(predicted - stated) > ROOM * (2 * (region.half[k]! + inputs) + slack));
}
