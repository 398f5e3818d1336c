import type { LineRole } from "../../words/lineRole";
import { fold } from "../../parse/fold";
import { notesOf } from "../../regions/notes";
import { directionIn, directionUnder } from "../../words/directionWords";
import { fitOf } from "../equation";
import { isReversed } from "../propose/across";
import type { Form } from "../form";
import type { Reading } from "../reading";
import type { Relation } from "../relation";
import type { View } from "../view";
import type { Weighed } from "../weighed";
import { saysGoodOrBad } from "../../words/comparedWith";
import { isCapSaid } from "./saidCap";

/** Rows whose rate holds when read the other way: explained where several do or the row's name says that less is better, else doubtful. */
export function turnedRows(relation: Relation, relations: readonly Relation[]): Map<number, "explained" | "doubtful"> {
  const found = new Map<number, "explained" | "doubtful">();
  const { reading, instances } = relation;
  const { form, reach, scale, view, aggregate } = reading;
  if (form === "difference" && reach === "across") return costRows(relation, relations);
  if (form !== "ratio" || reach !== "across") return found;
  // Rows whose name already says that less is better were passed over: they bear a row out that says nothing.
  const odd = instances.filter(
    ({ state, observation }) => (state === "fails" || state === "skip") && view.observation(observation).direction !== "increase",
  );
  const caps = instances.some(({ state }) => state === "capped");
  const isSo = (turned: Form, { k }: Weighed, parts: readonly number[]): boolean => {
    const { fit, predicted } = fitOf({ form: turned, scale, k, parts }, view.region);
    const stated = view.region.value[k] ?? NaN;
    return fit === "holds" || (predicted > stated && (isCapSaid(reading, k) || (caps && stated === scale)));
  };
  const isOfLess = isReversed(view, form, reading.parts);
  const inverse = odd.filter((one) => isSo("ratio", one, [...one.parts].reverse()));
  const mirrored = odd.filter((one) => isSo("mirror", one, one.parts));
  for (const { k } of odd.filter((one) => isProgress(reading, one))) found.set(k, "explained");
  for (const rows of [inverse, mirrored]) {
    for (const { k, observation } of rows) {
      const isLess = isBetterLess(reading, observation);
      // Where less is better throughout, that it is so here too turns nothing.
      if (found.get(k) === "explained" || (isLess && isOfLess)) continue;
      const words = isLess || view.label(aggregate).lowerIsBetter;
      if (rows.length > 1 || words) found.set(k, "explained");
      else if (!hasOneWay(relation, { k, observation }, relations)) found.set(k, "doubtful");
    }
  }
  return found;
}

/**
 * Whether a single rate that is turned over can be nothing but wrong: others agree, and it is no attainment of an indicator of which less may be better, for it is measured
 * against no target (前年比, turnover per head; PPM % above 100 where all others are below), or its row adds up to a total with the others.
 */
function hasOneWay(relation: Relation, { k, observation }: Pick<Weighed, "k" | "observation">, relations: readonly Relation[]): boolean {
  const { reading, agreeing, proved } = relation;
  if (!proved || agreeing < FEWEST_ONE_WAY) return false;
  const { view, aggregate, parts } = reading;
  const roles = [aggregate, ...parts].map((line) => view.label(line).role);
  const isAttainment = roles.some((role) => AIMED.has(role)) || (roles[0] === "" && !isAloneBeyond(relation, k));
  return !isAttainment || relations.some((other) => other.proved && addsUp(other.reading, view, observation));
}

/** Whether a figure lies above 100 % where all others lie below, or the other way round: they are parts of a whole. */
function isAloneBeyond({ reading: { view, scale }, instances }: Relation, k: number): boolean {
  const value = (at: number): number => view.region.value[at] ?? NaN;
  const others = instances.filter(({ state }) => state === "holds").map((one) => value(one.k));
  return value(k) > scale ? others.every((other) => other < scale) : others.every((other) => other > scale);
}

const FEWEST_ONE_WAY = 3;
const SHORTEST_NAME = 3;
const AIMED: ReadonlySet<LineRole> = new Set<LineRole>(["attainment", "target", "actual", "baseline"]);

/** Whether a reading adds up rows, this one among them. */
function addsUp({ form, reach, view, aggregate, parts }: Reading, across: View, row: number): boolean {
  const isSum = form === "sum" && reach === "set" && view.region === across.region && view.byColumn !== across.byColumn;
  return isSum && (aggregate === row || parts.includes(row));
}

/** Whether less is better in a row: by its name, by a target below its start, by a remark. */
function isBetterLess(reading: Reading, observation: number): boolean {
  const { view } = reading;
  return view.observation(observation).lowerIsBetter || isAimedDown(reading, observation) || isSaidBehind(view, observation);
}

