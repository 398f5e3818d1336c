import { isScoreLine } from "../../words/lineFlags";
import { RATE_ROLES } from "../../words/lineRole";
import { isInexact, isPercent } from "../figures";
import { HEAD_PRIORS } from "../formPriors";
import type { Instance } from "../reading";
import { proposalOf, type Ground, type Proposal } from "./proposal";

const MOST_LINES = 200;
const FEWEST = 2;

/**
 * An objective above its key results: a row that has nothing but a score, which is the mean of the scores of the rows below it, up to the next such row. A row of totals
 * or means of that kind is the mean of the objectives.
 */
export function* headMeanProposals(ground: Ground): Iterable<Proposal> {
  const { lines, view, words, observations } = ground;
  if (!words || view.byColumn || view.from > 0 || lines.length > MOST_LINES || lines.length <= FEWEST) return;
  const figures = new Map(lines.map((line) => [line, countOf(ground, line)]));
  const most = Math.max(...figures.values());
  // A dash in place of a figure leaves no cell blank.
  const isHead = (line: number): boolean => 2 * (figures.get(line) ?? 0) <= most && !observations.some((one) => view.isMarked(line, one));
  const heads = lines.filter((line) => isHead(line) && !isOfAll(ground, line));
  if (heads.length < FEWEST) return;
  for (const [place, head] of heads.entries()) {
    const end = heads[place + 1] ?? Infinity;
    yield* proposal(
      ground,
      head,
      lines.filter((line) => line > head && line < end && !isHead(line)),
    );
  }
  for (const overall of lines) if (isHead(overall) && isOfAll(ground, overall)) yield* proposal(ground, overall, heads, "meanOfHeads");
}

function countOf({ view, observations }: Ground, line: number): number {
  return observations.filter((observation) => view.at(line, observation) >= 0).length;
}

function isOfAll({ view }: Ground, line: number): boolean {
  const { total, mean } = view.label(line);
  return total || mean;
}

/** Objectives may be weighted means, and their mean a simple one. */
function* proposal(ground: Ground, aggregate: number, parts: readonly number[], kind = "headMean"): Iterable<Proposal> {
  const { view, observations } = ground;
  if (parts.length < FEWEST) return;
  const scored = observations.some((observation) => {
    const { text, role } = view.observation(observation);
    return view.at(aggregate, observation) >= 0 && (RATE_ROLES.has(role) || isScoreLine(text));
  });
  if (!scored) return;
  const prior = HEAD_PRIORS.scored - HEAD_PRIORS.price;
  yield proposalOf(
    ground,
    {
      form: "mean",
      reach: "set",
      scale: 1,
      aggregate,
      parts,
      prior,
      said: false,
      key: () => kind,
      slot: `${aggregate}|r`,
      of: "rates",
      setName: "head",
    },
    (among) => instancesOf(ground, aggregate, parts, among),
  );
}

function instancesOf({ view }: Ground, aggregate: number, parts: readonly number[], observations: readonly number[]): Instance[] {
  const { region } = view;
  return observations.flatMap((observation) => {
    const [k, ...figures] = [aggregate, ...parts].map((line) => view.at(line, observation));
    if (k === undefined || [k, ...figures].some((figure) => figure < 0 || isInexact(region, figure))) return [];
    return figures.every((figure) => isPercent(region, figure) === isPercent(region, k)) ? [{ k, parts: figures, observation }] : [];
  });
}
