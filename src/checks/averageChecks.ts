import type { Figure } from "../indicators/figure";
import type { Indicator, SummaryRow, TableReading } from "../indicators/indicator";
import { averagePolicies, type FittingPolicy } from "../measures/averagePolicies";
import type { Decimal } from "../measures/decimal";
import { judgeAverage, missingRate, type AveragedRate, type AveragePolicy, type AverageQuestion } from "../measures/judgeAverage";
import { exactly, rounded } from "../measures/operand";
import { stepOf, type RoundingMode } from "../measures/rounding";
import type { AverageCheck, RateCheck, UnstatedRate } from "./check";
import { fold } from "../parse/fold";
import { statedPercent } from "../parse/operands";
import { leftOut } from "../words/notSummed";
import { fractionColumns } from "./rateChecks";

/** The policy taken where none gives the stated average. */
const PLAIN: AveragePolicy = { missing: "skip" };

/** A row that lists an indicator again. */
const AGAIN = "再掲";

interface Averaged {
  readonly summary: SummaryRow;
  readonly stated: Figure;
  readonly indicators: readonly Indicator[];
  readonly rates: readonly Figure[];
}

/** What is known of the rates that an average counts, beside their print. */
interface Known {
  readonly isFraction: boolean;
  readonly mode: RoundingMode;
  /** Rates to take as what their actual and target give. */
  readonly recomputed: readonly RateCheck[];
  /** Empty rates to take as what their actual and target give. */
  readonly filled: readonly UnstatedRate[];
  readonly weights?: readonly Decimal[];
}

/** Every stated average of a table, and what the averages say of the rates that are not stated. */
export function averageChecks(
  reading: TableReading,
  checks: readonly RateCheck[],
  unstated: readonly UnstatedRate[],
): { averages: AverageCheck[]; unstated: UnstatedRate[] } {
  const averages: AverageCheck[] = [];
  let solved = [...unstated];
  if (!reading.summaries.some(({ kind }) => kind === "average")) return { averages, unstated: solved };
  const fractions = fractionColumns(reading);
  for (const averaged of averagedColumns(reading)) {
    const own = checks.filter(({ stated }) => averaged.rates.includes(stated));
    const known: Known = {
      isFraction: fractions.has(averaged.stated.column.index),
      mode: own[0]?.mode ?? "half-up",
      recomputed: [],
      filled: [],
    };
    const check = checkAverage(reading, averaged, known, own, unstated);
    if (check) averages.push(check);
    solved = solved.map((gap) => (averaged.rates.includes(gap.cell) ? solve(gap, averaged, known, unstated, check) : gap));
  }
  return { averages, unstated: solved };
}

/** Each average of a rate column with the rates above it, back to the average before. */
function averagedColumns({ summaries, indicators }: TableReading): Averaged[] {
  const averages = summaries.filter(({ kind }) => kind === "average");
  return averages.flatMap((summary, place) => {
    const from = averages[place - 1]?.row ?? -1;
    const isOnce = leftOut(fold(summary.name.value))?.includes(AGAIN) ?? false;
    const isOut = ({ name, reprint }: Indicator): boolean => isOnce && (reprint || name.value.includes(AGAIN));
    const own = indicators.filter((indicator) => indicator.row > from && indicator.row < summary.row && !isOut(indicator));
    return summary.figures.flatMap((stated) => {
      if (stated.column.role !== "rate" || !stated.value.quantity) return [];
      const cells = own.map(({ results }) => results.find(({ rate }) => rate?.column === stated.column)?.rate);
      const rates = cells.filter((rate) => rate !== undefined);
      return rates.length > 0 && rates.length === own.length ? [{ summary, stated, indicators: own, rates }] : [];
    });
  });
}

