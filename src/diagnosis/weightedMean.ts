import type { PrintedFigure } from "./printedFigure";
import type { Range } from "./constraint";

/** Scores with their weights: their mean is Σ weight × score ÷ Σ weight. */
export interface WeightedMean {
  readonly scores: readonly PrintedFigure[];
  readonly weights: readonly PrintedFigure[];
}

interface Term {
  readonly score: Range;
  readonly weight: Range;
}

const UNKNOWN: Range = [-Infinity, Infinity];

/** The numbers that scores and weights allow for their mean. */
export function meanRange(mean: WeightedMean, rangeOf: (figure: PrintedFigure) => Range): Range {
  const terms = termsOf(mean, rangeOf);
  return terms ? [leastMean(terms, 0), leastMean(terms, 1)] : UNKNOWN;
}

/** What a score must be so that the mean lies in a range: mean + Σ other weights × (mean − other score) ÷ own weight. */
export function scoreRange(mean: WeightedMean, place: number, [low, high]: Range, rangeOf: (figure: PrintedFigure) => Range): Range {
  const terms = termsOf(mean, rangeOf, place);
  const [least, most] = terms?.[place]?.weight ?? [0, 0];
  if (!terms || least <= 0) return UNKNOWN;
  const [below, above] = [leastRest(terms, place, low), mostRest(terms, place, high)];
  return [low + below / (below < 0 ? least : most), high + above / (above > 0 ? least : most)];
}

/** What a weight must be so that the mean lies in a range: Σ other weights × (mean − other score) ÷ (own score − mean). */
export function weightRange(mean: WeightedMean, place: number, [low, high]: Range, rangeOf: (figure: PrintedFigure) => Range): Range {
  const terms = termsOf(mean, rangeOf, -1, place);
  const own = terms?.[place]?.score;
  // Where the score may lie at the mean, any weight will do.
  if (!terms || !own || (own[0] <= high && own[1] >= low)) return UNKNOWN;
  const ends = [low, high].flatMap((end) =>
    [leastRest(terms, place, end), mostRest(terms, place, end)].flatMap((rest) => own.map((score) => rest / (score - end))),
  );
  return [Math.max(0, Math.min(...ends)), Math.max(...ends)];
}

/** All scores and weights; those of the figure asked for are not needed. */
function termsOf(
  { scores, weights }: WeightedMean,
  rangeOf: (figure: PrintedFigure) => Range,
  score = -1,
  weight = -1,
): Term[] | undefined {
  const terms: Term[] = [];
  for (const [at, figure] of scores.entries()) {
    const own = weights[at];
    if (!own) return undefined;
    const term: Term = { score: at === score ? [0, 0] : rangeOf(figure), weight: at === weight ? [0, 0] : rangeOf(own) };
    if (![...term.score, ...term.weight].every(Number.isFinite) || term.weight[0] < 0) return undefined;
    terms.push(term);
  }
  return terms;
}

/** The least mean of the lowest scores, or the greatest of the highest: weights are great on that side of it and small on the other. */
function leastMean(terms: readonly Term[], end: 0 | 1): number {
  const side = end === 0 ? 1 : -1;
  const ordered = [...terms].sort((a, b) => side * (a.score[end] - b.score[end]));
  let [above, below] = [0, 0];
  for (const { score, weight } of ordered) [above, below] = [above + score[end] * weight[0], below + weight[0]];
  if (below <= 0) return -side * Infinity;
  let best = above / below;
  for (const { score, weight } of ordered) {
    const more = weight[1] - weight[0];
    if (more === 0) continue;
    [above, below] = [above + score[end] * more, below + more];
    best = side * Math.min(side * best, (side * above) / below);
  }
  return best;
}

/** Least Σ weight × (mean − score) over the other terms. */
function leastRest(terms: readonly Term[], place: number, mean: number): number {
  let rest = 0;
  terms.forEach(({ score, weight }, at) => {
    const away = mean - score[1];
    if (at !== place) rest += away * weight[away < 0 ? 1 : 0];
  });
  return rest;
}

function mostRest(terms: readonly Term[], place: number, mean: number): number {
  let rest = 0;
  terms.forEach(({ score, weight }, at) => {
    const away = mean - score[0];
    if (at !== place) rest += away * weight[away > 0 ? 1 : 0];
  });
  return rest;
}
