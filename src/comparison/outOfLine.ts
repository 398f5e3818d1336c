import { absolute, compare, multiply, type Decimal } from "../measures/decimal";
import type { Pair } from "./matching/pair";
import type { Slot } from "./slots";

const TWO: Decimal = { units: 2, scale: 0 };
const FIVE: Decimal = { units: 5, scale: 0 };
const ENOUGH = 2;

/** True where the other figures of the row are of the size of the earlier figure, and the current one is five times as large or small as all of them. */
export function isOutOfLine({ current: listing }: Pair, { earlier, current }: Slot): boolean {
  const [old, now] = [earlier.figure.value.quantity, current.figure.value.quantity];
  if (!old || !now) return false;
  const others = listing.observations.flatMap(({ role, figure }) => {
    const { quantity } = figure.value;
    return figure !== current.figure && role !== "rate" && quantity?.unit === now.unit && Number(quantity.value.units) !== 0
      ? [absolute(quantity.value)]
      : [];
  });
  const sizes = others.sort(compare);
  const [least, most] = [sizes[0], sizes.at(-1)];
  if (!least || !most || sizes.length < ENOUGH) return false;
  const [was, is] = [absolute(old.value), absolute(now.value)];
  const fitted = compare(multiply(was, TWO), least) >= 0 && compare(was, multiply(most, TWO)) <= 0;
  return fitted && (compare(is, multiply(most, FIVE)) >= 0 || compare(multiply(is, FIVE), least) <= 0);
}
