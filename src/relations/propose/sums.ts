import type { LineLabel } from "../../words/lineLabel";
import { RATE_ROLES } from "../../words/lineRole";
import { meanSaid, membersSaid, partsSaid } from "../../words/meanWords";
import { saysPart } from "../../words/secondLabel";
import { namesWhole } from "../../words/wholeWords";
import { isFromOthers } from "../../words/comparedWith";
import { isMeanOverTime } from "../../words/windowWords";
import { isInexact, isPercent, unitOf } from "../figures";
import { measureOf } from "../../parse/unitConversion";
import { PRIOR, WORD_PRIORS } from "../priors";
import type { Instance } from "../reading";
import type { View } from "../view";
import { isLeftToRate } from "./leftToRates";
import { isNilDifference } from "./nilDifferences";
import { countedOnce } from "./notSummed";
import { partSets } from "./partSets";
import type { PartSet } from "./setList";
import { proposalOf, type Ground, type Proposal } from "./proposal";

/** With more lines than this, only lines that words call totals or means are looked at. */
const MANY_LINES = 120;

/** A mean whose heading says so much more is a measure with the word in its name. */
const LONG_NAME = 4;
const OF_OTHERS = /\b(average|avg\.?|mean)\s*(of|over|across|for)\b|平均[)）]?$/i;

/** Totals and means of several lines. Amounts and rates are read apart: a total row adds counts up, and averages rates. */
export function* sumProposals(ground: Ground): Iterable<Proposal> {
  const { lines, view, words } = ground;
  for (const aggregate of lines) {
    const label = view.label(aggregate);
    if (lines.length > MANY_LINES && !label.total && !label.mean) continue;
    for (const kind of ["sum", "mean"] as const) {
      if (words && !mayBe(kind, label) && !ground.formulas.states(kind, aggregate)) continue;
      const isOfPeriods = words && kind === "mean" && isMeanOverTime(label.text);
      for (const set of partSets(ground, aggregate, kind)) {
        if (isOfPeriods && !set.stored && !set.lines.some((line) => isPeriod(view.label(line)))) continue;
        yield proposal(ground, kind, "amounts", aggregate, set);
        if (kind === "mean") yield proposal(ground, kind, "rates", aggregate, set);
      }
    }
  }
}

function isPeriod({ periods, text }: LineLabel): boolean {
  return periods.length > 0 || /^(19|20)\d\d$/.test(text);
}

/** Means are named; sums are neither means nor rates. Beside a mean by cases stands the sum of the cases, and no simple mean. */
function mayBe(kind: "sum" | "mean", { total, mean, extreme, role, text }: LineLabel): boolean {
  if (extreme) return false;
  const isWeighted = mean && meanSaid(text) === "weighted";
  return kind === "mean" ? (mean || total) && !isWeighted : (!mean || total || isWeighted) && !RATE_ROLES.has(role);
}

function saidBits({ view }: Ground, kind: "sum" | "mean", aggregate: number, set: PartSet): number {
  if (set.stored) return PRIOR.stored;
  const { total, mean, cumulative, path } = view.label(aggregate);
  // Where the groups have means and no totals, what stands for all of them is a mean too.
  const ofMeans = total && set.name === "totalsBefore" && set.lines.every((line) => view.label(line).mean);
  if (kind === "mean")
    return mean ? wordsOfMean(view.label(aggregate), set.lines.length) : ofMeans ? WORD_PRIORS.mean.ofMeans : WORD_PRIORS.mean.none;
  if (total || mean || set.byPeriod) return WORD_PRIORS.sum.said;
  if (namesWhole(path.at(-1) ?? "") || set.outlined) return WORD_PRIORS.sum.whole;
  return cumulative ? WORD_PRIORS.sum.cumulative : WORD_PRIORS.sum.none;
}

function wordsOfMean(label: LineLabel, count: number): number {
  const counted = membersSaid(label.text) === count ? WORD_PRIORS.mean.counted : 0;
  return isName(label) ? WORD_PRIORS.mean.inName : WORD_PRIORS.mean.said + counted;
}

/** 時間外勤務（1人月平均）: the bracket says how it is measured. */
const MEASURED_AS = /.{2}[(（]([1１一](人|日|件|世帯)|月|週|年)[^()（）]*平均[)）](\s\S{1,4})?$/;

/** "Average FTE": a measure by its initials. */
const INITIALS = /\b(?!(YTD|FY|ALL|UK|EU|US|USA|CY|PY|LY)\b)[A-Z]{2,5}\b/;

/** "Average spend per visitor" and 平均在院日数 are names of what is measured. */
function isName({ text, rest, perUnit }: LineLabel): boolean {
  if (MEASURED_AS.test(text)) return true;
  // It says of how many it is the mean, or how they count.
  if (OF_OTHERS.test(text) || membersSaid(text) !== undefined || meanSaid(text) === "simple") return false;
  return (
    perUnit ||
    INITIALS.test(text.replace(/^(AVERAGE|MEAN|AVG)\b/, "")) ||
    rest.replace(/[ぁ-ん\s]|simple|単純|of|the/g, "").length >= LONG_NAME
  );
}

