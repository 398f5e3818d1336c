import type { Figure } from "../indicators/figure";
import { sameUnit } from "../indicators/sameUnit";
import { delta } from "../measures/judgeDelta";
import { isZero, scaleByTen, type Decimal } from "../measures/decimal";
import { relativeChange } from "../measures/relativeChange";
import { partsOf } from "../parse/partsOf";
import type { Quantity } from "../parse/quantity";

export interface FigurePair {
  readonly current: Figure;
  readonly previous: Figure;
}

/** rate: difference of two attainment rates. actual: difference of two actuals. relative: change of the actual in percent of the previous one. */
export type DeltaMeasure = "rate" | "actual" | "relative";

/** Why two figures that are there have no difference. */
export type Incomparable = "units" | "inexact" | "unreadable";

/** How a change is printed: in which unit and with how many decimals. */
export interface DeltaShape {
  readonly unit: DeltaUnit;
  readonly decimals: number;
}

/** The change between two printed figures, in the unit that is printed: 8.3 for 63.2% after 54.9%. */
export type Difference =
  | { readonly kind: "figure"; readonly value: Decimal; readonly shape: DeltaShape }
  /** 皆増, 皆減: no percentage says it. */
  | { readonly kind: "from-nothing" | "to-nothing"; readonly shape: DeltaShape }
  /** `shape`: what the change will look like once both figures are there, as far as the one that is there tells. */
  | { readonly kind: "missing"; readonly shape: DeltaShape | undefined }
  | { readonly kind: "incomparable"; readonly why: Incomparable };

/** points: percentage points. percent: relative change. figure: the unit of the figures themselves, as they print it. */
export type DeltaUnit =
  | { readonly kind: "points" | "percent" }
  | { readonly kind: "figure"; readonly tail: string; readonly multiplier: number; readonly grouped: boolean };

const RELATIVE: DeltaShape = { unit: { kind: "percent" }, decimals: 1 };

/** What the columns that are compared have in common. */
export interface ColumnManner {
  /** True where the columns print bare fractions, 0.749 for 74.9 %: their differences are no points. */
  readonly asFraction: boolean;
  /** Decimals that are printed at least. */
  readonly decimals: number;
}

/** What two figures as printed differ by. A difference has as many decimals as the finer of them. */
export function differenceOf(measure: DeltaMeasure, { current, previous }: FigurePair, manner: ColumnManner): Difference {
  const [now, before] = [current.value.quantity, previous.value.quantity];
  if (isMissing(current) || isMissing(previous)) return { kind: "missing", shape: shapeOf(measure, now ? [current] : [previous], manner) };
  if (!now || !before) return { kind: "incomparable", why: "unreadable" };
  if (isInexact(now) || isInexact(before)) return { kind: "incomparable", why: "inexact" };
  if (!sameUnit(now, before) || isPercent(now) !== isPercent(before)) return { kind: "incomparable", why: "units" };
  if (measure === "relative") return relativeDifference(now.value, before.value);
  const shape = shapeOf(measure, [current, previous], manner);
  if (!shape) return { kind: "incomparable", why: "unreadable" };
  const multiplier = shape.unit.kind === "figure" ? shape.unit.multiplier : 0;
  return { kind: "figure", value: scaleByTen(delta(now.value, before.value), -multiplier), shape };
}

function relativeDifference(now: Decimal, before: Decimal): Difference {
  if (isZero(before)) return isZero(now) ? { kind: "missing", shape: RELATIVE } : { kind: "from-nothing", shape: RELATIVE };
  if (isZero(now)) return { kind: "to-nothing", shape: RELATIVE };
  const value = relativeChange(now, before, RELATIVE.decimals, "half-up");
  return value ? { kind: "figure", value, shape: RELATIVE } : { kind: "missing", shape: RELATIVE };
}

/** The shape of a change between these figures, the first of which gives the unit. */
function shapeOf(measure: DeltaMeasure, figures: readonly Figure[], { asFraction, decimals }: ColumnManner): DeltaShape | undefined {
  if (measure === "relative") return RELATIVE;
  const lead = figures[0];
  const quantity = lead?.value.quantity;
  if (!lead || !quantity) return undefined;
  const points = isPercent(quantity) || (measure === "rate" && quantity.unitKind === "none" && !asFraction);
  const unit: DeltaUnit = points ? { kind: "points" } : figureUnit(lead, quantity, figures);
  const multiplier = unit.kind === "figure" ? unit.multiplier : 0;
  const printed = figures.map(({ value }) => (value.quantity ? value.quantity.decimals - value.quantity.multiplier + multiplier : 0));
  return { unit, decimals: Math.max(decimals, 0, ...printed) };
}

/** Nothing stands there, or a marker such as "—". */
export function isMissing({ value }: Figure): boolean {
  return value.kind === "blank" || value.kind === "marker";
}

function isInexact({ bound, approximate }: Quantity): boolean {
  return bound !== undefined || approximate === true;
}

function isPercent({ unitKind }: Quantity): boolean {
  return unitKind === "percent";
}

/** The unit words behind the figure as the cell prints them, without the period and notes: "百万枚" of "40百万枚 (R5年度)". */
function figureUnit({ text }: Figure, { multiplier }: Quantity, figures: readonly Figure[]): DeltaUnit {
  const parts = partsOf(text);
  const at = parts.findIndex(({ kind }) => kind === "value");
  const start = parts[at]?.end ?? text.length;
  let end = start;
  for (const { kind, end: next } of parts.slice(at + 1)) {
    if (kind === "scale" || kind === "unit") end = next;
    else if (kind !== "blank") break;
  }
  const words = text.slice(start, end).replace(/\s+/g, " ");
  const tail = /^ ?[a-z]/i.test(words) ? words : words.replaceAll(" ", "");
  return { kind: "figure", tail, multiplier, grouped: figures.some((figure) => /\d,\d/.test(figure.text)) };
}
