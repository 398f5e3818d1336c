import type { CellRange } from "../../src/index";
import { parseA1, parseA1Range } from "../../src/index";
import { XmlTags } from "../../hosts/file/xml/xmlTags";
import { isOn } from "../../hosts/file/xml/xmlText";

/** Sizes of a file, as it writes them: characters for columns, points for rows. */
export interface SheetLayout {
  /** The number of its look for every listed cell, empty ones included: `styles.get(row)?.get(column)`. */
  readonly styles: ReadonlyMap<number, ReadonlyMap<number, number>>;
  /** The look of cells that a column lists none for. */
  readonly columnStyles: ReadonlyMap<number, number>;
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly usualWidth: number | undefined;
  readonly usualHeight: number | undefined;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly showsGridlines: boolean;
  /** The cells of each array formula, of which the first has it and the others show what it gives them. */
  readonly arrays: readonly CellRange[];
}

/** A file may give one width to all columns to the very last one; no more than these are kept. */
const MOST_COLUMNS = 512;

/** How one sheet is laid out, from its part. */
export function readLayout(xml: string): SheetLayout {
  const reader = new LayoutReader();
  const tags = new XmlTags(xml);
  while (tags.next()) if (!tags.isClosing) reader.tag(tags);
  return reader;
}

class LayoutReader implements SheetLayout {
  readonly styles = new Map<number, Map<number, number>>();
  readonly columnStyles = new Map<number, number>();
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  usualWidth: number | undefined;
  usualHeight: number | undefined;
  frozen = { rows: 0, columns: 0 };
  showsGridlines = true;
  readonly arrays: CellRange[] = [];
  private row = -1;
  private column = -1;
  private views = 0;

  tag(tags: XmlTags): void {
    switch (tags.name) {
      case "c":
        return this.cell(tags);
      case "f":
        return this.formula(tags);
      case "row":
        return this.startRow(tags);
      case "col":
        return this.columns(tags);
      case "sheetFormatPr":
        this.usualWidth = number(tags.attribute("defaultColWidth"));
        this.usualHeight = number(tags.attribute("defaultRowHeight"));
        return;
      case "sheetView":
        this.views += 1;
        if (this.views === 1) this.showsGridlines = tags.attribute("showGridLines") === undefined || isOn(tags.attribute("showGridLines"));
        return;
      case "pane":
        return this.pane(tags);
    }
  }

  private pane(tags: XmlTags): void {
    if (!(tags.attribute("state") ?? "").startsWith("frozen")) return;
    this.frozen = { rows: number(tags.attribute("ySplit")) ?? 0, columns: number(tags.attribute("xSplit")) ?? 0 };
  }

  private startRow(tags: XmlTags): void {
    const listed = number(tags.attribute("r"));
    this.row = listed === undefined ? this.row + 1 : listed - 1;
    this.column = -1;
    const height = number(tags.attribute("ht"));
    if (height !== undefined && height > 0) this.rowHeights.set(this.row, height);
  }

  private cell(tags: XmlTags): void {
    const place = parseA1(tags.attribute("r") ?? "");
    this.column = place?.column ?? this.column + 1;
    const row = place?.row ?? this.row;
    const style = number(tags.attribute("s")) ?? 0;
    const line = this.styles.get(row) ?? new Map<number, number>();
    this.styles.set(row, line.set(this.column, style));
  }

  private formula(tags: XmlTags): void {
    const range = tags.attribute("t") === "array" ? parseA1Range(tags.attribute("ref") ?? "") : undefined;
    if (range) this.arrays.push(range);
  }

  private columns(tags: XmlTags): void {
    const first = (number(tags.attribute("min")) ?? 1) - 1;
    const last = Math.min(number(tags.attribute("max")) ?? 0, MOST_COLUMNS) - 1;
    const width = number(tags.attribute("width"));
    const style = number(tags.attribute("style"));
    for (let column = first; column <= last; column += 1) {
      if (width !== undefined && width > 0) this.columnWidths.set(column, width);
      if (style !== undefined) this.columnStyles.set(column, style);
    }
  }
}

function number(text: string | undefined): number | undefined {
  const value = text === undefined ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
}
