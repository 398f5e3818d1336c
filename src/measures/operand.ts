import type { Decimal } from "./decimal";
import { point, printedInterval, storedInterval, type Interval } from "./interval";
import type { RoundingMode } from "./rounding";

/** A figure that goes into a calculation. */
export interface Operand {
  /** The number as displayed. */
  readonly nominal: Decimal;
  /** What it can stand for. */
  readonly interval: Interval;
}

/** A printed figure. Its interval is worked out when asked for: most figures follow from the displayed numbers alone. */
class PrintedOperand implements Operand {
  private known: Interval | undefined;

  constructor(
    readonly nominal: Decimal,
    /** Worth of the last digit; undefined for an exact figure. */
    private readonly step: Decimal | undefined,
    private readonly mode: RoundingMode,
  ) {}

  get interval(): Interval {
    this.known ??= this.step === undefined ? point(this.nominal) : printedInterval(this.nominal, this.step, this.mode);
    return this.known;
  }
}

/** A figure displayed with fewer digits than its cell stores. */
class StoredOperand implements Operand {
  private known: Interval | undefined;

  constructor(
    readonly nominal: Decimal,
    private readonly stored: Decimal,
  ) {}

  get interval(): Interval {
    this.known ??= storedInterval(this.stored);
    return this.known;
  }
}

/** A figure shown as `nominal` whose cell stores more digits: it is what the cell stores. */
export function storedAs(nominal: Decimal, stored: Decimal): Operand {
  return new StoredOperand(nominal, stored);
}

/** A figure that is what it says: a count, an amount in full. */
export function exactly(d: Decimal): Operand {
  return new PrintedOperand(d, undefined, "half-up");
}

/**
 * A figure of which only the rounded print is known; `step` is the worth of its last digit.
 * @example toText(rounded(decimal("60.1"), decimal("0.1"), "half-up").interval.high) // => "60.15"
 */
export function rounded(d: Decimal, step: Decimal, mode: RoundingMode): Operand {
  return new PrintedOperand(d, step, mode);
}
