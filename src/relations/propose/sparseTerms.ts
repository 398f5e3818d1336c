import { RATE_ROLES } from "../../words/lineRole";
import { isPercent } from "../figures";
import { SPARSE_PRIORS } from "../formPriors";
import { acrossProposal } from "./across";
import { keyOf, type Ground, type Proposal } from "./proposal";
import { sumAt, type Terms } from "./signedQuotients";

const MOST_LINES = 24;
/** The terms stand right beside the result, so many of them. */
const SIZES = [3, 4] as const;
/** So many observations must hold, one in so many may not. */
const FEWEST_HOLDING = 4;
const MOST_AMISS = 5;
/** In so many of these each sparse term is something. */
const FEWEST_FILLED = 2;
const CARRIED = /繰越|繰り越|carr(y|ied)|brought|roll(ed)?[- ]?over/i;
const EPSILON = 1e-6;

/**
 * Sums and differences one term of which is nothing in most rows: 予算現額 = 当初 + 補正 + 前年度繰越, unspent = budget − spent − carried forward. Without that term they hold
 * in those rows only.
 */
export function* sparseTermProposals(ground: Ground): Iterable<Proposal> {
  const { lines, words } = ground;
  if (!words || lines.length > MOST_LINES) return;
  const sparse = lines.filter((line) => isSparse(ground, line));
  if (sparse.length === 0) return;
  for (const [at, aggregate] of lines.entries()) {
    if (sparse.includes(aggregate) || !isAmount(ground, aggregate)) continue;
    for (const parts of runsBeside(lines, at))
      if (parts.some((part) => part !== parts[0] && sparse.includes(part)) && parts.every((part) => isAmount(ground, part)))
        for (const times of SIGNS.get(parts.length) ?? []) yield* proposal(ground, aggregate, { lines: parts, times }, sparse);
  }
}

/** The lines that end before a place or begin after it, or that stand about it. */
function* runsBeside(lines: readonly number[], at: number): Iterable<readonly number[]> {
  for (const size of SIZES)
    for (let from = at - size; from <= at + 1; from += 1) {
      const run = from < 0 ? [] : lines.slice(from, from + size + (from <= at && at < from + size ? 1 : 0));
      const parts = run.filter((line) => line !== lines[at]);
      if (parts.length === size) yield parts;
    }
}

/** What comes first counts positively; the others either way, a sum of all before everything else. */
const SIGNS: ReadonlyMap<number, readonly (readonly number[])[]> = new Map(
  SIZES.map((size) => [
    size,
    Array.from({ length: 2 ** (size - 1) }, (_, bits) =>
      Array.from({ length: size }, (_, place) => (place > 0 && (bits >> (place - 1)) & 1 ? -1 : 1)),
    ),
  ]),
);

/** Nothing in some observations, something in others. */
function isSparse({ view, observations }: Ground, line: number): boolean {
  let [empty, filled] = [0, 0];
  for (const observation of observations) {
    const k = view.at(line, observation);
    if (k < 0) continue;
    if (view.region.value[k] === 0) empty += 1;
    else filled += 1;
  }
  return filled > 0 && 3 * empty >= filled;
}

function isAmount({ view, kinds }: Ground, line: number): boolean {
  const { role, mean, cumulative, perUnit } = view.label(line);
  return kinds.get(line) !== "percent" && !mean && !cumulative && !perUnit && (!RATE_ROLES.has(role) || role === "difference");
}

function* proposal(ground: Ground, aggregate: number, terms: Terms, sparse: readonly number[]): Iterable<Proposal> {
  if (!isBorneOut(ground, aggregate, terms, sparse)) return;
  const { view } = ground;
  const { carried, none, price } = SPARSE_PRIORS;
  const isCarried = terms.lines.some((line) => sparse.includes(line) && CARRIED.test(view.label(line).text));
  const prior = (isCarried ? carried : none) + ground.mixed - price;
  const key = (): string => keyOf(ground, `sparse${terms.times.join()}`, [aggregate, ...terms.lines]);
  yield acrossProposal(ground, { form: "sum", scale: 1, aggregate, parts: terms.lines, signs: terms.times, prior, said: false, key });
}

/** Whether it holds nearly everywhere to the last digit, also where its sparse terms are something. */
function isBorneOut(ground: Ground, aggregate: number, terms: Terms, sparse: readonly number[]): boolean {
  const { view, observations } = ground;
  const { value } = view.region;
  let [known, holding] = [0, 0];
  const open = new Map(terms.lines.filter((line) => sparse.includes(line)).map((line) => [line, FEWEST_FILLED]));
  for (const observation of observations) {
    const k = view.at(aggregate, observation);
    const off = k < 0 || isPercent(view.region, k) ? NaN : Math.abs(sumAt(ground, terms, observation) - (value[k] ?? NaN));
    if (Number.isNaN(off)) continue;
    known += 1;
    if (off <= EPSILON * (1 + Math.abs(value[k] ?? 0))) {
      holding += 1;
      for (const [line, left] of open) if (value[view.place(line, observation)] !== 0) open.set(line, left - 1);
    } else if (known - holding > 1 + known / MOST_AMISS) return false;
  }
  const isShown = [...open.values()].every((left) => left <= 0);
  return isShown && holding >= FEWEST_HOLDING && known - holding <= Math.max(1, known / MOST_AMISS);
}
