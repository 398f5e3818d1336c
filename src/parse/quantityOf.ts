import type { Decimal } from "../measures/decimal";
import { scaleByTen } from "../measures/decimal";
import type { Bound, Quantity, UnitKind } from "./quantity";

const WIDEST = 40;
const STEPS: readonly Decimal[] = Array.from({ length: 2 * WIDEST + 1 }, (_, i) => stepFor(i - WIDEST));

function stepFor(scale: number): Decimal {
  return scale >= 0 ? { units: 1, scale } : scaleByTen({ units: 1, scale: 0 }, -scale);
}

/** What a grammar has read of a figure. */
export interface FigureDraft {
  units: number | bigint;
  decimals: number;
  multiplier: number;
  unit: string;
  unitKind: UnitKind;
  signed: boolean;
  bound?: Bound;
  approximate?: boolean;
}

/** The quantity of a draft: the multiplier applied to the value and to the worth of its last digit. */
export function quantityOf(draft: FigureDraft): Quantity {
  const { units, decimals, multiplier, unit, unitKind, signed, bound, approximate } = draft;
  const scale = decimals - multiplier;
  const value = multiplier === 0 ? { units, scale } : scaleByTen({ units, scale: decimals }, multiplier);
  const step = STEPS[scale + WIDEST] ?? stepFor(scale);
  const plain = { value, step, decimals, multiplier, unit, unitKind, signed };
  if (bound === undefined) return approximate ? { ...plain, approximate } : plain;
  return approximate ? { ...plain, bound, approximate } : { ...plain, bound };
}
