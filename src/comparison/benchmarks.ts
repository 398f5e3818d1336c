import { fold } from "../parse/fold";
import { parsePrinted } from "../parse/parsePrinted";
import type { Quantity } from "../parse/quantity";
import type { BenchmarkMove } from "./change";
import type { Pair } from "./matching/pair";
import { likeness } from "./samePrinting";
import type { Slot } from "./slots";

const NATIONAL = /(?:全国(?:値|平均)?|national (?:average|value|figure))\s*(?:は|:|=)?\s*(\d[\d,.]*\s*(?:%|[^\s\d()、,。]{0,4}))/i;

/** A target that was the national value of its time, where the note now gives another one. */
export function benchmarkMoves(pair: Pair, slots: readonly Slot[]): BenchmarkMove[] {
  const [before, now] = [nationalValue(pair.earlier.source?.value), nationalValue(pair.current.source?.value)];
  if (!before || !now || likeness(before.quantity, now.quantity).kind === "same") return [];
  const target = slots.find(({ earlier, current }) => {
    const [a, b] = [earlier.figure.value.quantity, current.figure.value.quantity];
    return current.role === "target" && a && b && isSame(a, b) && isSame(b, before.quantity);
  });
  return target ? [{ pair, target, before: before.text, after: now.text }] : [];
}

function isSame(a: Quantity, b: Quantity): boolean {
  return likeness(a, b).kind === "same";
}

function nationalValue(source: string | undefined): { readonly text: string; readonly quantity: Quantity } | undefined {
  const text = source && NATIONAL.exec(fold(source))?.[1]?.trim();
  const quantity = text ? parsePrinted(text).quantity : undefined;
  return text && quantity ? { text, quantity } : undefined;
}
