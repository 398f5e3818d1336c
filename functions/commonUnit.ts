import { compare, conversionFactor, measureOf, multiply, type Decimal, type Quantity, type Wording } from "../src/index";
import { fault, type FunctionError } from "./cells";
import { ONE } from "./exactNumber";
import { isShare, percentSignConflict, type Figure } from "./figures";

/** Figures counted in one unit. */
export interface LikeFigures {
  readonly figures: readonly Figure[];
  /** What a result in that unit is divided by to be in the unit of the first figure. */
  readonly unit: Decimal;
}

/**
 * Figures as numbers of one unit, exactly: 500g and 1kg as 500 and 1000. A figure without a unit is counted in the unit of the first that has one.
 * Refuses a share beside a count, and units that measure different things. `names` is one for all, or one for each figure.
 */
export function inOneUnit(figures: readonly Figure[], names: readonly Wording[]): LikeFigures | FunctionError {
  const first = figures.findIndex(hasUnit);
  const lead = figures[first];
  if (!lead) return { figures, unit: ONE };
  const nameOf = (place: number): Wording => names[Math.min(place, names.length - 1)]!;
  const size = sizeOf(lead) ?? ONE;
  let isMixed = false;
  for (const [place, figure] of figures.entries()) {
    const conflict = unitConflict(lead, figure, nameOf(first), nameOf(place));
    if (conflict) return conflict;
    isMixed ||= figure.quantity?.unit !== lead.quantity?.unit && compare(sizeOf(figure) ?? size, size) !== 0;
  }
  if (!isMixed || isShare(lead)) return { figures, unit: ONE };
  return { figures: figures.map((figure) => scaled(figure, sizeOf(figure) ?? size)), unit: sizeOf(figures[0]!) ?? size };
}

/** A figure in the base unit of what it measures, where that of `lead` does for one without a unit; shares as fractions. */
export function inBaseUnit(figure: Figure, lead: Figure | undefined, names: readonly [Wording, Wording]): Decimal | FunctionError {
  if (!lead) return figure.value;
  const conflict = unitConflict(lead, figure, ...names);
  if (conflict) return conflict;
  const size = isShare(lead) ? undefined : (sizeOf(figure) ?? sizeOf(lead));
  return size ? multiply(figure.value, size) : figure.value;
}

function hasUnit({ quantity }: Figure): boolean {
  return quantity !== undefined && quantity.unit !== "";
}

/** The size of the unit of a figure; undefined where it has none. */
function sizeOf(figure: Figure): Decimal | undefined {
  return hasUnit(figure) ? measureOf(figure.quantity!.unit).factor : undefined;
}

function scaled(figure: Figure, factor: Decimal): Figure {
  const { value, quantity } = figure;
  return { value: multiply(value, factor), ...(quantity && { quantity: scaledQuantity(quantity, factor) }) };
}

function scaledQuantity(quantity: Quantity, factor: Decimal): Quantity {
  return { ...quantity, value: multiply(quantity.value, factor), step: multiply(quantity.step, factor) };
}

/** Why two figures cannot be divided or subtracted. The first has a unit. */
function unitConflict(a: Figure, b: Figure, name: Wording, other: Wording): FunctionError | undefined {
  const [x, y] = [a.quantity?.unit ?? "", b.quantity?.unit ?? ""];
  if (y === "") return isShare(a) ? percentSignConflict(b, other) : undefined;
  if (x === y || (isShare(a) && isShare(b))) return undefined;
  return isShare(a) || isShare(b) || !conversionFactor(x, y) ? otherUnits(x, y, name, other) : undefined;
}

export function otherUnits(x: string, y: string, name: Wording, other: Wording): FunctionError {
  const [ja, en] =
    name === other
      ? [`${name.ja}に「${x}」と「${y}」があります`, `the ${name.en} are in "${x}" and in "${y}"`]
      : [`${name.ja}は「${x}」、${other.ja}は「${y}」です`, `${name.en} is in "${x}", ${other.en} in "${y}"`];
  return fault(
    "#VALUE!",
    `単位が違います。${ja}。換算できるのは、g と kg、分と時間、千円と百万円のような同じものの単位だけです。`,
    `The units differ: ${en}. Only units of one thing are converted, such as g and kg, minutes and hours.`,
  );
}
