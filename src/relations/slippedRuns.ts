import { fitOf } from "./equation";
import type { Reading } from "./reading";
import type { Weighed } from "./weighed";

/** So many rows must be put right by the figure of the row beside them, and so many hold with those that hold as they stand. */
const FEWEST_SLIPPED = 2;
const FEWEST_HOLDING = 4;
const MOST_PARTS = 6;

/**
 * How many of the failing instances are one slip: a run of figures of one line pasted a row too low or too high, so that each row asks for the figure beside its own.
 * The number that was overwritten at the end of the run is lost, so one of them need not be put right. 0 where they are no such run.
 */
export function slippedIn({ reach, view: { region }, form, scale, signs }: Reading, instances: readonly Weighed[]): number {
  const holding = instances.filter(({ state }) => state === "holds").length;
  if (!(reach === "across" || reach === "set") || holding === 0 || instances.some(({ parts }) => parts.length > MOST_PARTS)) return 0;
  const judged = instances.filter(({ state }) => state !== "skip");
  const failing = judged.flatMap(({ state }, at) => (state === "fails" ? [at] : []));
  const [first = 0, last = 0] = [failing[0], failing.at(-1)];
  if (failing.length < FEWEST_SLIPPED) return 0;
  const figureOf = ({ k, parts }: Weighed, line: number): number => (line < 0 ? k : (parts[line] ?? k));
  const isPutRight = (at: number, line: number, step: number): boolean => {
    const [own, beside] = [judged[at], judged[at + step]];
    if (!own || !beside) return false;
    const figure = figureOf(beside, line);
    if (region.value[figure] === region.value[figureOf(own, line)]) return false;
    const [k, parts] = line < 0 ? [figure, own.parts] : [own.k, own.parts.map((part, place) => (place === line ? figure : part))];
    return fitOf({ form, scale, signs, k, parts }, region).fit === "holds";
  };
  const isRun = (line: number, step: number): boolean => {
    let [right, others] = [0, 0];
    for (let at = first; at <= last; at += 1) {
      if (isPutRight(at, line, step)) right += 1;
      else if (judged[at]?.state === "fails") others += 1;
    }
    return right >= FEWEST_SLIPPED && holding + right >= FEWEST_HOLDING && others <= 1;
  };
  const lines = judged[0]?.parts.map((_, line) => line) ?? [];
  return [-1, ...lines].some((line) => isRun(line, 1) || isRun(line, -1)) ? failing.length : 0;
}
