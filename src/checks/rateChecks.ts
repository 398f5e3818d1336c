import type { Figure } from "../indicators/figure";
import type { Indicator, Result, TableReading } from "../indicators/indicator";
import type { RateFormula } from "../measures/attainmentRate";
import type { Operand } from "../measures/operand";
import { ROUNDING_MODES, type RoundingMode } from "../measures/rounding";
import type { Quantity } from "../parse/quantity";
import type { ColumnRole } from "../tables/table";
import type { RateCheck, UncheckedRate } from "./check";
import { judgeFormulas, type Judged, type RateCase } from "./judgeFormulas";
import { operandOf, printsFractions, statedPercent, targetOperand } from "../parse/operands";

/** Rows that must need another rounding mode before a column is taken to use it. */
const ROWS_FOR_A_MODE = 2;

interface Candidate extends RateCase {
  readonly indicator: Indicator | undefined;
  readonly result: Result | undefined;
  readonly stated: Figure;
  readonly actual: Figure;
  readonly target: Figure;
  readonly baseline: Figure | undefined;
  readonly asFraction: boolean;
  /** The verdict where the column rounds half up, as most do. */
  readonly halfUp: Judged;
}

/** The rates of indicators as they were judged the last time. An indicator that was read again is another object. */
export type RateMemory = WeakMap<Indicator, readonly (Candidate | UncheckedRate)[]>;

/** Every stated rate of a table with the verdict on it, column by column since rounding is a habit of a column. */
export function rateChecks(reading: TableReading, memory?: RateMemory): { rates: RateCheck[]; unchecked: UncheckedRate[] } {
  const unchecked: UncheckedRate[] = [];
  const byColumn = new Map<number, Candidate[]>();
  const fractions = fractionColumns(reading);
  for (const indicator of reading.indicators) {
    for (const candidate of candidatesOf(indicator, fractions, memory)) {
      if ("reason" in candidate) unchecked.push(candidate);
      else columnOf(byColumn, candidate.stated.column.index).push(candidate);
    }
  }
  for (const candidate of totalRates(reading, fractions)) columnOf(byColumn, candidate.stated.column.index).push(candidate);
  const rates = [...byColumn.values()].flatMap((candidates) => judgeColumn(reading, candidates, unchecked));
  return { rates, unchecked };
}

function columnOf(columns: Map<number, Candidate[]>, index: number): Candidate[] {
  let known = columns.get(index);
  if (!known) columns.set(index, (known = []));
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

/** Judged before, unless the column has changed between percentages and fractions since. */
function candidatesOf(
  indicator: Indicator,
  fractions: ReadonlySet<number>,
  memory: RateMemory | undefined,
): readonly (Candidate | UncheckedRate)[] {
  const known = memory?.get(indicator);
  if (known?.every((one) => "reason" in one || one.asFraction === fractions.has(one.stated.column.index))) return known;
  const candidates: (Candidate | UncheckedRate)[] = [];
  for (const result of indicator.results) {
    const candidate = candidateOf(indicator, result, fractions);
    if (candidate) candidates.push(candidate);
  }
  memory?.set(indicator, candidates);
  return candidates;
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
  const { baseline } = operands;
  const asFraction = fractions.has(rate.column.index);
  const share = result.whole !== undefined;
  const formulas = formulasFor(indicator, result, baseline);
  const inputs = { stated: statedPercent(rate.value.quantity, asFraction), actual: operands.actual, target: operands.target, baseline };
  return {
    indicator,
    result,
    stated: rate,
    actual,
    target,
    baseline: baseline && indicator.baseline,
    share,
    formulas,
    inputs,
    asFraction,
    halfUp: judgeFormulas({ formulas, inputs, share }, "half-up"),
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
      const inputs = { stated: statedPercent(rate, asFraction), ...operands };
      return [
        {
          indicator: undefined,
          result: undefined,
          stated,
          actual,
          target,
          baseline: undefined,
          share: true,
          formulas: FORMULAS.share,
          inputs,
          asFraction,
          halfUp: judgeFormulas({ formulas: FORMULAS.share, inputs, share: true }, "half-up"),
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
): { actual: Operand; target: Operand; baseline: Operand | undefined } | "inexact-input" | "different-units" {
  if (!comparable(actual, target)) return "different-units";
  const a = operandOf(actual);
  const t = targetOperand(target, actual);
  if (!a || !t) return "inexact-input";
  return { actual: a, target: t, baseline: baseline && comparable(baseline, target) ? operandOf(baseline) : undefined };
}

/** Figures divide each other where neither is a share and the other a count. A missing unit is taken for the other's. */
export function comparable(a: Quantity, b: Quantity): boolean {
  if (a.unitKind === b.unitKind || a.unitKind === "none" || b.unitKind === "none") return true;
  return !isShare(a) && !isShare(b);
}

function isShare({ unitKind }: Quantity): boolean {
  return unitKind === "percent" || unitKind === "permille" || unitKind === "point";
}

/** The formulas to try, the plainest first. */
const FORMULAS: Readonly<Record<"share" | "rise" | "riseFromBaseline" | "fall" | "fallFromBaseline", readonly RateFormula[]>> = {
  share: ["ratio"],
  rise: ["ratio"],
  riseFromBaseline: ["ratio", "baseline"],
  fall: ["ratio", "inverse", "mirror"],
  fallFromBaseline: ["ratio", "inverse", "mirror", "baseline"],
};

/** The formulas that the indicator's type allows, the plainest first. Another than actual ÷ target needs evidence: a name or a baseline. */
function formulasFor({ type }: Indicator, { whole }: Result, baseline: Operand | undefined): readonly RateFormula[] {
  if (whole) return FORMULAS.share;
  if (type.direction === "decrease") return baseline ? FORMULAS.fallFromBaseline : FORMULAS.fall;
  return baseline ? FORMULAS.riseFromBaseline : FORMULAS.rise;
}

function judgeColumn({ table }: TableReading, candidates: readonly Candidate[], unchecked: UncheckedRate[]): RateCheck[] {
  const { mode, judged } = judgedByMode(candidates);
  const checks: RateCheck[] = [];
  candidates.forEach(({ indicator, result, stated, actual, target, baseline, share, asFraction }, place) => {
    const verdict = judged[place] ?? "no-figures";
    if (typeof verdict === "string") {
      unchecked.push({ indicator, stated, reason: verdict });
      return;
    }
    const { formula, judgement } = verdict;
    checks.push({ table, indicator, result, stated, actual, target, baseline, share, formula, judgement, mode, asFraction });
  });
  return checks;
}

/** Half-up, unless another mode explains every row of the column and at least two that half-up does not. */
function judgedByMode(candidates: readonly Candidate[]): { mode: RoundingMode; judged: readonly Judged[] } {
  const judged = candidates.map(({ halfUp }) => halfUp);
  const needing = candidates.filter((_, place) => !holds(judged[place] ?? "no-figures"));
  if (needing.length < ROWS_FOR_A_MODE) return { mode: "half-up", judged };
  const other = ROUNDING_MODES.find((mode) => explainsAll(mode, needing) && explainsAll(mode, candidates));
  if (other === undefined) return { mode: "half-up", judged };
  return { mode: other, judged: candidates.map((candidate) => judgeFormulas(candidate, other)) };
}

function explainsAll(mode: RoundingMode, candidates: readonly Candidate[]): boolean {
  return candidates.every((candidate) => holds(judgeFormulas(candidate, mode)));
}

function holds(judged: Judged): boolean {
  return typeof judged === "string" || judged.judgement.verdict === "exact" || judged.judgement.verdict === "input-rounding";
}
