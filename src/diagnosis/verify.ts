import type { Constraint } from "./constraint";
import { holdsExactly, type Changes } from "./exactFit";
import { NO_CHANGES } from "./account";
import type { Network } from "./network";

/** Whether the changes, made to the printed figures, make all failing constraints hold and break none that held, in exact decimals. */
export function settles(network: Network, failing: readonly Constraint[], changes: Changes): boolean {
  if (!failing.every((constraint) => holdsExactly(constraint, changes))) return false;
  const looked = new Set<Constraint>(failing);
  for (const figure of changes.keys()) {
    for (const constraint of network.of(figure)) {
      if (looked.has(constraint) || constraint.instance.state === "fails") continue;
      looked.add(constraint);
      if (!holdsExactly(constraint, changes) && holdsExactly(constraint, NO_CHANGES)) return false;
    }
  }
  return true;
}
