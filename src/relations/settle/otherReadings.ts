import { isMeanOfWider, isOfUnknown, saysLeft, saysPerColumn } from "../../words/otherReadingWords";
import { saysGoodOrBad } from "../../words/comparedWith";
import { isOfYearBefore } from "../../words/lineFlags";
import { FLAG } from "../../regions/region";
import { RATE_ROLES } from "../../words/lineRole";
import { numbersInName, shareInName } from "../../words/rowNumbers";
import { isMeanOverYears } from "../../words/windowWords";
import { fitOf } from "../equation";
import { isPercent } from "../figures";
import { QUOTIENTS, valueOf } from "../form";
import type { Relation } from "../relation";
import type { Weighed } from "../weighed";
import { isOfAnotherStart } from "./meters";
import { isCapSaid } from "./saidCap";

const EPSILON = 1e-9;
const FEWEST = 3;
const LONGEST_NAME = 9;
/** The weights of months move a mean by less than this part of it. */
const NEARLY = 0.01;

/** A figure that is calculated in another way than a relation says, which its row, its heading or all rows together show. */
export function isOfAnotherReading(instance: Weighed, relation: Relation): boolean {
  return [
    isOfTheOtherBase,
    isFloored,
    isPerItsOwn,
    isForOne,
    isBesideItsName,
    isCapped,
    isSumOfAll,
    isOwnGoal,
    isTurnedBase,
    isWithoutUnknown,
    isInItsOwnUnit,
    isOfOtherYears,
    isOfOthers,
    isOfTimeBefore,
    isUpToNow,
    isTimesItsName,
    isMeanOfMeans,
    isOfThoseThatHave,
    isOfAnotherStart,
    isOfGoodOrBad,
  ].some((isOther) => isOther(instance, relation));
}

/**
 * A rate that only some groups have is in their total that of these together: 3号保育利用率 under 3号（1・2歳） and 3号（0歳）, whose names it shares; "Moved on %" beside dashes for the
 * day centre.
 */
function isOfThoseThatHave({ k, observation }: Weighed, { reading, instances }: Relation): boolean {
  const { form, reach, scale, view, aggregate, parts } = reading;
  if (form !== "ratio" || reach !== "across" || !view.observation(observation).total) return false;
  const holding = instances.filter(({ state }) => state === "holds");
  if (holding.length < 2) return false;
  const having = new Set(holding.map((one) => one.observation));
  const others = linesWhere(view.observations, (one) => one !== observation);
  const isOfMarked = (one: number): boolean => [aggregate, ...parts].some((line) => view.isMarked(line, one));
  const without = others.filter((one) => !having.has(one));
  const areMarked = without.length > 0 && without.every((one) => isOfMarked(one));
  if (!areMarked && !isNamedAfter(reading, others, having)) return false;
  const { value, half } = view.region;
  const sum = (place: number): number => holding.reduce((total, one) => total + (value[one.parts[place] ?? -1] ?? NaN), 0);
  return Math.abs(valueOf("ratio", [sum(0), sum(1)], scale) - (value[k] ?? NaN)) <= (half[k] ?? 0) + EPSILON;
}

/** Whether the first letters of the rate's name are those of all groups that have it, and of no others. */
function isNamedAfter({ view, aggregate }: Relation["reading"], others: readonly number[], having: ReadonlySet<number>): boolean {
  const labels = others.map((one) => ({ one, text: view.observation(one).text }));
  const { text: own } = view.label(aggregate);
  const names = linesWhere(LONGEST_NAME, (length) => length > 1).map((length) => own.slice(0, length).trim());
  return names.some((name) => name.length > 1 && labels.every(({ one, text }) => text.includes(name) === having.has(one)));
}

/** Every figure of the line is the change as a share of the other of the two: a pay gap is measured on men's pay. */
function isOfTheOtherBase(_: Weighed, { reading, instances }: Relation): boolean {
  const { form, scale, view } = reading;
  if (form !== "change") return false;
  let judged = 0;
  for (const { state, k, parts } of instances) {
    if (state === "skip") continue;
    const { predicted, tolerance } = fitOf({ form, scale, k, parts: [...parts].reverse() }, view.region);
    if (!(Math.abs(predicted + (view.region.value[k] ?? NaN)) <= tolerance + EPSILON)) return false;
    judged += 1;
  }
  return judged >= FEWEST;
}

/** Nothing is carried over where more was done than planned: 0 in a line without losses, whichever of the three the relation gives. */
function isFloored({ k, parts, fit }: Weighed, { reading, instances }: Relation): boolean {
  const { form, view, parts: lines } = reading;
  const { value } = view.region;
  if (instances.length < FEWEST) return false;
  if (form === "difference" && value[k] === 0) return fit.predicted < 0 && instances.every((one) => (value[one.k] ?? 0) >= 0);
  const left = lines.findIndex((line) => saysLeft(view.label(line).text));
  if (left < 0 || value[parts[left] ?? -1] !== 0 || instances.some((one) => (value[one.parts[left] ?? -1] ?? 0) < 0)) return false;
  const stated = value[k] ?? NaN;
  return form === "difference" ? left === 1 && stated > fit.predicted : form === "sum" && lines.length === 2 && stated < fit.predicted;
}

