import { areVersions } from "../../words/versions";
import type { View } from "../view";
import { spanOf } from "./spanOf";

/** Of longer tables so many observations, spread over them, say which way time runs. */
const LOOKED_AT = 48;
/** Fewer than one in so many say nothing of the others. */
const FEW_DATED = 3;
/** A row that is a note to the others. */
const NOTE = /^\W*(注|参考|備考|notes?\b)/i;

/**
 * All observations of a view, in the order in which time goes on: a report that begins with the latest year is walked from its oldest row. What names no time (totals, changes)
 * stays where it stands.
 */
export function oldestFirst(view: View): readonly number[] {
  const all = Array.from({ length: view.observations }, (_, at) => at);
  const isLong = all.length > LOOKED_AT;
  const step = isLong ? all.length / LOOKED_AT : 1;
  const looked = isLong ? Array.from({ length: LOOKED_AT }, (_, at) => Math.floor(at * step)) : all;
  const dated = looked.map((observation) => [observation, endOf(view, observation)] as const).filter(([, end]) => end !== "");
  // Two half-years behind six months say nothing of these.
  if (dated.length * FEW_DATED < looked.length || !isNewestFirst(dated.map(([, end]) => end))) return all;
  const turned = isLong ? all : dated.map(([observation]) => observation);
  const order = [...all];
  turned.forEach((observation, at) => (order[observation] = turned[turned.length - 1 - at] ?? observation));
  return order;
}

function isNewestFirst(ends: readonly string[]): boolean {
  let [later, earlier] = [0, 0];
  ends.forEach((end, at) => {
    const before = ends[at - 1] ?? end;
    if (end > before) later += 1;
    else if (end < before) earlier += 1;
  });
  return earlier > later;
}

/** Whether the observations that name a time follow each other, one way or the other; things by the day on which each was bought do not. */
export function followEachOther(view: View, observations: readonly number[]): boolean {
  const ends = observations.map((observation) => endOf(view, observation)).filter((end) => end !== "");
  const isSorted = (order: 1 | -1): boolean => ends.every((end, at) => at === 0 || order * end.localeCompare(ends[at - 1] ?? end) >= 0);
  return isSorted(1) || isSorted(-1);
}

/** Whether two observations are the same time in two versions. */
export function isOtherVersion(view: View, before: number, observation: number): boolean {
  return before >= 0 && areVersions(view.observation(before).text, view.observation(observation).text);
}

/** Whether an observation is called after an earlier time than one before it: last year's half-year behind this one's. */
export function goesBack(view: View, before: number, observation: number): boolean {
  if (before < 0) return false;
  const [end, next] = [endOf(view, before), endOf(view, observation)];
  return next !== "" && next < end;
}

/** The last day of the time that an observation is called after; "" where it names none. */
function endOf(view: View, observation: number): string {
  const { text, total, mean } = view.observation(observation);
  if (total || mean || NOTE.test(text)) return "";
  return spanOf(text)?.end ?? "";
}
