import {
  averagePolicies,
  judgeAverage,
  operandOf,
  scaleByTen,
  toText,
  ZERO,
  type AveragePolicy,
  type AverageQuestion,
  type Decimal,
  type Language,
  type Wording,
} from "../src/index";
import { NAMES } from "./argumentNames";
import { weighed, type Term } from "./average";
import { readPolicy, type AveragePolicy as SaidPolicy } from "./averagePolicy";
import {
  errorOf,
  fault,
  isBlankCell,
  isError,
  type Argument,
  type CellInput,
  type CellOutput,
  type FunctionError,
  type Result,
} from "./cells";
import { inOneUnit } from "./commonUnit";
import { firstCell } from "./elementwise";
import { isShare, isSmall, percentSignConflict, requireFigure, type Figure } from "./figures";
import { readMode } from "./options";
import { printedQuantity, statedResult } from "./printedFigure";
import { figuresOf, readRange } from "./rangeFigures";
import { inexact } from "./refusals";
import { verdictText } from "./verdictWords";

/** CHECKAVERAGE: whether a stated average follows from the printed rates, and under what policy, in words. */
export function checkAverage(args: readonly Argument[], language: Language): Result {
  const [said, rates, cap, floor, missing, weights, rounding] = args;
  const options = { cap: firstCell(cap), floor: firstCell(floor), missing: firstCell(missing), rounding: firstCell(rounding) };
  const error = [firstCell(said), ...Object.values(options)].map(errorOf).find((found) => found !== undefined);
  if (error) return error;
  const cells = readRange(rates, NAMES.rates);
  if (isError(cells)) return cells;
  const terms = weighed(cells, rates, weights);
  if (isError(terms)) return terms;
  const isFree = [options.cap, options.floor, options.missing].every(isBlankCell);
  const policy = isFree ? undefined : readPolicy(options, figuresOf(cells));
  if (policy && isError(policy)) return policy;
  const question = readQuestion(firstCell(said), terms, options.rounding, policy);
  return isError(question) ? question : verdictOn(question, language);
}

/** A question about an average of rates, which are in percent, or of figures. */
interface Asked extends AverageQuestion {
  readonly isShare: boolean;
  /** What is said of the way of averaging; undefined where every usual way may be tried. */
  readonly said: AveragePolicy | undefined;
}

function readQuestion(said: CellInput, terms: readonly Term[], rounding: CellInput, policy: SaidPolicy | undefined): Asked | FunctionError {
  const mode = readMode(rounding);
  if (isError(mode)) return mode;
  const average = requireFigure(said, NAMES.stated);
  if (isError(average)) return average;
  const zero: Figure = { value: ZERO };
  const all = [...terms.map(({ figure }) => (figure === "marker" ? zero : figure)), average];
  const names = [...terms.map(() => NAMES.rates), NAMES.stated];
  const like = inOneUnit([...all, policy?.cap ?? zero, policy?.floor ?? zero], names);
  if (isError(like)) return like;
  const asShare = all.some(isShare) || all.every(isSmall);
  const conflict = asShare ? percentSignConflict(average, NAMES.stated) : undefined;
  if (conflict) return conflict;
  const stated = statedResult(like.figures[terms.length]!, asShare);
  const operands = terms.map(({ figure }, place) =>
    figure === "marker" ? "missing" : operandOf(printedQuantity(like.figures[place]!, asShare)),
  );
  const rates = operands.filter((operand) => operand !== undefined);
  if (!stated || rates.length < operands.length) return inexact();
  const limits = like.figures.slice(all.length).map(({ value }) => scaleByTen(value, asShare ? 2 : 0));
  const weights = terms.map(({ weight }) => weight);
  return { stated, rates, weights, mode, isShare: asShare, said: policy && saidPolicy(policy, limits) };
}

/** The policy with its limits in the unit of the question. */
function saidPolicy({ cap, floor, missing }: SaidPolicy, [highest, lowest]: readonly Decimal[]): AveragePolicy {
  return { ...(cap && highest && { cap: highest }), ...(floor && lowest && { floor: lowest }), missing };
}

function verdictOn(question: Asked, language: Language): CellOutput {
  for (const policy of question.said ? [question.said] : usualPolicies(question)) {
    const judged = judgeAverage(question, policy);
    if (judged.verdict === "not-checkable") return fault("#N/A", "平均する値がありません。", "There is nothing to average.");
    if (judged.verdict !== "impossible") return verdictText(judged.verdict, question.said ? [] : conditionsOf(policy), language);
  }
  return verdictText("impossible", [], language);
}

/** Every usual policy that fits, the best first; the plainest, where none does. */
function usualPolicies(question: Asked): readonly AveragePolicy[] {
  if (!question.isShare) return [{ missing: "skip" }, { missing: "zero" }];
  const fitting = averagePolicies(question).map(({ policy }) => policy);
  return fitting.length > 0 ? fitting : [{ missing: "skip" }];
}

function conditionsOf({ cap, floor, missing }: AveragePolicy): readonly Wording[] {
  const conditions: Wording[] = [];
  if (cap) conditions.push({ ja: `上限${toText(cap)}%`, en: `capped at ${toText(cap)}%` });
  if (floor) conditions.push({ ja: `下限${toText(floor)}%`, en: `floored at ${toText(floor)}%` });
  if (missing === "zero") conditions.push({ ja: "「—」は0", en: "— as 0" });
  return conditions;
}
