/** A calculation of one figure from two or three others, but for its rounding: ((first ÷ second) × scale − offset) × sign. */
export interface Formula {
  readonly operator: "ratio" | "change" | "mirror" | "progress" | "share";
  readonly scale: 1 | 100 | 1000 | 100000;
  readonly offset: number;
  readonly sign: 1 | -1;
  /** Bits that the formula costs: what is rarely printed needs more proof. */
  readonly cost: number;
}

function formula(operator: Formula["operator"], scale: Formula["scale"], cost: number, offset = 0, sign: 1 | -1 = 1): Formula {
  return { operator, scale, offset, sign, cost };
}

/** Of two parts, b and c: b ÷ c, (b − c) ÷ c, (c − b) ÷ c and 2 − b ÷ c, as fractions, percentages or per so many. */
export const QUOTIENTS: readonly Formula[] = [
  formula("ratio", 1, 1),
  formula("ratio", 100, 1),
  formula("ratio", 1000, 8),
  formula("ratio", 100000, 9),
  formula("change", 100, 1.5, 100),
  formula("change", 1, 2, 1),
  formula("change", 100, 10, 100, -1),
  formula("change", 1, 10, 1, -1),
  formula("mirror", 100, 10, 200, -1),
];

/** Of three parts: (actual − base) ÷ (target − base). */
export const PROGRESS: readonly Formula[] = [formula("progress", 1, 8), formula("progress", 100, 8)];

/** Of a figure and the total of its own line. */
export const SHARES: readonly Formula[] = [formula("share", 1, 2), formula("share", 100, 2)];

/** What the formula gives for its parts; NaN where it gives nothing. */
export function formulaValue({ operator, scale, offset, sign }: Formula, parts: ArrayLike<number>): number {
  const quotient = operator === "progress" ? (parts[0]! - parts[2]!) / (parts[1]! - parts[2]!) : parts[0]! / parts[1]!;
  return Number.isFinite(quotient) ? (quotient * scale - offset) * sign : NaN;
}