/** Whether a remark in the row says so: 低いほど良いので目標÷実績. */
function isSaidBehind(view: View, observation: number): boolean {
  const { region } = view;
  if (!view.byColumn || region.form) return false;
  const { row } = region.place(view.place(0, observation));
  const [name = ""] = view.observation(observation).text.split(" ");
  if (name.length >= SHORTEST_NAME && notesOf(region).some((note) => note.includes(name) && directionIn(note) === "decrease")) return true;
  return (region.sheet.rows[row] ?? []).some((cell, column) => {
    if (typeof cell?.value !== "string") return false;
    const text = fold(cell.text);
    return directionIn(text) === "decrease" || directionUnder(headingOf(region, column), text) === "decrease";
  });
}

/** The text above the figures of a column, its own or that of the stubs: 望ましい. */
function headingOf({ sheet, range, place }: View["region"], column: number): string {
  const first = place(0).row;
  for (let row = first - 1; row >= range.top; row -= 1) {
    const text = sheet.rows[row]?.[column]?.text ?? "";
    if (text !== "") return fold(text);
  }
  return "";
}

/** Whether the target of a row lies below what it started from. */
function isAimedDown({ view, parts }: Reading, observation: number): boolean {
  const { value } = view.region;
  const target = parts.find((line) => view.label(line).role === "target");
  const start = startOf(view);
  if (target === undefined || start === undefined) return false;
  return (value[view.at(target, observation)] ?? NaN) < (value[view.at(start, observation)] ?? NaN);
}

/** Where the target lies below the start, the rate may be how much of the way down was gone. */
function isProgress(reading: Reading, { k, parts, observation }: Weighed): boolean {
  const { view, scale } = reading;
  const [actual = -1, target = -1] = parts;
  const start = startOf(view);
  if (start === undefined || !isAimedDown(reading, observation)) return false;
  return fitOf({ form: "progress", scale, k, parts: [actual, target, view.at(start, observation)] }, view.region).fit === "holds";
}

function startOf(view: View): number | undefined {
  return Array.from({ length: view.lines }, (_, line) => line).find((line) => view.label(line).role === "baseline");
}

/**
 * Rows directly below each other whose variance holds the other way round: of costs, less than planned is better. Where there are such rows, what does not stand
 * between others may be either: the first of the costs, a surplus below them.
 */
function costRows({ reading, instances }: Relation, relations: readonly Relation[]): Map<number, "explained"> {
  const found = new Map<number, "explained">();
  const { form, scale, view } = reading;
  const isTurned = (one: Weighed | undefined): boolean =>
    one !== undefined &&
    one.state !== "holds" &&
    fitOf({ form, scale, k: one.k, parts: [...one.parts].reverse() }, view.region).fit !== "fails";
  const isInRun = (at: number): boolean => isTurned(instances[at]) && (isTurned(instances[at - 1]) || isTurned(instances[at + 1]));
  const isOfGood = saysGoodOrBad(view.label(reading.aggregate).text);
  // What was gained since last time has its own sign, also where less is better.
  const isAimed = reading.parts.some((line) => view.label(line).role === "target");
  const isOfRow = (one: Weighed): boolean => isTurned(one) && (isOfGood || (isAimed && isBetterLess(reading, one.observation)));
  const hasBoth = instances.some((_, at) => isInRun(at)) || relations.some((other) => isTurnedTwin(reading, other));
  instances.forEach((instance, at) => {
    const isAmongOthers = [instances[at - 1], instances[at + 1]].every((beside) => beside?.state === "holds");
    if (instance.state === "fails" && (isOfRow(instance) || isInRun(at) || (hasBoth && !isAmongOthers && isTurned(instance))))
      found.set(instance.k, "explained");
  });
  return found;
}

/** Whether the same columns are read the other way round in another part of the sheet: income above the costs. */
function isTurnedTwin(own: Reading, { reading, instances }: Relation): boolean {
  const holds = instances.length > 1 && instances.every(({ state }) => state === "holds");
  const isForm = own.view.region.form || reading.view.region.form;
  if (!holds || isForm || reading.form !== own.form || reading.reach !== own.reach || reading.view === own.view) return false;
  const [one, ...parts] = columnsOf(own);
  const [other, ...others] = columnsOf(reading);
  return one === other && parts.join() === others.reverse().join();
}

function columnsOf({ view, aggregate, parts }: Reading): readonly string[] {
  const { region, byColumn } = view;
  return [aggregate, ...parts].map((line) => {
    const { row, column } = region.place(view.place(line, 0));
    return `${region.sheet.name}\n${byColumn ? column : `r${String(row)}`}`;
  });
}
