import { isError, type CellOutput, type Result } from "../../../functions/cells";
import { checks } from "../../../functions/checks";
import { implementations } from "../../../functions/implementations";
import { shared } from "../../../functions/shared";
import { FIGURE_CALLS } from "./figureCalls";
import type { FuzzCall } from "./fuzzCall";
import { Dice } from "./printedCells";
import { RANGE_CALLS } from "./rangeCalls";
import { VERDICT_CALLS } from "./verdictCalls";

shared().checks = checks;

const MAKERS = [...FIGURE_CALLS, ...RANGE_CALLS, ...VERDICT_CALLS];

/** A call on which the functions and the oracle differ. */
export interface Disagreement {
  readonly call: string;
  readonly result: string;
  readonly expected: string;
}

/** What the functions and the oracle said of so many calls made from a seed. */
export interface FuzzOutcome {
  readonly counts: ReadonlyMap<string, number>;
  readonly disagreements: readonly Disagreement[];
}

export function runCalls(seed: number, calls: number): FuzzOutcome {
  const dice = new Dice(seed);
  const counts = new Map<string, number>();
  const disagreements: Disagreement[] = [];
  for (let i = 0; i < calls; i++) {
    const call = dice.pick(MAKERS)(dice);
    counts.set(call.id, (counts.get(call.id) ?? 0) + 1);
    const found = disagreement(call, shown(implementations[call.id](call.args, "ja")));
    if (found) disagreements.push(found);
  }
  return { counts, disagreements };
}

function disagreement({ id, args, expected }: FuzzCall, result: unknown): Disagreement | undefined {
  const [text, call] = [JSON.stringify(result), `${id}(${JSON.stringify(args)})`];
  if (typeof expected === "function") {
    const problem = expected(result);
    return problem === undefined ? undefined : { call, result: text, expected: problem };
  }
  return JSON.stringify(expected) === text ? undefined : { call, result: text, expected: JSON.stringify(expected) };
}

/** What cells show of a result: an error as its code. */
function shown(result: Result): unknown {
  const cell = (value: CellOutput): unknown => (isError(value) ? value.code : value);
  return Array.isArray(result) ? result.map((row) => row.map(cell)) : cell(result);
}
