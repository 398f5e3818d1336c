import { add, compare, multiply, sign, subtract, ZERO, type Decimal } from "./decimal";
import type { Interval } from "./interval";
import { compareRatios, ratio, ratioEnds, type Ratio, type RatioInterval } from "./ratio";

/**
 * Every mean of the scores that the weights allow: Σ weight × score ÷ Σ weight. Undefined where an end is unbounded, or the weights may be negative or come to nothing.
 * The mean is least where all scores are least and the weights great below it and small above it: so only as many corners are tried as there are scores.
 */
export function weightedRange(scores: readonly Interval[], weights: readonly Interval[]): RatioInterval | undefined {
  const low = leastMean(scores, weights, "low");
  const high = leastMean(scores, weights, "high");
  if (!low || !high) return undefined;
  return ratioEnds(
    low,
    high,
    scores.every(({ lowClosed }) => lowClosed),
    scores.every(({ highClosed }) => highClosed),
  );
}

interface Weighed {
  readonly score: Decimal;
  readonly least: Decimal;
  readonly most: Decimal;
}

/** The least mean of the lowest scores, or the greatest of the highest. */
function leastMean(scores: readonly Interval[], weights: readonly Interval[], end: "low" | "high"): Ratio | undefined {
  const terms: Weighed[] = [];
  for (const [at, interval] of scores.entries()) {
    const score = interval[end];
    const { low: least, high: most } = weights[at] ?? {};
    if (!score || !least || !most || sign(least) < 0) return undefined;
    terms.push({ score, least, most });
  }
  const side = end === "low" ? 1 : -1;
  terms.sort((a, b) => side * compare(a.score, b.score));
  let [above, below] = [ZERO, ZERO];
  for (const { score, least } of terms) [above, below] = [add(above, multiply(score, least)), add(below, least)];
  let best = sign(below) > 0 ? ratio(above, below) : undefined;
  if (!best) return undefined;
  for (const { score, least, most } of terms) {
    if (compare(least, most) === 0) continue;
    const more = subtract(most, least);
    [above, below] = [add(above, multiply(score, more)), add(below, more)];
    const mean = ratio(above, below);
    if (mean && side * compareRatios(mean, best) < 0) best = mean;
  }
  return best;
}
