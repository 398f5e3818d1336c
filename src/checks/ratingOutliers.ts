import { add, HUNDRED, multiply, type Decimal } from "../measures/decimal";
import { compareRatios, type Ratio } from "../measures/ratio";
import { namesGain } from "../words/directionWords";
import { isLowerBetter } from "../words/lineFlags";
import type { RatedRow } from "./ratedRows";
import { meaningOf, ranksOf } from "./ratingScales";

/** Rows that must follow a scale before another row can be said to leave it. */
const FOLLOWERS = 3;

/** A row whose rating says met on an unmet target, or the reverse, where the other rows of the column say what they are. */
export interface BinaryMismatch {
  readonly row: RatedRow;
  /** False where a scale of thresholds (○ from 90 %) would explain the column just as well, where the target is about so much, and where less may be better. */
  readonly certain: boolean;
}

/** The mismatches of a column that rates on the scale of two; undefined where it rates on another. */
export function binaryMismatches(rows: readonly RatedRow[]): readonly BinaryMismatch[] | undefined {
  const meanings = rows.map(({ label }) => meaningOf(label));
  if (rows.length === 0 || meanings.some((meaning) => meaning === undefined)) return undefined;
  const leaving = rows.filter(({ outcome }, place) => outcome !== "either" && (outcome === "met") !== meanings[place]?.met);
  const followers = rows.filter((row) => row.outcome !== "either" && !leaving.includes(row));
  const open = leaving.filter((row) => isOpenWay(row, followers));
  // Rows that may just as well be of the other way say nothing, unless one alone leaves the scale.
  const wrong = open.length === 1 && leaving.length === 1 ? leaving : leaving.filter((row) => !open.includes(row));
  if (wrong.length === 0) return [];
  if (followers.length < FOLLOWERS || (wrong.length > 1 && wrong.length * 5 > followers.length)) return undefined;
  const both = new Set(followers.map(({ outcome }) => outcome)).size === 2;
  return wrong.flatMap((row) => {
    const said = meaningOf(row.label)?.said === true;
    const isOpen = open.includes(row);
    if ((!said && !both) || (isOpen && isLowerBetter(row.indicator.name.value))) return [];
    const isRough = row.target.value.quantity?.approximate === true;
    return [{ row, certain: !isRough && !isOpen && (said || followers.some((other) => outranks(row, other))) }];
  });
}

/** Whether nothing but habit says that more is better for a row, in a table where less is better for others. */
function isOpenWay({ indicator: { type, name }, target }: RatedRow, followers: readonly RatedRow[]): boolean {
  if (type.evidence !== "default" || target.value.quantity?.bound !== undefined || namesGain(name.value)) return false;
  return followers.some(({ indicator }) => indicator.type.direction === "decrease");
}

/** Whether one of the two reached clearly more than the other and has the worse rating, on the scale of two. */
function outranks(a: RatedRow, b: RatedRow): boolean {
  const [metA, metB] = [meaningOf(a.label)?.met, meaningOf(b.label)?.met];
  if (!a.reached || !b.reached || metA === metB) return false;
  return metA ? compareRatios(b.reached, a.reached) > 0 : compareRatios(a.reached, b.reached) > 0;
}

/** A row rated worse (or better) than a row that reached clearly less (or more). */
export interface OrderContradiction {
  readonly row: RatedRow;
  readonly other: RatedRow;
}

interface Ranked {
  readonly row: RatedRow;
  readonly reached: Ratio;
  readonly rank: number;
}

/**
 * Rows that no thresholds on the rate can explain: the fewest that must go so that a better rate never has a worse label.
 * None where more than one row in five contradicts, for then the column is not rated on the rate.
 */
export function orderContradictions(rows: readonly RatedRow[]): readonly OrderContradiction[] {
  const ranks = ranksOf(new Set(rows.map(({ label }) => label.symbol)));
  if (!ranks) return [];
  const ranked = rows.flatMap((row): Ranked[] =>
    row.reached ? [{ row, reached: row.reached, rank: ranks.get(row.label.symbol) ?? 0 }] : [],
  );
  if (ranked.length <= FOLLOWERS) return [];
  ranked.sort((a, b) => compareRatios(b.reached, a.reached) || a.rank - b.rank);
  const kept = longestInOrder(ranked);
  const left = ranked.filter((one) => !kept.has(one));
  if (left.length > 1 && left.length * 5 > ranked.length) return [];
  const order = ranked.filter((one) => kept.has(one));
  return left.flatMap(({ row, reached, rank }) => {
    const other = order.find((one) => contradict({ row, reached, rank }, one));
    return other ? [{ row, other: other.row }] : [];
  });
}

/** The longest part of the rows, best rate first, in which the labels never get better. */
function longestInOrder(ranked: readonly Ranked[]): ReadonlySet<Ranked> {
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  ranked.forEach(({ rank }, place) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranked[ends[middle] ?? 0]?.rank ?? 0) <= rank) low = middle + 1;
      else high = middle;
    }
    before.push(low > 0 ? ends[low - 1] : undefined);
    ends[low] = place;
  });
  const kept = new Set<Ranked>();
  for (let place = ends.at(-1); place !== undefined; place = before[place]) {
    const one = ranked[place];
    if (one) kept.add(one);
  }
  return kept;
}

/** A point of the rate apart, so that rounding cannot have changed the order. */
function contradict(a: Ranked, b: Ranked): boolean {
  if (a.rank === b.rank) return false;
  const [worse, better] = a.rank > b.rank ? [a, b] : [b, a];
  return compareRatios(worse.reached, onePointMore(better.reached)) > 0;
}

function onePointMore({ numerator, denominator }: Ratio): Ratio {
  const whole = (d: Decimal): Decimal => multiply(d, HUNDRED);
  return { numerator: add(whole(numerator), denominator), denominator: whole(denominator) };
}
