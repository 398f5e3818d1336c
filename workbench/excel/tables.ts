import type { CellRange } from "../../src/index";
import { HostObject } from "../office/hostObject";
import { covers, shared } from "./areas";
import { AutoFilter } from "./autoFilter";
import type { Book } from "./book";
import { Collection } from "./collection";
import { invalidArgument, itemAlreadyExists, itemNotFound, mergedRangeConflict } from "./errors";
import { assertObjectsEditable } from "./guards";
import { cellsMeant } from "./namedCells";
import type { TableRecord } from "./records";
import type { SheetState } from "./sheetState";
import { clearCells } from "./writing";

/** A table of Excel (ListObject): a range with headings and, mostly, a filter. */
export class Table extends HostObject {
  readonly typeName = "Table";
  readonly scalars = ["Id", "Name", "ShowBandedRows", "ShowFilterButton", "ShowHeaders", "ShowTotals", "Style"];
  readonly ShowTotals = false;
  readonly ShowBandedRows = true;

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetState,
    private readonly record: TableRecord,
  ) {
    super();
  }

  get range(): CellRange {
    if (this.sheet.isDeleted || !this.sheet.tables.includes(this.record)) throw itemNotFound();
    return this.record.range;
  }

  private part(range: CellRange): HostObject {
    return this.book.views.range({ sheet: this.sheet, range });
  }

  get Id(): string {
    return this.record.id;
  }
  get Name(): string {
    return this.record.name;
  }
  set Name(name: unknown) {
    if (typeof name !== "string" || !/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) throw invalidArgument();
    const taken = this.book.sheets.some(({ tables }) => tables.some((one) => one !== this.record && one.name === name));
    if (taken) throw itemAlreadyExists();
    this.record.name = name;
  }
  get ShowHeaders(): boolean {
    return this.record.hasHeaders;
  }
  get ShowFilterButton(): boolean {
    return this.record.filters;
  }
  set ShowFilterButton(shown: unknown) {
    this.record.filters = shown === true;
  }
  get Style(): string {
    return this.record.style;
  }
  set Style(style: unknown) {
    if (typeof style !== "string") throw invalidArgument();
    this.record.style = style;
  }
  get Worksheet(): HostObject {
    return this.book.views.worksheet(this.sheet);
  }
  get AutoFilter(): AutoFilter {
    return new AutoFilter(this.book, this.sheet, () => (this.record.filters ? this.range : undefined));
  }

  GetRange(): HostObject {
    return this.part(this.range);
  }

  GetHeaderRowRange(): HostObject {
    if (!this.record.hasHeaders) throw itemNotFound();
    return this.part({ ...this.range, bottom: this.range.top });
  }

  GetDataBodyRange(): HostObject {
    const top = Math.min(this.range.top + (this.record.hasHeaders ? 1 : 0), this.range.bottom);
    return this.part({ ...this.range, top });
  }

  /** The cells stay. */
  ConvertToRange(): HostObject {
    const { range } = this;
    this.sheet.tables = this.sheet.tables.filter((one) => one !== this.record);
    return this.part(range);
  }

  /** The cells go too. */
  Delete(): void {
    const { range } = this;
    assertObjectsEditable(this.sheet);
    this.sheet.tables = this.sheet.tables.filter((one) => one !== this.record);
    clearCells(this.book, { sheet: this.sheet, range }, "All");
  }
}

interface Within {
  readonly range: CellRange;
  /** Whether a table must lie inside as a whole. */
  readonly whole: boolean;
}

/** The tables of the workbook, of a sheet, or of a range. */
export class TableCollection extends Collection<Table> {
  readonly typeName = "TableCollection";
  override readonly scalars = ["Count"];

  constructor(
    private readonly book: Book,
    private readonly sheet?: SheetState,
    private readonly within?: Within,
  ) {
    super();
  }

  get Count(): number {
    return this.items().length;
  }

  items(): readonly Table[] {
    const sheets = this.sheet ? [this.sheet] : this.book.sheets;
    return sheets.flatMap((sheet) =>
      sheet.tables.filter(({ range }) => this.holds(range)).map((record) => new Table(this.book, sheet, record)),
    );
  }

  private holds(range: CellRange): boolean {
    if (!this.within) return true;
    return this.within.whole ? covers(this.within.range, range) : shared(this.within.range, range) !== undefined;
  }

  protected keys({ Id, Name }: Table): readonly string[] {
    return [Id, Name];
  }

  Add(address: unknown, hasHeaders: unknown): Table {
    const { sheet, range } = cellsMeant(this.book, address, typeof address === "string" ? this.sheet : undefined);
    assertObjectsEditable(sheet);
    const inTheWay = [...sheet.tables.map((table) => table.range), ...sheet.grid.merges];
    if (inTheWay.some((area) => shared(area, range))) throw mergedRangeConflict();
    const number = this.book.nextId();
    const record = {
      id: `{TABLE${number}}`,
      name: `テーブル${number}`,
      range,
      hasHeaders: hasHeaders === true,
      style: "TableStyleMedium2",
      filters: true,
    };
    sheet.tables.push(record);
    return new Table(this.book, sheet, record);
  }
}
