import { RATE_ROLES } from "../../words/lineRole";
import { isInexact, isPercent, unitOf } from "../figures";
import { measureOf } from "../../parse/unitConversion";
import { PRIOR, WORD_PRIORS } from "../priors";
import type { Instance } from "../reading";
import { partSets, type PartSet } from "./partSets";
import type { Ground, Proposal } from "./proposal";

/** With more lines than this, only lines that words call totals or means are looked at. */
const MANY_LINES = 120;

/** Totals and means of several lines. Amounts and rates are read apart: a total row adds counts up, and averages rates. */
export function* sumProposals(ground: Ground): Iterable<Proposal> {
  const { lines, view, words } = ground;
  for (const aggregate of lines) {
    const label = view.label(aggregate);
    const stored = (kind: "sum" | "mean"): boolean => ground.formulas.states(kind, aggregate);
    if (lines.length > MANY_LINES && !label.total && !label.mean) continue;
    for (const kind of ["sum", "mean"] as const) {
      if (words && kind === "mean" && !label.mean && !label.total && !stored(kind)) continue;
      if (words && kind === "sum" && (label.mean || RATE_ROLES.has(label.role)) && !stored(kind)) continue;
      for (const set of partSets(ground, aggregate, kind)) {
        yield proposal(ground, kind, "amounts", aggregate, set);
        if (kind === "mean") yield proposal(ground, kind, "rates", aggregate, set);
      }
    }
  }
}

function proposal(ground: Ground, kind: "sum" | "mean", of: "amounts" | "rates", aggregate: number, set: PartSet): Proposal {
  const { view, words, lines } = ground;
  const { total, mean, cumulative } = view.label(aggregate);
  const price = WORD_PRIORS[kind].price + set.price + (lines.length > 12 ? 1 : 0);
  const said = set.stored
    ? PRIOR.stored
    : kind === "mean"
      ? mean
        ? WORD_PRIORS.mean.said
        : WORD_PRIORS.mean.none
      : total || set.byPeriod
        ? WORD_PRIORS.sum.said
        : cumulative
          ? WORD_PRIORS.sum.cumulative
          : WORD_PRIORS.sum.none;
  return {
    reading: {
      view,
      form: kind,
      reach: "set",
      scale: 1,
      aggregate,
      parts: set.lines,
      prior: (words || set.stored ? said : 0) - price,
      said: set.stored,
      key: `${kind}|${of}|${set.name}|${words ? `${total}${mean}${cumulative}` : ""}|${view.byColumn}`,
      slot: `${aggregate}|${kind === "mean" && of === "rates" ? "r" : "a"}`,
      of,
      setName: set.name,
    },
    instances: (among) => setInstances(ground, { kind, of, aggregate, lines: set.lines }, among),
  };
}

interface SetLines {
  readonly kind: "sum" | "mean";
  readonly of: "amounts" | "rates";
  readonly aggregate: number;
  readonly lines: readonly number[];
}

function setInstances(ground: Ground, { kind, of, aggregate, lines }: SetLines, observations: readonly number[]): Instance[] {
  const { view, words } = ground;
  const { region } = view;
  const instances: Instance[] = [];
  for (const observation of observations) {
    const k = view.at(aggregate, observation);
    if (k < 0 || isInexact(region, k)) continue;
    const label = view.observation(observation);
    const rateLike = words ? RATE_ROLES.has(label.role) || (label.percent && label.role === "") || isPercent(region, k) : isPercent(region, k);
    if ((of === "rates") !== rateLike && !(kind === "sum" && isShareLine(ground, observation, aggregate))) continue;
    if (kind === "sum" && words && label.mean) continue;
    const figures = lines.map((line) => view.at(line, observation));
    const present = figures.filter((figure) => figure >= 0);
    if (present.length < 2 || !alike(ground, k, present)) continue;
    const holes = figures.length - present.length;
    const marked = holes > 0 && lines.some((line) => view.isMarked(line, observation));
    instances.push({ k, parts: present, observation, holes, marked });
  }
  return instances;
}

/** Shares add up to 100.0. */
function isShareLine({ view, words }: Ground, observation: number, aggregate: number): boolean {
  return words && (view.observation(observation).role === "share" || view.label(aggregate).role === "share");
}

/** One unit, and percentages only among percentages. */
function alike({ view }: Ground, k: number, parts: readonly number[]): boolean {
  const { region } = view;
  const percent = isPercent(region, k);
  let unit = unitOf(region, k);
  for (const part of parts) {
    if (isInexact(region, part) || isPercent(region, part) !== percent) return false;
    const other = unitOf(region, part);
    if (other === "" || other === unit) continue;
    if (unit !== "" && measureOf(unit).dimension !== measureOf(other).dimension) return false;
    unit = other;
  }
  return true;
}
