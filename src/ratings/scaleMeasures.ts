import { isPercent } from "../relations/figures";
import { RATE_ROLES } from "../words/lineRole";
import { percentOf, spanOf, textOf, type Span } from "./amounts";
import type { JudgedCell, JudgedSet, JudgingLine } from "./judgedSet";
import type { StatedScale } from "./statedScale";
import { directionOf, targetPairs, type TargetPair } from "./targetPairs";

/** What a scale may be held against. */
export interface ScaleMeasure {
  /** The strongest reason first: the note names the line, the line is an attainment rate, actual against target, the line directly before the words, any rate. */
  readonly reason: "named" | "attainment" | "target" | "beside" | "rate";
  readonly heading: string;
  /** What decides for one judged cell; undefined where figures are missing. */
  readonly reached: (cell: JudgedCell) => Reached | undefined;
}

export interface Reached {
  /** In percent, or in points of distance; several where it is open which way is good. */
  readonly spans: readonly Span[];
  readonly figures: readonly number[];
  readonly calculation: string;
}

/** Everything in the table that the scale may be about. */
export function scaleMeasures(set: JudgedSet, scale: StatedScale): readonly ScaleMeasure[] {
  const measures = scale.measure === "points" ? [] : lineMeasures(set, scale);
  if (measures.some(({ reason }) => reason === "named")) return measures.filter(({ reason }) => reason === "named");
  const pairs = targetPairs(set).map((pair) => (scale.measure === "points" ? distance(set, pair) : quotient(set, pair)));
  return [...measures, ...pairs];
}

function lineMeasures(set: JudgedSet, { text }: StatedScale): ScaleMeasure[] {
  const { region, cells, lines } = set;
  return lines.flatMap((line): ScaleMeasure[] => {
    const { label } = line;
    const isRate = cells.some((cell) => line.at(cell) >= 0 && isPercent(region, line.at(cell))) || label.percent;
    const isAttainment = label.role === "attainment";
    const name = nameOf(label.text);
    const isNamed = name.length >= 2 && RATE_ROLES.has(label.role) && text.toLowerCase().includes(name);
    if (label.role === "target" || label.role === "difference") return [];
    const reason = isNamed ? "named" : isAttainment ? "attainment" : isBeside(set, line) ? "beside" : isRate ? "rate" : undefined;
    return reason ? [lineMeasure(set, line, reason)] : [];
  });
}

/** Whether a line stands directly before the words, as a score stands before its grade. */
function isBeside({ region, cells }: JudgedSet, line: JudgingLine): boolean {
  return cells.every((cell) => {
    const k = line.at(cell);
    return k < 0 || (region.place(k).row === cell.cell.row && region.place(k).column === cell.cell.column - 1);
  });
}

/** The figures of one line as they are printed. */
export function lineMeasure({ region }: JudgedSet, line: JudgingLine, reason: ScaleMeasure["reason"]): ScaleMeasure {
  const reached = (cell: JudgedCell): Reached | undefined => {
    const k = line.at(cell);
    return k < 0 ? undefined : { spans: [spanOf(region, k)], figures: [k], calculation: textOf(region, k) };
  };
  return { reason, heading: line.label.text, reached };
}

/** A heading without brackets, letters of formulas and signs: 紹介率 of "紹介率 b/a". */
function nameOf(heading: string): string {
  return heading
    .replace(/\([^()]*\)|[a-z]\s*[/÷×]\s*[a-z]\b|%/gi, "")
    .trim()
    .toLowerCase();
}

function quotient(set: JudgedSet, pair: TargetPair): ScaleMeasure {
  const { region } = set;
  const reached = (cell: JudgedCell): Reached | undefined => {
    const [a, t] = [pair.actual.at(cell), pair.target.at(cell)];
    if (a < 0 || t < 0) return undefined;
    const [actual, target] = [spanOf(region, a), spanOf(region, t)];
    const direction = directionOf(set, cell, pair.target, "increase");
    const up = percentOf(actual, target);
    const down = percentOf(target, actual);
    if (!up) return undefined;
    const below = { low: 200 - up.high, high: 200 - up.low };
    const spans = direction === "increase" ? [up] : [...(down ? [down] : []), below, ...(direction ? [] : [up])];
    const texts = [textOf(region, a), textOf(region, t)];
    if (direction === "decrease" && down) texts.reverse();
    return { spans, figures: [a, t], calculation: calculated(texts, direction === "decrease" && down ? down : up) };
  };
  return { reason: "target", heading: headingOf(pair), reached };
}

function calculated([over = "", under = ""]: readonly string[], { low, high }: Span): string {
  return `${over} ÷ ${under} ≈ ${((low + high) / 2).toFixed(1)}%`;
}

function distance(set: JudgedSet, pair: TargetPair): ScaleMeasure {
  const { region } = set;
  const reached = (cell: JudgedCell): Reached | undefined => {
    const [a, t] = [pair.actual.at(cell), pair.target.at(cell)];
    if (a < 0 || t < 0 || !isPercent(region, a) || !isPercent(region, t)) return undefined;
    const [actual, target] = [spanOf(region, a), spanOf(region, t)];
    const up = { low: actual.low - target.high, high: actual.high - target.low };
    const down = { low: 0 - up.high, high: 0 - up.low };
    const direction = directionOf(set, cell, pair.target, "increase");
    const spans = direction === "increase" ? [up] : direction === "decrease" ? [down] : [up, down];
    return { spans, figures: [a, t], calculation: `${textOf(region, a)} / ${textOf(region, t)}` };
  };
  return { reason: "target", heading: headingOf(pair), reached };
}

function headingOf({ actual, target }: TargetPair): string {
  return `${actual.label.text} / ${target.label.text}`;
}
