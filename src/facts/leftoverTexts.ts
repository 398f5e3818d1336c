import { isDamagedFigure } from "../checks/unreadableFigures";
import type { Figure } from "../indicators/figure";
import type { Indicator, Result, TableReading } from "../indicators/indicator";
import type { Column } from "../tables/table";

/** Text in a cell of figures that no rule and no calculation reads. */
export interface LeftoverText {
  readonly indicator: Indicator;
  readonly figure: Figure;
  /** The words alone: 込み of "164名込み". All of the text where the cell holds no figure. */
  readonly words: string;
}

interface Found extends LeftoverText {
  readonly whole: boolean;
}

/** Figures for each text of a column before its texts are taken for leftovers and not for its contents. */
const FIGURES_FOR_EACH = 3;
const MARK = /[(（[［【〔※＊*†‡#:：注]/;

/**
 * Words that stand in cells of figures and mean nothing to any calculation: 調査予定 among counts, 込み behind 164名. Not meant are notes in brackets or behind a
 * mark (※速報値), columns that hold words by habit, and cells about which another rule asks (mistyped numbers, a target in words).
 */
export function leftoverTexts({ indicators }: TableReading): LeftoverText[] {
  const figures = new Map<Column, number>();
  const found = new Map<Column, Found[]>();
  for (const indicator of indicators) {
    for (const figure of figuresOf(indicator)) {
      if (figure.value.quantity) figures.set(figure.column, (figures.get(figure.column) ?? 0) + 1);
      const leftover = leftoverOf(indicator, figure);
      if (!leftover) continue;
      const known = found.get(figure.column);
      if (known) known.push(leftover);
      else found.set(figure.column, [leftover]);
    }
  }
  return [...found].flatMap(([column, leftovers]) => {
    const read = (figures.get(column) ?? 0) - leftovers.filter(({ whole }) => !whole).length;
    return read >= FIGURES_FOR_EACH * leftovers.length ? leftovers : [];
  });
}

function figuresOf({ baseline, targets, results }: Indicator): ReadonlySet<Figure> {
  const cells = [baseline, ...targets, ...results.flatMap(({ actual, whole, rate, delta }) => [actual, whole, rate, delta])];
  return new Set(cells.flatMap((figure) => figure ?? []));
}

function leftoverOf(indicator: Indicator, figure: Figure): Found | undefined {
  const { kind, text } = figure.value;
  if (kind === "text") return isAskedAbout(indicator, figure) ? undefined : { indicator, figure, words: oneLine(text), whole: true };
  const words = kind === "quantity" ? wordsBeside(figure) : undefined;
  return words === undefined ? undefined : { indicator, figure, words, whole: false };
}

/** The note of a figure, where it is joined to it without a bracket or mark. Single letters are the signs of statistics: p, r. */
function wordsBeside({ value: { text, note } }: Figure): string | undefined {
  if (note === undefined || note.length < 2 || MARK.test(note)) return undefined;
  const at = text.indexOf(note);
  const before = at < 0 ? "(" : text.slice(0, at).trimEnd().slice(-1);
  const after =
    at < 0
      ? ""
      : text
          .slice(at + note.length)
          .trimStart()
          .slice(0, 1);
  return MARK.test(before) || /[)）\]］】〕]/.test(after) ? undefined : oneLine(note);
}

/** Rates and actuals that were meant as numbers, and targets in words beside an actual or rate, are asked about by other rules. */
function isAskedAbout({ unit, results }: Indicator, figure: Figure): boolean {
  const states = ({ actual, rate }: Result): boolean => (actual?.value.quantity ?? rate?.value.quantity) !== undefined;
  return results.some((result) => {
    if (result.target === figure) return states(result);
    const units = ["%", unit, (result.whole ?? result.target)?.value.quantity?.unit].flatMap((name) => name ?? []);
    return (result.actual === figure || result.rate === figure) && isDamagedFigure(figure, units);
  });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
