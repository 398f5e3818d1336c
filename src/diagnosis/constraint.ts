import type { Weighed } from "../relations/evidence";
import type { Relation } from "../relations/relation";
import { isAdded } from "../relations/equation";
import { isAverage, looseness } from "../relations/figures";
import { fractionOf } from "./fraction";
import type { PrintedFigure } from "./printedFigure";

/** The numbers in which a figure is looked for. */
export type Range = readonly [number, number];

/** Scores with their weights: their mean is Σ weight × score ÷ Σ weight. */
export interface WeightedMean {
  readonly scores: readonly PrintedFigure[];
  readonly weights: readonly PrintedFigure[];
}

/** Lowest and highest value of what stands above and below the line. */
export type Sums = readonly [number, number, number, number];

/**
 * An instance of a relation as one linear fraction: result = shift + scale × (Σ over·x) ÷ (constant + Σ under·x), clipped where the line is. All forms but the product
 * and the weighted mean are such fractions, so that each figure follows from the others by solving it.
 */
export interface Constraint {
  readonly relation: Relation;
  readonly instance: Weighed;
  readonly result: PrintedFigure;
  readonly inputs: readonly PrintedFigure[];
  readonly over: ReadonlyMap<PrintedFigure, number>;
  readonly under: ReadonlyMap<PrintedFigure, number>;
  readonly scale: number;
  readonly shift: number;
  readonly constant: 0 | 1;
  /** True where figures that are cut or rounded up agree too. */
  readonly near: boolean;
  /** How far what is calculated may lie below and above what the result says. */
  readonly margin: Margin;
  /** The same for what is put in its place. */
  readonly marginAfter: Margin;
  /** 1 where the line is cut, so that what is calculated lies above; -1 where it is rounded up; 0 elsewhere. */
  readonly side: Side;
  /** The line prints no more than this, and no less than 0: infinite where nothing is clipped. */
  readonly cap: number;
  readonly isProduct: boolean;
  /** Scores and weights of a weighted mean; undefined for all other forms. */
  readonly weighted: WeightedMean | undefined;
  /** A figure stands above and below the line: a baseline, or a part in the total of its share. */
  readonly isShared: boolean;
  /** No figure is negative. */
  readonly isPositive: boolean;
  /** Of all inputs as printed. */
  readonly sums: Sums;
  /** False for a relation that is not proved: what it says excludes nothing for certain. */
  readonly firm: boolean;
}

/** The figures of a constraint, the result last. */
export function figuresOf({ inputs, result }: Constraint): readonly PrintedFigure[] {
  return inputs.includes(result) ? inputs : [...inputs, result];
}

export function hasFigure({ over, under, result, isProduct, weighted, inputs }: Constraint, figure: PrintedFigure): boolean {
  return figure === result || over.has(figure) || under.has(figure) || ((isProduct || weighted !== undefined) && inputs.includes(figure));
}

/** Whether figures that are cut or rounded up agree here: a total of rounded parts always may, other lines where they do so throughout. */
function takesNear({ reading, instances }: Relation): boolean {
  return reading.form === "sum" || instances.some(({ state, fit }) => state === "holds" && fit.fit === "near");
}

/** The cap that the line shows: some figures at 100 % where more comes out, and none above, or one at most, which is then what is wrong. */
function capOf(relation: Relation): number {
  const { reading, instances, exceeds } = relation;
  const shown = exceeds ? uncappedIn(relation) !== undefined : instances.some(({ state }) => state === "capped");
  return shown ? reading.scale : Infinity;
}

/** What one figure above a cap does to the others of its line. */
export interface Uncapped {
  readonly instance: Weighed;
  /** Figures at the cap that seem to fail, because one lies above it. */
  readonly excused: readonly Weighed[];
}

const CAPPED_FORMS: ReadonlySet<string> = new Set(["ratio", "progress", "mirror"]);
const FEWEST_CAPPED = 2;

/** The one figure of a line that lies above the cap which the others keep; undefined where there is no such figure. */
export function uncappedIn(relation: Relation): Uncapped | undefined {
  let known = uncapped.get(relation);
  if (known === undefined) uncapped.set(relation, (known = findUncapped(relation) ?? null));
  return known ?? undefined;
}

const uncapped = new WeakMap<Relation, Uncapped | null>();

function findUncapped({ reading, instances, exceeds }: Relation): Uncapped | undefined {
  if (!exceeds || reading.reach === "share" || reading.reach === "fixed" || !CAPPED_FORMS.has(reading.form)) return undefined;
  const { value } = reading.view.region;
  const above = instances.filter(({ k, state }) => state !== "skip" && (value[k] ?? 0) > reading.scale);
  const excused = instances.filter(({ k, state, fit }) => state === "fails" && value[k] === reading.scale && fit.predicted > reading.scale);
  const [instance, ...others] = above;
  return instance && others.length === 0 && excused.length >= FEWEST_CAPPED ? { instance, excused } : undefined;
}

