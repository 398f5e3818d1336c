import type { Account, Case } from "./account";
import type { Changes } from "./exactFit";
import type { Network } from "./network";
import { settles } from "./verify";

/** A change of a figure with all that must change along, checked in exact decimals. */
export interface CheckedRepair {
  readonly steps: number;
  readonly probability: number;
  readonly along: Changes;
}

/** The likeliest value of an account that settles its case and breaks nothing; undefined where none is offered. */
export function repairOf(network: Network, { failing, assumed }: Case, account: Account): CheckedRepair | undefined {
  for (const { steps, probability } of account.explanation.values) {
    const own = account.along(steps);
    if (!own) continue;
    const along = new Map([...assumed, ...own]);
    if (settles(network, failing, new Map([...along, [account.figure, steps]]))) return { steps, probability, along };
  }
  return undefined;
}

/** Everything that the likeliest account of a case changes. */
export function bestChanges(network: Network, one: Case): Changes | undefined {
  const [account] = one.accounts;
  const repair = account && repairOf(network, one, account);
  return repair && new Map([...repair.along, [account.figure, repair.steps]]);
}
