import { FLAG } from "../../regions/region";
import { a1 } from "../../sheet/a1";
import { relativeFormula } from "../../sheet/relativeFormula";
import { simpleFormula } from "../../sheet/simpleFormula";
import { fitOf } from "../equation";
import type { Weighed } from "../evidence";
import type { Region } from "../../regions/region";
import { fold } from "../../parse/fold";
import { unitOf as namedUnit } from "../../parse/units";
import { isInPoints, isPercent } from "../figures";
import { valueOf } from "../form";
import { quantityAt } from "../judge";
import { isFedOnce } from "./flows";
import { hasOtherAnswer } from "./otherAnswers";
import { isOfAnotherReading } from "./otherReadings";
import type { Reading } from "../reading";
import type { Relation } from "../relation";

/** A score or a mean of several is less than this much of their sum. */
const LESS = 2 / 3;
/** Two groups with two parts each, or one with three. */
const FEWEST_IN_GROUPS = 4;

/** A figure in the line of a relation that is calculated in another way than the others of the line. */
export function isOfAnotherCalculation(instance: Weighed, relation: Relation): boolean {
  return [
    isExtreme,
    isWholeOfShares,
    isBareBesideScaled,
    isCalculatedOtherwise,
    isOfAnotherKind,
    isOfGroups,
    isOtherAggregate,
    isOfAnotherReading,
    hasOtherAnswer,
    isFedOnce,
  ].some((isOther) => isOther(instance, relation));
}

/** The highest of several is the difference of none, and what stands in the row of the best ones belongs to several. */
function isExtreme({ observation }: Weighed, { reading: { view, aggregate } }: Relation): boolean {
  return view.label(aggregate).extreme || view.observation(observation).extreme;
}

/** 100 % in a row of totals is that of the shares, not their mean. */
function isWholeOfShares({ k }: Weighed, { reading: { form, view } }: Relation): boolean {
  return (form === "caseMean" || form === "weighted") && isPercent(view.region, k) && view.region.value[k] === 100;
}

/** "22.0" is less than "26.0万件" by 4.0 where the unit of the row, 万件, stands in a column of its own. */
function isBareBesideScaled({ k, parts, fit }: Weighed, { reading: { form, scale, signs, view } }: Relation): boolean {
  if (form !== "difference" && form !== "ratio") return false;
  const { region } = view;
  const powers = parts.map((part) => quantityAt(region, part)?.multiplier ?? 0);
  const [most, least] = [Math.max(...powers), Math.min(...powers)];
  if (least !== 0 || most === 0 || !namesScale(region, k, most)) return false;
  const bare = parts.map((part, at) => (region.value[part] ?? NaN) / 10 ** (powers[at] ?? 0));
  const halves = parts.map((part, at) => (region.half[part] ?? 0) / 10 ** (powers[at] ?? 0));
  const loose = halves.reduce((sum, half) => sum + half, region.half[k] ?? 0);
  return Math.abs(valueOf(form, bare, scale, signs) - (region.value[k] ?? NaN)) <= Math.min(fit.tolerance, loose) + 1e-9;
}

/** Whether a cell of the row is nothing but a unit of such thousands. */
function namesScale(region: Region, k: number, power: number): boolean {
  const { row } = region.place(k);
  return (region.sheet.rows[row] ?? []).some((cell) => cell !== undefined && namedUnit(fold(cell.text).trim())?.multiplier === power);
}

/** The cell holds a formula, and that adds nothing up; or one filled along the line that takes in a figure of which the relation does not know. */
function isCalculatedOtherwise(instance: Weighed, { reading: { form, reach, signs, view }, instances }: Relation): boolean {
  const { region } = view;
  const { k } = instance;
  if (reach === "across" && takesMore(region, instance)) {
    const own = relativeAt(region, k);
    return instances.some((other) => other !== instance && relativeAt(region, other.k) === own);
  }
  const { row, column } = region.place(k);
  const formula = ((region.flags[k] ?? 0) & FLAG.formula) === 0 ? "" : (region.sheet.rows[row]?.[column]?.formula ?? "");
  if (formula === "") return false;
  return (
    addsNothingUp(formula, { form, reach, signs }) || (form === "difference" && !view.byColumn && isFilledAcross(region, instance, formula))
  );
}

const FEWEST_ALIKE = 3;

/** The variance of a result is its own actual less its budget, as in the rows above, and not what lies between the variances of revenue and costs. */
function isFilledAcross(region: Region, { k, parts }: Weighed, formula: string): boolean {
  const own = simpleFormula(formula);
  const named = new Set(own?.parts.map(a1));
  if (own?.form !== "difference" || parts.some((part) => named.has(cellOf(region, part)))) return false;
  const column = k % region.width;
  const relative = relativeAt(region, k);
  const alike = Array.from({ length: region.height }, (_, row) => row * region.width + column).filter(
    (other) => relativeAt(region, other) === relative,
  );
  return alike.length >= FEWEST_ALIKE;
}

/** A cell, or what a function gives, divided by a cell or by what a function gives. */
const DIVIDES = /^[A-Z]{1,3}\$?\d+\/[A-Z]/i;

