import type { Weighed } from "../relations/evidence";
import { countAbove } from "../relations/form";
import type { Reading } from "../relations/reading";
import type { Relation } from "../relations/relation";
import type { PrintedFigure } from "./printedFigure";

/** A form as a fraction: how often each figure counts above and below the line, what the whole is multiplied by, what is added. */
export interface Fraction {
  readonly over: ReadonlyMap<PrintedFigure, number>;
  readonly under: ReadonlyMap<PrintedFigure, number>;
  readonly scale: number;
  readonly shift: number;
}

/** The product and the weighted mean are no such fractions: they are solved by themselves. */
export function fractionOf({ reading }: Relation, instance: Weighed, x: readonly PrintedFigure[]): Fraction {
  const { form, scale } = reading;
  const [a, b, c] = x;
  const fraction = (over: readonly Term[], under: readonly Term[], factor = 1, shift = 0): Fraction => ({
    over: terms(over),
    under: terms(under),
    scale: factor,
    shift,
  });
  switch (form) {
    case "ratio":
      return fraction([[a, 1]], [[b, 1]], scale);
    case "change":
      // (a − b) ÷ |b|
      return (b?.value ?? 0) < 0 ? fraction([[a, 1]], [[b, 1]], -scale, scale) : fraction([[a, 1]], [[b, 1]], scale, -scale);
    case "mirror":
      return fraction([[a, 1]], [[b, 1]], -scale, 2 * scale);
    case "progress":
      return fraction(
        [
          [a, 1],
          [c, -1],
        ],
        [
          [b, 1],
          [c, -1],
        ],
        scale,
      );
    case "difference":
      return fraction(
        [
          [a, 1],
          [b, -1],
        ],
        [],
      );
    case "multiple":
      return fraction([[a, 1]], [], scale);
    case "share":
      return fraction([[a, 1]], once(x.slice(1)), scale);
    default:
      return fractionOfMany(reading, instance, x, fraction);
  }
}

type Made = (over: readonly Term[], under: readonly Term[], factor?: number) => Fraction;

function fractionOfMany({ form, scale, signs }: Reading, instance: Weighed, x: readonly PrintedFigure[], fraction: Made): Fraction {
  switch (form) {
    case "pooled":
      return fraction(once(x.slice(0, countAbove(x.length, signs))), once(x.slice(countAbove(x.length, signs))), scale);
    case "mean":
      return fraction(once(x), [], 1 / divisorOf(instance));
    case "sum":
      return fraction(counted(x, signs, 1), []);
    case "complement":
      return { ...fraction(once(x), [], -1), shift: scale };
    case "fraction":
      return fraction(counted(x, signs), counted(x, signs?.slice(x.length)), scale);
    default:
      return fraction([], [], scale);
  }
}

function counted(x: readonly PrintedFigure[], times: readonly number[] | undefined, otherwise = 0): Term[] {
  return x.map((part, at): Term => [part, times?.[at] ?? otherwise]);
}

type Term = readonly [PrintedFigure | undefined, number];

function once(figures: readonly PrintedFigure[]): Term[] {
  return figures.map((figure): Term => [figure, 1]);
}

function terms(list: readonly Term[]): Map<PrintedFigure, number> {
  const map = new Map<PrintedFigure, number>();
  for (const [figure, factor] of list) if (figure && factor !== 0) map.set(figure, (map.get(figure) ?? 0) + factor);
  return map;
}

/** How many figures a mean counts: dashes too where it holds only so. */
export function divisorOf({ state, parts, holes = 0 }: Weighed): number {
  return state === "zeros" ? parts.length + holes : parts.length;
}
