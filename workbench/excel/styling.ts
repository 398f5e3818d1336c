import { cellsOf } from "./areas";
import type { Book, SheetArea } from "./book";
import type { CellStyle, StyleName, StyleValue } from "./cellStyle";
import { defaultStyle } from "./cellStyle";
import { invalidArgument, rangeExceedsLimit } from "./errors";
import { assertFormattable } from "./guards";
import { CELLS_AT_ONCE, ROWS } from "./limits";
import { tellFormat } from "./writing";

/** The value that all cells share, null where they differ. */
export function sharedStyle(areas: readonly SheetArea[], name: StyleName): StyleValue | null {
  let found: StyleValue | undefined;
  for (const { sheet, range } of areas) {
    const whole = range.bottom - range.top === ROWS - 1;
    const last = whole ? (sheet.grid.usedRange(false, range)?.bottom ?? 0) + 1 : range.bottom;
    if (!whole && cellsOf(range) > CELLS_AT_ONCE) throw rangeExceedsLimit();
    for (let row = range.top; row <= last; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) {
        const value = sheet.grid.style(row, column)[name] ?? defaultStyle[name];
        if (found !== undefined && found !== value) return null;
        found = value;
      }
    }
  }
  return found ?? null;
}

/** Changes how the cells look; what is as in a new workbook is not kept. */
export function restyle(
  book: Book,
  areas: readonly SheetArea[],
  change: (style: CellStyle, row: number, column: number) => CellStyle,
): void {
  for (const area of areas) assertFormattable(area);
  for (const area of areas) {
    area.sheet.grid.restyle(area.range, change);
    tellFormat(book, area);
  }
}

export function setStyle(book: Book, areas: readonly SheetArea[], name: StyleName, value: unknown): void {
  if (typeof value !== typeof defaultStyle[name]) throw invalidArgument();
  restyle(book, areas, (style) => withStyle(style, name, value as StyleValue));
}

export function withStyle(style: CellStyle, name: StyleName, value: StyleValue | undefined): CellStyle {
  const { [name]: _before, ...rest } = style;
  return value === undefined || value === defaultStyle[name] ? rest : { ...rest, [name]: value };
}
