import { ranksOf } from "../checks/ratingScales";
import type { Pair } from "./matching/pair";
import { likeness } from "./samePrinting";
import type { Slot } from "./slots";

/** A rating that two documents give otherwise although the figures that it rests on are the same. */
export interface RatingChange {
  readonly pair: Pair;
  readonly rating: Slot;
  /** The actual of the same time, and the target where both documents give one. */
  readonly figures: readonly Slot[];
}

/** Ratings of one scale that differ while nothing that they could follow from does: the actual agrees, and no figure of the row has changed. */
export function ratingChanges(pair: Pair, slots: readonly Slot[]): RatingChange[] {
  const figures = slots.filter(({ current }) => current.role !== "rating");
  if (figures.some((slot) => agreement(slot) === "differs")) return [];
  return slots.flatMap((rating): RatingChange[] => {
    const actual = figures.find(({ current }) => current.role === "actual" && current.group === rating.current.group);
    if (!actual || agreement(actual) !== "same" || !isOtherRating(rating)) return [];
    const target = figures.find((slot) => slot.current.role === "target" && agreement(slot) === "same");
    return [{ pair, rating, figures: target ? [actual, target] : [actual] }];
  });
}

/** Other symbols of one scale: where a document rates on another scale altogether, every rating is another one. */
function isOtherRating({ earlier, current }: Slot): boolean {
  const [before, now] = [earlier.figure.value.rating?.symbol, current.figure.value.rating?.symbol];
  return before !== undefined && now !== undefined && before !== now && ranksOf(new Set([before, now])) !== undefined;
}

function agreement({ earlier, current }: Slot): "same" | "differs" | "none" {
  const [before, now] = [earlier.figure.value, current.figure.value];
  if (!before.quantity || !now.quantity) return before.quantity || now.quantity ? "differs" : "none";
  return likeness(before.quantity, now.quantity).kind === "same" ? "same" : "differs";
}
