import { isPercent } from "../figures";
import type { PairForm } from "../priors";
import { acrossProposal } from "./across";
import { FormWords } from "./formWords";
import { pointChangeProposals } from "./pointChanges";
import { keyOf, type Ground, type Proposal } from "./proposal";
import { isRefuted } from "./refuted";
import { scaleBits, shownScale } from "./scales";

/** Beyond this many lines, only lines that stand near each other or share words are paired. */
const MANY_LINES = 20;
const NEAR = 12;
/** With more lines than this, pairs are left to the search by figures. */
const MOST_LINES = 120;

/** Every reading of a line as quotient, change, difference, progress, mirror or product of two or three others that words and price allow. */
export function* quotientProposals(ground: Ground): Iterable<Proposal> {
  const { lines, view } = ground;
  if (lines.length > MOST_LINES) return;
  for (const aggregate of ground.results ?? lines) {
    const near = lines.filter((line) => line !== aggregate && !isFar(ground, aggregate, line));
    const { role, per } = view.label(aggregate);
    const rate = role === "attainment" || role === "rate";
    const scales = scalesOf(ground, aggregate);
    yield* scaledProposals(ground, aggregate, near, scales);
    for (const scale of scales) {
      yield* formProposals(ground, "ratio", scale, aggregate, near);
      if (per !== undefined) continue;
      if (scale === 100 || ground.kinds.get(aggregate) !== "count") yield* formProposals(ground, "change", scale, aggregate, near);
      if (rate) yield* formProposals(ground, "mirror", scale, aggregate, near);
      if (lines.length <= 8 || role !== "") yield* formProposals(ground, "progress", scale, aggregate, near);
    }
    yield* formProposals(ground, "difference", 1, aggregate, near);
    if (ground.words) yield* pointChangeProposals(ground, aggregate, near);
    if (lines.length <= 10) {
      yield* formProposals(ground, "product", 1, aggregate, near);
      if ([...ground.kinds.values()].includes("percent")) yield* formProposals(ground, "product", 0.01, aggregate, near);
    }
  }
}

function isFar({ lines, context, view }: Ground, a: number, b: number): boolean {
  return lines.length > MANY_LINES && view.distance(a, b) > NEAR && !context.sharesWords(a, b);
}

function scalesOf({ view, observations }: Ground, aggregate: number): readonly number[] {
  const per = view.label(aggregate).per;
  if (per !== undefined) return [per];
  for (const observation of observations) {
    const k = view.at(aggregate, observation);
    if (k >= 0 && isPercent(view.region, k)) return [100];
  }
  return [100, 1];
}

/** The readings of one form, those that no word can save left out before they are looked at. */
function* formProposals(ground: Ground, form: PairForm, scale: number, aggregate: number, near: readonly number[]): Iterable<Proposal> {
  const words = new FormWords(ground, form, scale, aggregate, near);
  if (words.isHopeless) return;
  for (const over of near) {
    if (words.cannotLead(over)) continue;
    for (const under of near) {
      if (under === over || (form === "product" && under < over) || words.cannotFollow(over, under)) continue;
      for (const parts of partsOf(form, over, under, words)) yield* proposal(ground, form, scale, aggregate, parts, words);
    }
  }
}

/** Quotients counted per so many, or of figures in thousands: the figures show by what they are multiplied. */
function* scaledProposals(ground: Ground, aggregate: number, near: readonly number[], tried: readonly number[]): Iterable<Proposal> {
  const words = new FormWords(ground, "ratio", 1000, aggregate, near);
  if (words.isHopeless || ground.kinds.get(aggregate) === "percent") return;
  for (const over of near) {
    if (words.cannotLead(over)) continue;
    for (const under of near) {
      if (under === over || words.cannotFollow(over, under)) continue;
      const scale = shownScale(ground, aggregate, { over: [over], under: [under] });
      if (scale === undefined || tried.includes(scale)) continue;
      yield* proposal(ground, "ratio", scale, aggregate, [over, under], words);
    }
  }
}

function partsOf(form: PairForm, over: number, under: number, words: FormWords): readonly (readonly number[])[] {
  if (form !== "progress") return [[over, under]];
  return words.baselines().flatMap((from) => (from === over || from === under ? [] : [[over, under, from]]));
}

function* proposal(
  ground: Ground,
  form: PairForm,
  scale: number,
  aggregate: number,
  parts: readonly number[],
  words: FormWords,
): Iterable<Proposal> {
  if (form !== "progress" && words.isBySilence(parts) && isRefuted(ground, { form, scale, aggregate, parts })) return;
  const { prior: plain, said } = words.prior(parts);
  const [over = -1, under = -1] = parts;
  const prior = plain + (said || form !== "ratio" ? 0 : scaleBits(ground, scale, [aggregate, over, under]));
  if (prior < words.floor || prior + ground.observations.length * 8 <= 2) return;
  yield acrossProposal(ground, {
    form,
    scale,
    aggregate,
    parts,
    prior,
    said,
    key: () => keyOf(ground, `${form}${scale}`, [aggregate, ...parts]),
  });
}
