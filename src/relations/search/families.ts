import type { Appraised } from "./appraisal";
import { ABSENT, AGREES, CAPPED, DISAGREES, FLOAT_ERROR } from "./evidence";
import { mayHold, type RoundedFigure } from "./exactConfirmation";
import type { CellPlace, FoundFamily, FoundInstance } from "./foundFamily";
import type { Hypothesis } from "./hypothesis";
import type { View } from "./view";

type Spot = readonly [line: number, observation: number];

/** The adopted relations of a view in terms of the table, with every instance judged. */
export function familiesOf(view: View, adopted: readonly Appraised[]): FoundFamily[] {
  const foreign = foreignObservations(view, adopted);
  return adopted.map((relation) => familyOf(view, relation, foreign)).filter(({ instances }) => instances.length > 0);
}

function familyOf(view: View, relation: Appraised, foreign: Uint8Array): FoundFamily {
  const { hypothesis, evidence, first, last, net, agreeing, missing } = relation;
  const written = writtenForm(view, relation);
  const instances: FoundInstance[] = [];
  const contradicted = contradictedAt(view, relation, foreign);
  for (let j = first; j <= last; j++) {
    if (evidence.state[j] === ABSENT || (evidence.state[j] === DISAGREES && contradicted.get(j) === "foreign")) continue;
    const isContradicted = contradicted.get(j) === "contradicted";
    const state = isContradicted ? "contradicted" : evidence.state[j] === CAPPED ? "capped" : "holds";
    const place = (spot: Spot): CellPlace => placeOf(view, spot);
    instances.push({ aggregate: place([written.aggregate, j]), parts: spotsOf(written, evidence.previous, j).map(place), state });
  }
  const parts = written.parts.map((line) => view.lineAt[line]!);
  const isChange = hypothesis.kind === "formula" && hypothesis.formula.operator === "change";
  return {
    operator: operatorOf(hypothesis),
    scale: hypothesis.kind === "formula" ? hypothesis.formula.scale : 1,
    isReversed: isChange && hypothesis.formula.sign < 0,
    byColumn: view.byColumn,
    aggregate: view.lineAt[written.aggregate]!,
    parts: operatorOf(hypothesis) === "share" ? parts.slice(0, 1) : parts,
    evidence: net,
    agreeing,
    missing,
    instances,
  };
}

/**
 * The observations that contradict a relation. Those that are not its own count as foreign: most sums object to them, or the same
 * figures disagree more than once, which is a custom of the table and no slip.
 */
function contradictedAt(view: View, relation: Appraised, foreign: Uint8Array): Map<number, "contradicted" | "foreign"> {
  const { hypothesis, evidence } = relation;
  const found = new Map<number, "contradicted" | "foreign">();
  const sameFigures = new Map<string, number[]>();
  for (let j = 0; j < view.observationCount; j++) {
    if (evidence.state[j] !== DISAGREES || isConfirmed(view, relation, j)) continue;
    found.set(j, hypothesis.kind === "sum" && foreign[j] === 1 ? "foreign" : "contradicted");
    const figures = [[hypothesis.aggregate, j] as const, ...spotsOf(hypothesis, evidence.previous, j)];
    const key = figures.map(([line, observation]) => view.value[line * view.observationCount + observation]).join();
    sameFigures.set(key, [...(sameFigures.get(key) ?? []), j]);
  }
  for (const same of sameFigures.values()) if (same.length > 1) for (const j of same) found.set(j, "foreign");
  return found;
}

function operatorOf(hypothesis: Hypothesis): FoundFamily["operator"] {
  if (hypothesis.kind === "formula") return hypothesis.formula.operator;
  return hypothesis.kind === "running" ? "running-total" : hypothesis.kind;
}

function placeOf({ byColumn, lineAt, observationAt }: View, [line, observation]: Spot): CellPlace {
  return byColumn ? [observationAt[observation]!, lineAt[line]!] : [lineAt[line]!, observationAt[observation]!];
}