/** Whether a formula is none that a sum, a mean or a difference could be. */
function addsNothingUp(formula: string, { form, reach, signs }: Pick<Reading, "form" | "reach" | "signs">): boolean {
  // Turnover of the year, leavers by mean headcount, beside a mean of months.
  if (form === "mean") return DIVIDES.test(formula);
  // What is multiplied is the difference of none: ROUND(F13*0.525,0) beside C14-D14-E14.
  if (form === "difference" || (form === "sum" && signs !== undefined)) return /[*/]/.test(formula);
  if (form !== "sum" || reach !== "set") return false;
  const simple = simpleFormula(formula);
  return simple ? simple.form !== "sum" : /[*/]/.test(formula) || /\b(?!SUM\(|SUMIFS?\(|SUBTOTAL\(|AGGREGATE\()[A-Z]+\(/i.test(formula);
}

/** Whether the formula of a result multiplies or divides by a cell that is none of the parts. */
function takesMore(region: Region, { k, parts }: Weighed): boolean {
  if (((region.flags[k] ?? 0) & FLAG.formula) === 0) return false;
  const known = new Set(parts.map((part) => cellOf(region, part)));
  const { row, column } = region.place(k);
  const factors = /^[A-Z$\d()*/]+$/i.exec(region.sheet.rows[row]?.[column]?.formula ?? "")?.[0] ?? "";
  const cells =
    factors
      .replaceAll("$", "")
      .toUpperCase()
      .match(/[A-Z]{1,3}\d+/g) ?? [];
  return cells.length > parts.length && cells.some((cell) => !known.has(cell));
}

function cellOf(region: Region, k: number): string {
  return a1(region.place(k));
}

function relativeAt({ sheet, place }: Region, k: number): string | undefined {
  const { row, column } = place(k);
  const formula = sheet.rows[row]?.[column]?.formula;
  return formula === undefined ? undefined : relativeFormula(formula, { row, column });
}

/**
 * A percentage or points, where the relation adds and subtracts amounts: the change of a surplus is not that of the income less that of the costs. So is a decimal
 * among whole numbers that is far less than their sum: a score, a mean.
 */
function isOfAnotherKind({ k, parts, fit }: Weighed, { reading, instances }: Relation): boolean {
  const { form, signs } = reading;
  const { region } = reading.view;
  if (form !== "sum" && form !== "difference") return false;
  const holding = instances.filter(({ state }) => state === "holds");
  if (holding.length < 2) return false;
  // A column of shares that comes to 100 % says nothing of a column of changes.
  const isShare = (figure: number): boolean => isPercent(region, figure) && region.value[figure] === 100;
  // In a row of percentages what lies between two of them is one too.
  if (form === "difference" && [k, ...parts].every((figure) => isPercent(region, figure))) return false;
  if (isPercent(region, k) || (form === "sum" && isInPoints(region, k)))
    return holding.every(
      ({ k: other }) => (!isPercent(region, other) && !isInPoints(region, other)) || (isShare(other) && !mayBeShares(region, parts)),
    );
  const isDecimal = (figure: number): boolean => (region.decimals[figure] ?? 0) > 0;
  if (![k, ...parts].every(isDecimal) || holding.some((other) => isDecimal(other.k))) return false;
  // Persons are men and women; the rate of all lies between theirs.
  if (form === "difference") return isBetween(region.value[parts[0] ?? -1], region.value[k], region.value[parts[1] ?? -1]);
  return signs === undefined && isLess(region.value[k], fit.predicted);
}

function isBetween(value = NaN, a = NaN, b = NaN): boolean {
  return a * b > 0 && value > Math.min(a, b) && value < Math.max(a, b);
}

/** Far less than the sum, or of another sign: a score, a mean. */
function isLess(value = 0, sum: number): boolean {
  return Math.abs(value) < LESS * Math.abs(sum) || value * sum < 0;
}

/** Whether parts add up to about 100 %, as shares do of which one is wrong. */
function mayBeShares({ value }: Region, parts: readonly number[]): boolean {
  const sum = parts.reduce((total, part) => total + (value[part] ?? 0), 0);
  return parts.every((part) => (value[part] ?? 0) >= 0) && sum > 50 && sum < 200;
}

/** Groups stand among their own parts, so that everything would be counted twice: 流動資産 before the cash and the stock that it is made of. */
function isOfGroups({ k, parts, fit }: Weighed, { reading: { form, reach, signs, view } }: Relation): boolean {
  if (form !== "sum" || reach !== "set" || signs !== undefined || parts.length < FEWEST_IN_GROUPS) return false;
  return Math.abs(fit.predicted - 2 * (view.region.value[k] ?? NaN)) <= fit.tolerance;
}

/** In a line of "average / total" each figure may be the one or the other. */
function isOtherAggregate({ k, parts }: Weighed, { reading: { form, scale, signs, view } }: Relation): boolean {
  const other = form === "mean" ? "sum" : form === "sum" && signs === undefined ? "mean" : undefined;
  if (!other || parts.length < 2 || parts.every((part) => view.region.value[part] === 0)) return false;
  return fitOf({ form: other, scale, k, parts }, view.region).fit === "holds";
}
