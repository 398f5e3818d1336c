import { HostObject } from "../office/hostObject";
import type { Book, SheetArea } from "./book";
import { RangeBorderCollection } from "./borders";
import { invalidArgument } from "./errors";
import { assertFormattable } from "./guards";
import { COLUMNS, ROWS } from "./limits";
import { RangeFill, RangeFont } from "./fillAndFont";
import { sharedStyle, setStyle } from "./styling";

const COLUMN_WIDTH = 54;
const ROW_HEIGHT = 18.75;

function size(given: unknown): number {
  if (typeof given !== "number" || given < 0) throw invalidArgument();
  return given;
}

/** How the cells of a range, or of several, look. What differs among them is null. */
export class RangeFormat extends HostObject {
  readonly typeName = "RangeFormat";
  readonly scalars = [
    "ColumnWidth",
    "HorizontalAlignment",
    "IndentLevel",
    "RowHeight",
    "ShrinkToFit",
    "TextOrientation",
    "VerticalAlignment",
    "WrapText",
  ];
  readonly Fill: RangeFill;
  readonly Font: RangeFont;
  readonly Borders: RangeBorderCollection;
  readonly Protection: FormatProtection;

  constructor(
    private readonly book: Book,
    private readonly areas: readonly SheetArea[],
  ) {
    super();
    this.Fill = new RangeFill(book, areas);
    this.Font = new RangeFont(book, areas);
    this.Borders = new RangeBorderCollection(book, areas);
    this.Protection = new FormatProtection(book, areas);
  }

  get WrapText(): unknown {
    return sharedStyle(this.areas, "wrapText");
  }
  set WrapText(value: unknown) {
    setStyle(this.book, this.areas, "wrapText", value);
  }
  get ShrinkToFit(): unknown {
    return sharedStyle(this.areas, "shrinkToFit");
  }
  set ShrinkToFit(value: unknown) {
    setStyle(this.book, this.areas, "shrinkToFit", value);
  }
  get HorizontalAlignment(): unknown {
    return sharedStyle(this.areas, "horizontalAlignment");
  }
  set HorizontalAlignment(value: unknown) {
    setStyle(this.book, this.areas, "horizontalAlignment", value);
  }
  get VerticalAlignment(): unknown {
    return sharedStyle(this.areas, "verticalAlignment");
  }
  set VerticalAlignment(value: unknown) {
    setStyle(this.book, this.areas, "verticalAlignment", value);
  }
  get IndentLevel(): unknown {
    return sharedStyle(this.areas, "indentLevel");
  }
  set IndentLevel(value: unknown) {
    setStyle(this.book, this.areas, "indentLevel", value);
  }
  get TextOrientation(): unknown {
    return sharedStyle(this.areas, "textOrientation");
  }
  set TextOrientation(value: unknown) {
    setStyle(this.book, this.areas, "textOrientation", value);
  }

  /** In points; null where columns differ. */
  get ColumnWidth(): number | null {
    const widths = new Set<number>();
    for (const { sheet, range } of this.areas) {
      const last = range.right - range.left === COLUMNS - 1 ? range.left : range.right;
      for (let column = range.left; column <= last; column += 1) widths.add(sheet.grid.columnWidth(column) ?? COLUMN_WIDTH);
    }
    return widths.size === 1 ? ([...widths][0] ?? null) : null;
  }
  set ColumnWidth(given: unknown) {
    const width = size(given);
    for (const area of this.areas) {
      assertFormattable(area, "allowFormatColumns");
      area.sheet.grid.setColumnWidth(area.range.left, area.range.right, width);
    }
  }

  get RowHeight(): number | null {
    const heights = new Set<number>();
    for (const { sheet, range } of this.areas) {
      const last = range.bottom - range.top === ROWS - 1 ? range.top : range.bottom;
      for (let row = range.top; row <= last; row += 1) heights.add(sheet.grid.rowHeight(row) ?? ROW_HEIGHT);
    }
    return heights.size === 1 ? ([...heights][0] ?? null) : null;
  }
  set RowHeight(given: unknown) {
    const height = size(given);
    for (const area of this.areas) {
      assertFormattable(area, "allowFormatRows");
      area.sheet.grid.setRowHeight(area.range.top, area.range.bottom, height);
    }
  }

  /** As wide as the longest text, at some 6 points a letter and 12 a Japanese one. */
  AutofitColumns(): void {
    for (const area of this.areas) {
      assertFormattable(area, "allowFormatColumns");
      const widths = new Map<number, number>();
      for (const [, column, { text }] of area.sheet.grid.cells(area.range)) {
        let width = 8;
        for (const letter of text) width += letter.charCodeAt(0) > 0xff ? 12 : 6;
        widths.set(column, Math.max(widths.get(column) ?? 0, width));
      }
      for (const [column, width] of widths) area.sheet.grid.setColumnWidth(column, column, width);
    }
  }

  AutofitRows(): void {
    for (const area of this.areas) {
      assertFormattable(area, "allowFormatRows");
      if (area.range.bottom - area.range.top < ROWS - 1) area.sheet.grid.setRowHeight(area.range.top, area.range.bottom, undefined);
    }
  }
}

/** Whether cells may be written while their sheet is protected. */
export class FormatProtection extends HostObject {
  readonly typeName = "FormatProtection";
  readonly scalars = ["FormulaHidden", "Locked"];

  constructor(
    private readonly book: Book,
    private readonly areas: readonly SheetArea[],
  ) {
    super();
  }

  get Locked(): unknown {
    return sharedStyle(this.areas, "locked");
  }
  set Locked(value: unknown) {
    setStyle(this.book, this.areas, "locked", value);
  }
  get FormulaHidden(): unknown {
    return sharedStyle(this.areas, "formulaHidden");
  }
  set FormulaHidden(value: unknown) {
    setStyle(this.book, this.areas, "formulaHidden", value);
  }
}