/** Where the parts of one instance stand. */
function spotsOf(h: Hypothesis, previous: Int32Array | undefined, j: number): Spot[] {
  if (h.kind === "running")
    return [
      [h.aggregate, previous![j]!],
      [h.parts[0]!, j],
    ];
  const total = h.kind === "formula" ? h.total : undefined;
  return h.parts.map((line, k) => [line, k === 1 && total !== undefined ? total : j]);
}

/** Whether exact arithmetic allows what the search took for a disagreement. */
function isConfirmed(view: View, { hypothesis, evidence }: Appraised, j: number): boolean {
  const figure = ([line, observation]: Spot): RoundedFigure => {
    const at = line * view.observationCount + observation;
    return { value: view.value[at]!, half: view.half[at]! };
  };
  const parts = spotsOf(hypothesis, evidence.previous, j).map(figure);
  return mayHold(
    hypothesis,
    figure([hypothesis.aggregate, j]),
    parts.filter(({ value }) => !Number.isNaN(value)),
  );
}

/** As it is printed: a change names its base first, and a product found as a quotient is written from its first factor. */
function writtenForm(view: View, { hypothesis, first, last }: Appraised): Hypothesis {
  if (hypothesis.kind !== "formula" || hypothesis.total !== undefined) return hypothesis;
  const { aggregate, parts, formula } = hypothesis;
  if (formula.operator === "change") return { ...hypothesis, parts: [parts[1]!, parts[0]!] };
  if (formula.operator !== "ratio" || formula.scale !== 1) return hypothesis;
  const [left, right] = [Math.min(aggregate, parts[1]!), Math.max(aggregate, parts[1]!)];
  const isConstant = view.profiles[left]!.low === view.profiles[left]!.high;
  return !isConstant && isProduct(view, hypothesis, first, last)
    ? { ...hypothesis, aggregate: left, parts: [parts[0]!, right] }
    : hypothesis;
}

/** a = b ÷ c, or b = a × c? The calculated figure agrees with the others taken as exact. */
function isProduct({ observationCount: n, value, half }: View, { aggregate, parts }: Hypothesis, first: number, last: number): boolean {
  let balance = 0;
  for (let j = first; j <= last; j++) {
    const [a, b, c] = [aggregate, parts[0]!, parts[1]!].map((line) => value[line * n + j]!);
    if (!a || !b || !c || a === 1 || c === 1) continue;
    const ha = half[aggregate * n + j]! * (1 + FLOAT_ERROR);
    const hb = half[parts[0]! * n + j]! * (1 + FLOAT_ERROR);
    const isRate = Math.abs(b / c - a) <= ha;
    const residual = Math.abs(a * c - b);
    if (residual <= FLOAT_ERROR * Math.abs(b) || (!isRate && residual <= hb)) balance++;
    else if (isRate) balance--;
  }
  return balance > 0;
}

/**
 * Observations that most sums object to (rates among amounts, say) are not theirs, unless one figure that they all use explains it:
 * then that figure is wrong.
 */
function foreignObservations(view: View, adopted: readonly Appraised[]): Uint8Array {
  const foreign = new Uint8Array(view.observationCount);
  for (let j = 0; j < foreign.length; j++) {
    const here = adopted.filter(({ hypothesis, first, last }) => hypothesis.kind === "sum" && first <= j && j <= last);
    const against = here.filter(({ evidence }) => evidence.state[j] === DISAGREES).map(({ hypothesis }) => hypothesis);
    const inFavour = here.filter(({ evidence }) => evidence.state[j] === AGREES);
    if (against.length < 2 || against.length <= inFavour.length) continue;
    const uses = (line: number): boolean => against.every(({ aggregate, parts }) => aggregate === line || parts.includes(line));
    const isOneToBlame = [against[0]!.aggregate, ...against[0]!.parts].some(uses);
    foreign[j] = isOneToBlame ? 0 : 1;
  }
  return foreign;
}
