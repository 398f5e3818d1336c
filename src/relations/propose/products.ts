import { CHANGE_ROLES } from "../../words/lineRole";
import { PRODUCT_PRIORS } from "../formPriors";
import { acrossProposal } from "./across";
import { keyOf, type Ground, type Proposal } from "./proposal";
import { isShown } from "./signedQuotients";

const MOST_LINES = 16;
/** What a product may be multiplied by: points out of 5 or 10, percentages, ares, thousands, minutes. */
const CONSTANTS: readonly number[] = [1, 0.2, 0.1, 0.01, 0.001, 10, 100, 1000, 60, 1 / 60];
const ALL_IN_ONE = /\boee\b|総合効率|\boverall (equipment )?(effectiveness|efficiency)\b|\brolled (throughput )?yield\b|通算(歩留|良品率)/i;
const YEARLY = /年換算|\bannuali[sz]ed\b|\barr\b/i;
const TIMES = /[×x*✕]\s*(\d+(?:\.\d+)?)(?![\d%])/;

/** Products of two or three lines with a constant: weight × score ÷ 5, area × yield ÷ 100, availability × performance × quality; and multiples that a heading names: × 12. */
export function* productProposals(ground: Ground): Iterable<Proposal> {
  const { lines, view, words } = ground;
  if (!words || lines.length > MOST_LINES) return;
  const factors = lines.filter((line) => isFactor(ground, line));
  for (const aggregate of lines) {
    const { text, role } = view.label(aggregate);
    if (CHANGE_ROLES.has(role)) continue;
    const others = factors.filter((line) => line !== aggregate);
    for (const times of namedMultiples(text)) for (const part of others) yield* product(ground, aggregate, [part], [times]);
    for (const pair of setsOf(others, 2)) yield* product(ground, aggregate, pair, CONSTANTS);
    if (role !== "product" && !ALL_IN_ONE.test(text)) continue;
    for (const three of setsOf(others, 3)) yield* product(ground, aggregate, three, [1]);
  }
}

/** So many of the lines, in all ways. */
function* setsOf(lines: readonly number[], size: number): Iterable<readonly number[]> {
  if (size === 0) yield [];
  else for (const [at, line] of lines.entries()) for (const others of setsOf(lines.slice(at + 1), size - 1)) yield [line, ...others];
}

/** Lines of one figure throughout, or mostly of ones, are no factors: any line is its own product with 1. */
function isFactor({ view, observations }: Ground, line: number): boolean {
  if (CHANGE_ROLES.has(view.label(line).role)) return false;
  const values = observations
    .flatMap((observation) => view.region.value[view.place(line, observation)] ?? [])
    .filter((value) => !Number.isNaN(value));
  const ones = values.filter((value) => value === 1).length;
  return values.every((value) => value >= 0) && new Set(values).size > 1 && 2 * ones < values.length;
}

function namedMultiples(text: string): readonly number[] {
  const [, times] = TIMES.exec(text) ?? [];
  return [...(times === undefined ? [] : [Number(times)]), ...(YEARLY.test(text) ? [12, 4] : [])].filter((one) => one > 1);
}

function* product(ground: Ground, aggregate: number, parts: readonly number[], constants: readonly number[]): Iterable<Proposal> {
  const { view, kinds } = ground;
  const { value } = view.region;
  const isResultPercent = kinds.get(aggregate) === "percent";
  const percents = parts.filter((part) => kinds.get(part) === "percent").length;
  if (isResultPercent && percents === 0) return;
  // Three percentages without their signs are a percentage all the same.
  const unsigned = parts.length === 3 && percents === 0 ? 1e-4 : 1;
  const plain = unsigned * 100 ** (Number(isResultPercent) - percents);
  for (const constant of constants) {
    if (!isNear(ground, aggregate, parts, plain * constant)) continue;
    const scale = Number((plain * constant).toPrecision(12));
    // Plain products and parts of amounts are read by words elsewhere.
    if (parts.length === 2 && !isResultPercent && constant === 1 && percents < 2) continue;
    const result = (at: number): number => parts.reduce((all, part) => all * (value[view.place(part, at)] ?? NaN), scale);
    if (!isShown(ground, aggregate, result)) continue;
    const prior = priorOf(ground, aggregate, parts, constant);
    const key = (): string => keyOf(ground, `product${scale}`, [aggregate, ...parts]);
    yield acrossProposal(ground, { form: "product", scale, aggregate, parts, prior, said: false, key }, `${aggregate}|p`);
  }
}

/** A quick look at the first two observations: one of them at least shows about this scale. */
function isNear({ view, observations }: Ground, aggregate: number, parts: readonly number[], scale: number): boolean {
  const { value, half } = view.region;
  for (let at = 0; at < 2; at += 1) {
    const observation = observations[at] ?? 0;
    let result = scale;
    for (const part of parts) result *= value[view.place(part, observation)] ?? NaN;
    const k = view.place(aggregate, observation);
    if (!(Math.abs(result - (value[k] ?? NaN)) > 0.05 * Math.abs(result) + 2 * (half[k] ?? 0))) return true;
  }
  return false;
}

function priorOf({ view, lines, mixed }: Ground, aggregate: number, parts: readonly number[], constant: number): number {
  const { named, allInOne, weight, multiple, none, price, perConstant } = PRODUCT_PRIORS;
  const { role, text } = view.label(aggregate);
  if (parts.length === 1) return multiple + mixed - price;
  const said = role === "product" ? named : ALL_IN_ONE.test(text) ? allInOne : none;
  const weighted = parts.some((part) => view.label(part).role === "weight") ? weight : 0;
  const pairs = 0.6 * Math.log2(Math.max(2, (lines.length - 1) * (lines.length - 2)));
  return said + weighted + mixed - price - pairs - (constant === 1 ? 0 : perConstant);
}
