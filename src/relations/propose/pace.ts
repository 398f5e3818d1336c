import type { LineLabel } from "../../words/lineLabel";
import { isSpan } from "../../words/windowWords";
import { monthsOf } from "./periodParts";
import type { Ground } from "./proposal";

/** How long what stands in the lines lasts, and which observations last longer. */
interface Pace {
  /** How many months most of them last; Infinity where nothing says so. */
  readonly usual: number;
  /** True where half-years, quarters or years are what stands in the lines throughout. */
  readonly ofSpans: boolean;
  readonly apart: Map<number, boolean>;
}

const paces = new WeakMap<Ground, Pace>();

function paceOf(ground: Ground): Pace {
  const labels = ground.observations.map((observation) => ground.view.observation(observation));
  const counts = new Map<number, number>();
  for (const label of labels) counts.set(monthsOf(label), (counts.get(monthsOf(label)) ?? 0) + 1);
  const [[usual] = [0]] = [...counts].sort(([, one], [, other]) => other - one);
  const spans = labels.filter(({ text }) => isSpan(text)).length;
  return { usual: usual === 0 ? Infinity : usual, ofSpans: 2 * spans >= labels.length, apart: new Map() };
}

/** Total rows and columns stand apart, as quarters and half-years beside months do: a running total does not go through them. */
export function isApart(ground: Ground, observation: number): boolean {
  if (!ground.words) return false;
  let pace = paces.get(ground);
  if (!pace) paces.set(ground, (pace = paceOf(ground)));
  let apart = pace.apart.get(observation);
  if (apart === undefined) pace.apart.set(observation, (apart = standsApart(ground.view.observation(observation), pace)));
  return apart;
}

function standsApart(label: LineLabel, { usual, ofSpans }: Pace): boolean {
  return label.total || label.mean || monthsOf(label) > usual || (isSpan(label.text) && !ofSpans);
}

/** Of a long table only runs of a few observations are looked at first: what stands before the first of a run is not known. */
export function beginsRun({ view }: Ground, among: readonly number[], place: number): boolean {
  const before = among[place - 1];
  return among.length < view.observations && before !== undefined && Math.abs((among[place] ?? 0) - before) !== 1;
}
