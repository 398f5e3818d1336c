import type { Region } from "../../regions/region";
import { formulaPlaces, isRangeEnd, sheetAt, type FormulaPlaces } from "../../sheet/formulaPlaces";

/** The rate of a total may count the days that others need not: G14/(E4*COUNT(B9:B13)) below G13/E4. */
export const RANGE = ":";

const AROUND = [
  /^IFERROR\((.*),[^,()]*\)$/,
  /^ROUND(?:UP|DOWN)?\((.*),[^,()]*\)$/,
  /^IF\(ISNUMBER\(§\),(.*),"[^"]*"\)$/,
  /^IF\(§(?:=""|=0),(?:"[^"]*"|0),(.*)\)$/,
];

/** What is calculated, however errors and blanks are caught and digits are rounded: IFERROR(a/b,"-") is a/b. */
export function bare(words: string): string {
  const inner = AROUND.map((around) => around.exec(words)?.[1]).find((found) => found !== undefined);
  return inner === undefined ? words : bare(inner);
}

/** The formula that gives a figure. */
export function formulaAt({ sheet, place }: Region, k: number): FormulaPlaces | undefined {
  const { row, column, second } = place(k);
  const formula = second === undefined ? sheet.rows[row]?.[column]?.formula : undefined;
  return formula === undefined ? undefined : formulaPlaces(formula);
}

/** Whether a formula names the figures, alone or in a range: all of two, and most of many, of which a range may leave some out. */
export function takesUp({ sheet, place }: Region, form: FormulaPlaces, figures: readonly number[]): boolean {
  const { places } = form;
  const isNamed = (figure: number): boolean => {
    const { row, column } = place(figure);
    return places.some((from, at) => {
      if (isRangeEnd(form, at) || sheetAt(form, at, sheet.name) !== sheet.name) return false;
      const to = isRangeEnd(form, at + 1) ? (places[at + 1] ?? from) : from;
      return isBetween(row, from.row, to.row) && isBetween(column, from.column, to.column);
    });
  };
  const named = figures.filter(isNamed).length;
  return figures.length > 2 ? 2 * named >= figures.length : named === figures.length;
}

function isBetween(value: number, a: number, b: number): boolean {
  return value >= Math.min(a, b) && value <= Math.max(a, b);
}
