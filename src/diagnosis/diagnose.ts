import { toText } from "../measures/decimal";
import type { Form } from "../relations/form";
import type { Relation } from "../relations/relation";
import type { Account, Case } from "./account";
import { casesOf } from "./cases";
import type { Cause, Change, Conflict, Failure, Repair, Spot, Suspect } from "./conflict";
import { figuresOf, hasFigure, uncappedIn, type Constraint } from "./constraint";
import type { Changes } from "./exactFit";
import { Network } from "./network";
import { isOnlyOne } from "./onlyOne";
import { printedAt, type PrintedFigure } from "./printedFigure";
import { repairOf, type CheckedRepair } from "./repairs";
import { isSafe } from "./safety";

const MOST_SUSPECTS = 5;
/** A value is offered where it is so likely, or where so few others can be meant. */
const LIKELY = 0.5;
const FEW_VALUES = 5;
/** Causes less likely than this are not worth a word. */
const LEAST_CAUSE = 0.02;

interface Ranked {
  readonly account: Account;
  readonly repair: CheckedRepair | undefined;
  readonly probability: number;
}

/** The conflicts between the figures of a workbook: what cannot all be right, which figure is likely wrong, why, and what would mend it. */
export function diagnose(relations: readonly Relation[]): Conflict[] {
  const failing = relations.some(({ instances }) => instances.some(({ state }) => state === "fails"));
  if (!failing) return [];
  const network = new Network(relations);
  const cases = casesOf(network, network.failing());
  const accused = new Set(cases.flatMap(({ accounts }) => accounts[0]?.figure ?? []));
  return cases.flatMap((one) => {
    const conflict = conflictOf(network, one, accused);
    return one.failing.every(isOutOfProportion) && !conflict.causes.some(isSlip) ? [] : [conflict];
  });
}

function conflictOf(network: Network, one: Case, accused: ReadonlySet<PrintedFigure>): Conflict {
  const ranked = rank(network, one);
  const [first] = ranked;
  const told = toldFirst(one.failing, first?.account.figure).flatMap(failuresOf);
  const [main] = told;
  if (!main) throw new RangeError("a conflict without a failing instance");
  const causes = causesOf(ranked);
  const isTold = causes.some(isSlip) || (first?.account.kind === "formula" && first.account.explanation.chance === 0);
  const safe = first?.repair !== undefined && isSafe(network, one, first.account, first.repair.steps, accused);
  return {
    ...main,
    settles: told.slice(1),
    suspects: first ? ranked.slice(0, MOST_SUSPECTS).map(suspectOf) : anyOf(one.failing),
    causes,
    repairs: repairsOf(ranked, safe),
    ...(first?.account.formula !== undefined && { formula: { ...spotOf(first.account), formula: first.account.formula } }),
    sure: one.failing.some(
      (failing) => failing.firm && failing.instance.doubt === undefined && (isNamed(failing) || isTold || isOnlyOne(network, failing)),
    ),
  };
}

/** A few times as much, or as little. */
const FAR = 3;

const BETWEEN: ReadonlySet<Form> = new Set<Form>(["difference", "change", "complement", "progress", "mirror"]);

/** Whether what the figures give has nothing to do with what is stated, and the relation holds nowhere else in its table: then it is none of this table. */
function isOutOfProportion({ relation: { reading, instances }, instance: { k, fit } }: Constraint): boolean {
  // What lies between two figures is small or great beside them as it comes.
  if (BETWEEN.has(reading.form) || instances.some(({ state }) => state === "holds")) return false;
  const part = (reading.view.region.value[k] ?? NaN) / fit.predicted;
  return !(part >= 1 / FAR && part <= FAR);
}

/** Where words do not speak for a relation, a line of another kind may break it as well as a slip. */
function isNamed({ relation: { origin } }: Constraint): boolean {
  return origin !== "figures";
}

/** Figures that stand twice beside each other are too common to be a slip for certain. */
function isSlip({ type }: Cause): boolean {
  return type !== "not-recomputed" && type !== "other-formula" && type !== "neighbour-copy";
}

