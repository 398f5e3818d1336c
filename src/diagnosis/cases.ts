import { NO_CHANGES, type Account, type Case } from "./account";
import { allowedSteps, carriedAccounts, singleAccounts, swapAccounts, type Keeps } from "./accounts";
import { assumedOf } from "./consequences";
import { figuresOf, hasFigure, type Constraint } from "./constraint";
import type { Changes } from "./exactFit";
import type { Network } from "./network";
import { formulaCases } from "./formulaCases";
import { pairedCases } from "./pairs";
import { shiftedCases } from "./shifts";
import { bestChanges } from "./repairs";
import { holds } from "./projection";
import type { PrintedFigure } from "./printedFigure";

/** A search for several wrong figures is made among so many failing constraints. */
const MOST_IN_A_SEARCH = 8;

const KEEPS_ALL: Keeps = () => true;
const KEEPS_PROVED: Keeps = ({ firm }) => firm;

/** Splits what fails into groups that share figures, and explains each; formulas out of line are seen first, then rows that have slipped, across groups. */
export function casesOf(network: Network, all: readonly Constraint[]): Case[] {
  const odd = formulaCases(network, components(all));
  const failing = all.filter((constraint) => !odd.some((one) => one.failing.includes(constraint)));
  const groups = components(failing);
  const shifted: Case[] = [];
  const settled = new Set<Constraint>();
  for (const one of shiftedCases(network, failing)) {
    if (one.failing.some((constraint) => settled.has(constraint)) || !isBestOf(network, one, groups)) continue;
    one.failing.forEach((constraint) => settled.add(constraint));
    shifted.push(one);
  }
  const rest = groups.filter((group) => !group.some((constraint) => settled.has(constraint)));
  return [
    ...odd,
    ...shifted,
    ...withExchanges(
      network,
      rest.flatMap((group) => caseOf(network, group, NO_CHANGES)),
    ),
  ];
}

/** Two figures of one row that changed places leave their row right and two columns wrong, which nothing else explains so well. */
function withExchanges(network: Network, cases: readonly Case[]): Case[] {
  const open = cases.filter(
    ({ accounts, assumed, failing }) => assumed.size === 0 && failing.length <= 2 && !accounts.some(({ kind }) => kind === "one"),
  );
  const joined = new Map<Case, Case | undefined>();
  for (const one of open.slice(0, MOST_IN_A_SEARCH)) {
    for (const other of open.slice(0, MOST_IN_A_SEARCH)) {
      if (one === other || joined.has(one) || joined.has(other)) continue;
      const failing = [...one.failing, ...other.failing];
      const accounts = swapAccounts(network, failing, KEEPS_ALL).sort((a, b) => b.weight - a.weight);
      if (accounts.length > 0) joined.set(one, { failing, accounts, assumed: NO_CHANGES }).set(other, undefined);
    }
  }
  return cases.flatMap((one) => (joined.has(one) ? (joined.get(one) ?? []) : one));
}

/** A run of rows must explain whole groups, and more than one figure could. */
function isBestOf(network: Network, { failing }: Case, groups: readonly (readonly Constraint[])[]): boolean {
  const touched = groups.filter((group) => group.some((constraint) => failing.includes(constraint)));
  if (!touched.every((group) => group.every((constraint) => failing.includes(constraint)))) return false;
  return touched.length > 1 || singleAccounts(network, failing, NO_CHANGES, KEEPS_ALL).length === 0;
}

function components(failing: readonly Constraint[]): Constraint[][] {
  const root = failing.map((_, at) => at);
  const find = (at: number): number => {
    let top = at;
    while ((root[top] ?? top) !== top) top = root[top] ?? top;
    root[at] = top;
    return top;
  };
  const first = new Map<PrintedFigure, number>();
  failing.forEach((constraint, at) => {
    for (const figure of figuresOf(constraint)) {
      const known = first.get(figure);
      if (known === undefined) first.set(figure, at);
      else root[find(at)] = find(known);
    }
  });
  const groups = new Map<number, Constraint[]>();
  failing.forEach((constraint, at) => {
    const top = find(at);
    const group = groups.get(top);
    if (group) group.push(constraint);
    else groups.set(top, [constraint]);
  });
  return [...groups.values()];
}

/** One change if one explains everything, else the fewest that do. */
function caseOf(network: Network, failing: readonly Constraint[], assumed: Changes): Case[] {
  for (const keeps of [KEEPS_ALL, KEEPS_PROVED]) {
    const accounts = accountsOf(network, failing, assumed, keeps);
    if (accounts.length > 0) return [{ failing, accounts, assumed }];
    if (failing.length < 2 || failing.length > MOST_IN_A_SEARCH) continue;
    const paired = pairedCases(network, failing, assumed, (figure, mine, others) => allowedSteps(network, figure, mine, others, keeps));
    if (paired.length > 0) return paired;
  }
  return failing.length === 1 ? [{ failing, accounts: [], assumed }] : withoutLargest(network, failing, assumed);
}

function accountsOf(network: Network, failing: readonly Constraint[], assumed: Changes, keeps: Keeps): Account[] {
  const single = singleAccounts(network, failing, assumed, keeps);
  const swapped = assumed.size === 0 ? swapAccounts(network, failing, keeps) : [];
  const carried = carriedAccounts(network, failing, assumed, single.length > 0).filter(
    ({ figure }) => !single.some((account) => account.figure === figure),
  );
  const accounts = [...single, ...swapped, ...carried].sort((a, b) => b.weight - a.weight);
  // A formula gives what its inputs say: it is right until they are cleared, or until it is seen to leave one out.
  const typed = accounts.filter(
    ({ figure, explanation }) => !figure.formula || explanation.causes.some(({ type }) => type === "other-formula"),
  );
  return typed.length > 0 ? typed : accounts;
}

/** Several faults meet in a large total: it is set aside, the rest is settled, and then it is seen whether the total is settled too. */
function withoutLargest(network: Network, failing: readonly Constraint[], assumed: Changes): Case[] {
  const largest = failing.reduce((a, b) => (b.inputs.length > a.inputs.length ? b : a));
  const rest = failing.filter((constraint) => constraint !== largest);
  const cases = components(rest).flatMap((group) => caseOf(network, group, assumed));
  const changed = new Map([...assumed, ...cases.flatMap((one) => [...(bestChanges(network, one) ?? NO_CHANGES)])]);
  const touched = [...changed.keys()].some((figure) => hasFigure(largest, figure));
  if (!touched || !holds(largest, assumedOf(changed))) return [...cases, ...caseOf(network, [largest], assumed)];
  return cases.map((one, at) => (at === cases.length - 1 ? joined(one, largest, changed) : one));
}

/** The last of the cases that a total was waiting for settles it, the others being settled too. */
function joined(last: Case, largest: Constraint, changed: Changes): Case {
  const [best] = last.accounts;
  const assumed = new Map(changed);
  for (const figure of [best?.figure, ...(best?.along(best.explanation.values[0]?.steps ?? 0)?.keys() ?? [])])
    if (figure) assumed.delete(figure);
  return { failing: [...last.failing, largest], accounts: last.accounts, assumed };
}
