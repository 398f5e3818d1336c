import { decimal, type Decimal } from "../../src/measures/decimal";
import { exactly, rounded, type Operand } from "../../src/measures/operand";
import { stepOf, type RoundingMode } from "../../src/measures/rounding";
import type { Stated } from "../../src/measures/verdict";

/** Reads the simple figures of these tests: "▲0.3%", "87,974,100枚", "80%". */
export function number(text: string): Decimal {
  return decimal(text.replace("▲", "-").replace(/[^\d.-]/g, ""));
}

/** Percentages are rounded, counts are exact. */
export function operand(text: string, mode: RoundingMode = "half-up"): Operand {
  const value = number(text);
  return text.endsWith("%") ? rounded(value, stepOf(value.scale), mode) : exactly(value);
}

export function stated(text: string): Stated {
  const value = number(text);
  return { value, decimals: value.scale };
}
