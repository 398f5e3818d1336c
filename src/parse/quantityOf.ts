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
  const { units, decimals, multiplier, signed, bound, approximate } = draft;
  const { unit, unitKind } = isPercentagePoints(draft) ? PERCENTAGE_POINTS : draft;
  const scale = decimals - multiplier;
  const value = multiplier === 0 ? { units, scale } : scaleByTen({ units, scale: decimals }, multiplier);
  const step = STEPS[scale + WIDEST] ?? stepFor(scale);
  const plain = { value, step, decimals, multiplier, unit, unitKind, signed };
  if (bound === undefined) return approximate ? { ...plain, approximate } : plain;
  return approximate ? { ...plain, bound, approximate } : { ...plain, bound };
}

const PERCENTAGE_POINTS = { unit: "ポイント", unitKind: "point" } as const;

/** "+4.5P" says by how much a rate has changed; 120P are the points of a card, or pages. */
function isPercentagePoints({ unit, signed, decimals }: FigureDraft): boolean {
  return unit === "P" && (signed || decimals > 0);
}
