import { isPercent } from "../relations/figures";
import { NOTHING_ALONG, type Account } from "./account";
import { assumedOf, consequencesOf } from "./consequences";
import { figuresOf, hasFigure, type Constraint } from "./constraint";
import type { Changes } from "./exactFit";
import { explain, type Explanation } from "./explanation";
import type { Network } from "./network";
import { printableInAll, type Steps } from "./printable";
import { stepsOf, type PrintedFigure } from "./printedFigure";
import { holds } from "./projection";
import { tracesOf } from "./traces";

/** What a typed figure that agrees with the wrong value costs: it must have been computed from it. */
const CARRIED = 0.15;
const SWAP = 20 / 308;
/** Actual and target change places more easily than two rows do. */
const ROWS_SWAPPED = 1 / 20;
/** Figures exchanged, and figures that carried an error onward, are looked for in relations of so many figures. */
const MOST_FIGURES = 40;
const FEW = 12;

/** Which constraints may not break: all that hold, or only those of proved relations where nothing explains the case otherwise. */
export type Keeps = (constraint: Constraint) => boolean;

/** Every single figure whose change makes all of the failing constraints hold and breaks none that holds. */
export function singleAccounts(network: Network, failing: readonly Constraint[], assumed: Changes, keeps: Keeps): Account[] {
  const smallest = failing.reduce((a, b) => (b.inputs.length < a.inputs.length ? b : a));
  const accounts: Account[] = [];
  for (const figure of figuresOf(smallest)) {
    if (assumed.has(figure) || !failing.every((constraint) => hasFigure(constraint, figure))) continue;
    const steps = allowedSteps(network, figure, failing, assumed, keeps);
    if (steps) accounts.push(singleAccount(network, figure, steps, failing));
  }
  return accounts;
}

export function singleAccount(network: Network, figure: PrintedFigure, steps: Steps, failing: readonly Constraint[]): Account {
  const explanation = explain(network, figure, steps, failing);
  return { figure, steps, explanation, along: NOTHING_ALONG, weight: explanation.weight, kind: "one" };
}

/** What a figure may print: the failing constraints that contain it hold, and none breaks. */
export function allowedSteps(
  network: Network,
  figure: PrintedFigure,
  failing: readonly Constraint[],
  assumed: Changes,
  keeps: Keeps,
): Steps | undefined {
  const mine = new Set(failing);
  const constraints = network.of(figure).filter((one) => mine.has(one) || (one.instance.state !== "fails" && keeps(one)));
  return printableInAll(constraints, figure, assumed.size > 0 ? assumedOf(assumed) : undefined);
}

/**
 * Figures whose wrong value other figures were computed from: they agree with the wrong value, and change along with it. Where a figure that nothing confirms
 * explains the case, only those are thought of whose agreement confirms nothing: running totals and balances carry an error onward, and so do formulas.
 */
export function carriedAccounts(network: Network, failing: readonly Constraint[], assumed: Changes, explained: boolean): Account[] {
  const smallest = failing.reduce((a, b) => (b.inputs.length < a.inputs.length ? b : a));
  if (smallest.inputs.length > MOST_FIGURES) return [];
  const all = new Set(failing);
  const accounts: Account[] = [];
  for (const figure of figuresOf(smallest)) {
    if (
      (figure.formula && !isShort(network, figure)) ||
      assumed.has(figure) ||
      !failing.every((constraint) => hasFigure(constraint, figure))
    )
      continue;
    const binding = network.of(figure).filter((one) => all.has(one) || (one.instance.state !== "fails" && one.result === figure));
    const steps = printableInAll(binding, figure, assumedOf(assumed));
    if (explained && network.of(figure).some((one) => isConfirming(one, figure))) continue;
    const account = steps && carriedAccount(network, figure, steps, all);
    if (account) accounts.push(account);
  }
  return accounts;
}

/** A formula that leaves one of its figures out carries that on to what is calculated from it. */
function isShort(network: Network, figure: PrintedFigure): boolean {
  return tracesOf(network, figure).some(({ type }) => type === "other-formula");
}

function isConfirming({ relation: { reading }, instance, result }: Constraint, figure: PrintedFigure): boolean {
  return (
    (instance.state === "holds" || instance.state === "zeros") &&
    result !== figure &&
    reading.reach !== "chain" &&
    reading.signs === undefined &&
    !result.formula
  );
}

