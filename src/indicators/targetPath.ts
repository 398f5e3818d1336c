import type { Quantity } from "../parse/quantity";
import { compare } from "../measures/decimal";
import type { Figure } from "./figure";
import type { Indicator } from "./indicator";
import { sameUnit } from "./sameUnit";
import { yearlyTargets } from "./yearlyTargets";

/** One step of a plan: a figure of the baseline or of a yearly target. */
export interface PlannedFigure {
  readonly figure: Figure;
  readonly quantity: Quantity;
}

/**
 * The ways that the targets of a row lead from the baseline through the years: one, or one for each of ①, ② in "①500 ②50".
 * A path whose figures cannot be held against each other is left out: other units, or 以上 and 約 on some of them only.
 */
export function targetPaths(indicator: Indicator): readonly (readonly PlannedFigure[])[] {
  const years = yearlyTargets(indicator);
  if (years.length === 0) return [];
  const figures = indicator.baseline ? [indicator.baseline, ...years] : years;
  const several = years.find(({ value }) => value.kind === "several");
  if (!several) {
    const path = pathOf(figures);
    return isComparable(path) ? [path] : [];
  }
  const labels = several.value.others?.map(({ label }) => label) ?? [];
  return labels.map((label) => pathOf(figures, label)).filter(isComparable);
}

function pathOf(figures: readonly Figure[], wanted?: string): PlannedFigure[] {
  const path: PlannedFigure[] = [];
  for (const figure of figures) {
    const { quantity: main, others } = figure.value;
    const quantity = wanted === undefined ? main : others?.find(({ label }) => label === wanted)?.quantity;
    if (quantity) path.push({ figure, quantity });
  }
  return path;
}

/** A path can turn only where it has three figures. */
function isComparable(path: readonly PlannedFigure[]): boolean {
  const first = path[0];
  if (!first || path.length < 3) return false;
  return path.every(
    ({ quantity }) =>
      quantity.bound === first.quantity.bound && quantity.approximate === first.quantity.approximate && sameUnit(quantity, first.quantity),
  );
}

/**
 * Where a path turns from rising to falling or the reverse: the one figure without which it would not turn, the later of two such, or else the
 * first step against the whole. Undefined where it never turns; equal figures do not count.
 */
export function turningPoint(path: readonly PlannedFigure[]): PlannedFigure | undefined {
  if (!turns(path)) return undefined;
  for (let place = path.length - 1; place >= 0; place -= 1) {
    if (!turns(path, place)) return path[place];
  }
  const overall = step(path[0], path.at(-1));
  return path.find((figure, place) => place > 0 && step(path[place - 1], figure) === -overall) ?? path.at(-1);
}

function turns(path: readonly PlannedFigure[], without = -1): boolean {
  let before: PlannedFigure | undefined;
  let direction = 0;
  for (let place = 0; place < path.length; place += 1) {
    if (place === without) continue;
    const way = step(before, path[place]);
    if (way !== 0 && direction !== 0 && way !== direction) return true;
    if (way !== 0) direction = way;
    before = path[place];
  }
  return false;
}

function step(from: PlannedFigure | undefined, to: PlannedFigure | undefined): number {
  return from && to ? compare(to.quantity.value, from.quantity.value) : 0;
}
