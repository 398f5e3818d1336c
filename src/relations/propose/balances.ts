import { namesNet } from "../../words/balanceWords";
import { isOfYearBefore } from "../../words/lineFlags";
import type { LineLabel } from "../../words/lineLabel";
import { isInexact, isPercent } from "../figures";
import type { View } from "../view";
import { PRIOR, WORD_PRIORS } from "../priors";
import type { Instance } from "../reading";
import { keyOf, proposalOf, type Ground, type Proposal } from "./proposal";
import { isOtherVersion, followEachOther, goesBack } from "./timeOrder";
import { everySign, isLoss, stockProposal } from "./stocks";

const MOST_MOVEMENTS = 6;
const MOST_UNKNOWN = 3;
/** Balances: closing = opening + in − out, and an opening that carries the closing before it. */
export function* balanceProposals(ground: Ground): Iterable<Proposal> {
  const { lines, view, words, formulas } = ground;
  for (const aggregate of lines)
    for (const stored of formulas.balancesOf(aggregate))
      yield balance(ground, aggregate, stored.lines, stored.signs, PRIOR.stored - WORD_PRIORS.balance.price);
  if (!words) return;
  for (const closing of lines) {
    if (view.label(closing).role !== "closing") continue;
    const opening = [...lines].reverse().find((line) => line < closing && view.label(line).role === "opening");
    if (opening === undefined) continue;
    yield carried(ground, opening, closing);
    const between = lines.filter((line) => line > opening && line < closing && isMovement(ground, line));
    const movements = between.length > 0 ? between : lines.filter((line) => line === opening - 1 && namesNet(view.label(line).text));
    if (movements.length === 0 || movements.length > MOST_MOVEMENTS) continue;
    for (const signs of signsOf(ground, movements)) {
      const unknown = movements.filter((line) => view.label(line).role !== "inflow" && view.label(line).role !== "outflow").length;
      const prior = WORD_PRIORS.balance.said - WORD_PRIORS.balance.price - 2 * unknown;
      yield balance(ground, closing, [opening, ...movements], [1, ...signs], prior);
    }
  }
}

/** "Net transfers" is what moved, and no total. */
function isMovement({ view }: Ground, line: number): boolean {
  const { total, text } = view.label(line);
  return !total || /^net\b/i.test(text);
}

function signsOf(ground: Ground, movements: readonly number[]): readonly (readonly number[])[] {
  const known = movements.map((line) => {
    const { role } = ground.view.label(line);
    if (role !== "outflow") return role === "inflow" ? 1 : 0;
    return isLoss(ground, line) ? 1 : -1;
  });
  return known.filter((sign) => sign === 0).length > MOST_UNKNOWN ? [] : everySign(known);
}

function balance(ground: Ground, closing: number, parts: readonly number[], signs: readonly number[], prior: number): Proposal {
  const { view } = ground;
  const said = prior > WORD_PRIORS.balance.said;
  return stockProposal(ground, { name: "balance", closing, parts, signs, prior, said }, (among) => {
    const instances: Instance[] = [];
    for (const observation of among) {
      const k = view.at(closing, observation);
      const figures = parts.map((part) => view.at(part, observation));
      if (k < 0 || isInexact(view.region, k) || isPercent(view.region, k) || figures.some((figure) => figure < 0)) continue;
      instances.push({ k, parts: figures, observation });
    }
    return instances;
  });
}

function carried(ground: Ground, opening: number, closing: number): Proposal {
  const { view, inTime } = ground;
  // Where no periods follow each other, funds or branches stand side by side.
  const prior =
    WORD_PRIORS.balance.said -
    WORD_PRIORS.balance.price -
    (inTime > 0 && followEachOther(view, ground.observations) ? 0 : WORD_PRIORS.balance.outOfTime);
  return proposalOf(
    ground,
    {
      form: "sum",
      reach: "chain",
      scale: 1,
      aggregate: opening,
      parts: [closing],
      signs: [1],
      prior,
      said: false,
      key: () => keyOf(ground, "carried", [opening, closing]),
      slot: `${opening}|l`,
    },
    (among) => carriedInstances(view, opening, closing, among),
  );
}

/** Each opening with the closing before it; not from one version of a time to another, nor from a later time to an earlier one. */
function carriedInstances(view: View, opening: number, closing: number, among: readonly number[]): Instance[] {
  const instances: Instance[] = [];
  const { value } = view.region;
  const openings: number[] = [];
  let [before, last] = [-1, -1];
  for (const observation of among.filter((one) => isPeriod(view.observation(one)))) {
    const k = view.at(opening, observation);
    const isVersion = isOtherVersion(view, last, observation);
    if (isOfYearBefore(view.observation(observation).text) || goesBack(view, last, observation)) before = -1;
    last = observation;
    // A quarter or half-year opens with what its first month opened with, and closes as its last one did.
    const opened = k >= 0 && value[k] !== value[before] ? openings.findIndex((earlier) => value[earlier] === value[k]) : -1;
    if (opened === 0 || (opened > 0 && value[view.at(closing, observation)] === value[before])) continue;
    openings.push(k);
    if (k >= 0 && before >= 0 && !isVersion && !isInexact(view.region, k)) instances.push({ k, parts: [before], observation });
    before = view.at(closing, observation);
  }
  return instances;
}

/** A column of targets is no period. */
function isPeriod({ total, mean, periods, role }: LineLabel): boolean {
  return !total && !mean && (periods.length > 0 || (role !== "target" && role !== "baseline"));
}
