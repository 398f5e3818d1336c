import type { Evidence } from "./evidence";
import { QUOTIENTS } from "./form";
import type { Ranked } from "./ranked";
import type { Reading } from "./reading";

/** A quotient of sums that no word says must hold in so many places. */
const FEWEST_FRACTIONS = 5;
/** Of these, with words no plainer than this, one in so many may disagree. */
const MOST_CHANCES = 8;
const PLAIN = 4;
/** A figure of few digits is less than so many units of its last one. */
const MOST_UNITS = 100;
/** With words that are not plain, of figures this short none may disagree. */
const ONE_DIGIT = 10;
/** With words that speak so much against these, none may disagree. */
const FAR = -8;

/** So many quotients of sums and products with constants can be thought of that some hold by chance, or nearly. */
export function isChance({ reading, evidence }: Ranked): boolean {
  const { form, prior } = reading;
  const { agreeing, missing } = evidence;
  if (form === "fraction" && prior < 0 && agreeing < FEWEST_FRACTIONS) return true;
  if (prior < FAR && missing > agreeing / MOST_CHANCES && (isCoarser(reading, evidence) || isOfFewDigits(reading, evidence))) return true;
  if (prior < PLAIN && missing > 0 && isOfFewDigits(reading, evidence, ONE_DIGIT)) return true;
  return (form === "fraction" || form === "product") && prior < PLAIN && missing > Math.max(1, agreeing / MOST_CHANCES);
}

/** A count that would follow from a decimal, 673 discharges from 13.1 days: many counts are near enough. */
function isCoarser({ form, view }: Reading, { instances }: Evidence): boolean {
  if (form !== "ratio" && form !== "product") return false;
  const { decimals } = view.region;
  return instances.every(({ k, parts }) => decimals[k] === 0 && parts.some((part) => (decimals[part] ?? 0) > 0));
}

/** Figures of one or two digits, as 0.9 and 1.2, follow from many others by chance, whatever the figure that does not is. */
function isOfFewDigits({ form, view }: Reading, { instances }: Evidence, most = MOST_UNITS): boolean {
  if (!QUOTIENTS.has(form)) return false;
  const { value, half } = view.region;
  return instances.every(({ k, state }) => state !== "holds" || Math.abs(value[k] ?? 0) < most * 2 * (half[k] ?? 0));
}

/** Whether a sum is mostly printed the same without one of its parts: a ratio beside thousands of yen. */
export function hasUnfelt({ form, reach, parts: lines, view }: Reading, { instances }: Evidence): boolean {
  if (form !== "sum" || reach !== "set") return false;
  const { value, half } = view.region;
  const holding = instances.filter(({ state, parts }) => state === "holds" && parts.length === lines.length);
  return lines.some((_, at) => {
    const filled = holding.filter(({ parts }) => (value[parts[at] ?? -1] ?? 0) !== 0);
    const felt = filled.filter(({ k, parts }) => Math.abs(value[parts[at] ?? -1] ?? 0) >= (half[k] ?? 0));
    return filled.length > 0 && 2 * felt.length < filled.length;
  });
}
