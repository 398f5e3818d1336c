import type { Figure } from "../indicators/figure";
import type { Indicator, Result, TableReading } from "../indicators/indicator";
import type { RateFormula } from "../measures/attainmentRate";
import { HUNDRED, ZERO } from "../measures/decimal";
import { judgeRate, type CheckedRate, type RateQuestion } from "../measures/judgeRate";
import type { Operand } from "../measures/operand";
import { ROUNDING_MODES, type RoundingMode } from "../measures/rounding";
import type { Obstacle } from "../measures/verdict";
import type { Quantity } from "../parse/quantity";
import type { ColumnRole } from "../tables/table";
import type { RateCheck, UncheckedRate } from "./check";
import { operandOf, printsFractions, statedPercent, targetOperand } from "./operands";

/** Rows that must need another rounding mode before a column is taken to use it. */
const ROWS_FOR_A_MODE = 2;

type Question = Omit<RateQuestion, "formula" | "mode">;

interface Candidate {
  readonly indicator: Indicator | undefined;
  readonly result: Result | undefined;
  readonly stated: Figure;
  readonly actual: Figure;
  readonly target: Figure;
  readonly baseline: Figure | undefined;
  readonly share: boolean;
  readonly formulas: readonly RateFormula[];
  readonly question: Question;
  readonly asFraction: boolean;
}

/** Every stated rate of a table with the verdict on it, column by column since rounding is a habit of a column. */
export function rateChecks(reading: TableReading): { rates: RateCheck[]; unchecked: UncheckedRate[] } {
  const unchecked: UncheckedRate[] = [];
  const byColumn = new Map<number, Candidate[]>();
  const fractions = fractionColumns(reading);
  for (const indicator of reading.indicators) {
    for (const result of indicator.results) {
      const candidate = candidateOf(indicator, result, fractions);
      if (candidate === undefined) continue;
      if ("reason" in candidate) unchecked.push(candidate);
      else columnOf(byColumn, candidate.stated.column.index).push(candidate);
    }
  }
  for (const candidate of totalRates(reading, fractions)) columnOf(byColumn, candidate.stated.column.index).push(candidate);
  const rates = [...byColumn.values()].flatMap((candidates) => judgeColumn(reading, candidates, unchecked));
  return { rates, unchecked };
}

function columnOf(columns: Map<number, Candidate[]>, index: number): Candidate[] {
  const known = columns.get(index) ?? [];
  columns.set(index, known);
  return known;
}

/** Rate columns whose bare figures are fractions of 1. */
export function fractionColumns(reading: TableReading): ReadonlySet<number> {
  const quantities = new Map<number, Quantity[]>();
  for (const { results } of reading.indicators) {
    for (const { rate } of results) {
      if (!rate?.value.quantity) continue;
      const column = quantities.get(rate.column.index) ?? [];
      column.push(rate.value.quantity);
      quantities.set(rate.column.index, column);
    }
  }
  return new Set([...quantities].filter(([, column]) => printsFractions(column)).map(([index]) => index));
}

function candidateOf(indicator: Indicator, result: Result, fractions: ReadonlySet<number>): Candidate | UncheckedRate | undefined {
  const { rate, actual } = result;
  if (!rate?.value.quantity) return undefined;
  const target = result.whole ?? result.target;
  const unchecked = (reason: UncheckedRate["reason"]): UncheckedRate => ({ indicator, stated: rate, reason });
  if (rate.value.quantity.approximate || rate.value.quantity.bound) return unchecked("inexact-input");
  if (!actual?.value.quantity) return unchecked("no-actual");
  if (!target?.value.quantity) return unchecked("no-target");
  const operands = operandsOf(actual.value.quantity, target.value.quantity, indicator.baseline?.value.quantity);
  if (typeof operands === "string") return unchecked(operands);
  const asFraction = fractions.has(rate.column.index);
  return {
    indicator,
    result,
    stated: rate,
    actual,
    target,
    baseline: operands.baseline && indicator.baseline,
    share: result.whole !== undefined,
    formulas: formulasFor(indicator, result, operands.baseline),
    question: { stated: statedPercent(rate.value.quantity, asFraction), ...operands },
    asFraction,
  };
}

