import type { Region } from "./region";
import { Kind, type SheetText } from "./sheetText";

/** Figures of a row that names each of them ("Baseline | 800 | Target | 1,280") are no figures of the columns that they stand in: they are dropped. */
export function dropNamedFigures(
  text: SheetText,
  range: Region["range"],
  { height, width, place }: Pick<Region, "height" | "width" | "place">,
  value: Float64Array,
): void {
  for (let at = 0; at < height; at += 1) {
    const own = Array.from({ length: width }, (_, column) => at * width + column).filter((k) => !Number.isNaN(value[k]));
    const [first, second] = own;
    if (first === undefined || second === undefined || !own.every((k) => isNamed(text, place(k)))) continue;
    // Below each other such names head a column of their own.
    const { column } = place(second);
    if (figuresIn(text, range, column - 1) > 1) for (const k of own) value[k] = NaN;
  }
}

function isNamed(text: SheetText, { row, column }: ReturnType<Region["place"]>): boolean {
  return column > 0 && text.kind(row, column - 1) === Kind.label;
}

function figuresIn(text: SheetText, { top, bottom }: Region["range"], column: number): number {
  let count = 0;
  for (let row = top; row <= bottom; row += 1) if (text.kind(row, column) === Kind.figure) count += 1;
  return count;
}
