import { notesOf } from "../../regions/notes";
import type { Region } from "../../regions/region";
import { fold } from "../../parse/fold";
import { isWeightedLine } from "../../words/lineFlags";
import { saysRest } from "../../words/otherReadingWords";
import { fitOf } from "../equation";
import { isPercent } from "../figures";
import { QUOTIENTS } from "../form";
import type { Relation } from "../relation";
import type { View } from "../view";
import type { Weighed } from "../weighed";

const EPSILON = 1e-9;
const FEWEST_PERIODS = 3;
const FEWEST_PARTS = 3;
/** Shorter numbers stand in any note by chance. */
const SHORTEST_QUOTED = 3;

/** A figure that answers another question than the relation asks: how many there are at the end, what the mean of the months is, how many points lie between. */
export function hasOtherAnswer(instance: Weighed, relation: Relation): boolean {
  return [
    isAtEnd,
    isMeanOfPeriods,
    isInPointsThroughout,
    isQuoted,
    isNoted,
    isNotedAsWeighted,
    isOnNotedBase,
    isRest,
    isOfThoseDue,
    isWithoutOne,
    isOfRoundedFactor,
  ].some((is) => is(instance, relation));
}

/** Stocks at the end of the year are those of its last month: several rows of one total show it without a word. */
function isAtEnd(instance: Weighed, { reading, instances }: Relation): boolean {
  const { form, reach, signs, view } = reading;
  if (form !== "sum" || reach !== "set" || signs !== undefined || !isLast(instance, view.region)) return false;
  return instances.some((other) => other !== instance && other.state === "fails" && isLast(other, view.region));
}

function isLast({ k, parts }: Weighed, { value }: Region): boolean {
  const last = value[parts.at(-1) ?? -1];
  return last === value[k] && last !== 0 && last !== value[parts.at(-2) ?? -1];
}

/** In a total over periods a rate may be the mean of theirs. */
function isMeanOfPeriods({ k, observation }: Weighed, { reading: { form, view }, instances }: Relation): boolean {
  const own = view.observation(observation);
  if (!QUOTIENTS.has(form) || !(own.total || own.cumulative)) return false;
  const { value, half } = view.region;
  const others = instances.filter(({ state, observation: other }) => state === "holds" && view.observation(other).periods.length > 0);
  if (others.length < FEWEST_PERIODS) return false;
  const mean = others.reduce((sum, other) => sum + (value[other.k] ?? NaN), 0) / others.length;
  return Math.abs(mean - (value[k] ?? NaN)) <= 2 * (half[k] ?? 0) + EPSILON;
}

/** Several percentages of one line that are no changes in percent are the points between them. */
function isInPointsThroughout(instance: Weighed, { reading: { form, view }, instances }: Relation): boolean {
  if (form !== "change") return false;
  const differences = instances.filter(
    ({ state, k, parts }) =>
      state === "fails" && fitOf({ form: "difference", scale: 1, k, parts }, view.region).fit === "holds" && view.region.value[k] !== 0,
  );
  return differences.length > 1 && differences.includes(instance);
}

/** A note says itself what the calculation gives: "sum of rows: 1,820". */
function isQuoted({ k, fit: { predicted } }: Weighed, { reading: { view } }: Relation): boolean {
  const { decimals } = view.region;
  const digits = Math.abs(predicted).toFixed(Math.max(0, decimals[k] ?? 0));
  if (digits.replace(".", "").length < SHORTEST_QUOTED) return false;
  return notesOf(view.region).some((note) => numbersIn(note).includes(digits));
}

function numbersIn(note: string): string[] {
  return [...note.matchAll(/\d[\d,]*(\.\d+)?/g)].map(([number]) => number.replaceAll(",", ""));
}

/** A mark behind a figure, of which a note says more: 65.0%※. */
const MARK = /([※*†‡])\d{0,2}\)?$/;

/** A figure has a mark that the others of its line have not, and a note below begins with it: it says how this one was calculated. */
function isNoted({ k }: Weighed, { reading: { view }, instances }: Relation): boolean {
  const markOf = (figure: number): string | undefined => {
    const { row, column } = view.region.place(figure);
    return MARK.exec(fold(view.region.sheet.rows[row]?.[column]?.text ?? "").trim())?.[1];
  };
  const mark = markOf(k);
  if (mark === undefined || instances.some((other) => other.state === "holds" && markOf(other.k) === mark)) return false;
  return notesOf(view.region).some((note) => note.trim().startsWith(mark));
}

/** A mark behind the name of a row, of which a note says more: Walk-in (1). */
const MARK_OF_ROW = /([(（][注*※]?\d{0,2}[)）]|[※*†‡]\d{0,2}|注\d{1,2})$/;

