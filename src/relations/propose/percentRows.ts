import { fold, squeeze } from "../../parse/fold";
import { isTax, percentInName } from "../../words/rowNumbers";
import { isPercent } from "../figures";
import { PERCENT_ROW_PRIORS } from "../formPriors";
import type { View } from "../view";
import { acrossProposal } from "./across";
import { keyOf, type Ground, type Proposal } from "./proposal";

const MOST_LINES = 60;
const EPSILON = 1e-9;

/** Rows that are a percentage of a row above them: "Contingency 5%", "VAT | 20% | 7,592.10", 消費税（10%）. */
export function* percentRowProposals(ground: Ground): Iterable<Proposal> {
  const { lines, view, words } = ground;
  if (!words || view.byColumn || view.from > 0 || lines.length > MOST_LINES || lines.length < 3) return;
  for (const [at, aggregate] of lines.entries()) {
    const percent = at === 0 ? undefined : percentOf(view, aggregate);
    if (percent !== undefined && percent > 0) yield* percentRow(ground, aggregate, lines.slice(0, at), percent / 100);
  }
}

function* percentRow(ground: Ground, aggregate: number, above: readonly number[], scale: number): Iterable<Proposal> {
  const { view } = ground;
  const total = above.filter((line) => view.label(line).total).at(-1);
  const nearest = above.at(-1) ?? -1;
  // A tax is that of the total directly above it, whether it is right or wrong.
  if (total === nearest && isTax(view.label(aggregate).text)) yield proposal(ground, aggregate, nearest, scale, true);
  else
    for (const line of new Set([total ?? nearest, nearest]))
      if (isShown(ground, aggregate, line, scale)) yield proposal(ground, aggregate, line, scale, false);
}

function proposal(ground: Ground, aggregate: number, part: number, scale: number, isSaid: boolean): Proposal {
  const prior = isSaid ? PERCENT_ROW_PRIORS.tax : PERCENT_ROW_PRIORS.named;
  const key = (): string => keyOf(ground, `percentRow${scale}`, [aggregate, part]);
  const made = acrossProposal(ground, { form: "multiple", scale, aggregate, parts: [part], prior, said: false, key });
  const { region } = ground.view;
  return {
    ...made,
    instances: (among) => made.instances(among).filter(({ k, parts }) => !isPercent(region, k) && !isPercent(region, parts[0] ?? -1)),
  };
}

/** The percentage in the name of a row, or the one that stands in a cell of its own, in a column of other figures. */
function percentOf(view: View, line: number): number | undefined {
  const named = percentInName(view.label(line).text);
  if (named !== undefined) return named;
  const { region } = view;
  const { row } = region.place(line * region.width);
  const bare = (region.sheet.rows[row] ?? []).flatMap((cell, column) => {
    const percent = percentIn(cell?.text);
    return percent === undefined || isOfPercents(view, column) ? [] : [percent];
  });
  return bare.length === 1 ? bare[0] : undefined;
}

function percentIn(text = ""): number | undefined {
  const digits = /^(\d{1,2}(?:\.\d+)?) ?%$/.exec(squeeze(fold(text)).trim())?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Whether most rows have a percentage in the column: shares, rates. */
function isOfPercents({ region, lines }: View, column: number): boolean {
  const filled = Array.from({ length: lines }, (_, line) => region.sheet.rows[region.place(line * region.width).row]?.[column]?.text ?? "");
  const percents = filled.filter((text) => /[%％]\s*$/.test(text)).length;
  return 2 * percents >= lines;
}

/** Whether an amount is just so much of the other in one place at least. */
function isShown({ view, observations }: Ground, aggregate: number, part: number, scale: number): boolean {
  const { value, half } = view.region;
  return observations.some((observation) => {
    const [k, base] = [view.at(aggregate, observation), view.at(part, observation)];
    if (k < 0 || base < 0 || isPercent(view.region, k)) return false;
    return Math.abs((value[base] ?? NaN) * scale - (value[k] ?? NaN)) <= (half[k] ?? 0) + EPSILON;
  });
}
