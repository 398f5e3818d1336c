import { RATE_ROLES } from "../../words/lineRole";
import { isInexact, isPercent } from "../figures";
import { RUNNING_RATE_PRIORS } from "../formPriors";
import type { Instance } from "../reading";
import { keyOf, proposalOf, type Ground, type Proposal } from "./proposal";

const MOST_LINES = 24;
const MOST_ROWS = 60;
const FEWEST = 3;
const NEAR = 0.01;

/** The lines that are added up from the first observation on, above and below. */
interface RunningRate {
  readonly aggregate: number;
  readonly over: readonly number[];
  readonly under: number;
}

/** Rates of the year so far: what one line or two come to since the first row, of what another one comes to. */
export function* runningRateProposals(ground: Ground): Iterable<Proposal> {
  const { lines, view, words, kinds, observations } = ground;
  if (!words || view.from > 0 || lines.length > MOST_LINES || observations.length < FEWEST || view.observations > MOST_ROWS) return;
  const rates = lines.filter((line) => view.label(line).cumulative && kinds.get(line) === "percent");
  if (rates.length === 0) return;
  const rows = rowsOf(ground);
  const amounts = lines.filter((line) => {
    const { cumulative, role } = view.label(line);
    return !cumulative && kinds.get(line) !== "percent" && !RATE_ROLES.has(role);
  });
  const overs = amounts.flatMap((one, at) => [[one], ...amounts.slice(at + 1).map((other) => [one, other])]);
  const prior = RUNNING_RATE_PRIORS.said - RUNNING_RATE_PRIORS.price - Math.log2(Math.max(2, amounts.length));
  for (const aggregate of rates)
    for (const over of overs)
      for (const under of amounts) {
        const rate = { aggregate, over, under };
        if (!over.includes(under) && isShown(ground, rate, rows)) yield runningRate(ground, rate, rows, prior - (over.length - 1));
      }
}

/** The observations that a running total goes through: up to the first total or mean. */
function rowsOf({ view, observations }: Ground): readonly number[] {
  const end = observations.findIndex((observation) => view.observation(observation).total || view.observation(observation).mean);
  return end < 0 ? observations : observations.slice(0, end);
}

/** Whether it comes out, about, in a row after the first one, in which any rate may. */
function isShown({ view }: Ground, { aggregate, over, under }: RunningRate, rows: readonly number[]): boolean {
  const { value } = view.region;
  let [above, below] = [0, 0];
  return rows.some((row, place) => {
    for (const line of over) above += value[view.place(line, row)] ?? NaN;
    below += value[view.place(under, row)] ?? NaN;
    const stated = value[view.place(aggregate, row)] ?? NaN;
    return place > 0 && Math.abs((100 * above) / below - stated) <= NEAR * Math.abs(stated);
  });
}

function runningRate(ground: Ground, { aggregate, over, under }: RunningRate, rows: readonly number[], prior: number): Proposal {
  const parts = [...over, under];
  const signs = [over.length, 1];
  const key = (): string => keyOf(ground, `running${over.length}`, [aggregate, ...parts]);
  const outline = {
    form: "pooled",
    reach: "set",
    scale: 100,
    aggregate,
    parts,
    signs,
    prior,
    said: false,
    key,
    slot: `${aggregate}|f`,
  } as const;
  return proposalOf(ground, outline, () => instancesOf(ground, { aggregate, over, under }, rows));
}

/** One for each row up to which no figure is missing. */
function instancesOf({ view }: Ground, { aggregate, over, under }: RunningRate, rows: readonly number[]): Instance[] {
  const { region } = view;
  const instances: Instance[] = [];
  const above: number[] = [];
  const below: number[] = [];
  for (const observation of rows) {
    above.push(...over.map((line) => view.at(line, observation)));
    below.push(view.at(under, observation));
    const k = view.at(aggregate, observation);
    const parts = [...above, ...below];
    if (parts.some((part) => part < 0 || isInexact(region, part))) break;
    if (k >= 0 && isPercent(region, k) && !isInexact(region, k)) instances.push({ k, parts, observation });
  }
  return instances;
}
