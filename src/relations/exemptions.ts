import { isMarked } from "../parse/notationMark";
import type { Region } from "../regions/region";
import type { LineLabel } from "../words/lineLabel";
import { isAbsoluteLine, isChangeOverTime, isPointsLine } from "../words/lineFlags";
import { saysAtEnd, saysAtStart } from "../words/otherReadingWords";
import { CHANGE_ROLES, RATE_ROLES } from "../words/lineRole";
import { saysOfRowAbove } from "../words/rowAbove";
import { fitOf, type Fit } from "./equation";
import { isInPoints, isPercent, unitOf } from "./figures";
import { QUOTIENTS, type Form } from "./form";
import { quantityAt } from "./judge";
import type { Instance, Reading } from "./reading";
import { isRemarked } from "./remarkedFigures";

const CAPPED: ReadonlySet<Form> = new Set<Form>(["ratio", "progress", "mirror"]);
const EPSILON = 1e-9;
const FEWEST_ALIKE = 3;
const FAR_ABOVE = 1.5;

/** A row of means or of running totals, the first link of a chain that may carry what came before, parts without figures. */
export function isNotToBeJudged(reading: Reading, instance: Instance): boolean {
  const { meanRow = false, start = false, marked = false, free = false, holes = 0 } = instance;
  if (meanRow || free || start || marked || holes > 0) return true;
  return [isRemarked, isOfYears, isCumulated, isOfStock, isDifferenceOfStocks, isOfPoints, isChange].some((isOther) =>
    isOther(reading, instance),
  );
}

/** What a dash or a blank may stand for makes a total greater, not less than the parts that are shown. */
export function isLessThanShown({ form, signs, view }: Reading, { k, parts, vacant }: Instance, { predicted, tolerance }: Fit): boolean {
  if (!vacant || form !== "sum" || signs !== undefined) return false;
  const { value } = view.region;
  const stated = value[k] ?? NaN;
  return stated >= 0 && stated < predicted - tolerance && parts.every((part) => (value[part] ?? NaN) >= 0);
}

/** Openings and closings of periods do not add up, nor do numbers of their ends where the last one stands for all; those of departments do. */
function isOfStock({ form, signs, view, aggregate, parts: lines }: Reading, { k, parts, observation }: Instance): boolean {
  if (form !== "sum" || signs !== undefined || parts.length < 2) return false;
  const { role, text } = view.observation(observation);
  const { value } = view.region;
  const figures = parts.map((part) => value[part] ?? NaN);
  if (repeatsAnEnd(text, value[k] ?? NaN, figures)) return true;
  if (role !== "opening" && role !== "closing") return false;
  return !view.label(aggregate).total || lines.some((line) => mayBePeriod(view.label(line)));
}

/** The whole time ends with its last figure and begins with its first; so many of those at the end are as many; and a limit that is the same throughout is the same. */
function repeatsAnEnd(text: string, stated: number, figures: readonly number[]): boolean {
  if (stated === figures.at(-1) && (saysAtEnd(text) || saysOfRowAbove(text))) return true;
  if (stated === figures[0] && saysAtStart(text)) return true;
  return figures.length >= FEWEST_ALIKE && figures.every((figure) => figure === stated);
}

/** A quarter adds what came in it to the months before; what is there at its end is that of its last month: 期末店舗数. */
function isDifferenceOfStocks({ form, view, aggregate, parts }: Reading, { observation }: Instance): boolean {
  if (form !== "difference" || !saysAtEnd(view.observation(observation).text)) return false;
  return mayBePeriod(view.label(aggregate)) && parts.some((line) => mayBePeriod(view.label(line)));
}

/** Whether a name may be that of a time, or of a step that follows on another. */
function mayBePeriod({ periods, text }: LineLabel): boolean {
  return (
    periods.length > 0 ||
    /\d|[一二三四五六七八九十]|期|月|週|日|回|\b(year|month|week|day|quarter|period|round|phase|stage|step)s?\b/i.test(text)
  );
}

/** Changes in points of several rates do not add up to that of their whole, nor are they what lies between two others. */
function isOfPoints({ form, signs, view }: Reading, { k, parts, observation }: Instance): boolean {
  if (form === "difference" && !view.byColumn) return isPointsLine(view.observation(observation).text);
  if (form !== "sum" || signs !== undefined || parts.length < 2) return false;
  return isPointsLine(view.observation(observation).text) || [k, ...parts].every((figure) => isInPoints(view.region, figure));
}

/** A change in points, or with a plus before it, is no quotient; neither is the figure of a line of rates under a heading of changes. */
function isChange({ form, view, aggregate, parts }: Reading, { k, parts: own, observation }: Instance): boolean {
  const { region } = view;
  // By how much area and yield have grown is no factor of the growth of the crop.
  if (form === "product") return CHANGE_ROLES.has(view.observation(observation).role);
  if (!QUOTIENTS.has(form)) return false;
  if (isInPoints(region, k)) return true;
  // 1.7x after 2.2x is 0.5x less.
  if (form === "change" && unitOf(region, k) !== "" && !isPercent(region, k) && unitOf(region, k) === unitOf(region, own[0] ?? k))
    return true;
  // What a difference makes of its base is a change all the same.
  const isOfDifference = CHANGE_ROLES.has(view.label(parts[0] ?? -1).role);
  if (form !== "change" && !isOfDifference && hasPlus(region, k)) return true;
  return isInChanges(view.observation(observation), view.byColumn) && isRateOrGained(view, aggregate, observation);
}

function isInChanges({ role, rest }: LineLabel, byColumn: boolean): boolean {
  return CHANGE_ROLES.has(role) && (!byColumn || rest === "");
}