/** The row says in a column of its own what its rate is counted per. */
function isPerItsOwn({ k, parts, observation, fit }: Weighed, { reading: { form, reach, view } }: Relation): boolean {
  if (form !== "ratio" || reach !== "across") return false;
  const { value } = view.region;
  const x = parts.map((part) => value[part] ?? NaN);
  return linesWhere(view.lines, (line) => saysPerColumn(view.label(line).text)).some((line) => {
    const per = value[view.at(line, observation)] ?? NaN;
    const allowed = fit.tolerance * Math.max(1, Math.abs(per / (x[1] ?? NaN)));
    return Math.abs(valueOf("ratio", x, per) - (value[k] ?? NaN)) <= Math.min(allowed, view.region.half[k] ?? 0) + EPSILON;
  });
}

/** Among percentages a row that counts for one of something: library visits per head. */
function isForOne({ k, parts, observation }: Weighed, { reading: { form, reach, scale, view } }: Relation): boolean {
  if ((form !== "ratio" && form !== "product") || reach !== "across" || scale === 1) return false;
  if (!view.observation(observation).perUnit || [k, ...parts].some((figure) => isPercent(view.region, figure))) return false;
  return fitOf({ form, scale: 1, k, parts }, view.region).fit === "holds";
}

const SHORTEST_NAME = 3;

/** Among rows that follow from each other a column of figures that each have a name of their own before them: 市場手数料 8.5%, JA手数料 2.0%. */
function isBesideItsName({ k, parts }: Weighed, { reading: { reach, view } }: Relation): boolean {
  if (view.byColumn || reach !== "across") return false;
  const { sheet, place } = view.region;
  const names = [k, ...parts].map((figure) => {
    const { row, column } = place(figure);
    const cell = column === view.region.range.left ? undefined : sheet.rows[row]?.[column - 1];
    return typeof cell?.value === "string" && /\p{L}/u.test(cell.text) ? cell.text.trim() : "";
  });
  const isStub = place(k).column === place(0).column;
  return !isStub && names.every((name) => name.length >= SHORTEST_NAME) && new Set(names).size === names.length;
}

/** A goal is set for itself, in round numbers, where what was reached is calculated: CVR 2.6% of 1,550 orders and 60,000 visits to come. */
const ROUGHLY = 0.03;

function isOwnGoal({ k, observation, fit }: Weighed, { reading: { form, reach, view }, instances }: Relation): boolean {
  if (!QUOTIENTS.has(form) || reach !== "across" || view.observation(observation).role !== "target") return false;
  const isCalculated = (one: number): boolean => ((view.region.flags[one] ?? 0) & FLAG.formula) !== 0;
  if (isCalculated(k) || !instances.some((other) => isCalculated(other.k))) return false;
  return Math.abs(fit.residual) <= ROUGHLY * Math.abs(fit.predicted);
}

/** Where less is better, the target is not what was reached ÷ the rate but × the rate. */
function isTurnedBase({ k, parts, observation }: Weighed, { reading: { form, reach, scale, view, aggregate } }: Relation): boolean {
  if (form !== "ratio" || reach !== "across" || RATE_ROLES.has(view.label(aggregate).role)) return false;
  const { lowerIsBetter, direction } = view.observation(observation);
  if (!lowerIsBetter || direction === "increase") return false;
  return fitOf({ form: "product", scale: 1 / scale, k, parts }, view.region).fit === "holds";
}

/** More comes out than the heading lets count. */
function isCapped({ k, fit }: Weighed, { reading }: Relation): boolean {
  return QUOTIENTS.has(reading.form) && fit.predicted > (reading.view.region.value[k] ?? NaN) && isCapSaid(reading, k);
}

/** What holds nowhere in its own table was lent by others: here all figures before it add up to it, the first of them too. */
function isSumOfAll({ k, observation }: Weighed, { reading, instances }: Relation): boolean {
  const { form, reach, signs, view, aggregate } = reading;
  if (form !== "sum" || reach !== "set" || signs !== undefined || instances.some(({ state }) => state === "holds")) return false;
  const before = linesWhere(aggregate, (line) => view.at(line, observation) >= 0).map((line) => view.at(line, observation));
  const { value } = view.region;
  return before.length > reading.parts.length && before.reduce((sum, part) => sum + (value[part] ?? NaN), 0) === value[k];
}

/** A share of all but those of whom nothing is known. */
function isWithoutUnknown({ k, parts, observation, fit }: Weighed, { reading: { form, reach, scale, view } }: Relation): boolean {
  if (form !== "ratio" || reach !== "across") return false;
  const { value } = view.region;
  const [part = NaN, whole = NaN] = parts.map((one) => value[one] ?? NaN);
  return linesWhere(view.lines, (line) => isOfUnknown(view.label(line).text)).some((line) => {
    const unknown = value[view.at(line, observation)] ?? NaN;
    return Math.abs(valueOf("ratio", [part, whole - unknown], scale) - (value[k] ?? NaN)) <= fit.tolerance + EPSILON;
  });
}

