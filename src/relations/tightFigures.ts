import { FLAG, type Region } from "../regions/region";
import { fitOf, type Equation } from "./equation";
import type { Relation } from "./relation";
import { roundedSlips } from "./roundedSums";
import { unitFactor } from "./figures";

/** So many other instances must bear a relation out, all of which hold, so that it is still believed when one of them fails. */
const FEWEST_BESIDE = 4;

/**
 * The figures of each region that a relation pins to their last printed digit, by place: by one unit of it more or less, the relation would fail and a finding would say so.
 * What a slip of one unit may be taken for (rounding before adding, cutting, another reading) leaves a figure out.
 */
export function tightFigures(relations: readonly Relation[]): ReadonlyMap<Region, ReadonlySet<number>> {
  const rounded = roundedSlips(relations);
  const given = timesGiven(relations);
  const found = new Map<Region, Set<number>>();
  for (const relation of relations.filter(isBelieved)) {
    const { region } = relation.reading.view;
    const tight = found.get(region) ?? new Set<number>();
    found.set(region, tight);
    const [slips, times] = [rounded.get(region), given.get(region)];
    for (const figure of pinned(
      relation,
      (k) => times?.get(k) === 1,
      (one) => tight.has(one) || slips?.has(one) === true,
    ))
      tight.add(figure);
  }
  return found;
}

/** Those that one relation pins. What another relation gives as well is not doubted because of its parts. */
function* pinned(
  { reading, instances, agreeing }: Relation,
  isAlone: (k: number) => boolean,
  isSettled: (figure: number) => boolean,
): Iterable<number> {
  const { form, scale, signs, view } = reading;
  const { region } = view;
  const hasParts = form === "sum" || form === "difference" || form === "ratio";
  const beside = standsIn(instances);
  for (const { k, parts, state, start } of instances) {
    const figures = [k, ...parts];
    if (state !== "holds" || start || figures.some((figure) => unitFactor(region, figure) !== 1)) continue;
    for (const figure of hasParts && isAlone(k) ? figures : [k]) {
      if (isSettled(figure) || agreeing - (beside.get(figure) ?? 0) < FEWEST_BESIDE) continue;
      if (isNoticed({ form, scale, k, parts, signs }, figure, region)) yield figure;
    }
  }
}

/** A relation of rows or columns without a miss. Of a product one unit more or less is soon within the rounding of its factors. */
function isBelieved({ proved, firm, missing, reading: { reach, form } }: Relation): boolean {
  return proved && firm && missing === 0 && reach !== "window" && reach !== "fixed" && form !== "product" && form !== "mirror";
}

/** How many relations give each figure. */
function timesGiven(relations: readonly Relation[]): ReadonlyMap<Region, ReadonlyMap<number, number>> {
  const times = new Map<Region, Map<number, number>>();
  for (const { reading, instances } of relations) {
    const { region } = reading.view;
    const own = times.get(region) ?? new Map<number, number>();
    times.set(region, own);
    for (const { k, state } of instances) if (state !== "skip") own.set(k, (own.get(k) ?? 0) + 1);
  }
  return times;
}

/** A rate may be meant the other way round, where less is better. */
function isTurned({ form, scale, k, parts }: Equation, region: Region): boolean {
  if (form !== "ratio") return false;
  const turned: readonly Equation[] = [
    { form, scale, k, parts: [...parts].reverse() },
    { form: "mirror", scale, k, parts },
  ];
  return turned.some((equation) => fitOf(equation, region).fit !== "fails");
}

function standsIn(instances: Relation["instances"]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { k, parts, state } of instances)
    if (state === "holds") for (const figure of new Set([k, ...parts])) counts.set(figure, (counts.get(figure) ?? 0) + 1);
  return counts;
}

/**
 * Whether the equation would fail with the figure one unit of its last digit up, and down, also where figures were cut or rounded up. It is held against what is printed: digits that
 * cells store besides do not count.
 */
function isNoticed(equation: Equation, figure: number, region: Region): boolean {
  const figures = [equation.k, ...equation.parts];
  const { value, flags } = region;
  const kept = figures.map((one) => [value[one] ?? 0, flags[one] ?? 0] as const);
  for (const one of figures) {
    const unit = unitOfPrint(region, one);
    if (unit > 0) value[one] = Math.round((value[one] ?? 0) / unit) * unit;
    flags[one] = (flags[one] ?? 0) & ~FLAG.stored;
  }
  const unit = unitOfPrint(region, figure);
  const printed = value[figure] ?? 0;
  // What a rate is calculated from may be rounded itself, also where it is printed whole.
  const step = equation.form === "ratio" && figure !== equation.k ? unit / 2 : unit;
  const isFailing = [step, -step].every((by) => {
    value[figure] = printed + by;
    const { fit, residual, tolerance } = fitOf(equation, region);
    return fit === "fails" && Math.abs(residual) > 2 * tolerance && !isTurned(equation, region);
  });
  figures.forEach((one, at) => ([value[one], flags[one]] = kept[at] ?? [0, 0]));
  return unit > 0 && isFailing;
}

/** One unit of the last digit that is printed; 0 for what is not rounded. */
function unitOfPrint({ half }: Region, figure: number): number {
  return 2 * (half[figure] ?? 0);
}
