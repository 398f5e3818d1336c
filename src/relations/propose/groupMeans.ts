import { isWeightedLine } from "../../words/lineFlags";
import { RATE_ROLES } from "../../words/lineRole";
import type { LineLabel } from "../../words/lineLabel";
import { isInexact } from "../figures";
import { WORD_PRIORS } from "../priors";
import type { Instance } from "../reading";
import { byLeaf } from "./leaves";
import { meanProposal } from "./meanProposal";
import type { Ground, Proposal } from "./proposal";

const MOST_GROUPS = 12;

/** An average over the groups of a row, each with its number of cases: 新規 件数 | 平均日数, 変更 件数 | 平均日数, 全体 件数 | 平均日数. */
export function* groupMeanProposals(ground: Ground): Iterable<Proposal> {
  const { lines, view } = ground;
  for (const aggregate of lines) {
    const own = view.label(aggregate);
    if (ground.words && isWeightedLine(own.text)) yield* overLeaves(ground, aggregate);
    if (!isOfAll(own)) continue;
    const scores = lines.filter((line) => isLike(view.label(line), own));
    if (scores.length < 2 || scores.length > MOST_GROUPS) continue;
    for (const weights of countsOf(ground, scores)) {
      const named = own.mean || RATE_ROLES.has(own.role) || own.per !== undefined;
      const prior = (named ? WORD_PRIORS.weighted.named : WORD_PRIORS.weighted.group) - WORD_PRIORS.weighted.price;
      const key = (): string => `groupMean|${own.rest}|${view.byColumn}`;
      yield meanProposal(
        ground,
        { form: "caseMean", aggregate, parts: [...scores, ...weights], prior, key, slot: `${aggregate}|g` },
        (among) => instancesOf(ground, aggregate, scores, weights, among),
      );
    }
  }
}

/** What is called weighted, behind weeks of Drops and OTIF: the scores of one name with the counts of another. */
function* overLeaves(ground: Ground, aggregate: number): Iterable<Proposal> {
  const { lines, view, kinds } = ground;
  const before = lines.filter((line) => line < aggregate);
  const leaves = byLeaf(before, (line) => view.label(line)).filter(({ length }) => length >= 2 && length <= MOST_GROUPS);
  const prior = WORD_PRIORS.weighted.named - WORD_PRIORS.weighted.price;
  for (const scores of leaves)
    for (const weights of leaves) {
      if (scores === weights || scores.length !== weights.length || !weights.every((line) => kinds.get(line) === "count")) continue;
      const key = (): string => `leafMean|${view.byColumn}`;
      yield meanProposal(
        ground,
        { form: "caseMean", aggregate, parts: [...scores, ...weights], prior, key, slot: `${aggregate}|g` },
        (among) => instancesOf(ground, aggregate, scores, weights, among),
      );
    }
}

/** The group of all groups. */
function isOfAll({ total, group }: LineLabel): boolean {
  return total && group === "";
}

function isLike(label: LineLabel, own: LineLabel): boolean {
  return !label.total && label.group !== "" && label.mean === own.mean && hasName(label, own);
}

/** Of one name under another group; the group may bring a role of its own, as "New claims" does. */
function hasName(label: LineLabel, { rest, role }: LineLabel): boolean {
  return label.rest === rest && (rest !== "" || label.role === role);
}

/** The counts that stand in the same groups under one name. */
function* countsOf({ lines, view, kinds }: Ground, scores: readonly number[]): Iterable<readonly number[]> {
  const groups = scores.map((line) => view.label(line).group);
  if (new Set(groups).size < groups.length) return;
  const first = lines.filter((line) => view.label(line).group === groups[0] && !scores.includes(line));
  for (const line of first) {
    const own = view.label(line);
    const weights = groups.map((group) =>
      lines.find((other) => {
        const label = view.label(other);
        return label.group === group && hasName(label, own) && kinds.get(other) === "count";
      }),
    );
    if (weights.every((weight) => weight !== undefined)) yield weights;
  }
}

function instancesOf(
  { view }: Ground,
  aggregate: number,
  scores: readonly number[],
  weights: readonly number[],
  among: readonly number[],
): Instance[] {
  return among.flatMap((observation) => {
    const k = view.at(aggregate, observation);
    const parts = [...scores, ...weights].map((line) => view.at(line, observation));
    const isWhole = [k, ...parts].every((figure) => figure >= 0 && !isInexact(view.region, figure));
    return isWhole ? [{ k, parts, observation }] : [];
  });
}
