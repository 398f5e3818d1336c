import { RATE_ROLES } from "../../words/lineRole";
import { windowSaid } from "../../words/windowWords";
import { isInexact, isPercent } from "../figures";
import type { Form } from "../form";
import { WORD_PRIORS } from "../priors";
import type { Instance } from "../reading";
import { proposalOf, type Ground, type Proposal } from "./proposal";

const MOST_LINES = 40;
/** Without words only tables of so many lines are tried. */
const FEW_LINES = 12;
const FEWEST = 5;
const USUAL = [3, 4, 6, 12];
const WIDEST = 60;

interface Window {
  readonly form: Form;
  readonly scale: number;
  readonly width: number;
  /** One line, or the one above and the one below the line of a rate. */
  readonly parts: readonly number[];
  readonly said: number;
}

/** Sums, means and rates over the last few observations: rolling twelve months, 移動年計, 移動平均. */
export function* windowProposals(ground: Ground): Iterable<Proposal> {
  const { lines, view, words, observations } = ground;
  if (!words || lines.length > MOST_LINES || observations.length < FEWEST) return;
  for (const aggregate of lines) {
    const said = windowSaid(view.label(aggregate).text);
    if (said === undefined && (lines.length > FEW_LINES || RATE_ROLES.has(view.label(aggregate).role))) continue;
    const others = lines.filter((line) => line !== aggregate && windowSaid(view.label(line).text) === undefined);
    for (const part of others) {
      for (const width of widthsOf(ground, aggregate, part, said)) {
        yield* ofOneLine(ground, aggregate, part, width, said);
        if (said !== undefined && isRate(ground, aggregate)) yield* ofTwoLines(ground, aggregate, part, others, width, said);
      }
    }
  }
}

/** What the line says, the width by which it begins later than the line it follows from, else the usual widths. */
function widthsOf(ground: Ground, aggregate: number, part: number, said: number | undefined): readonly number[] {
  const { observations } = ground;
  const later = firstOf(ground, aggregate) - firstOf(ground, part) + 1;
  const begins = later > 2 && later <= WIDEST ? [later] : [];
  if (said === undefined) return begins;
  // Twelve months are four quarters.
  const widths = said > 1 ? [said, ...(said % 3 === 0 && said > 3 ? [said / 3] : [])] : begins.length > 0 ? [] : USUAL;
  return [...new Set([...widths, ...begins])].filter((width) => width > 1 && width <= observations.length);
}

function firstOf({ view, observations }: Ground, line: number): number {
  return observations.findIndex((observation) => view.at(line, observation) >= 0);
}

function* ofOneLine(ground: Ground, aggregate: number, part: number, width: number, said: number | undefined): Iterable<Proposal> {
  const { view, kinds } = ground;
  const { mean, total } = view.label(aggregate);
  const bits = saidBits(width, said);
  // A rate over a year is that of the year's figures, not the mean of its months' rates, however near that comes.
  const ofRates = kinds.get(part) === "percent" || RATE_ROLES.has(view.label(part).role) ? 4 : 0;
  if (kinds.get(part) !== "percent")
    yield proposal(ground, aggregate, { form: "sum", scale: 1, width, parts: [part], said: bits - (mean ? 3 : 0) });
  yield proposal(ground, aggregate, { form: "mean", scale: 1, width, parts: [part], said: bits - ofRates - (mean ? 0 : total ? 3 : 1) });
}

/** The rate of one line over each of the others. */
function* ofTwoLines(
  ground: Ground,
  aggregate: number,
  over: number,
  others: readonly number[],
  width: number,
  said: number,
): Iterable<Proposal> {
  const { view, kinds } = ground;
  const isAmount = (line: number): boolean => kinds.get(line) !== "percent" && !RATE_ROLES.has(view.label(line).role);
  const { per } = view.label(aggregate);
  const scales = per !== undefined ? [per] : kinds.get(aggregate) === "percent" ? [100] : [100, 1];
  for (const under of others) {
    if (under === over || !isAmount(over) || !isAmount(under)) continue;
    for (const scale of scales)
      yield proposal(ground, aggregate, { form: "pooled", scale, width, parts: [over, under], said: saidBits(width, said) - 1 });
  }
}

function isRate({ view, kinds, lines }: Ground, aggregate: number): boolean {
  const { role, per, percent } = view.label(aggregate);
  return lines.length <= FEW_LINES && (RATE_ROLES.has(role) || per !== undefined || percent || kinds.get(aggregate) === "percent");
}

function saidBits(width: number, said: number | undefined): number {
  const { named, said: plain, none } = WORD_PRIORS.window;
  return said === undefined ? none : said === width ? named : plain;
}

function proposal(ground: Ground, aggregate: number, window: Window): Proposal {
  const { view, lines, context, inTime } = ground;
  const { form, scale, width, parts, said } = window;
  const near = parts.reduce((bits, part) => bits + context.beside(aggregate, part) + (context.sharesStem(aggregate, part) ? 1 : 0), 0);
  const prior = said + (said > 0 ? inTime : 0) + near - WORD_PRIORS.window.price - parts.length * 0.5 * Math.log2(lines.length);
  return proposalOf(
    ground,
    {
      form,
      reach: "window",
      scale,
      aggregate,
      parts,
      prior,
      said: false,
      key: () => `window|${form}${scale}|${width}|${view.id}|${aggregate}|${parts.join()}`,
      slot: `${aggregate}|l`,
    },
    (among) => instancesOf(ground, aggregate, window, among),
  );
}

/** One for each observation before which the window is full; rows of totals and gaps begin it anew. */
function instancesOf({ view }: Ground, aggregate: number, { form, width, parts }: Window, among: readonly number[]): Instance[] {
  const { region } = view;
  const instances: Instance[] = [];
  let run: number[][] = [];
  let before = -1;
  for (const observation of among) {
    const { total, mean } = view.observation(observation);
    const figures = parts.map((part) => view.at(part, observation));
    const isKnown = !total && !mean && figures.every((figure) => figure >= 0 && !isInexact(region, figure));
    run = !isKnown ? [] : before + 1 === observation ? [...run.slice(1 - width), figures] : [figures];
    before = observation;
    const k = view.at(aggregate, observation);
    if (run.length < width || k < 0 || isInexact(region, k)) continue;
    const all = parts.flatMap((_, part) => run.map((row) => row[part] ?? -1));
    if (form === "pooled" || all.every((figure) => isPercent(region, figure) === isPercent(region, k)))
      instances.push({ k, parts: all, observation });
  }
  return instances;
}