function carriedAccount(network: Network, figure: PrintedFigure, steps: Steps, failing: ReadonlySet<Constraint>): Account | undefined {
  const whole = explain(network, figure, steps, [...failing]);
  const known = new Map<number, Changes>();
  for (const { steps: value } of whole.values) {
    const along = consequencesOf(network, figure, value, failing);
    if (along && along.size > 0) known.set(value, along);
  }
  const [first] = known.values();
  if (!first) return undefined;
  const price = CARRIED ** carriers(network, first);
  const explanation: Explanation = {
    ...whole,
    values: whole.values.filter((value) => known.has(value.steps)),
    causes: whole.causes.filter((cause) => known.has(cause.steps)),
  };
  return { figure, steps, explanation, along: (value) => known.get(value), weight: whole.weight * price, kind: "carried" };
}

/** The lines whose typed figures were computed from the wrong one: a running total counts once. */
function carriers(network: Network, along: Changes): number {
  const lines = new Set<unknown>();
  for (const figure of along.keys()) {
    if (figure.formula) continue;
    for (const { result, relation } of network.of(figure)) if (result === figure) lines.add(relation);
  }
  return lines.size;
}

/** Two figures exchanged with each other: inputs of one relation, or neighbours in a line. */
export function swapAccounts(network: Network, failing: readonly Constraint[], keeps: Keeps): Account[] {
  const accounts: Account[] = [];
  const done = new Set<string>();
  for (const constraint of failing) {
    if (constraint.inputs.length > MOST_FIGURES) continue;
    for (const figure of figuresOf(constraint)) {
      for (const other of matesOf(network, figure)) {
        const key = [figure.k, other.k].sort((a, b) => a - b).join();
        if (done.has(key)) continue;
        done.add(key);
        const exchanged = exchange(figure, other);
        if (exchanged && settlesAll(network, failing, exchanged, keeps))
          accounts.push(...swapped(figure, other, exchanged, inputsOfOne(network, figure, other) ? SWAP : SWAP * ROWS_SWAPPED));
      }
    }
  }
  return accounts;
}

/** Neighbours in the line, and the figures of its small relations. */
function matesOf(network: Network, figure: PrintedFigure): Set<PrintedFigure> {
  const beside = figure.line.beside(figure.k).flatMap((k) => network.at(figure.region, k) ?? []);
  const related = network.of(figure).flatMap((one) => (one.inputs.length <= FEW ? figuresOf(one) : []));
  return new Set([...beside, ...related]);
}

function exchange(figure: PrintedFigure, other: PrintedFigure): Changes | undefined {
  if (figure === other || figure.value === other.value || figure.formula || other.formula) return undefined;
  if (isPercent(figure.region, figure.k) !== isPercent(other.region, other.k)) return undefined;
  const [there, here] = [Math.round(stepsOf(other, figure.value)), Math.round(stepsOf(figure, other.value))];
  const same =
    Math.abs(there * other.step - figure.value) < 1e-6 * other.step && Math.abs(here * figure.step - other.value) < 1e-6 * figure.step;
  return same
    ? new Map([
        [figure, here],
        [other, there],
      ])
    : undefined;
}

function settlesAll(network: Network, failing: readonly Constraint[], changes: Changes, keeps: Keeps): boolean {
  const figures = [...changes.keys()];
  if (!failing.every((constraint) => figures.some((figure) => hasFigure(constraint, figure)))) return false;
  const all = new Set(failing);
  const assumed = assumedOf(changes);
  const touched = new Set(figures.flatMap((figure) => network.of(figure)));
  return [...touched].every((one) =>
    one.instance.state === "fails" ? all.has(one) && holds(one, assumed) : !keeps(one) || holds(one, assumed),
  );
}

function inputsOfOne(network: Network, figure: PrintedFigure, other: PrintedFigure): boolean {
  return network.of(figure).some(({ inputs }) => inputs.length <= FEW && inputs.includes(figure) && inputs.includes(other));
}

/** Both figures are suspects: each has half of the weight. */
function swapped(figure: PrintedFigure, other: PrintedFigure, exchanged: Changes, both: number): Account[] {
  const weight = both / 2;
  return [...exchanged].map(([one, steps]) => {
    const partner = one === figure ? other : figure;
    const along = new Map([[partner, exchanged.get(partner) ?? 0]]);
    const explanation = {
      weight,
      causes: [{ type: "swapped-inputs" as const, steps, weight }],
      values: [{ steps, probability: 1 }],
      chance: 0,
      count: 1,
    };
    return { figure: one, steps: [steps, steps] as const, explanation, along: () => along, weight, kind: "swap" as const };
  });
}
