import type { HostObject } from "../office/hostObject";
import { AreaObject } from "./areaObject";
import { cellsOf, shared } from "./areas";
import type { Book, SheetArea } from "./book";
import { Collection } from "./collection";
import { ConditionalFormatCollection } from "./conditionalFormats";
import { invalidArgument, itemNotFound } from "./errors";
import { COLUMNS, ROWS } from "./limits";
import { cellsMeant } from "./namedCells";
import { Range } from "./range";
import { RangeFormat } from "./rangeFormat";
import type { SheetState } from "./sheetState";
import { areaOfVisible } from "./visibleCells";
import { clearCells } from "./writing";

export class RangeCollection extends Collection<Range> {
  readonly typeName = "RangeCollection";

  constructor(private readonly ranges: readonly Range[]) {
    super();
  }

  items(): readonly Range[] {
    return this.ranges;
  }

  protected keys({ Address }: Range): readonly string[] {
    return [Address];
  }
}

/** Several ranges of one sheet. */
export class RangeAreas extends AreaObject {
  readonly typeName = "RangeAreas";
  readonly scalars = ["Address", "AddressLocal", "AreaCount", "CellCount", "IsEntireColumn", "IsEntireRow"];
  private readonly ranges: readonly Range[];

  constructor(book: Book, areas: readonly SheetArea[]) {
    super(book);
    this.ranges = areas.map((area) => new Range(book, area));
  }

  get areas(): readonly SheetArea[] {
    return this.ranges.map(({ area }) => area);
  }

  private get sheet(): SheetState {
    const first = this.ranges[0];
    if (!first) throw itemNotFound();
    return first.sheet;
  }

  private select(pick: (area: SheetArea) => readonly SheetArea[]): HostObject | null {
    const picked = this.areas.flatMap((area) => pick(area));
    return picked.length > 0 ? new RangeAreas(this.book, picked) : null;
  }

  get Areas(): RangeCollection {
    return new RangeCollection(this.ranges);
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

  get Address(): string {
    return this.ranges.map(({ Address }) => Address).join(",");
  }

  get AddressLocal(): string {
    return this.Address;
  }

  get AreaCount(): number {
    return this.ranges.length;
  }

  get CellCount(): number {
    const count = this.areas.reduce((sum, { range }) => sum + cellsOf(range), 0);
    return count > 2 ** 31 - 1 ? -1 : count;
  }

  get IsEntireColumn(): boolean {
    return this.areas.every(({ range }) => range.bottom - range.top === ROWS - 1);
  }

  get IsEntireRow(): boolean {
    return this.areas.every(({ range }) => range.right - range.left === COLUMNS - 1);
  }

  GetEntireColumn(): HostObject | null {
    return this.select(({ sheet, range }) => [{ sheet, range: { ...range, top: 0, bottom: ROWS - 1 } }]);
  }

  GetEntireRow(): HostObject | null {
    return this.select(({ sheet, range }) => [{ sheet, range: { ...range, left: 0, right: COLUMNS - 1 } }]);
  }

  GetOffsetRangeAreas(rows: number, columns: number): HostObject {
    return new RangeAreas(
      this.book,
      this.ranges.map((range) => range.GetOffsetRange(rows, columns).area),
    );
  }

  GetIntersectionOrNullObject(another: unknown): HostObject | null {
    const others = another instanceof AreaObject ? another.areas : [cellsMeant(this.book, another, this.sheet)];
    return this.select(({ sheet, range }) =>
      others.flatMap((other) => {
        const part = other.sheet === sheet ? shared(range, other.range) : undefined;
        return part ? [{ sheet, range: part }] : [];
      }),
    );
  }

  GetUsedRangeAreasOrNullObject(valuesOnly?: unknown): HostObject | null {
    return this.select(({ sheet, range }) => {
      const used = sheet.grid.usedRange(valuesOnly === true, range);
      return used ? [{ sheet, range: used }] : [];
    });
  }

  GetSpecialCellsOrNullObject(type: unknown): HostObject | null {
    return this.select((area) => areaOfVisible(area, type));
  }

  Clear(what?: unknown): void {
    for (const area of this.areas) clearCells(this.book, area, typeof what === "string" ? what : "All");
  }

  Calculate(): void {
    if (this.ranges.length === 0) throw invalidArgument();
  }
}
