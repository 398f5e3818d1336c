import type { Account, Case } from "./account";
import { NO_CHANGES } from "./account";
import { assumedOf } from "./consequences";
import { figuresOf, hasFigure, type Constraint } from "./constraint";
import type { Changes } from "./exactFit";
import { nominalIn } from "./explanation";
import type { Network } from "./network";
import { printableIn, printableInAll, type Steps } from "./printable";
import { stepsOf, type PrintedFigure } from "./printedFigure";
import { holds } from "./projection";
import { settles } from "./verify";

/** Relations of more figures tell too little of one row. */
const MOST_FIGURES = 4;
const FEWEST_ROWS = 2;
/** A run that comes about by chance more often than this is none. */
const MOST_CHANCE = 0.01;
/** The number lost at the end is offered where so few can have stood there. */
const FEW_LOST = 5;

interface Run {
  readonly figures: readonly PrintedFigure[];
  readonly changes: Changes;
  readonly failing: readonly Constraint[];
  /** What the figure at the end may have been, its own number having been overwritten. */
  readonly lost?: Lost | undefined;
}

interface Lost {
  readonly end: PrintedFigure;
  readonly steps: Steps;
  /** The one of them that agrees best with the other figures. */
  readonly nominal: number;
}

/** A figure whose neighbour's figure is what its row asks for. */
interface Mark {
  readonly steps: number;
  readonly chance: number;
}

/** Runs of figures that stand one row too high or too low, those that explain most first. */
export function shiftedCases(network: Network, failing: readonly Constraint[]): Case[] {
  return ([0, 1] as const)
    .flatMap((side) => runsOf(network, failing, side))
    .filter((run) => run.failing.length >= FEWEST_ROWS)
    .sort((a, b) => b.failing.length - a.failing.length || b.figures.length - a.figures.length)
    .map((run) => ({ failing: run.failing, accounts: accountsOf(run), assumed: NO_CHANGES }));
}

function runsOf(network: Network, failing: readonly Constraint[], side: 0 | 1): Run[] {
  const marks = new Map<PrintedFigure, Mark>();
  for (const constraint of failing)
    if (constraint.inputs.length < MOST_FIGURES) for (const figure of figuresOf(constraint)) mark(network, marks, constraint, figure, side);
  const runs: Run[] = [];
  for (const start of marks.keys()) {
    const before = neighbour(network, start, side === 0 ? 1 : 0);
    if (before && marks.has(before)) continue;
    const figures: PrintedFigure[] = [];
    let chance = 1;
    let next: PrintedFigure | undefined = start;
    for (let found = marks.get(start); next && found; found = next && marks.get(next)) {
      figures.push(next);
      chance *= found.chance;
      next = neighbour(network, next, side);
    }
    if (figures.length < FEWEST_ROWS || chance > MOST_CHANCE) continue;
    const changes = new Map(figures.map((figure) => [figure, marks.get(figure)?.steps ?? 0]));
    const run = checkedRun(network, failing, figures, changes, next);
    if (run) runs.push(run);
  }
  return runs;
}

function neighbour(network: Network, figure: PrintedFigure, side: 0 | 1): PrintedFigure | undefined {
  return network.at(figure.region, figure.line.beside(figure.k)[side] ?? -1);
}

function mark(network: Network, marks: Map<PrintedFigure, Mark>, constraint: Constraint, figure: PrintedFigure, side: 0 | 1): void {
  const other = neighbour(network, figure, side);
  if (!other || other.value === figure.value || figure.formula) return;
  const steps = Math.round(stepsOf(figure, other.value));
  const wanted = printableIn(constraint, figure);
  if (!wanted || steps < wanted[0] || steps > wanted[1]) return;
  const digits = Math.max(2, String(Math.abs(steps)).length, String(Math.abs(Math.round(stepsOf(figure, figure.value)))).length);
  const chance = (wanted[1] - wanted[0] + 1) / 10 ** digits + 0.01;
  if (chance < 0.5) marks.set(figure, { steps, chance: chance * (marks.get(figure)?.chance ?? 1) });
}

/** The run with the figure at its end, whose own number is lost, if that must have changed too; undefined where something still fails. */
function checkedRun(
  network: Network,
  failing: readonly Constraint[],
  figures: readonly PrintedFigure[],
  changes: Changes,
  end: PrintedFigure | undefined,
): Run | undefined {
  const lost = lostAt(network, failing, changes, end);
  const mended = lost ? new Map([...changes, [lost.end, lost.nominal]]) : changes;
  const changed = [...mended.keys()];
  const touched = failing.filter((constraint) => changed.some((figure) => hasFigure(constraint, figure)));
  return settles(network, touched, mended)
    ? { figures: lost ? [...figures, lost.end] : figures, changes: mended, failing: touched, lost }
    : undefined;
}

function lostAt(network: Network, failing: readonly Constraint[], changes: Changes, end: PrintedFigure | undefined): Lost | undefined {
  if (!end || end.formula || !failing.some((constraint) => hasFigure(constraint, end))) return undefined;
  const assumed = assumedOf(changes);
  const constraints = network.of(end);
  const steps = printableInAll(constraints, end, assumed);
  const nominal = steps && nominalIn(network, end, steps);
  if (!steps || nominal === undefined) return undefined;
  const all = new Map([...assumed, ...assumedOf(new Map([[end, nominal]]))]);
  return constraints.every((one) => holds(one, all)) ? { end, steps, nominal } : undefined;
}

/** Every figure of the run is a suspect like the others; all change together, if it is known what stood at the end. */
function accountsOf({ figures, changes, lost }: Run): Account[] {
  const weight = 1 / figures.length;
  const count = lost ? lost.steps[1] - lost.steps[0] + 1 : 1;
  return figures.map((figure) => {
    const steps = changes.get(figure) ?? 0;
    const along = new Map([...changes].filter(([other]) => other !== figure));
    const explanation = {
      weight,
      causes: [{ type: "row-shift" as const, steps, weight }],
      values: count <= FEW_LOST ? [{ steps, probability: 1 }] : [],
      chance: 0,
      count,
    };
    const range: Steps = figure === lost?.end ? lost.steps : [steps, steps];
    return { figure, steps: range, explanation, along: () => along, weight, kind: "run" };
  });
}
