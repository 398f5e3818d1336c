import { saysCombined } from "../../words/wholeWords";
import { COMBINED_PRIORS } from "../formPriors";
import type { Ground, Proposal } from "./proposal";
import { isShown, signedQuotient } from "./signedQuotients";

const MOST_LINES = 24;
const FEWEST_ROWS = 3;
const FEWEST_RATES = 2;

/** A rate with the two counts that stand directly before it. */
interface Rate {
  readonly part: number;
  readonly whole: number;
}

/** The rate of several groups together: registered, vaccinated and uptake of the old, the same of those at risk, and the combined uptake. */
export function* combinedRateProposals(ground: Ground): Iterable<Proposal> {
  const { lines, view, words, kinds, observations } = ground;
  if (!words || lines.length > MOST_LINES || observations.length < FEWEST_ROWS) return;
  const percents = lines.filter((line) => kinds.get(line) === "percent");
  const combined = percents.filter((line) => saysCombined(view.label(line).text));
  if (combined.length === 0 || percents.length <= FEWEST_RATES) return;
  const rates = percents.flatMap((line): readonly Rate[] => (combined.includes(line) ? [] : rateOf(ground, line)));
  if (rates.length < FEWEST_RATES) return;
  const times = rates.map(() => 1);
  const over = { lines: rates.map(({ part }) => part), times };
  const under = { lines: rates.map(({ whole }) => whole), times };
  const { said, price } = COMBINED_PRIORS;
  for (const aggregate of combined) yield* signedQuotient(ground, { aggregate, over, under }, () => said - price);
}

function rateOf(ground: Ground, line: number): readonly Rate[] {
  const [first, second] = [line - 2, line - 1];
  const { lines, kinds, view } = ground;
  if (![first, second].every((count) => lines.includes(count) && kinds.get(count) === "count")) return [];
  const value = (count: number, observation: number): number => view.region.value[view.place(count, observation)] ?? NaN;
  for (const [part, whole] of [
    [second, first],
    [first, second],
  ] as const)
    if (isShown(ground, line, (observation) => (100 * value(part, observation)) / value(whole, observation))) return [{ part, whole }];
  return [];
}
