import { compare, HUNDRED, isZero, scaleByTen, type Decimal } from "../measures/decimal";
import { storedInterval, type Interval } from "../measures/interval";
import { exactly, rounded, storedAs, type Operand } from "../measures/operand";
import type { Stated } from "../measures/verdict";
import type { Quantity } from "./quantity";

/**
 * What a printed figure brings into a calculation: a count is exact, a percentage or a decimal stands for every number that prints so,
 * and a cell that stores more digits than it shows is what it stores. Undefined for 約, ほぼ and 以上, which allow no exact test.
 */
export function operandOf(quantity: Quantity): Operand | undefined {
  if (quantity.approximate || quantity.bound) return undefined;
  if (quantity.stored) return storedAs(quantity.value, quantity.stored);
  return isCounted(quantity) ? exactly(quantity.value) : rounded(quantity.value, quantity.step, "half-up");
}

/**
 * The target of an actual. A percentage set with fewer decimals than its actual (80 %, beside 37.4 %) is a decision and exact,
 * and so is 100 %, the natural limit; a target with the actual's own decimals may be a rounded national value.
 */
export function targetOperand(target: Quantity, actual: Quantity): Operand | undefined {
  const decided = target.unitKind === "percent" && ((target.decimals === 0 && actual.decimals > 0) || compare(target.value, HUNDRED) === 0);
  if (decided && !target.stored && !target.approximate && !target.bound) return exactly(target.value);
  return operandOf(target);
}

function isCounted({ multiplier, decimals, unitKind }: Quantity): boolean {
  return multiplier === 0 && decimals === 0 && (unitKind === "count" || unitKind === "none" || unitKind === "other");
}

/** A stated result as a percentage: a bare 0.799 in a column of fractions is 79.9 %. */
export function statedPercent(quantity: Quantity, asFraction: boolean): Stated {
  if (!asFraction || quantity.unitKind === "percent") return statedFigure(quantity);
  const value = scaleByTen(quantity.value, 2);
  return stated(value, quantity.decimals - 2, quantity.stored && scaleByTen(quantity.stored, 2));
}

/** A stated result as it is printed. */
export function statedFigure({ value, decimals, multiplier, stored: hidden }: Quantity): Stated {
  return stated(value, decimals - multiplier, hidden);
}

function stated(value: Decimal, decimals: number, hidden: Decimal | undefined): Stated {
  return hidden === undefined ? { value, decimals, interval: undefined } : new StoredResult(value, decimals, hidden);
}

/** A stated result whose cell stores more digits than it shows. The interval is worked out when asked for. */
class StoredResult implements Stated {
  private known: Interval | undefined;

  constructor(
    readonly value: Decimal,
    readonly decimals: number,
    private readonly hidden: Decimal,
  ) {}

  get interval(): Interval {
    this.known ??= storedInterval(this.hidden);
    return this.known;
  }
}

/** True where the figures of a column without a percent sign are fractions of 1: most are printed with decimals and none is above 2. */
export function printsFractions(quantities: readonly Quantity[]): boolean {
  const bare = quantities.filter(({ unitKind }) => unitKind === "none");
  if (bare.length === 0 || bare.length * 2 <= quantities.length) return false;
  const small = bare.filter(({ value }) => isAtMostTwo(value));
  const fractional = bare.filter(({ decimals, value }) => decimals >= 2 || isZero(value) || (decimals === 0 && isAtMostTwo(value)));
  return small.length * 4 >= bare.length * 3 && fractional.length * 2 > bare.length && bare.some(({ decimals }) => decimals >= 2);
}

const TWO: Decimal = { units: 2, scale: 0 };

function isAtMostTwo(value: Decimal): boolean {
  return compare(value, TWO) <= 0;
}
