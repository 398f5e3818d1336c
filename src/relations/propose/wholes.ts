import type { LineLabel } from "../../words/lineLabel";
import { RATE_ROLES } from "../../words/lineRole";
import { wordStems } from "../../words/wordStems";
import { isPercent } from "../figures";
import { STATED_PRIORS } from "../formPriors";
import { WORD_PRIORS } from "../priors";
import type { FixedBase } from "./fixedBaseReading";
import { formulaProposals } from "./formulaProposal";
import { countsTwice } from "./partSets";
import type { Ground, Proposal } from "./proposal";

const MOST_LINES = 60;
const OF_WHAT = /(?:%|percent(?:age)?|share|proportion) of (?:the |all )?(.+?)(?:\s*[([].*)?$/i;

/** Shares of a row that no word calls a total: the one that the heading names ("% of valid votes"), or beside which 100 % stands. */
export function* ofWholes(ground: Ground, aggregate: number): Iterable<FixedBase> {
  const { view, lines, observations } = ground;
  if (!mayBeShares(ground, aggregate)) return;
  const { fixed } = WORD_PRIORS;
  const named = observations.filter((at) => isNamed(view.label(aggregate).text, view.observation(at).text));
  const whole = observations.filter((at) => view.region.value[view.at(aggregate, at)] === 100);
  const wholes = [...(named.length === 1 ? named : []), ...(whole.length === 1 ? whole : [])];
  for (const at of new Set(wholes.length > 0 ? wholes : besideShares(ground, aggregate))) {
    if (view.observation(at).total) continue;
    for (const part of lines) {
      const k = view.at(part, at);
      // A turnout may stand in the column of votes.
      if (part === aggregate || k < 0 || isPercent(view.region, k) || RATE_ROLES.has(view.label(part).role)) continue;
      const said = named.includes(at) ? fixed.named : whole.includes(at) ? fixed.whole : fixed.none;
      yield { form: "ratio", scale: 100, part, base: part, at, said, how: "whole" };
    }
  }
}

/** Where a heading says no more than "share": the first row without one, directly below those that have one. */
function besideShares({ view, observations }: Ground, aggregate: number): readonly number[] {
  if (view.label(aggregate).role !== "share") return [];
  const first = observations.find((at) => view.at(aggregate, at) < 0 && view.at(aggregate, at - 1) >= 0);
  return first === undefined ? [] : [first];
}

function mayBeShares({ view, kinds }: Ground, line: number): boolean {
  const { role, percent } = view.label(line);
  return role === "share" || role === "rate" || (role === "" && (percent || kinds.get(line) === "percent"));
}

/** Whether "% of input" speaks of "System input volume". */
function isNamed(heading: string, name: string): boolean {
  const [, what] = OF_WHAT.exec(heading) ?? [];
  if (what === undefined || what.length < 2) return name.length >= 2 && heading.includes(name);
  const stems = wordStems(name);
  const wanted = [...wordStems(what)];
  return name.toLowerCase().includes(what.toLowerCase()) || (wanted.length > 0 && wanted.every((stem) => stems.has(stem)));
}

/** The whole is the sum of the lines whose shares of it are 100 % together, where they stand directly before or behind it. */
export function* wholeProposals(ground: Ground): Iterable<Proposal> {
  const { view, lines, words, observations } = ground;
  const isOfUse = words && view.from === 0 && lines.length >= 3 && lines.length <= MOST_LINES && observations.length >= 2;
  if (!isOfUse) return;
  for (const shares of observations) {
    const label = view.observation(shares);
    if (!maySayShares(label) || areMostlyWhole(ground, shares)) continue;
    for (const [place, whole] of lines.entries()) {
      if (!mayBeWhole(ground, whole)) continue;
      const k = view.at(whole, shares);
      if (view.region.value[k] !== 100 && !isNamed(label.text, view.label(whole).text)) continue;
      for (const near of [lines.slice(0, place).reverse(), lines.slice(place + 1)]) {
        const parts = partsOf(ground, near, shares);
        if (parts.length < 2 || !areAllOf(ground, whole, parts, shares)) continue;
        const formula = { form: "sum", scale: 1 } as const;
        yield* formulaProposals(ground, { aggregate: whole, parts, formula, prior: STATED_PRIORS.whole, said: false });
      }
    }
  }
}

/** Whether most lines with 100 % stand beside none that come to 100 % together: 100 % is what one usually has, and no whole of others. */
function areMostlyWhole({ view, lines }: Ground, shares: number): boolean {
  let [alone, others] = [0, 0];
  for (const [place, whole] of lines.entries()) {
    if (view.region.value[view.at(whole, shares)] !== 100) continue;
    const sides = [lines.slice(0, place).reverse(), lines.slice(place + 1)];
    if (sides.some((near) => partsOf({ view }, near, shares).length > 1)) others += 1;
    else alone += 1;
  }
  return alone > others;
}

function maySayShares({ role, percent }: LineLabel): boolean {
  return role === "share" || role === "rate" || percent;
}

/** Shares are shares of amounts: among rates two may come to 100 % by chance. */
function mayBeWhole({ view, observations }: Ground, line: number): boolean {
  const { role } = view.label(line);
  // A target reaches 100 % as well.
  if (RATE_ROLES.has(role) || role === "target") return false;
  return observations.some((observation) => {
    const k = view.at(line, observation);
    return k >= 0 && !isPercent(view.region, k) && !RATE_ROLES.has(view.observation(observation).role);
  });
}

/** The lines from the first on whose shares come to 100 % together; none where they do not. */
function partsOf({ view }: Pick<Ground, "view">, near: readonly number[], shares: number): readonly number[] {
  const { value, half } = view.region;
  let [sum, loose, count] = [0, 0, 0];
  for (const [at, line] of near.entries()) {
    const k = view.at(line, shares);
    if (k < 0) break;
    sum += value[k] ?? 0;
    loose += half[k] ?? 0;
    if (sum > 100 + loose + 1e-9) break;
    if (Math.abs(sum - 100) <= loose + 1e-9) count = at + 1;
  }
  return near.slice(0, count).sort((a, b) => a - b);
}

/** Whether the lines can be what the whole consists of, each counted once. */
function areAllOf(ground: Ground, whole: number, parts: readonly number[], shares: number): boolean {
  return !countsTwice(parts, (line) => ground.view.label(line).total) && !isOfMore(ground, whole, parts, shares);
}

/** Whether all shares are right and their sum is not: then something goes into the whole that has no line. */
function isOfMore({ view, observations }: Ground, whole: number, parts: readonly number[], shares: number): boolean {
  const { region } = view;
  return observations.some((observation) => {
    const k = view.at(whole, observation);
    if (observation === shares || k < 0 || isPercent(region, k)) return false;
    const [total, stated] = [
      parts.reduce((all, part) => all + (region.value[view.at(part, observation)] ?? NaN), 0),
      region.value[k] ?? NaN,
    ];
    if (Number.isNaN(total) || Math.abs(total - stated) <= (parts.length + 1) * (region.half[k] ?? 0)) return false;
    return parts.every((part) => {
      const share = view.at(part, shares);
      const made = (100 * (region.value[view.at(part, observation)] ?? NaN)) / stated;
      return Math.abs(made - (region.value[share] ?? NaN)) <= (region.half[share] ?? 0) + 1e-9;
    });
  });
}
