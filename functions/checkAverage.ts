import {
  averagePolicies,
  judgeAverage,
  operandOf,
  scaleByTen,
  toText,
  ZERO,
  type AveragePolicy,
  type AverageQuestion,
  type Language,
  type Wording,
} from "../src/index";
import { NAMES } from "./argumentNames";
import { weighed, type Term } from "./average";
import { readPolicy, type PolicyCells } from "./averagePolicy";
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
  const question = readQuestion(firstCell(said), terms, options.rounding);
  if (isError(question)) return question;
  return verdictOn(question, options, figuresOf(cells), language);
}

/** A question with whether it is about rates, which are in percent. */
interface Asked extends AverageQuestion {
  readonly isShare: boolean;
}

function readQuestion(said: CellInput, terms: readonly Term[], rounding: CellInput): Asked | FunctionError {
  const mode = readMode(rounding);
  if (isError(mode)) return mode;
  const average = requireFigure(said, NAMES.stated);
  if (isError(average)) return average;
  const zero: Figure = { value: ZERO };
  const all = [...terms.map(({ figure }) => (figure === "marker" ? zero : figure)), average];
  const like = inOneUnit(all, [...terms.map(() => NAMES.rates), NAMES.stated]);
  if (isError(like)) return like;
  const asShare = all.some(isShare) || all.every(isSmall);
  const conflict = asShare ? percentSignConflict(average, NAMES.stated) : undefined;
  if (conflict) return conflict;
  const stated = statedResult(like.figures[terms.length]!, asShare);
  const operands = terms.map(({ figure }, place) =>
    figure === "marker" ? "missing" : operandOf(printedQuantity(like.figures[place]!, asShare)),
  );
  const known = operands.filter((operand) => operand !== undefined);
  if (!stated || known.length < operands.length) return inexact();
  return { stated, rates: known, weights: terms.map(({ weight }) => weight), mode, isShare: asShare };
}

function verdictOn(question: Asked, options: PolicyCells, figures: readonly Figure[], language: Language): CellOutput {
  const isFree = [options.cap, options.floor, options.missing].every(isBlankCell);
  const policies = isFree ? freePolicies(question) : saidPolicy(options, figures, question);
  if (isError(policies)) return policies;
  for (const policy of policies) {
    const judged = judgeAverage(question, policy);
    if (judged.verdict === "not-checkable") return fault("#N/A", "平均する値がありません。", "There is nothing to average.");
    if (judged.verdict !== "impossible") return verdictText(judged.verdict, isFree ? conditionsOf(policy) : [], language);
  }
  return verdictText("impossible", [], language);
}

/** Every usual policy that fits, the best first; the plainest, where none does. */
function freePolicies(question: Asked): readonly AveragePolicy[] {
  if (!question.isShare) return [{ missing: "skip" }, { missing: "zero" }];
  const fitting = averagePolicies(question).map(({ policy }) => policy);
  return fitting.length > 0 ? fitting : [{ missing: "skip" }];
}

function saidPolicy(
  options: PolicyCells,
  figures: readonly Figure[],
  { isShare: asShare }: Asked,
): readonly AveragePolicy[] | FunctionError {
  const policy = readPolicy(options, figures);
  if (isError(policy)) return policy;
  const { cap, floor, missing } = policy;
  const shift = asShare ? 2 : 0;
  return [{ ...(cap && { cap: scaleByTen(cap, shift) }), ...(floor && { floor: scaleByTen(floor, shift) }), missing }];
}

function conditionsOf({ cap, floor, missing }: AveragePolicy): readonly Wording[] {
  const conditions: Wording[] = [];
  if (cap) conditions.push({ ja: `上限${toText(cap)}%`, en: `capped at ${toText(cap)}%` });
  if (floor) conditions.push({ ja: `下限${toText(floor)}%`, en: `floored at ${toText(floor)}%` });
  if (missing === "zero") conditions.push({ ja: "「—」は0", en: "— as 0" });
  return conditions;
}