function checkAverage(
  { table }: TableReading,
  averaged: Averaged,
  known: Known,
  own: readonly RateCheck[],
  unstated: readonly UnstatedRate[],
): AverageCheck | undefined {
  const { summary, stated, rates, indicators } = averaged;
  const found = (fit: FittingPolicy, filledBlanks: boolean, recomputed: readonly RateCheck[]): AverageCheck => ({
    table,
    summary,
    stated,
    rates,
    indicators,
    ...fit,
    filledBlanks,
    recomputed,
    asFraction: known.isFraction,
  });
  for (const { filled, recomputed, weights } of readings(averaged, own, unstated)) {
    const fit = averagePolicies(questionOf(averaged, { ...known, filled, recomputed, ...(weights && { weights }) }))[0];
    if (fit) return found(fit, filled.length > 0, recomputed);
  }
  const filled = unstated.filter(({ cell }) => rates.includes(cell));
  const judgement = judgeAverage(questionOf(averaged, { ...known, filled }), PLAIN);
  return judgement.verdict === "not-checkable" ? undefined : found({ policy: PLAIN, judgement }, false, []);
}

/** What an average may have been taken of, the plainest first: the rates as printed, weighted by their wholes, with empty rates filled, with wrong rates put right. */
function readings(
  averaged: Averaged,
  own: readonly RateCheck[],
  unstated: readonly UnstatedRate[],
): Pick<Known, "filled" | "recomputed" | "weights">[] {
  const filled = unstated.filter(({ cell }) => averaged.rates.includes(cell));
  const weights = weightsOf(averaged);
  const wrong = own.filter(({ judgement }) => judgement.verdict === "impossible");
  const corrections = wrong.length > 1 ? [wrong, ...wrong.map((one) => [one])] : wrong.length === 1 ? [wrong] : [];
  return [
    { filled: [], recomputed: [] },
    ...(weights ? [{ filled: [], recomputed: [], weights }] : []),
    ...(filled.length > 0 ? [{ filled, recomputed: [] }] : []),
    ...corrections.map((recomputed) => ({ filled, recomputed })),
  ];
}

/** The targets as weights where they are of one unit and nothing says that the average is a simple one. */
function weightsOf({ summary, stated, indicators }: Averaged): readonly Decimal[] | undefined {
  if (/単純|simple/i.test(summary.name.value)) return undefined;
  const quantities = indicators.flatMap(({ results }) => {
    const result = results.find(({ rate }) => rate?.column === stated.column);
    const quantity = (result?.whole ?? result?.target)?.value.quantity;
    return quantity ? [quantity] : [];
  });
  const unit = quantities[0]?.unit;
  if (quantities.length !== indicators.length || quantities.some((quantity) => quantity.unit !== unit || quantity.unitKind === "percent"))
    return undefined;
  return quantities.map(({ value }) => value);
}

/** What the average needs in the place of an unstated rate, and whether the rate that follows fits. */
function solve(
  gap: UnstatedRate,
  averaged: Averaged,
  known: Known,
  unstated: readonly UnstatedRate[],
  check: AverageCheck | undefined,
): UnstatedRate {
  if (!check) return gap;
  const others = unstated.filter((other) => other !== gap);
  const needed = missingRate(questionOf(averaged, { ...known, filled: others }), check.policy);
  const holds = averagePolicies(questionOf(averaged, { ...known, filled: [...others, gap] })).length > 0;
  return { ...gap, averageHolds: holds, ...(needed && { needed }) };
}

function questionOf({ stated, rates }: Averaged, known: Known): AverageQuestion {
  return {
    stated: statedPercent(stated.value.quantity ?? NOTHING, known.isFraction),
    rates: rates.map((rate) => averagedRate(rate, known)),
    mode: known.mode,
    ...(known.weights && { weights: known.weights }),
  };
}

const NOTHING = {
  value: { units: 0, scale: 0 },
  step: stepOf(0),
  decimals: 0,
  multiplier: 0,
  unit: "%",
  unitKind: "percent",
  signed: false,
} as const;

/** Averages are of the rates as printed, whatever more a cell stores. */
function averagedRate(rate: Figure, { isFraction, mode, recomputed, filled }: Known): AveragedRate {
  const quantity = rate.value.quantity;
  if (quantity) {
    const { value, decimals } = statedPercent(quantity, isFraction);
    const corrected = recomputed.find(({ stated }) => stated === rate);
    return rounded(corrected?.judgement.computed ?? value, stepOf(decimals), mode);
  }
  if (rate.value.kind !== "blank") return "missing";
  const gap = filled.find(({ cell }) => cell === rate);
  if (!gap) return "blank";
  return gap.raw === gap.computed ? rounded(gap.computed, stepOf(gap.decimals), mode) : exactly(gap.computed);
}
