import type { Constraint } from "../diagnosis/constraint";
import { divisorOf } from "../diagnosis/fraction";
import type { PrintedFigure } from "../diagnosis/printedFigure";
import { correctionOf } from "../findings/correction";
import { quoted } from "../findings/evidence";
import { regionFigure } from "../findings/regionFigure";
import { statedRelation } from "../findings/relationReport";
import { calculationText, formulaText } from "../findings/relationText";
import { unroundedText } from "../findings/unrounded";
import { decimalOf, sum, type Decimal } from "../measures/decimal";
import type { Ratio } from "../measures/ratio";
import { quotient } from "../measures/rounding";
import { asPrinted } from "../regions/usualFormat";
import { judgeInstance, quantityAt } from "../relations/judge";
import { addressOf } from "../relations/relationBook";
import type { Cited } from "../sheet/address";
import type { ExplainedRelation, RelationFit } from "./explanation";
import { allowedBy, hiddenIn } from "./roomOf";

type Judged = ReturnType<typeof judgeInstance>;

/** What one relation says of a figure that stands in it. */
export function explainRelation(constraint: Constraint, figure: PrintedFigure): ExplainedRelation {
  const { relation, instance, result } = constraint;
  const { reading } = relation;
  const { sheet } = reading.view.region;
  const judged = judgeInstance(reading, instance);
  const fit = fitOf(constraint, judged);
  const outcome = outcomeOf(constraint, judged);
  const cited = (k: number): Cited<string> => ({
    cell: addressOf(relation, k),
    value: asPrinted(sheet, quoted(regionFigure(reading.view.region, k))),
  });
  const inputs = instance.parts.map(cited);
  return {
    relation: statedRelation(relation, formulaText(reading, instance)),
    proved: relation.proved,
    part: figure === result ? "result" : "input",
    result: cited(instance.k),
    inputs: [...new Map(inputs.map((input) => [`${input.cell.row}:${input.cell.column}`, input])).values()],
    calculation: asPrinted(sheet, calculationWith(constraint)),
    ...written(constraint, outcome),
    fit,
    modes: judged && judged.verdict !== "not-checkable" && (fit === "rounding-mode" || fit === "both") ? judged.modes : [],
    allowed: fit === "approximate" ? undefined : allowedBy(constraint, figure),
    hidden: fit === "input-rounding" || fit === "both" ? hiddenIn(constraint, figure) : undefined,
  };
}

function fitOf({ instance: { state } }: Constraint, judged: Judged): RelationFit {
  if (state === "fails") return "contradicted";
  if (state === "capped" || state === "zeros") return state;
  if (!judged || judged.verdict === "not-checkable") return "approximate";
  return judged.verdict === "impossible" ? "near" : judged.verdict;
}

/** A mean that counts dashes as 0 is divided by all of them. */
function calculationWith({ relation: { reading }, instance }: Constraint): string {
  const text = calculationText(reading, instance);
  return instance.state === "zeros" ? text.replace(/÷ \d+$/, `÷ ${divisorOf(instance)}`) : text;
}

interface Outcome {
  readonly computed: Decimal;
  readonly exact: Ratio;
}

function outcomeOf({ relation: { reading }, instance, result }: Constraint, judged: Judged): Outcome | undefined {
  if (!judged || judged.verdict === "not-checkable") return undefined;
  if (instance.state !== "zeros") return judged;
  const { region } = reading.view;
  const quantity = quantityAt(region, result.k);
  const values = instance.parts.map((part) => quantityAt(region, part)?.value);
  if (!quantity || !values.every((value) => value !== undefined)) return undefined;
  const exact = { numerator: sum(values), denominator: decimalOf(divisorOf(instance)) };
  return { exact, computed: quotient(exact.numerator, exact.denominator, quantity.decimals - quantity.multiplier, "half-up") };
}

/** The outcome in the manner of the printed result, with the unit that stands beside it or in its heading. */
function written({ result }: Constraint, outcome: Outcome | undefined): Pick<ExplainedRelation, "computed" | "unrounded"> {
  if (!outcome) return { computed: undefined, unrounded: undefined };
  const { region, k } = result;
  const figure = regionFigure(region, k);
  const { stated, expected } = correctionOf(region, figure, outcome.computed);
  const withUnit = expected + quoted(figure).slice(stated.length);
  const finer = unroundedText(outcome.exact, outcome.computed, withUnit);
  return { computed: asPrinted(region.sheet, withUnit), unrounded: finer === undefined ? undefined : asPrinted(region.sheet, finer) };
}
