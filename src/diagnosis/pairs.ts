import type { Account, Case } from "./account";
import { singleAccount } from "./accounts";
import { figuresOf, hasFigure, type Constraint } from "./constraint";
import type { Changes } from "./exactFit";
import type { Network } from "./network";
import type { Steps } from "./printable";
import type { PrintedFigure } from "./printedFigure";

/** What a figure may print if the constraints named hold, others being changed. */
type Allowed = (figure: PrintedFigure, mine: readonly Constraint[], assumed: Changes) => Steps | undefined;

const MOST_TRIES = 400;
const MOST_FIGURES = 60;

/**
 * Two wrong figures that together explain what no single one does: each with the constraints that it settles by itself. What both stand in is settled by the second
 * once the first is mended.
 */
export function pairedCases(network: Network, failing: readonly Constraint[], assumed: Changes, allowed: Allowed): Case[] {
  let best: { cases: Case[]; weight: number } | undefined;
  let tries = 0;
  const figures = failing.flatMap(figuresOf).slice(0, MOST_FIGURES);
  for (const first of new Set(figures)) {
    const own = failing.filter((constraint) => hasFigure(constraint, first));
    const left = failing.filter((constraint) => !own.includes(constraint));
    const [smallest] = [...left].sort((a, b) => a.inputs.length - b.inputs.length);
    if (!smallest || assumed.has(first)) continue;
    for (const second of figuresOf(smallest).slice(0, MOST_FIGURES)) {
      if (tries >= MOST_TRIES) break;
      if (assumed.has(second) || !left.every((constraint) => hasFigure(constraint, second))) continue;
      tries += 1;
      const found = pair(network, [first, second], failing, assumed, allowed);
      if (found && (!best || found.weight > best.weight)) best = found;
    }
  }
  return best?.cases ?? [];
}

function pair(
  network: Network,
  [first, second]: readonly [PrintedFigure, PrintedFigure],
  failing: readonly Constraint[],
  assumed: Changes,
  allowed: Allowed,
): { cases: Case[]; weight: number } | undefined {
  const alone = failing.filter((constraint) => hasFigure(constraint, first) && !hasFigure(constraint, second));
  const rest = failing.filter((constraint) => !alone.includes(constraint));
  if (alone.length === 0) return undefined;
  const steps = allowed(first, alone, assumed);
  if (!steps) return undefined;
  const account = singleAccount(network, first, steps, alone);
  for (const { steps: value } of account.explanation.values) {
    const mended = new Map([...assumed, [first, value] as const]);
    const others = allowed(second, rest, mended);
    if (!others) continue;
    const next = singleAccount(network, second, others, rest);
    if (next.explanation.values.length === 0) continue;
    const shares = rest.some((constraint) => hasFigure(constraint, first)) || network.of(second).some((one) => hasFigure(one, first));
    const settled: Account = {
      ...account,
      explanation: { ...account.explanation, values: account.explanation.values.filter((one) => one.steps === value) },
    };
    return {
      weight: account.weight * next.weight,
      cases: [
        { failing: alone, accounts: [settled], assumed },
        { failing: rest, accounts: [next], assumed: shares ? mended : assumed },
      ],
    };
  }
  return undefined;
}
