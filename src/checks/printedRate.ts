import { scaleByTen, type Decimal } from "../measures/decimal";
import type { AverageCheck, RateCheck } from "./check";

/** A percentage in the manner of a rate's cell: 0.749 for 74.9 in a column of bare fractions, else itself. */
export function inPrintedUnit(percent: Decimal, { stated, asFraction }: Pick<RateCheck | AverageCheck, "stated" | "asFraction">): Decimal {
  return asFraction && stated.value.quantity?.unitKind !== "percent" ? scaleByTen(percent, -2) : percent;
}