function isRateOrGained(view: Reading["view"], aggregate: number, observation: number): boolean {
  return RATE_ROLES.has(view.label(aggregate).role) || isChangeOverTime(view.observation(observation).text);
}

function hasPlus(region: Region, k: number): boolean {
  const { row, column, second } = region.place(k);
  if (second === undefined) return /^[+＋]/.test(region.sheet.rows[row]?.[column]?.text ?? "");
  return (region.value[k] ?? 0) > 0 && quantityAt(region, k)?.signed === true;
}

/** Years one after the other are no amounts: 2020 to 2024 above "5 yrs". */
function isOfYears({ form, view: { region } }: Reading, { parts }: Instance): boolean {
  if ((form !== "sum" && form !== "mean") || parts.length < FEWEST_ALIKE) return false;
  const years = parts.map((part) => region.value[part] ?? NaN);
  return years.every(
    (year, at) => Number.isInteger(year) && year > 1900 && year < 2100 && (at === 0 || Math.abs(year - (years[at - 1] ?? NaN)) === 1),
  );
}

/** Periods of a row that counts cumulatively do not add up. */
function isCumulated({ form, parts, view }: Reading, { observation }: Instance): boolean {
  return form === "sum" && view.observation(observation).cumulative && parts.some((part) => view.label(part).periods.length > 0);
}

/** A rate that holds when read the other way, in a row whose name says that less is better. */
export function isTurned({ form, reach, scale, view }: Reading, { k, parts, observation }: Instance): boolean {
  if (form !== "ratio" || reach !== "across") return false;
  const { lowerIsBetter, direction } = view.observation(observation);
  if (!lowerIsBetter || direction === "increase") return false;
  const holds = (turned: Form, figures: readonly number[]): boolean =>
    fitOf({ form: turned, scale, k, parts: figures }, view.region).fit === "holds";
  return holds("ratio", [...parts].reverse()) || holds("mirror", parts);
}

/** "Abs error %" is how far off, whichever way; of all rows it is the mean of these, not of what they come to together. */
export function isMagnitude({ form, view, aggregate }: Reading, { k, observation }: Instance, { predicted, tolerance }: Fit): boolean {
  if (!QUOTIENTS.has(form) || !isAbsoluteLine(view.label(aggregate).text)) return false;
  return view.observation(observation).total || Math.abs(Math.abs(predicted) - (view.region.value[k] ?? 0)) <= tolerance;
}

/** A change on a negative figure has the sign of the one convention or of the other; so has what the change is divided by. */
export function isOnLoss({ form, view: { region } }: Reading, { k, parts }: Instance, { predicted, tolerance }: Fit): boolean {
  const areNegative = [k, ...parts].every((figure) => (region.value[figure] ?? 0) < 0);
  if (form === "ratio" && areNegative) return Math.abs(predicted + (region.value[k] ?? 0)) <= tolerance;
  return form === "change" && (region.value[parts[1] ?? -1] ?? 0) < 0 && Math.abs(predicted + (region.value[k] ?? 0)) <= tolerance;
}

/** A decimal, a length of time or a figure per unit that lies among its parts is no sum of them, but a rate, a mean or a score by weights that stands in the row of totals. */
export function isAmongParts({ form, signs, view }: Reading, { k, parts, observation }: Instance): boolean {
  const { region } = view;
  const { perUnit } = view.observation(observation);
  if (form !== "sum" || signs !== undefined || parts.length < 2) return false;
  const isFine = (figure: number): boolean =>
    perUnit || (region.decimals[figure] ?? 0) > 0 || isPercent(region, figure) || isMarked(unitOf(region, figure));
  const fine = parts.filter(isFine).length;
  if (!isFine(k) || (fine > 0 && fine * 2 < parts.length)) return false;
  const [stated, values] = [region.value[k] ?? 0, parts.map((part) => region.value[part] ?? 0)];
  return (perUnit || values.every((value) => value >= 0)) && stated <= Math.max(...values) && stated >= Math.min(...values);
}

/** What lies far above its parts, though not above their sum, is no mean of them: the total of points beside their weights. One part may be wrong. */
export function isBeyondMean({ form, view }: Reading, { k, parts }: Instance): boolean {
  if (form !== "weighted" && form !== "caseMean") return false;
  const { value } = view.region;
  const scores = parts.slice(0, parts.length / 2).map((part) => value[part] ?? 0);
  const [, most = Infinity] = [...scores].sort((a, b) => b - a);
  const stated = value[k] ?? 0;
  return stated > FAR_ABOVE * most && stated <= scores.reduce((sum, score) => sum + score, 0);
}

export function isCapped({ form, scale, reach, view }: Reading, { k }: Instance, { predicted }: Fit): boolean {
  if (!CAPPED.has(form) || reach === "share" || reach === "fixed") return false;
  const stated = view.region.value[k] ?? 0;
  return (Math.abs(stated - scale) < EPSILON && predicted > scale) || (stated === 0 && predicted < 0);
}

/** Whether an average holds when a dash counts as 0. */
export function countsMarksAsZero({ form, view }: Reading, { k, parts, holes = 0 }: Instance): boolean {
  if (form !== "mean") return false;
  const { value, half } = view.region;
  let sum = 0;
  let loose = 0;
  for (const part of parts) {
    sum += value[part] ?? 0;
    loose += half[part] ?? 0;
  }
  const count = parts.length + holes;
  return Math.abs(sum / count - (value[k] ?? 0)) <= (half[k] ?? 0) + loose / count + EPSILON;
}
