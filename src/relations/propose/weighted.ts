import type { LineLabel } from "../../words/lineLabel";
import type { Region } from "../../regions/region";
import { isOfYearBefore } from "../../words/lineFlags";
import { RATE_ROLES, type LineRole } from "../../words/lineRole";
import { meanSaid } from "../../words/meanWords";
import { isInexact, isPercent } from "../figures";
import { PRIOR, WORD_PRIORS } from "../priors";
import type { Instance } from "../reading";
import { keyOf, proposalOf, type Ground, type Proposal } from "./proposal";
import { groupMeanProposals } from "./groupMeans";
import { meanProposal } from "./meanProposal";

const MOST_ROWS = 200;
/** Counts by which a mean may be weighted, in one table. */
const MOST_COUNTS = 8;
const NO_COUNTS: ReadonlySet<LineRole> = new Set<LineRole>([...RATE_ROLES, "difference", "weight", "product", "target", "baseline"]);

/** Totals and means of scores that count by weights (配点 | 採点, "Weight | Score"), and of averages and rates that count by numbers of cases (件数 | 平均日数). */
export function* weightedProposals(ground: Ground): Iterable<Proposal> {
  const { lines, view, words } = ground;
  if (!words || view.observations > MOST_ROWS) return;
  for (const weight of lines) {
    if (view.label(weight).role !== "weight") continue;
    for (const aggregate of lines) {
      const { role } = view.label(aggregate);
      if (aggregate === weight || role === "weight" || role === "product") continue;
      const prior = WORD_PRIORS.weighted.said - WORD_PRIORS.weighted.price - Math.log2(lines.length);
      const key = (): string => keyOf(ground, "weighted", [aggregate, weight]);
      yield meanProposal(ground, { form: "weighted", aggregate, parts: [weight], prior, key, slot: `${aggregate}|w` }, () =>
        instancesOf(ground, aggregate, weight),
      );
    }
  }
  yield* storedProposals(ground);
  yield* countedProposals(ground);
  yield* groupMeanProposals(ground);
}

/** What formulas of the sheet say: =SUMPRODUCT(B2:B7,C2:C7)/C8. */
function* storedProposals(ground: Ground): Iterable<Proposal> {
  const means = ground.formulas.weightedMeans;
  for (const line of new Set(means.map(({ aggregate }) => aggregate))) {
    const own = means.filter(({ aggregate }) => aggregate === line);
    const weight = own[0]?.weight ?? -1;
    const instances = own.flatMap((mean) => (mean.weight === weight ? mean.instance : []));
    const key = (): string => keyOf(ground, "storedMean", [line, weight]);
    const mean = { form: "caseMean", reach: "set", scale: 1, aggregate: line, parts: [weight], prior: PRIOR.stored, said: true } as const;
    yield proposalOf(ground, { ...mean, key, slot: `${line}|w` }, () => instances);
  }
}

/** One for each total or mean among the observations, with the plain ones since the summary before. */
function instancesOf({ view }: Ground, aggregate: number, weight: number): Instance[] {
  const instances: Instance[] = [];
  let plain: number[] = [];
  for (let observation = 0; observation < view.observations; observation += 1) {
    const { total, mean } = view.observation(observation);
    const k = view.at(aggregate, observation);
    // Where nothing stands before it, 総合 is a name.
    if ((!total && !mean) || (plain.length === 0 && view.at(weight, observation) >= 0)) {
      if (k >= 0 && view.at(weight, observation) >= 0) plain.push(observation);
      continue;
    }
    const scores = plain.map((row) => view.at(aggregate, row));
    if (k >= 0 && plain.length >= 2 && !isInexact(view.region, k) && !isSumOf(view.region, k, scores)) {
      const parts = [...scores, ...plain.map((row) => view.at(weight, row))];
      instances.push({ k, parts, observation });
    }
    plain = [];
  }
  return instances;
}

/** Weighted scores were multiplied already: their total is a sum. */
function isSumOf({ value, half }: Region, k: number, parts: readonly number[]): boolean {
  const sum = parts.reduce((all, part) => all + (value[part] ?? NaN), 0);
  return Math.abs(sum - (value[k] ?? NaN)) <= (parts.length + 1) * (half[k] ?? 0) + 1e-9;
}

