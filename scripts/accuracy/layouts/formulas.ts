import { a1 } from "../../../src/index";
import type { Figure } from "./figure";
import type { Operator, Relation } from "./relation";

type Spelling = (names: readonly string[], relation: Relation) => string | undefined;

/** Formulas by operator, before the factor that a rate without a percent sign needs. */
const SPELLINGS: Readonly<Partial<Record<Operator, Spelling>>> = {
  ratio: ([a = "", b = ""]) => `${a}/${b}`,
  mirror: ([a = "", b = ""]) => `(2-${a}/${b})`,
  progress: ([a = "", b = "", c = ""]) => `(${a}-${b})/(${c}-${b})`,
  difference: ([a = "", b = ""]) => `${a}-${b}`,
  change: ([a = "", b = ""]) => `(${a}-${b})/${b}`,
  "of-sum": ([own = "", ...all]) => `${own}/(${all.join("+")})`,
  "pooled-part": (names) => `SUM(${ends(names.slice(0, -1))})/${names.at(-1) ?? ""}`,
  sum: (names, { parts }) => (isRun(parts) ? `SUM(${ends(names)})` : names.join("+")),
  mean: (names, { parts }) => (isRun(parts) ? `AVERAGE(${ends(names)})` : undefined),
  balance: (names, { signs }) => names.map((name, at) => `${(signs?.[at] ?? 1) < 0 ? "-" : at === 0 ? "" : "+"}${name}`).join(""),
};

/** The formula that somebody would type for the relation; undefined where this generator leaves the figure typed. */
export function formulaOf(relation: Relation): string | undefined {
  const { operator, aggregate, parts, scale = 1, cap } = relation;
  const formula = SPELLINGS[operator]?.(parts.map(a1), relation);
  if (formula === undefined || cap !== undefined) return undefined;
  // A percentage is stored as a fraction and only shown times 100.
  return aggregate.print.unit === "%" || scale === 1 ? formula : `${formula}*${scale}`;
}

function ends(names: readonly string[]): string {
  return `${names[0] ?? ""}:${names.at(-1) ?? ""}`;
}

/** True for three or more cells beside each other, in a row or in a column. */
function isRun(parts: readonly Figure[]): boolean {
  const steps = parts.slice(1).map(({ row, column }, at) => [row - (parts[at]?.row ?? 0), column - (parts[at]?.column ?? 0)].join());
  return parts.length > 2 && (steps.every((step) => step === "1,0") || steps.every((step) => step === "0,1"));
}