/** The accounts that stand up in exact decimals, each figure once. */
function rank(network: Network, one: Case): Ranked[] {
  const total = one.accounts.reduce((sum, { weight }) => sum + weight, 0);
  const ranked: Ranked[] = [];
  for (const account of one.accounts) {
    if (ranked.length >= MOST_SUSPECTS) break;
    if (ranked.some((known) => known.account.figure === account.figure)) continue;
    const repair = account.formula === undefined ? repairOf(network, one, account) : undefined;
    if (!repair && account.formula === undefined && account.explanation.count <= FEW_VALUES) continue;
    ranked.push({ account, repair, probability: total > 0 ? account.weight / total : 0 });
  }
  return ranked;
}

/** The relation that gives the first suspect speaks, then proved ones, then those without doubt. */
function toldFirst(failing: readonly Constraint[], suspect: PrintedFigure | undefined): Constraint[] {
  const rank = (one: Constraint): number =>
    (suspect && one.result === suspect ? 8 : 0) +
    (suspect && hasFigure(one, suspect) ? 4 : 0) +
    (one.firm ? 2 : 0) +
    (one.instance.doubt ? 0 : 1);
  return [...failing].sort((a, b) => rank(b) - rank(a));
}

/** What a constraint is told as: itself where it fails, and the figures at the cap that one above it makes fail. */
function failuresOf({ relation, instance }: Constraint): Failure[] {
  const uncapped = uncappedIn(relation);
  const excused = uncapped?.instance === instance ? uncapped.excused.map((one) => ({ relation, instance: one })) : [];
  return instance.state === "fails" ? [{ relation, instance }, ...excused] : excused;
}

/** A value that only calculation gives is one of many where the others leave it room. */
function isOffered({ account: { figure, explanation }, repair }: Ranked): boolean {
  if (!repair || figure.formula) return false;
  const named = explanation.causes.some(({ type, steps }) => type !== "not-recomputed" && steps === repair.steps);
  return explanation.count <= FEW_VALUES || (named && repair.probability >= LIKELY);
}

function spotOf({ figure: { region, k } }: Account): Spot {
  return { region, k };
}

function suspectOf(ranked: Ranked): Suspect {
  const { account, repair, probability } = ranked;
  const {
    figure,
    steps: [first, last],
  } = account;
  const allowed =
    Number.isFinite(first) && Number.isFinite(last) ? ([toText(printedAt(figure, first)), toText(printedAt(figure, last))] as const) : null;
  const value = repair && isOffered(ranked) ? printedAt(figure, repair.steps) : undefined;
  return { region: figure.region, k: figure.k, allowed, value, probability };
}

/** Nothing explains the failure with few changes: each of its figures may be wrong. */
function anyOf([constraint]: readonly Constraint[]): Suspect[] {
  if (!constraint) return [];
  const figures = [constraint.result, ...figuresOf(constraint).filter((figure) => figure !== constraint.result)];
  return figures
    .slice(0, MOST_SUSPECTS)
    .map(({ region, k }) => ({ region, k, allowed: null, value: undefined, probability: 1 / figures.length }));
}

function causesOf(ranked: readonly Ranked[]): Cause[] {
  const causes = ranked.flatMap(({ account: { figure, explanation }, probability }) =>
    explanation.causes.map(({ type, steps, weight }) => ({
      type,
      region: figure.region,
      k: figure.k,
      value: printedAt(figure, steps),
      confidence: explanation.weight > 0 ? (probability * weight) / explanation.weight : 0,
    })),
  );
  return causes.filter(({ confidence }) => confidence >= LEAST_CAUSE).sort((a, b) => b.confidence - a.confidence);
}

function repairsOf(ranked: readonly Ranked[], safe: boolean): Repair[] {
  return ranked.flatMap((one, at) => {
    const {
      account: { figure },
      repair,
    } = one;
    if (!repair || !isOffered(one)) return [];
    return [{ ...changeOf(figure, repair.steps), along: changesOf(repair.along), safe: safe && at === 0 }];
  });
}

function changesOf(changes: Changes): Change[] {
  return [...changes].map(([figure, steps]) => changeOf(figure, steps));
}

function changeOf(figure: PrintedFigure, steps: number): Change {
  return { region: figure.region, k: figure.k, value: printedAt(figure, steps) };
}
