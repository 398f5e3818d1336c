import { numberIn } from "../facts/formulas/formulaLines";
import { oddFormulaAt, valueOfFormula, type OddFormula } from "../facts/formulas/oddFormulas";
import { toText } from "../measures/decimal";
import type { Ratio } from "../measures/ratio";
import { FLAG } from "../regions/region";
import { refersTo } from "../sheet/formulaReferences";
import { NO_CHANGES, NOTHING_ALONG, type Account, type Case } from "./account";
import { figuresOf, hasFigure, type Constraint } from "./constraint";
import type { Network } from "./network";
import { stepsOf, type PrintedFigure } from "./printedFigure";
import { holds } from "./projection";
import { wholeFormula } from "./wholeFormula";

/** Formulas are looked at in groups of so many figures. */
const MOST_FIGURES = 400;
/** A line of so many like formulas on both sides speaks for itself where its figure fails. */
const FEWEST = 3;

/** A cell that does not hold what it should. */
interface Suspected {
  readonly figure: PrintedFigure;
  readonly formula: string;
  /** What the formula gives, in the unit of the figure; undefined where it cannot be calculated here. */
  readonly value: number | undefined;
  /** True where the neighbours alone say so. */
  readonly certain: boolean;
}

/**
 * Formulas out of line with their neighbours, numbers typed over formulas, and totals whose range leaves parts out, each with all that fails because of it. What the
 * formula gives must mend what fails by the figure itself; what was calculated from it follows when the program calculates anew.
 */
export function formulaCases(network: Network, groups: readonly (readonly Constraint[])[]): Case[] {
  return groups.flatMap((group) => {
    const cases: Case[] = [];
    let left = group;
    for (const suspected of suspectedIn(group)) {
      const settled = settledBy(network, suspected, left);
      if (settled.length === 0) continue;
      cases.push({ failing: settled, accounts: [accountOf(suspected)], assumed: NO_CHANGES });
      left = left.filter((constraint) => !settled.includes(constraint));
    }
    return cases;
  });
}

/** Cells that their neighbours give away, those that most is known of first. */
function suspectedIn(group: readonly Constraint[]): Suspected[] {
  const figures = new Set(group.flatMap(figuresOf));
  if (figures.size > MOST_FIGURES) return [];
  const found: (Suspected & { readonly weight: number })[] = [];
  for (const figure of figures) {
    const { row, column, second } = figure.region.place(figure.k);
    const odd = second === undefined ? oddFormulaAt(figure.region.sheet, { row, column }) : undefined;
    if (odd) found.push({ ...suspectedOf(figure, odd.line.formula, isCertain(odd)), weight: odd.line.count * (odd.line.between ? 2 : 1) });
  }
  const short = group.flatMap((constraint) => {
    const formula = wholeFormula(constraint);
    const known = found.some(({ figure }) => figure === constraint.result);
    return formula === undefined || known ? [] : [{ ...suspectedOf(constraint.result, formula, false), weight: 1 }];
  });
  return [...found, ...short].sort((a, b) => Number(b.certain) - Number(a.certain) || b.weight - a.weight);
}

function isCertain({ line: { between, count, others }, plain }: OddFormula): boolean {
  return plain && between && count >= FEWEST && others * FEWEST <= count;
}

function suspectedOf(figure: PrintedFigure, formula: string, certain: boolean): Suspected {
  const { sheet } = figure.region;
  const { row, column } = figure.region.place(figure.k);
  const result = valueOfFormula(formula, { row, column }, (down, across) => numberIn(sheet.rows[down]?.[across]));
  return { figure, formula, certain, value: result && toNumber(result) * unitOf(figure) };
}

function toNumber({ numerator, denominator }: Ratio): number {
  return Number(toText(numerator)) / Number(toText(denominator));
}

/** What a stored number is multiplied by to be in the unit of the figure: 100 for 74.9% stored as 0.749. */
function unitOf({ region, k, value }: PrintedFigure): number {
  const { row, column } = region.place(k);
  const stored = region.sheet.rows[row]?.[column]?.value;
  if (typeof stored !== "number" || stored * value === 0) return ((region.flags[k] ?? 0) & FLAG.percent) !== 0 ? 100 : 1;
  return 10 ** Math.round(Math.log10(Math.abs(value / stored)));
}

/** The failing constraints that the formula mends; none where it mends nothing that fails by the figure itself. */
function settledBy(network: Network, { figure, value, certain }: Suspected, left: readonly Constraint[]): readonly Constraint[] {
  const own = left.filter((constraint) => hasFigure(constraint, figure));
  const followers = followersOf(figure, left);
  const hasFollower = (constraint: Constraint): boolean => figuresOf(constraint).some((one) => followers.has(one));
  const mended = value === undefined ? own : own.filter((constraint) => holds(constraint, new Map([[figure, around(figure, value)]])));
  const open = own.filter((constraint) => constraint.firm && !mended.includes(constraint) && !hasFollower(constraint));
  if (value === undefined && !certain) return [];
  if (mended.length === 0 || (!certain && open.length > 0)) return [];
  if (!certain && value !== undefined && breaks(network, figure, value, hasFollower)) return [];
  return left.filter((constraint) => mended.includes(constraint) || hasFollower(constraint));
}

/** Whether a relation that holds would fail by the new figure. */
function breaks(network: Network, figure: PrintedFigure, value: number, follows: (constraint: Constraint) => boolean): boolean {
  const assumed = new Map([[figure, around(figure, value)]]);
  return network
    .of(figure)
    .some(
      (one) =>
        one.instance.state === "holds" && one.firm && one.result !== figure && !follows(one) && !one.result.formula && !holds(one, assumed),
    );
}

function around({ loose }: PrintedFigure, value: number): readonly [number, number] {
  return [value - loose, value + loose];
}

/** The figures of what fails that formulas of their cells calculate from a figure, straight or by way of others. */
function followersOf(figure: PrintedFigure, left: readonly Constraint[]): ReadonlySet<PrintedFigure> {
  const { sheet } = figure.region;
  const others = new Set(left.flatMap(figuresOf).filter((one) => one !== figure && one.formula && one.region.sheet === sheet));
  const followers = new Set<PrintedFigure>();
  const queue = [figure];
  for (let next = queue.pop(); next; next = queue.pop()) {
    const cell = { sheet: sheet.name, ...next.region.place(next.k) };
    for (const other of others) {
      const { row, column } = other.region.place(other.k);
      if (followers.has(other) || refersTo(sheet.rows[row]?.[column]?.formula ?? "", sheet.name, cell) !== "yes") continue;
      followers.add(other);
      queue.push(other);
    }
  }
  return followers;
}

function accountOf({ figure, formula, value, certain }: Suspected): Account {
  const steps = value === undefined ? NaN : Math.round(stepsOf(figure, value));
  const isKnown = Number.isSafeInteger(steps);
  return {
    figure,
    formula,
    steps: isKnown ? [steps, steps] : [-Infinity, Infinity],
    explanation: {
      weight: 1,
      causes: isKnown ? [{ type: "other-formula", steps, weight: 1 }] : [],
      values: [],
      chance: certain ? 0 : 1,
      count: 1,
    },
    along: NOTHING_ALONG,
    weight: 1,
    kind: "formula",
  };
}
