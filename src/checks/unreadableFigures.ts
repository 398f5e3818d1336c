import type { Figure } from "../indicators/figure";
import type { Indicator, Result } from "../indicators/indicator";
import { fold } from "../parse/fold";

const LONGEST = 24;
/** A line break or bracket begins a period or a note: "12..5%\n(R5年度)". */
const ASIDE = /\s*[(\n].*$/s;
/** Digits, letters taken for them, signs and separators: what is left of a number that was mistyped or badly scanned. */
const DAMAGED = /^[-+▲△]*[\dOolI|.,\s]*\d[\dOolI|.,\s]*[-+▲△%]*$/;

/**
 * True for a text that was meant to be a number and is none: "04.0", "12..5", "O.5", "1,23,4人". Words, parts of wholes ("3校中2校"), spans, ratios and times are
 * statements of their own.
 */
export function isDamagedFigure({ value }: Figure, units: readonly string[]): boolean {
  if (value.kind !== "text" || value.text.length > LONGEST || value.note?.startsWith("#")) return false;
  let text = fold(value.text).replace(ASIDE, "").trim();
  const unit = units.find((name) => name !== "" && text.endsWith(name));
  if (unit) text = text.slice(0, -unit.length);
  return DAMAGED.test(text);
}

export interface ColumnFilling {
  readonly figures: number;
  readonly texts: number;
}

/** True for a column in which figures are the rule: at least two of them, and three for each text. */
export function holdsFigures({ figures, texts }: ColumnFilling): boolean {
  return figures >= 2 && figures >= 3 * (texts - 1);
}

/** How many cells of a figure's column are figures, and how many texts; `pick` names the cell of a result that the column holds. */
export function fillingOf(
  indicators: readonly Indicator[],
  { column }: Figure,
  pick: (result: Result) => Figure | undefined,
): ColumnFilling {
  let [figures, texts] = [0, 0];
  for (const { results } of indicators) {
    for (const result of results) {
      const figure = pick(result);
      if (figure?.column !== column) continue;
      if (figure.value.quantity) figures += 1;
      else if (figure.value.kind === "text") texts += 1;
    }
  }
  return { figures, texts };
}
