import type { AverageCheck, DeltaCheck, RateCheck, TableChecks } from "../checks/check";
import { inPrintedUnit } from "../checks/printedRate";
import { correctionOf } from "../findings/correction";
import { quoted } from "../findings/evidence";
import type { Figure } from "../indicators/figure";
import { percentFraction } from "../measures/attainmentRate";
import type { Decimal } from "../measures/decimal";
import type { CheckedVerdict, Verdict } from "../measures/verdict";
import { modesGiving, type RoundingMode } from "../measures/rounding";
import { a1 } from "../sheet/a1";
import type { CellAddress, Cited } from "../sheet/address";
import type { KpiTable } from "../tables/table";
import { averageText, roomInAverage } from "./averageText";
import type { Ends, ExplainedRelation, RelationFit } from "./explanation";

/** A calculation that the words of a table name, before it is put into words for one of its cells. */
interface Calculation {
  readonly table: Pick<KpiTable, "sheet">;
  readonly operator: string;
  readonly stated: Figure;
  readonly inputs: readonly Figure[];
  readonly verdict: CheckedVerdict;
  readonly modes: readonly RoundingMode[];
  /** How it reads with what `name` gives for each figure. */
  readonly text: (name: (figure: Figure) => string) => string;
  /** What comes out, in the printed unit; undefined where that is not what the text says. */
  readonly computed: Decimal | undefined;
  readonly fit: RelationFit;
  readonly allowed: Ends | undefined;
}

/**
 * The rates, averages and changes of the tables in which the cell stands and that no relation gives: their words name them, and they were calculated again. `isGiven` is
 * true for results that a relation has told already.
 */
export function explainChecks(
  checks: readonly TableChecks[],
  cell: CellAddress,
  isGiven: (result: CellAddress) => boolean,
): ExplainedRelation[] {
  const own = checks.filter(({ table }) => table.sheet.name === cell.sheet);
  const averages = own.flatMap((table) => table.averages);
  const deltas = own.flatMap((table) => table.deltas);
  const rates = own.flatMap((table) => table.rates);
  const isIn = (figures: readonly (Figure | undefined)[]): boolean => figures.some((figure) => figure !== undefined && isAt(figure, cell));
  const found = [
    ...averages
      .filter(({ stated, rates: parts }) => isIn([stated, ...parts]))
      .map((check) => told(averageOf(check, cell), cell, supportOf(averages))),
    ...deltas
      .filter(({ stated, current, previous }) => isIn([stated, current, previous]))
      .map((check) => told(changeOf(check), cell, supportOf(deltas))),
    ...rates
      .filter(({ stated, actual, target, baseline }) => isIn([stated, actual, target, baseline]))
      .map((check) => told(rateOf(check), cell, supportOf(rates))),
  ];
  return found.filter(({ result }) => !isGiven(result.cell));
}

function isAt(figure: Figure, { row, column }: CellAddress): boolean {
  return figure.row === row && figure.column.index === column;
}

function supportOf(
  checks: readonly { readonly judgement: { readonly verdict: Verdict } }[],
): Pick<ExplainedRelation["relation"], "agreeing" | "of"> {
  return { agreeing: checks.filter(({ judgement }) => judgement.verdict !== "impossible").length, of: checks.length };
}

function told(calculation: Calculation, cell: CellAddress, support: ReturnType<typeof supportOf>): ExplainedRelation {
  const { table, operator, stated, inputs, text, computed, fit, modes, allowed } = calculation;
  const cited = (figure: Figure): Cited<string> => ({ cell: figure.cell, value: quoted(figure) });
  const printed = correctionOf(table, stated, computed ?? { units: 0, scale: 0 });
  const unit = quoted(stated).slice(printed.stated.length);
  return {
    relation: { operator, text: text((figure) => a1(figure.cell)), origin: "words", ...support },
    proved: false,
    part: isAt(stated, cell) ? "result" : "input",
    result: cited(stated),
    inputs: inputs.map(cited),
    calculation: text(quoted),
    computed: computed && printed.expected + unit,
    unrounded: undefined,
    fit,
    modes: fit === "rounding-mode" || fit === "both" ? modes : [],
    allowed,
    hidden: undefined,
  };
}

function fitOf(verdict: CheckedVerdict): RelationFit {
  return verdict === "impossible" ? "contradicted" : verdict;
}

function averageOf(check: AverageCheck, cell: CellAddress): Calculation {
  const { table, stated, rates, judgement, policy } = check;
  const { text, nominal, isZeroed } = averageText(rates, policy);
  const right = inPrintedUnit(judgement.computed, check);
  const isSaid = nominal !== undefined && modesGiving(right, nominal.numerator, nominal.denominator, right.scale).length > 0;
  const holds = judgement.verdict === "exact" && isZeroed ? "zeros" : fitOf(judgement.verdict);
  return {
    table,
    operator: "mean",
    stated,
    inputs: rates.filter(({ value }) => value.quantity !== undefined),
    verdict: judgement.verdict,
    modes: judgement.modes,
    text,
    computed: isSaid ? right : undefined,
    fit: isSaid || judgement.verdict === "impossible" ? holds : "otherwise",
    allowed: isSaid && !check.asFraction ? roomInAverage(check, cell) : undefined,
  };
}

function changeOf({ table, stated, current, previous, measure, judgement }: DeltaCheck): Calculation {
  const isRelative = measure === "relative";
  return {
    table,
    operator: isRelative ? "change" : "difference",
    stated,
    inputs: [current, previous],
    verdict: judgement.verdict,
    modes: judgement.modes,
    text: (name) => (isRelative ? `(${name(current)} − ${name(previous)}) ÷ ${name(previous)}` : `${name(current)} − ${name(previous)}`),
    computed: judgement.computed,
    fit: fitOf(judgement.verdict),
    allowed: undefined,
  };
}

function rateOf(check: RateCheck): Calculation {
  const { table, stated, actual, target, baseline, formula, judgement } = check;
  const right = inPrintedUnit(judgement.raw, check);
  const isClipped = judgement.capped || judgement.floored;
  return {
    table,
    operator: formula === "baseline" ? "progress" : formula === "mirror" ? "mirror" : "ratio",
    stated,
    inputs: [actual, target, ...(formula === "baseline" && baseline ? [baseline] : [])],
    verdict: judgement.verdict,
    modes: judgement.modes,
    text: (name) => rateText(check, name),
    computed: isPercentOf(check) ? right : undefined,
    fit: isClipped && judgement.verdict !== "impossible" ? "capped" : fitOf(judgement.verdict),
    allowed: undefined,
  };
}

/** Whether the raw rate is what the printed figures give: they may be counted in other units. */
function isPercentOf({ formula, actual, target, baseline, judgement: { raw } }: RateCheck): boolean {
  const [b, a, from] = [actual, target, baseline].map((figure) => figure?.value.quantity?.value);
  if (!a || !b) return false;
  const { numerator, denominator } = percentFraction(formula, b, a, from);
  return modesGiving(raw, numerator, denominator, raw.scale).length > 0;
}

function rateText({ actual, target, baseline, formula }: RateCheck, name: (figure: Figure) => string): string {
  const [b, a] = [name(actual), name(target)];
  if (formula === "inverse") return `${a} ÷ ${b}`;
  if (formula === "mirror") return `200% − ${b} ÷ ${a}`;
  if (formula !== "baseline" || !baseline) return `${b} ÷ ${a}`;
  return `(${b} − ${name(baseline)}) ÷ (${a} − ${name(baseline)})`;
}
