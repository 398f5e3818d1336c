import type { Figure } from "../indicators/figure";
import type { Indicator, SummaryRow, TableReading } from "../indicators/indicator";
import { averagePolicies, type FittingPolicy } from "../measures/averagePolicies";
import { exactly, rounded } from "../measures/operand";
import { judgeAverage, missingRate, type AveragedRate, type AveragePolicy, type AverageQuestion } from "../measures/judgeAverage";
import { stepOf } from "../measures/rounding";
import type { AverageCheck, UnstatedRate } from "./check";
import { statedPercent } from "./operands";
import { fractionColumns } from "./rateChecks";

/** The policy taken where none gives the stated average. */
const PLAIN: AveragePolicy = { missing: "skip" };

interface Averaged {
  readonly summary: SummaryRow;
  readonly stated: Figure;
  readonly indicators: readonly Indicator[];
  readonly rates: readonly Figure[];
}

/** Every stated average of a table, and what the averages say of the rates that are not stated. */
export function averageChecks(
  reading: TableReading,
  unstated: readonly UnstatedRate[],
): { averages: AverageCheck[]; unstated: UnstatedRate[] } {
  const fractions = fractionColumns(reading);
  const averages: AverageCheck[] = [];
  let solved = [...unstated];
  for (const averaged of averagedColumns(reading)) {
    const isFraction = fractions.has(averaged.stated.column.index);
    const check = checkAverage(reading, averaged, unstated, isFraction);
    if (check) averages.push(check);
    solved = solved.map((gap) => (averaged.rates.includes(gap.cell) ? solve(gap, averaged, unstated, isFraction, check) : gap));
  }
  return { averages, unstated: solved };
}

/** Each average of a rate column with the rates above it, back to the average before. */
function averagedColumns({ summaries, indicators }: TableReading): Averaged[] {
  const averages = summaries.filter(({ kind }) => kind === "average");
  return averages.flatMap((summary, place) => {
    const from = averages[place - 1]?.row ?? -1;
    const own = indicators.filter(({ row }) => row > from && row < summary.row);
    return summary.figures.flatMap((stated) => {
      if (stated.column.role !== "rate" || !stated.value.quantity) return [];
      const cells = own.map(({ results }) => results.find(({ rate }) => rate?.column === stated.column)?.rate);
      const rates = cells.filter((rate) => rate !== undefined);
      return rates.length > 0 && rates.length === own.length ? [{ summary, stated, indicators: own, rates }] : [];
    });
  });
}

function checkAverage(reading: TableReading, averaged: Averaged, unstated: readonly UnstatedRate[], isFraction: boolean): AverageCheck | undefined {
  const printed = questionOf(averaged, isFraction, []);
  const filled = questionOf(averaged, isFraction, unstated);
  const { table } = reading;
  const { summary, stated, rates, indicators } = averaged;
  const found = (fit: FittingPolicy, filledBlanks: boolean): AverageCheck => ({ table, summary, stated, rates, indicators, ...fit, filledBlanks });
  const fit = averagePolicies(printed)[0];
  if (fit) return found(fit, false);
  const fitFilled = averagePolicies(filled)[0];
  if (fitFilled) return found(fitFilled, true);
  const judgement = judgeAverage(printed, PLAIN);
  return judgement.verdict === "not-checkable" ? undefined : found({ policy: PLAIN, judgement }, false);
}

/** What the average needs in the place of an unstated rate, and whether the rate that follows fits. */
function solve(gap: UnstatedRate, averaged: Averaged, unstated: readonly UnstatedRate[], isFraction: boolean, check: AverageCheck | undefined): UnstatedRate {
  if (!check) return gap;
  const others = unstated.filter((other) => other !== gap);
  const needed = missingRate(questionOf(averaged, isFraction, others), check.policy);
  const holds = averagePolicies(questionOf(averaged, isFraction, [...others, gap])).length > 0;
  return { ...gap, averageHolds: holds, ...(needed && { needed }) };
}

function questionOf({ stated, rates }: Averaged, isFraction: boolean, unstated: readonly UnstatedRate[]): AverageQuestion {
  return {
    stated: statedPercent(stated.value.quantity ?? NOTHING, isFraction),
    rates: rates.map((rate) => averagedRate(rate, isFraction, unstated)),
    mode: "half-up",
  };
}

const NOTHING = { value: { units: 0, scale: 0 }, step: stepOf(0), decimals: 0, multiplier: 0, unit: "%", unitKind: "percent", signed: false } as const;

/** Averages are of the rates as printed, whatever more a cell stores. */
function averagedRate(rate: Figure, isFraction: boolean, unstated: readonly UnstatedRate[]): AveragedRate {
  const quantity = rate.value.quantity;
  if (quantity) {
    const { value, decimals } = statedPercent(quantity, isFraction);
    return rounded(value, stepOf(decimals), "half-up");
  }
  const gap = unstated.find(({ cell }) => cell === rate);
  if (gap && rate.value.kind === "blank") return gap.raw === gap.computed ? rounded(gap.computed, stepOf(gap.decimals), "half-up") : exactly(gap.computed);
  return rate.value.kind === "blank" ? "blank" : "missing";
}