function linesWhere(count: number, is: (line: number) => boolean): number[] {
  return Array.from({ length: count }, (_, line) => line).filter(is);
}

/** Among changes in percent one without the sign, which is what lies between the two: +1.5 months. */
function isInItsOwnUnit({ k, parts }: Weighed, { reading: { form, view }, instances }: Relation): boolean {
  if (form !== "change" || isPercent(view.region, k)) return false;
  const holding = instances.filter(({ state }) => state === "holds");
  if (holding.length < 2 || !holding.every((one) => isPercent(view.region, one.k))) return false;
  return fitOf({ form: "difference", scale: 1, k, parts }, view.region).fit === "holds";
}

/** The rates of all lines together, below their sums, are weighted each by another measure: their product need not be the rate of the whole. */
export function isProductOfTotals({ k, parts, observation }: Weighed, { reading }: Relation, relations: readonly Relation[]): boolean {
  const { form, view } = reading;
  if (form !== "product" || ![k, ...parts].every((one) => isPercent(view.region, one))) return false;
  return relations.some(
    ({ proved, missing, reading: { form: other, reach, view: across, aggregate } }) =>
      (proved || missing === 0) &&
      other === "sum" &&
      reach === "set" &&
      across.region === view.region &&
      across.byColumn !== view.byColumn &&
      aggregate === observation,
  );
}

/** What is paid for a part of the time is so much less than months times the monthly rate; "Jan (31 d)" below a month of 28 days is multiplied by 31. */
function isTimesItsName({ k, parts, observation }: Weighed, { reading: { form, reach, scale, view } }: Relation): boolean {
  if (reach === "across" && form === "multiple")
    return numbersInName(view.observation(observation).text).some(
      (number) => fitOf({ form, scale: number, k, parts }, view.region).fit === "holds",
    );
  if (reach !== "across" || (form !== "product" && form !== "ratio")) return false;
  const share = shareInName(view.observation(observation).text);
  // The rate is that of all, the amount that of a part.
  return (
    share !== undefined &&
    share > 0 &&
    fitOf({ form, scale: form === "ratio" ? scale / share : scale * share, k, parts }, view.region).fit === "holds"
  );
}

/** A mean over years is no quotient of this year's figures. */
function isOfOtherYears(_: Weighed, { reading: { form, view, aggregate } }: Relation): boolean {
  return QUOTIENTS.has(form) && isMeanOverYears(view.label(aggregate).text);
}

/** The mean of a country, of which the table shows some, is no mean of these unless most columns say so. */
function isOfOthers(_: Weighed, { reading: { form, reach, view, aggregate }, instances }: Relation): boolean {
  if (form !== "mean" || reach !== "set" || !isMeanOfWider(view.label(aggregate).text)) return false;
  const count = (wanted: Weighed["state"]): number => instances.filter(({ state }) => state === wanted).length;
  return count("holds") <= count("fails");
}

/** 前期通期 beside the parts of this year: it is the sum of none of them. */
function isOfTimeBefore({ k }: Weighed, { reading: { form, reach, view, aggregate, parts }, instances }: Relation): boolean {
  if (form !== "sum" || reach !== "set" || !isOfYearBefore(view.label(aggregate).text)) return false;
  return !parts.some((part) => isOfYearBefore(view.label(part).text)) && instances.some((one) => one.k !== k && one.state !== "holds");
}

/** Under fav/(unfav) each figure has the sign of what is good: what is left of income and costs is their sum. */
function isOfGoodOrBad({ k, parts, observation }: Weighed, { reading: { form, reach, view } }: Relation): boolean {
  if (form !== "difference" || reach !== "across" || view.byColumn || !saysGoodOrBad(view.observation(observation).text)) return false;
  return fitOf({ form: "sum", scale: 1, k, parts }, view.region).fit === "holds";
}

/** The year to date among whole years: "Last year" up to the month for which this year's figures are there. */
function isUpToNow({ k, parts, observation }: Weighed, { reading: { form, reach, signs, view, aggregate } }: Relation): boolean {
  if (form !== "sum" || reach !== "set" || signs !== undefined || !view.label(aggregate).cumulative) return false;
  if (!isOfYearBefore(view.observation(observation).text)) return false;
  const { value, half } = view.region;
  let [sum, loose] = [0, half[k] ?? 0];
  return parts.slice(0, -1).some((part, at) => {
    sum += value[part] ?? NaN;
    loose += half[part] ?? 0;
    return at > 0 && Math.abs(sum - (value[k] ?? NaN)) <= (Number.isInteger(sum) ? EPSILON : loose);
  });
}

/** The mean of amounts per day may be that of the whole time: it lies near the mean of the months. */
function isMeanOfMeans({ k, fit, observation }: Weighed, { reading: { form, view } }: Relation): boolean {
  const { mean, perUnit } = view.observation(observation);
  if (form !== "mean" || !(mean || perUnit)) return false;
  return Math.abs(fit.predicted - (view.region.value[k] ?? NaN)) <= NEARLY * Math.abs(fit.predicted);
}
