import type { Figure } from "../indicators/figure";
import type { Indicator, Result } from "../indicators/indicator";
import { fold } from "../parse/fold";
import type { Column } from "../tables/table";

const LONGEST = 24;
/** A line break or bracket begins a period or a note: "12..5%\n(R5年度)". */
const ASIDE = /\s*[(\n].*$/s;
/** Digits, letters taken for them, signs and separators: what is left of a number that was mistyped or badly scanned. */
const DAMAGED = /^[-+▲△]*[\dOolI|.,\s]*\d[\dOolI|.,\s]*[-+▲△%]*$/;

/** A number as it is written elsewhere: 2,89,119 in India, 1.234,5 in Germany. */
const OF_OTHER_LANDS = /^[-+]?(\d{1,2}(,\d{2})+,\d{3}(\.\d+)?|\d{1,3}([. '])\d{3}(\4\d{3})*,\d+)%?$/;

/**
 * True for a text that was meant to be a number and is none: "04.0", "12..5", "O.5", "1,23,4人". Words, parts of wholes ("3校中2校"), spans, ratios and times are
 * statements of their own.
 */
export function isDamagedFigure({ value }: Figure, units: readonly string[]): boolean {
  if (value.kind !== "text" || value.text.length > LONGEST) return false;
  let text = fold(value.text).replace(ASIDE, "").trim();
  const unit = units.find((name) => name !== "" && text.endsWith(name));
  if (unit) text = text.slice(0, -unit.length);
  return DAMAGED.test(text) && !OF_OTHER_LANDS.test(text);
}

/** How many cells of a column are figures, and how many texts. */
interface Contents {
  figures: number;
  texts: number;
}

/**
 * Tells columns in which figures are the rule: at least two of them, and three for each text but the one asked about. `pick` names the cell of a
 * result that the column holds. The table is counted once, when first asked.
 */
export function figureColumns(indicators: readonly Indicator[], pick: (result: Result) => Figure | undefined): (column: Column) => boolean {
  let known: ReadonlyMap<Column, Contents> | undefined;
  return (column) => {
    known ??= contentsOf(indicators, pick);
    const { figures, texts } = known.get(column) ?? { figures: 0, texts: 0 };
    return figures >= 2 && figures >= 3 * (texts - 1);
  };
}

function contentsOf(indicators: readonly Indicator[], pick: (result: Result) => Figure | undefined): Map<Column, Contents> {
  const columns = new Map<Column, Contents>();
  for (const { results } of indicators) {
    for (const result of results) {
      const figure = pick(result);
      if (!figure) continue;
      let contents = columns.get(figure.column);
      if (!contents) columns.set(figure.column, (contents = { figures: 0, texts: 0 }));
      if (figure.value.quantity) contents.figures += 1;
      else if (figure.value.kind === "text") contents.texts += 1;
    }
  }
  return columns;
}