/** The shares of total rows: total part ÷ total whole. A total row without them states no share that could be checked. */
function totalRates({ summaries }: TableReading, fractions: ReadonlySet<number>): Candidate[] {
  return summaries.flatMap(({ kind, figures }) => {
    if (kind !== "total") return [];
    return figures.flatMap((stated) => {
      const rate = stated.value.quantity;
      if (stated.column.role !== "rate" || !rate || rate.approximate || rate.bound) return [];
      const near = (role: ColumnRole): Figure | undefined =>
        figures.find(({ column }) => column.role === role && column.group === stated.column.group) ??
        figures.find(({ column }) => column.role === role);
      const [actual, target] = [near("part") ?? near("actual"), near("whole")];
      const operands =
        actual?.value.quantity && target?.value.quantity && operandsOf(actual.value.quantity, target.value.quantity, undefined);
      if (!actual || !target || !operands || typeof operands === "string") return [];
      const asFraction = fractions.has(stated.column.index);
      const question = { stated: statedPercent(rate, asFraction), ...operands };
      return [
        {
          indicator: undefined,
          result: undefined,
          stated,
          actual,
          target,
          baseline: undefined,
          share: true,
          formulas: ["ratio"] as const,
          question,
          asFraction,
        },
      ];
    });
  });
}

/** The operands of one rate, or why they cannot be compared. */
export function operandsOf(
  actual: Quantity,
  target: Quantity,
  baseline: Quantity | undefined,
): { actual: Operand; target: Operand; baseline?: Operand } | "inexact-input" | "different-units" {
  if (!comparable(actual, target)) return "different-units";
  const [a, t] = [operandOf(actual), targetOperand(target, actual)];
  if (!a || !t) return "inexact-input";
  const b = baseline && comparable(baseline, target) ? operandOf(baseline) : undefined;
  return { actual: a, target: t, ...(b && { baseline: b }) };
}

/** Figures divide each other where neither is a share and the other a count. A missing unit is taken for the other's. */
export function comparable(a: Quantity, b: Quantity): boolean {
  if (a.unitKind === b.unitKind || a.unitKind === "none" || b.unitKind === "none") return true;
  return !isShare(a) && !isShare(b);
}

function isShare({ unitKind }: Quantity): boolean {
  return unitKind === "percent" || unitKind === "permille" || unitKind === "point";
}

/** The formulas that the indicator's type allows, the plainest first. Another than actual ÷ target needs evidence: a name or a baseline. */
function formulasFor({ type }: Indicator, { whole }: Result, baseline: Operand | undefined): readonly RateFormula[] {
  if (whole) return ["ratio"];
  const plain: RateFormula[] = type.direction === "decrease" ? ["ratio", "inverse", "mirror"] : ["ratio"];
  return baseline ? [...plain, "baseline"] : plain;
}

function judgeColumn(reading: TableReading, candidates: readonly Candidate[], unchecked: UncheckedRate[]): RateCheck[] {
  const mode = columnMode(candidates);
  const checks: RateCheck[] = [];
  for (const candidate of candidates) {
    const judged = judgeCandidate(candidate, mode);
    const { indicator, result, stated, actual, target, baseline, share, asFraction } = candidate;
    if (typeof judged === "string") unchecked.push({ indicator, stated, reason: judged });
    else checks.push({ table: reading.table, indicator, result, stated, actual, target, baseline, share, ...judged, mode, asFraction });
  }
  return checks;
}

/** Half-up, unless another mode explains every row of the column and at least two that half-up does not. */
function columnMode(candidates: readonly Candidate[]): RoundingMode {
  const needing = candidates.filter((candidate) => !holds(candidate, "half-up"));
  if (needing.length < ROWS_FOR_A_MODE) return "half-up";
  return ROUNDING_MODES.find((mode) => candidates.every((candidate) => holds(candidate, mode))) ?? "half-up";
}

function holds(candidate: Candidate, mode: RoundingMode): boolean {
  const judged = judgeCandidate(candidate, mode);
  return typeof judged === "string" || judged.judgement.verdict === "exact" || judged.judgement.verdict === "input-rounding";
}

/** The first formula that holds, as printed and then under cap 100 and floor 0; where none does, the verdict on the plainest. */
function judgeCandidate(
  { formulas, question, share }: Candidate,
  mode: RoundingMode,
): { formula: RateFormula; judgement: CheckedRate } | Obstacle {
  let failed: { formula: RateFormula; judgement: CheckedRate } | Obstacle | undefined;
  for (const formula of formulas) {
    let judgement = judgeRate({ ...question, formula, mode });
    if (judgement.verdict === "impossible" && !share) judgement = clippedOr(judgement, question, formula, mode);
    if (judgement.verdict === "not-checkable") {
      failed ??= judgement.reason;
      continue;
    }
    if (judgement.verdict !== "impossible") return { formula, judgement };
    if (failed === undefined || typeof failed === "string") failed = { formula, judgement };
  }
  return failed ?? "no-figures";
}

function clippedOr(printed: CheckedRate, question: Question, formula: RateFormula, mode: RoundingMode): CheckedRate {
  const clipped = judgeRate({ ...question, formula, mode, cap: HUNDRED, floor: ZERO });
  return clipped.verdict === "not-checkable" || (clipped.verdict === "impossible" && !clipped.capped && !clipped.floored)
    ? printed
    : clipped;
}
