import type { LoggedChange } from "../../hosts/host";
import type { Wording } from "../../src/index";

/** Something that the user can take back: a change that the program has logged, or whatever else `takeBack` puts as it was. */
export interface Step {
  readonly label: Wording;
  /** The id of a change in the program's own log. */
  readonly change?: number;
  /** False where it could not be taken back; it has told why. */
  readonly takeBack?: () => Promise<boolean>;
}

/** More presses of Undo than these nobody makes. */
const MOST = 200;

export function withStep(steps: readonly Step[], step: Step): readonly Step[] {
  return [...steps, step].slice(-MOST);
}

/** The steps after the program made or gave up changes: what is in its log no more goes, what is new comes last. */
export function withLog(steps: readonly Step[], log: readonly LoggedChange[]): readonly Step[] {
  const logged = new Map(log.map((one) => [one.id, one]));
  const kept = steps.filter(({ change }) => change === undefined || logged.delete(change));
  return [...kept, ...[...logged.values()].map(({ id, label }) => ({ label, change: id }))].slice(-MOST);
}
