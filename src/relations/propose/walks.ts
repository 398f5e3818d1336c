import { balanceEnd, movement, type BalanceEnd, type Movement } from "../../words/balanceWords";
import { RATE_ROLES } from "../../words/lineRole";
import { isInexact, isPercent } from "../figures";
import { WALK_PRIORS } from "../formPriors";
import type { Instance } from "../reading";
import type { Ground, Proposal } from "./proposal";
import { everySign, isLoss, stockProposal } from "./stocks";

const MOST_LINES = 40;
const MOST_MOVEMENTS = 6;
const MOST_UNKNOWN = 2;

interface End extends BalanceEnd {
  readonly line: number;
}

interface Step extends Movement {
  readonly line: number;
}

/** Stocks that are counted twice, and what came and went between: "Open at 31 March", "+ opened", "– closed", "Open at 30 April"; 期首点数, 繁殖（＋）, 死亡（－）, 期末点数. */
export function* walkProposals(ground: Ground): Iterable<Proposal> {
  const { lines, words, view } = ground;
  if (!words || view.from > 0 || lines.length < 4 || lines.length > MOST_LINES) return;
  const ends = lines.flatMap((line): End[] => {
    const end = balanceEnd(view.label(line).path.at(-1) ?? "");
    return end ? [{ line, ...end }] : [];
  });
  for (const closing of ends) {
    const opening = openingOf(ends, closing);
    const steps = opening ? stepsBetween(ground, opening.line, closing.line) : [];
    if (!opening || steps.length < 2 || steps.length > MOST_MOVEMENTS) continue;
    yield* walksOf(ground, closing.line, opening.line, steps);
  }
}

/** The nearest line before that counts the same at an earlier time. */
function openingOf(ends: readonly End[], { line, end, stem }: End): End | undefined {
  if (end === "opening") return undefined;
  const before = ends.filter((other) => other.line < line && other.stem === stem);
  return before.filter((other) => other.end === (end === "day" ? "day" : "opening")).at(-1);
}

function stepsBetween({ lines, view, kinds }: Ground, opening: number, closing: number): readonly Step[] {
  const between = lines.filter((line) => {
    const { total, role } = view.label(line);
    return line > opening && line < closing && !total && !RATE_ROLES.has(role) && kinds.get(line) !== "percent";
  });
  const steps = between.map((line): Step => {
    const { path, role } = view.label(line);
    const said = movement(path.at(-1) ?? "");
    const sign = said.sign !== 0 || said.isPrinted ? said.sign : role === "inflow" ? 1 : role === "outflow" ? -1 : 0;
    return { line, ...said, sign };
  });
  // A dash is a sign beside a plus; elsewhere it may be a bullet.
  const isSigned = steps.some(({ isPrinted }) => isPrinted);
  return steps.map((step) => (step.isDash && isSigned ? { ...step, sign: -1, isPrinted: true } : step));
}

function* walksOf(ground: Ground, closing: number, opening: number, steps: readonly Step[]): Iterable<Proposal> {
  const losses = steps.map(({ line }) => isLoss(ground, line));
  // What went out may be printed as a loss: (30).
  const known = steps.map(({ sign }, at) => (losses[at] ? 1 : sign));
  const unknown = known.filter((sign) => sign === 0).length;
  const isPrinted = steps.some((step, at) => step.isPrinted || losses[at]);
  const parts = [opening, ...steps.map(({ line }) => line)];
  const isAlone = instancesOf(ground, closing, parts, ground.observations).length === 1;
  if (unknown > (isAlone ? 0 : MOST_UNKNOWN) || (isAlone && !hasBoth(steps, losses))) return;
  const { printed, worded, alone, asked, unsaid } = WALK_PRIORS;
  const prior = isAlone ? (isPrinted ? alone : asked) : (isPrinted ? printed : worded) - unsaid * unknown;
  for (const signs of everySign(known))
    yield stockProposal(ground, { name: "walk", closing, parts, signs: [1, ...signs], prior, said: isAlone }, (among) =>
      instancesOf(ground, closing, parts, among),
    );
}

/** What came in and what went out: a stock that only grows leaves open what else became of it. */
function hasBoth(steps: readonly Step[], losses: readonly boolean[]): boolean {
  const goes = steps.map(({ sign }, at) => sign < 0 || losses[at] === true);
  return goes.includes(true) && goes.includes(false);
}

function instancesOf({ view }: Ground, closing: number, parts: readonly number[], among: readonly number[]): Instance[] {
  return among.flatMap((observation): Instance[] => {
    const [k = -1, ...figures] = [closing, ...parts].map((line) => view.at(line, observation));
    const isWhole = [k, ...figures].every((figure) => figure >= 0 && !isInexact(view.region, figure) && !isPercent(view.region, figure));
    return isWhole ? [{ k, parts: figures, observation }] : [];
  });
}