/** Totals and means by counts. Rows of totals and rows of means are read apart: a table may print the one as the mean by cases and the other as the simple one. */
function* countedProposals(ground: Ground): Iterable<Proposal> {
  const { lines, view, context } = ground;
  const summaries = summariesOf(ground);
  const counts = lines.filter((line) => isCount(ground, line, summaries));
  if (counts.length > MOST_COUNTS) return;
  for (const aggregate of lines) {
    const candidates = counts.filter((count) => count !== aggregate);
    for (const isMean of [false, true]) {
      const own = summaries.filter((summary) => summary.isMean === isMean && mayBeMean(ground, aggregate, summary));
      if (candidates.length === 0 || own.length === 0) continue;
      const said = Math.max(...own.map(({ observation }) => saidBits(ground, aggregate, observation)));
      for (const weight of candidates) {
        // Rates of the year before count by the cases of that year.
        if (isOfYearBefore(view.label(aggregate).text) && !isOfYearBefore(view.label(weight).text)) continue;
        const near = context.beside(aggregate, weight) + context.conflict(aggregate, weight, []);
        const prior = said - WORD_PRIORS.weighted.price - Math.log2(candidates.length) + near;
        const { rest, role } = view.label(weight);
        const key = (): string => `caseMean|${rest === "" ? role : rest}|${isMean}|${view.byColumn}`;
        const slot = `${aggregate}|w${isMean ? "mean" : "total"}`;
        yield meanProposal(ground, { form: "caseMean", aggregate, parts: [weight], prior, key, slot }, () =>
          own.flatMap((summary) => countedInstance(ground, aggregate, weight, summary) ?? []),
        );
      }
    }
  }
}

/** A row of totals or means, with the plain rows that it stands for. */
interface Summary {
  readonly isMean: boolean;
  readonly observation: number;
  readonly plain: readonly number[];
}

/**
 * The plain rows before each summary and its like, or after it where the totals stand first; of two totals that follow each other the second is that of all rows
 * before. Rows that are called a simple mean are none.
 */
function summariesOf({ view }: Ground): Summary[] {
  const summaries: Summary[] = [];
  const all: number[] = [];
  let block: number[] = [];
  let isOpen = true;
  let isTotalled = false;
  for (let observation = 0; observation < view.observations; observation += 1) {
    if (!isSummary(view.observation(observation))) {
      if (!isOpen) block = [];
      [isOpen, isTotalled] = [true, false];
      block.push(observation);
      all.push(observation);
      continue;
    }
    isOpen = block.length === 0;
    const { text, mean, extreme, total } = view.observation(observation);
    const plain = isOpen ? plainAfter({ view }, observation) : isTotalled && total && !mean ? [...all] : block;
    isTotalled ||= total && !mean;
    if (plain.length >= 2 && !extreme && meanSaid(text) !== "simple") summaries.push({ observation, plain, isMean: mean });
  }
  return summaries;
}

function isSummary({ total, mean, extreme }: Pick<LineLabel, "total" | "mean" | "extreme">): boolean {
  return total || mean || extreme;
}

function plainAfter({ view }: Pick<Ground, "view">, summary: number): number[] {
  const plain: number[] = [];
  for (let row = summary + 1; row < view.observations && !isSummary(view.observation(row)); row += 1) plain.push(row);
  return plain;
}

/** Counts are whole, of no rate, and their total is no less than any of them. */
function isCount({ view, kinds }: Ground, line: number, summaries: readonly Summary[]): boolean {
  const { role, mean, per, percent } = view.label(line);
  if (kinds.get(line) === "percent" || NO_COUNTS.has(role) || mean || per !== undefined || percent) return false;
  const { value } = view.region;
  return summaries.some(({ observation, plain }) => {
    const figures = plain.map((row) => value[view.at(line, row)] ?? NaN);
    const total = value[view.at(line, observation)];
    return figures.every((figure) => figure >= 0) && (total === undefined || total >= Math.max(...figures));
  });
}

/** What is called a mean or a rate, or lies among the figures that it stands for: a sum of them does not. */
function mayBeMean({ view, kinds }: Ground, line: number, { observation, plain }: Summary): boolean {
  const { region } = view;
  const k = view.at(line, observation);
  const { role, mean, cumulative } = view.label(line);
  if (k < 0 || isInexact(region, k) || cumulative || role === "weight" || role === "product") return false;
  if (mean || RATE_ROLES.has(role) || kinds.get(line) === "percent") return true;
  const figures = plain.flatMap((row) => region.value[view.at(line, row)] ?? []);
  const stated = region.value[k] ?? NaN;
  return stated < Math.max(...figures) && stated > Math.min(...figures);
}

function saidBits({ view, kinds }: Ground, aggregate: number, observation: number): number {
  const row = view.observation(observation);
  const { byWord, mean, named, none } = WORD_PRIORS.weighted;
  if (meanSaid(row.text) === "weighted") return byWord;
  const own = view.label(aggregate);
  if (row.mean) return mean;
  return own.mean || RATE_ROLES.has(own.role) || own.per !== undefined || kinds.get(aggregate) === "percent" ? named : none;
}

function countedInstance({ view }: Ground, aggregate: number, weight: number, { observation, plain }: Summary): Instance | undefined {
  const { region } = view;
  const rows = plain.filter((row) => view.at(aggregate, row) >= 0 || view.at(weight, row) >= 0);
  const scores = rows.map((row) => view.at(aggregate, row));
  const weights = rows.map((row) => view.at(weight, row));
  const k = view.at(aggregate, observation);
  const isWhole = [...scores, ...weights].every((figure) => figure >= 0 && !isInexact(region, figure));
  if (rows.length < 2 || !isWhole || scores.some((score) => isPercent(region, score) !== isPercent(region, k))) return undefined;
  return { k, parts: [...scores, ...weights], observation };
}