/** Whether another figure of the line lies above the cap: until that is mended, the cap explains nothing here. */
function isBesideUncapped(relation: Relation, instance: Weighed): boolean {
  const found = uncappedIn(relation);
  return found !== undefined && found.instance !== instance && !found.excused.includes(instance);
}

export interface Margin {
  readonly below: number;
  readonly above: number;
}

type Side = -1 | 0 | 1;

/** Whether a line is cut or rounded up throughout, as it is where such figures hold. */
function sideOf({ reading, instances }: Relation): Side {
  if (reading.form === "sum") return 0;
  let residual = 0;
  for (const { state, fit } of instances) if (state === "holds" && fit.fit === "near") residual += fit.residual;
  return residual > 0 ? 1 : residual < 0 ? -1 : 0;
}

function marginOf(half: number, near: boolean, side: Side): Margin {
  if (!near) return { below: half, above: half };
  return { below: side > 0 ? 0 : 2 * half, above: side < 0 ? 0 : 2 * half };
}

interface Line {
  readonly near: boolean;
  readonly side: Side;
  readonly cap: number;
}

const lines = new WeakMap<Relation, Line>();

function lineOfRelation(relation: Relation): Line {
  let line = lines.get(relation);
  if (!line) lines.set(relation, (line = { near: takesNear(relation), side: sideOf(relation), cap: capOf(relation) }));
  return line;
}

/** The constraint that an instance is; `figure` gives the figure of a place. */
export function constraintOf(relation: Relation, instance: Weighed, figure: (k: number) => PrintedFigure): Constraint {
  const { reading } = relation;
  const { near, side, cap } = lineOfRelation(relation);
  const result = figure(instance.k);
  const x = instance.parts.map(figure);
  const { over, under, scale, shift } = fractionOf(relation, instance, x);
  const inputs = [...new Set(x)];
  const additive = isAdded(reading.form, reading.scale);
  const averages = x.map((one, place) => (isAverage(reading.form, x.length, place) && one.loose === 0 ? one.step / 2 : 0));
  const wholeAverages = reading.form === "complement" ? averages.reduce((all, one) => all + one, 0) : Math.max(0, ...averages);
  const own = wholeAverages + (additive ? looseness(result.region, result.k) : (result.region.half[result.k] ?? 0));
  const ownAfter = wholeAverages + (additive ? result.looseAfter : result.step / 2);
  const isShared = inputs.some((one) => (over.get(one) ?? 0) !== 0 && (under.get(one) ?? 0) !== 0);
  const draft = {
    relation,
    instance,
    result,
    inputs,
    over,
    under,
    scale,
    shift,
    constant: under.size === 0 ? (1 as const) : (0 as const),
    near,
    side,
    margin: marginOf(own, near, side),
    marginAfter: marginOf(ownAfter, near, side),
    cap: isBesideUncapped(relation, instance) ? Infinity : cap,
    isProduct: reading.form === "product",
    weighted:
      reading.form === "weighted" || reading.form === "caseMean"
        ? { scores: x.slice(0, x.length / 2), weights: x.slice(x.length / 2) }
        : undefined,
    isShared,
    isPositive:
      under.size > 0 &&
      shift === 0 &&
      !isShared &&
      scale > 0 &&
      result.value >= 0 &&
      inputs.every((one) => one.value >= 0 && (over.get(one) ?? 0) >= 0),
    firm: relation.proved,
  };
  return { ...draft, sums: sumsOf(draft) };
}

function sumsOf({ inputs, over, under }: Pick<Constraint, "inputs" | "over" | "under">): Sums {
  const sums: [number, number, number, number] = [0, 0, 0, 0];
  for (const figure of inputs)
    addTo(sums, over.get(figure) ?? 0, under.get(figure) ?? 0, [figure.value - figure.loose, figure.value + figure.loose], 1);
  return sums;
}

/** Adds a figure to the sums above and below the line, or takes it off. */
export function addTo(sums: [number, number, number, number], over: number, under: number, [low, high]: Range, sign: 1 | -1): void {
  if (over !== 0) {
    sums[0] += sign * (over > 0 ? over * low : over * high);
    sums[1] += sign * (over > 0 ? over * high : over * low);
  }
  if (under !== 0) {
    sums[2] += sign * (under > 0 ? under * low : under * high);
    sums[3] += sign * (under > 0 ? under * high : under * low);
  }
}
