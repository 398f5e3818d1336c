import type { CheckedFinding } from "../checking/checkResult";
import type { IndicatorOverview } from "../checking/overview";
import { drawnWidth, flowed, wrapped } from "./fitText";

/** The size of the letters of facts, and how high their lines and those of names are. */
const FACT_SIZE = 10.5;
const FACT_LINE = 14;
const NAME_LINE = 15;
const BAR = 22;
const BETWEEN = 12;
/** Beyond 100 % is room for the arrow of what goes over it. */
const BEYOND = 20;

/** One indicator with what is said of it, and where its parts are drawn. */
export interface BulletRow {
  readonly indicator: IndicatorOverview;
  /** The finding that puts it in doubt. */
  readonly doubt: CheckedFinding | undefined;
  readonly top: number;
  readonly height: number;
  readonly names: readonly string[];
  /** Where the bar begins below the top, and where it ends for 100 %. */
  readonly bar: number;
  readonly full: number;
  readonly facts: readonly string[];
  readonly doubts: readonly string[];
}

/** What is said below a bar. */
export interface BulletWords {
  readonly facts: (indicator: IndicatorOverview) => readonly string[];
  readonly doubt: (finding: CheckedFinding) => string;
}

/** Where everything is drawn so that nothing is cut at this width: what is too long goes on in the next line. */
export function bulletRows(
  indicators: readonly IndicatorOverview[],
  width: number,
  doubtOf: (indicator: IndicatorOverview) => CheckedFinding | undefined,
  words: BulletWords,
): readonly BulletRow[] {
  let top = 0;
  return indicators.map((indicator) => {
    const doubt = doubtOf(indicator);
    const names = wrapped(indicator.name, Math.max(width - drawnWidth(indicator.rate?.text ?? "—") - 12, width / 2));
    const facts = flowed(words.facts(indicator), width, FACT_SIZE);
    const doubts = doubt ? wrapped(words.doubt(doubt), width - 16, FACT_SIZE) : [];
    const bar = names.length * NAME_LINE;
    const height = bar + BAR + (facts.length + doubts.length) * FACT_LINE + BETWEEN;
    const row = { indicator, doubt, top, height, names, bar, full: width - BEYOND, facts, doubts };
    top += height;
    return row;
  });
}

export function heightOf(rows: readonly BulletRow[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0);
}

/** The foot of a line of names, from the top of its row. */
export function nameFoot(line: number): number {
  return line * NAME_LINE + 11;
}

/** The foot of a line of facts, or of the doubts that follow them. */
export function factFoot({ bar }: BulletRow, line: number): number {
  return bar + BAR + line * FACT_LINE + 9;
}
