import { PAIRED } from "./notationMark";
import type { Printed } from "./printed";
import type { Quantity } from "./quantity";

/** A second figure of a cell with its kind: what is printed before it, and whether it is a percentage, points or a number. */
export interface SecondFigure {
  readonly kind: string;
  readonly quantity: Quantity;
}

/** Words before numbers of notes, places in a ranking and margins. */
const NO_FIGURE = /^(※|注|註|\*|第|±|note|no\.?$)/i;

/** The kind of no figure. */
export const NO_KIND = "";

/**
 * The figures that a cell prints beside its first: 80.6% of "2,515枚（80.6%）", +8.3 of "63.2% (+8.3ポイント)". Figures of one kind belong together, with a sign or without.
 * @example secondFigures(parsePrinted("2,515枚（80.6%）"))[0]?.kind // => "percent|"
 */
export function secondFigures({ kind, delta, others = [] }: Printed): SecondFigure[] {
  if (kind !== "quantity") return [];
  const labelled = [...(delta ? [{ label: "", quantity: delta }] : []), ...others];
  return labelled
    .filter(({ label }) => !NO_FIGURE.test(label))
    .map(({ label, quantity }) => ({ kind: `${measureOf(quantity)}|${label}`, quantity }));
}

/** The second figure of that kind. */
export function secondFigure(printed: Printed, kind: string): Quantity | undefined {
  return kind === NO_KIND ? undefined : secondFigures(printed).find((second) => second.kind === kind)?.quantity;
}

/** What a kind says: the measure, and the words before the figure. */
export function partsOfKind(kind: string): { readonly measure: string; readonly label: string } {
  const at = kind.indexOf("|");
  return { measure: kind.slice(0, at), label: kind.slice(at + 1) };
}

/** What a count of a pair in one cell is counted among is no other number of it. */
function measureOf({ unit, unitKind }: Quantity): "percent" | "point" | "number" | "whole" {
  if (unit.startsWith(PAIRED)) return "whole";
  return unitKind === "percent" || unitKind === "point" ? unitKind : "number";
}
