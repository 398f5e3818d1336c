import type { Account, Case } from "./account";
import type { CauseType } from "./conflict";
import { hasFigure } from "./constraint";
import type { Network } from "./network";
import { isPrinted, printableInAll, roundedSteps } from "./printable";
import { valueAt, type PrintedFigure } from "./printedFigure";
import { slipsOf } from "./slips";

/** Causes that give back what stood there, digit for digit, among several values that would agree. One digit for another is too common a way from one figure to a wrong one. */
const EXACT: ReadonlySet<CauseType> = new Set<CauseType>(["transposed-digits", "extra-digit", "lost-sign", "cap-not-applied"]);
/** Causes that change the order of magnitude: it must come nearer to that of the like figures. */
const SCALES: ReadonlySet<CauseType> = new Set<CauseType>(["decimal-shift", "unit-slip", "percent-scale"]);
/** What calculation alone gives names no cause. */
const NO_CAUSE: CauseType = "not-recomputed";
/** A slip that lands among the allowed values by chance more often than this proves nothing. */
const MOST_CHANCE = 0.2;

/**
 * Whether a change may be made without asking: the only account of its kind, two proved failing relations against the printed figure, each of which confirms the new one
 * by itself, no formula, no two results of its own, no fewer decimals than the figures that it is added to, nothing that changes along, a cause that is named and that no other contradicts, and no neighbour that is accused too, which may be a row that has slipped.
 */
export function isSafe(network: Network, one: Case, account: Account, steps: number, accused: ReadonlySet<PrintedFigure>): boolean {
  const { figure, explanation, kind } = account;
  if (kind !== "one" || one.accounts.length !== 1 || figure.formula || one.assumed.size > 0) return false;
  if (one.failing.filter((failing) => failing.firm && failing.instance.doubt === undefined && hasFigure(failing, figure)).length < 2)
    return false;
  if (!isConfirmedTwice(network, one, account, steps) || isOpen(network, figure)) return false;
  const named = explanation.causes.filter(({ type }) => type !== NO_CAUSE);
  if (named.some((cause) => cause.steps !== steps)) return false;
  if (!named.some(({ type }) => explanation.count === 1 || EXACT.has(type))) return false;
  if (named.some(({ type }) => SCALES.has(type)) && leavesItsLike(figure, steps)) return false;
  if (figure.line.grain > 0 && valueAt(figure, steps) % figure.line.grain !== 0) return false;
  if (explanation.count > 1 && explanation.chance > MOST_CHANCE) return false;
  return !figure.line.beside(figure.k).some((k) => {
    const neighbour = network.at(figure.region, k);
    return neighbour !== undefined && accused.has(neighbour);
  });
}

/** Without any one of the relations, in which a second slip may hide, the value would still be the only one that a slip has turned into what is printed. */
function isConfirmedTwice(network: Network, { failing }: Case, { figure }: Account, steps: number): boolean {
  return failing.every((left) => {
    const others = network.of(figure).filter((other) => other !== left);
    const range = printableInAll(others, figure);
    return (
      range !== undefined &&
      slipsOf(figure, range).found.every((slip) => slip.reach > 0 || slip.steps === steps || isPrinted(figure, slip.steps))
    );
  });
}

/** Whether what should be printed there is open in its last digits. */
function isOpen(network: Network, figure: PrintedFigure): boolean {
  return isCalculatedTwice(network, figure) || hasLostDigits(network, figure);
}

/** Whether two calculations of the figure print different results, though one lies within the rounding of the other: the rate of the totals and the mean of the rates. */
function isCalculatedTwice(network: Network, figure: PrintedFigure): boolean {
  const results = network.of(figure).filter(({ result }) => result === figure);
  return new Set(results.map((constraint) => roundedSteps(constraint, constraint.instance.fit.predicted))).size > 1;
}

/** Whether a figure that it is added to or taken from shows more decimals: then it has lost some, and what they were is open. */
function hasLostDigits(network: Network, figure: PrintedFigure): boolean {
  return network.of(figure).some(({ relation: { reading }, inputs, result }) => {
    const isAdded = reading.form === "sum" || reading.form === "difference";
    return isAdded && [...inputs, result].some(({ region, k }) => (region.decimals[k] ?? 0) > figure.decimals);
  });
}

function leavesItsLike(figure: PrintedFigure, steps: number): boolean {
  const off = (value: number): number => Math.abs(Math.log10(Math.abs(value)) - figure.line.magnitude);
  return !(off(valueAt(figure, steps)) <= off(figure.value));
}
