import type { Account, Case } from "./account";
import type { CauseType } from "./conflict";
import { hasFigure } from "./constraint";
import type { Network } from "./network";
import type { PrintedFigure } from "./printedFigure";

/** Causes that give back what stood there, digit for digit. */
const EXACT: ReadonlySet<CauseType> = new Set<CauseType>([
  "transposed-digits",
  "replaced-digit",
  "extra-digit",
  "lost-sign",
  "cap-not-applied",
]);
/** What calculation alone gives names no cause. */
const NO_CAUSE: CauseType = "not-recomputed";
/** A slip that lands among the allowed values by chance more often than this proves nothing. */
const MOST_CHANCE = 0.2;

/**
 * Whether a change may be made without asking: the only account of its kind, two proved failing relations against the printed figure, no formula, nothing that changes
 * along, a cause that is named and that no other contradicts, and no neighbour that is accused too, which may be a row that has slipped.
 */
export function isSafe(network: Network, one: Case, account: Account, steps: number, accused: ReadonlySet<PrintedFigure>): boolean {
  const { figure, explanation, kind } = account;
  if (kind !== "one" || one.accounts.length !== 1 || figure.formula || one.assumed.size > 0) return false;
  if (one.failing.filter((failing) => failing.firm && failing.instance.doubt === undefined && hasFigure(failing, figure)).length < 2)
    return false;
  const named = explanation.causes.filter(({ type }) => type !== NO_CAUSE);
  if (named.some((cause) => cause.steps !== steps)) return false;
  if (!named.some(({ type }) => explanation.count === 1 || EXACT.has(type))) return false;
  if (explanation.count > 1 && explanation.chance > MOST_CHANCE) return false;
  return !figure.line.beside(figure.k).some((k) => {
    const neighbour = network.at(figure.region, k);
    return neighbour !== undefined && accused.has(neighbour);
  });
}