/** What a note says of a row that has its mark. */
function noteOn(view: View, observation: number): string | undefined {
  const mark = MARK_OF_ROW.exec(fold(view.observation(observation).text).trim())?.[0];
  return mark === undefined ? undefined : notesOf(view.region).find((note) => fold(note).trim().startsWith(mark));
}

/** The weights of a row that its note calls weighted move a quotient by less than this part of it. */
const NEARLY = 0.01;

/** A note on the row says that it is weighted, and its quotient nearly holds: "* weighted by days". */
function isNotedAsWeighted({ k, observation, fit: { predicted } }: Weighed, { reading: { form, reach, view } }: Relation): boolean {
  if (!QUOTIENTS.has(form) || reach !== "across" || !isWeightedLine(noteOn(view, observation) ?? "")) return false;
  return Math.abs(predicted - (view.region.value[k] ?? NaN)) <= NEARLY * Math.abs(predicted);
}

/** A note on the row says that its quotient is taken on another column, and it comes out on that. */
function isOnNotedBase({ k, parts, observation }: Weighed, { reading: { form, scale, view } }: Relation): boolean {
  if (!QUOTIENTS.has(form) || noteOn(view, observation) === undefined) return false;
  return Array.from({ length: view.lines }, (_unused, line) => view.at(line, observation)).some(
    (other) =>
      other >= 0 &&
      other !== k &&
      !parts.includes(other) &&
      parts.some(
        (_part, at) =>
          fitOf({ form, scale, k, parts: parts.map((one, place) => (place === at ? other : one)) }, view.region).fit === "holds",
      ),
  );
}

/** What is left of two totals is the sum of no rows above it: 次年度繰越金, 収支差額. */
function isRest({ observation }: Weighed, { reading: { form, reach, signs, view, aggregate, parts } }: Relation): boolean {
  if (form !== "sum" || reach !== "set" || signs !== undefined) return false;
  // Balances add up to that of all of them.
  if (parts.every((line) => saysRest(view.label(line).text))) return false;
  return saysRest(view.label(aggregate).text) && !saysRest(view.observation(observation).text);
}

/** Of all together only those are counted whom it concerns, where the table marks that it does not concern some: n/a. The number of them stands in the same column. */
function isOfThoseDue({ k, parts, observation }: Weighed, { reading: { form, reach, scale, view, aggregate } }: Relation): boolean {
  const { region } = view;
  if (form !== "ratio" || reach !== "across" || !view.observation(observation).total || !isPercent(region, k)) return false;
  const all = Array.from({ length: view.observations }, (_unused, at) => at);
  if (!all.some((at) => view.isMarked(aggregate, at))) return false;
  const { column } = region.place(k);
  const [part = -1] = parts;
  return region.value.some((_unused, due) => {
    const isBeside = due !== part && due !== k && region.place(due).column === column && !isPercent(region, due);
    return isBeside && fitOf({ form, scale, k, parts: [part, due] }, region).fit === "holds";
  });
}

/** A total that leaves one row out, where another total of the same lines has it: "Wards total", and "Trust total incl. day unit" below it. */
function isWithoutOne({ k, parts, observation, fit }: Weighed, { reading: { form, reach, signs, view, aggregate } }: Relation): boolean {
  if (form !== "sum" || reach !== "set" || signs !== undefined || parts.length < FEWEST_PARTS) return false;
  const { value } = view.region;
  const valueAt = (line: number): number => value[view.at(line, observation)] ?? NaN;
  const left = fit.predicted - (value[k] ?? NaN);
  if (!parts.some((part) => value[part] !== 0 && Math.abs((value[part] ?? NaN) - left) <= fit.tolerance)) return false;
  return Array.from({ length: view.lines }, (_unused, line) => line).some(
    (line) => line !== aggregate && view.label(line).total && Math.abs(valueAt(line) - fit.predicted) <= fit.tolerance,
  );
}

/**
 * One factor of a product may be what comes out when the product is divided by the other, rounded: an average premium of 509 for 612.4 million by 1.204 million policies.
 * Then several lines miss their product; where all others are exact the factor is a choice, as a score is.
 */
function isOfRoundedFactor(instance: Weighed, { reading: { form, scale, view }, instances }: Relation): boolean {
  const { value, half } = view.region;
  const isRounded = ({ k, parts, fit }: Weighed): boolean =>
    Math.abs(fit.residual) > (half[k] ?? 0) + EPSILON &&
    parts.some((factor, place) => {
      const other = (value[parts[1 - place] ?? -1] ?? NaN) * scale;
      return Math.abs((value[k] ?? NaN) / other - (value[factor] ?? NaN)) <= (half[factor] ?? 0) + EPSILON;
    });
  if (form !== "product" || instance.parts.length !== 2 || !isRounded(instance)) return false;
  return instances.some((other) => other !== instance && isRounded(other));
}
