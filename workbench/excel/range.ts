import type { CellRange } from "../../src/index";
import type { HostObject } from "../office/hostObject";
import { areaOfVisible, visibleView } from "./visibleCells";
import { around, cellsOf, columnsOf, holds, rangeAt, rowsOf, shared } from "./areas";
import { ConditionalFormatCollection } from "./conditionalFormats";
import { copyCells } from "./copying";
import { generalException, invalidArgument, invalidOperation, itemNotFound } from "./errors";
import { assertFormattable } from "./guards";
import { COLUMNS, MERGED_AREAS, ROWS } from "./limits";
import { cellsMeant } from "./namedCells";
import { RangeCells } from "./rangeCells";
import { RangeFormat } from "./rangeFormat";
import { deleteCells, insertCells } from "./shifting";
import { TableCollection } from "./tables";
import { clearCells, tellFormat } from "./writing";

/** A range of the simulated Excel. One that the client keeps follows its cells when others are inserted before them. */
export class Range extends RangeCells {
  private other(range: CellRange): Range {
    return new Range(this.book, { sheet: this.sheet, range });
  }

  get Worksheet(): HostObject {
    return this.book.views.worksheet(this.sheet);
  }

  get Format(): RangeFormat {
    return new RangeFormat(this.book, this.areas);
  }

  get ConditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.book, this.areas);
  }

  GetCell(row: number, column: number): Range {
    return this.other(rangeAt(this.range.top + row, this.range.left + column));
  }

  GetRow(row: number): Range {
    return this.other({ ...this.range, top: this.range.top + row, bottom: this.range.top + row });
  }

  GetColumn(column: number): Range {
    return this.other({ ...this.range, left: this.range.left + column, right: this.range.left + column });
  }

  GetLastRow(): Range {
    return this.GetRow(this.RowCount - 1);
  }

  GetLastColumn(): Range {
    return this.GetColumn(this.ColumnCount - 1);
  }

  GetLastCell(): Range {
    return this.other(rangeAt(this.range.bottom, this.range.right));
  }

  GetOffsetRange(rows: number, columns: number): Range {
    return this.other(rangeAt(this.range.top + rows, this.range.left + columns, this.RowCount, this.ColumnCount));
  }

  GetResizedRange(rows: number, columns: number): Range {
    return this.other({ ...this.range, bottom: this.range.bottom + rows, right: this.range.right + columns });
  }

  GetAbsoluteResizedRange(rows: number, columns: number): Range {
    return this.other(rangeAt(this.range.top, this.range.left, rows, columns));
  }

  GetEntireColumn(): Range {
    return this.other({ ...this.range, top: 0, bottom: ROWS - 1 });
  }

  GetEntireRow(): Range {
    return this.other({ ...this.range, left: 0, right: COLUMNS - 1 });
  }

  GetBoundingRect(another: unknown): Range {
    return this.other(around(this.range, this.onSheet(another)));
  }

  GetIntersection(another: unknown): Range {
    return this.GetIntersectionOrNullObject(another) ?? this.none();
  }

  GetIntersectionOrNullObject(another: unknown): Range | null {
    const part = shared(this.range, this.onSheet(another));
    return part ? this.other(part) : null;
  }

  private onSheet(another: unknown): CellRange {
    const { sheet, range } = cellsMeant(this.book, another, typeof another === "string" ? this.sheet : undefined);
    if (sheet !== this.sheet) throw invalidArgument();
    return range;
  }

  private none(): never {
    throw itemNotFound();
  }

  GetUsedRange(valuesOnly?: unknown): Range {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.none();
  }

  GetUsedRangeOrNullObject(valuesOnly?: unknown): Range | null {
    const used = this.sheet.grid.usedRange(valuesOnly === true, this.range);
    return used ? this.other(used) : null;
  }

  GetMergedAreas(): HostObject {
    return this.GetMergedAreasOrNullObject() ?? this.none();
  }

  /** The merged areas that begin in the range; Excel fails where they are more than 512. */
  GetMergedAreasOrNullObject(): HostObject | null {
    const merged = this.sheet.grid.merges.filter(({ top, left }) => holds(this.range, top, left));
    if (merged.length > MERGED_AREAS) throw generalException();
    return merged.length > 0 ? this.book.views.rangeAreas(merged.map((range) => ({ sheet: this.sheet, range }))) : null;
  }

  GetSpecialCells(type: unknown): HostObject {
    return this.GetSpecialCellsOrNullObject(type) ?? this.none();
  }

  GetSpecialCellsOrNullObject(type: unknown): HostObject | null {
    const areas = areaOfVisible(this.area, type);
    return areas.length > 0 ? this.book.views.rangeAreas(areas) : null;
  }

  GetVisibleView(): HostObject {
    return visibleView(this.book, this.area);
  }

  GetTables(fullyContained?: unknown): TableCollection {
    return new TableCollection(this.book, this.sheet, { range: this.range, whole: fullyContained === true });
  }

  /** The cells that the range stands on now are the empty ones; what stood there, and the range itself, moves on. */
  Insert(direction: unknown): Range {
    const { range } = this;
    insertCells(this.book, this.area, direction);
    return this.other(range);
  }

  Delete(direction: unknown): void {
    deleteCells(this.book, this.area, direction);
  }

  CopyFrom(source: unknown, type: unknown = "All", skipBlanks: unknown = false, transpose: unknown = false): void {
    if (transpose === true) throw invalidArgument();
    const from = cellsMeant(this.book, source, typeof source === "string" && !source.includes("!") ? this.sheet : undefined);
    copyCells(this.book, from, this.area, type ?? "All", skipBlanks === true);
  }

  Clear(what?: unknown): void {
    clearCells(this.book, this.area, typeof what === "string" ? what : "All");
  }

  Merge(across?: unknown): void {
    assertFormattable(this.area);
    if (this.sheet.tables.some(({ range }) => shared(range, this.range))) throw invalidArgument();
    const rows = across === true ? rowsOf(this.range) : 1;
    for (let row = 0; row < rows; row += 1) {
      this.sheet.grid.merge(rows > 1 ? rangeAt(this.range.top + row, this.range.left, 1, columnsOf(this.range)) : this.range);
    }
    tellFormat(this.book, this.area);
  }

  Unmerge(): void {
    assertFormattable(this.area);
    this.sheet.grid.unmerge(this.range);
  }

  /** Excel shows the sheet too; one that is hidden cannot be shown this way. */
  Select(): void {
    if (this.sheet.visibility !== "Visible") throw invalidOperation();
    this.book.select([this.area]);
    this.book.fire("selectionChanged", this.sheet, { address: this.Address.slice(this.Address.lastIndexOf("!") + 1) });
  }

  Calculate(): void {
    if (cellsOf(this.range) < 1) throw invalidArgument();
  }
}