function proposal(ground: Ground, kind: "sum" | "mean", of: "amounts" | "rates", aggregate: number, set: PartSet): Proposal {
  const { view, words, lines } = ground;
  const label = view.label(aggregate);
  const { total, mean, cumulative } = label;
  const price = WORD_PRIORS[kind].price + set.price + (lines.length > 12 ? 1 : 0);
  const prior = (words || set.stored ? saidBits(ground, kind, aggregate, set) : 0) - price;
  return proposalOf(
    ground,
    {
      form: kind,
      reach: "set",
      scale: 1,
      aggregate,
      parts: set.lines,
      prior,
      said: set.stored,
      key: () =>
        `${kind}|${of}|${set.name}|${words ? `${total}${mean}${cumulative}` : ""}|${view.byColumn}${mayBeOther(ground, aggregate) ? "|2" : ""}`,
      slot: `${aggregate}|${kind === "mean" && of === "rates" ? "r" : "a"}`,
      of,
      setName: set.name,
    },
    (among) => setInstances(ground, { kind, of, aggregate, lines: set.lines }, among),
  );
}

/** That first figures of cells add up says nothing of second ones, which may be ages or ranks, unless they are called a part of the first. */
function mayBeOther({ view, observations }: Ground, aggregate: number): boolean {
  if (!view.isOfSeconds(aggregate)) return false;
  const counted = observations.filter((observation) => !isPercent(view.region, view.place(aggregate, observation)));
  const labels = view.isSecond(aggregate) ? [view.label(aggregate)] : counted.map((observation) => view.observation(observation));
  return !labels.every(({ text }) => saysPart(text));
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
  const members = membersOf(ground, kind, aggregate);
  for (const observation of observations) {
    const k = view.at(aggregate, observation);
    if (k < 0 || isInexact(region, k) || !belongs(ground, { kind, of, aggregate, lines }, observation, k)) continue;
    const figures = lines.map((line) => view.at(line, observation));
    const present = figures.filter((figure) => figure >= 0);
    if (present.length < 2 || !isOf(members, [present.length, lines.length]) || !alike(ground, k, present)) continue;
    const holes = figures.length - present.length - (kind === "sum" ? nilsIn(view, lines, observation) : 0);
    const marked = holes > 0 && lines.some((line) => view.isMarked(line, observation));
    const vacant = holes > 0 && lines.every((line, at) => (figures[at] ?? 0) >= 0 || view.isVacant(line, observation));
    const meanRow = words && view.observation(observation).extreme;
    instances.push({ k, parts: present, observation, holes, marked, vacant, meanRow, ...freeIn(ground, kind, aggregate, observation) });
  }
  return kind === "sum" && words ? countedOnce(view, aggregate, ofTheSaid(view.label(aggregate).text, lines.length, instances)) : instances;
}

function freeIn(ground: Ground, kind: SetLines["kind"], aggregate: number, observation: number): Pick<Instance, "free"> {
  return kind === "sum" && ground.notSummed?.(aggregate, observation) === true ? { free: true } : {};
}

function nilsIn(view: View, lines: readonly number[], observation: number): number {
  return lines.filter((line) => view.at(line, observation) < 0 && isNilDifference(view, line, observation)).length;
}

/** 合計（落札分4件） adds up four of five rows, where a column has figures in so many of them. */
function ofTheSaid(text: string, all: number, instances: readonly Instance[]): Instance[] {
  const said = partsSaid(text);
  const those = instances.filter(({ parts }) => parts.length === said);
  return said !== undefined && said < all && those.length > 0 ? those : [...instances];
}

function isOf(members: number | undefined, counts: readonly number[]): boolean {
  return members === undefined || counts.includes(members);
}

/** A mean of nineteen schools is not that of the three that the table shows. */
function membersOf({ view, words }: Ground, kind: "sum" | "mean", aggregate: number): number | undefined {
  return kind === "mean" && words ? membersSaid(view.label(aggregate).text) : undefined;
}

/** Whether the observation is of the kind that is added up or averaged: amounts, or rates. */
function belongs(ground: Ground, { kind, of, aggregate }: SetLines, observation: number, k: number): boolean {
  const { view, words } = ground;
  const label = view.observation(observation);
  if (kind === "sum" && words && (label.mean || isLeftToRate(view, observation) || isFromOthers(label.text))) return false;
  const isRate = RATE_ROLES.has(label.role) && !(label.role === "year-on-year" && hasLosses(ground, observation));
  const named = words && (isRate || label.perUnit || (label.percent && label.role === ""));
  const rateLike = named || isPercent(view.region, k);
  return (of === "rates") === rateLike || (kind === "sum" && isShareLine(ground, observation, aggregate));
}

/** A quotient with the year before is never less than nothing: 前年比 with minus signs is how many more or fewer. */
function hasLosses({ view, lines }: Ground, observation: number): boolean {
  const { region } = view;
  const figures = lines.map((line) => view.at(line, observation)).filter((k) => k >= 0);
  return figures.some((k) => (region.value[k] ?? 0) < 0) && !figures.some((k) => isPercent(region, k) || (region.decimals[k] ?? 0) > 0);
}

/** Shares and weights add up to 100.0. */
function isShareLine({ view, words }: Ground, observation: number, aggregate: number): boolean {
  return words && [view.observation(observation), view.label(aggregate)].some(({ role }) => role === "share" || role === "weight");
}

/** Ranks are no amounts. */
const RANK = /^(位|番|番目|着|等|級)$/;

/** One unit, and percentages only among percentages. */
function alike({ view }: Ground, k: number, parts: readonly number[]): boolean {
  const { region } = view;
  const percent = isPercent(region, k);
  let unit = unitOf(region, k);
  if (RANK.test(unit)) return false;
  for (const part of parts) {
    if (isInexact(region, part) || isPercent(region, part) !== percent) return false;
    const other = unitOf(region, part);
    if (other === "" || other === unit) continue;
    if (unit !== "" && measureOf(unit).dimension !== measureOf(other).dimension) return false;
    unit = other;
  }
  return true;
}
