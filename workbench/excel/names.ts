import { HostObject } from "../office/hostObject";
import { AreaObject } from "./areaObject";
import { localAddress, quotedSheet } from "./addresses";
import type { Book } from "./book";
import { Collection } from "./collection";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "./errors";
import { parseLocal } from "./addresses";
import { cellsOfName } from "./namedCells";
import type { NameRecord } from "./records";
import type { SheetState } from "./sheetState";

interface NameOwner {
  names: NameRecord[];
}

/** A name for cells, a constant or a formula. */
export class NamedItem extends HostObject {
  readonly typeName = "NamedItem";
  readonly scalars = ["Comment", "Formula", "Name", "Scope", "Type", "Value", "Visible"];

  constructor(
    private readonly book: Book,
    private readonly owner: NameOwner,
    private readonly record: NameRecord,
    private readonly sheet: SheetState | undefined,
  ) {
    super();
  }

  get _Id(): string {
    return this.record.name;
  }
  get Name(): string {
    return this.record.name;
  }
  get Scope(): string {
    return this.sheet ? "Worksheet" : "Workbook";
  }
  get Type(): string {
    return cellsOfName(this.book, this.record) ? "Range" : "String";
  }
  get Value(): string {
    const area = cellsOfName(this.book, this.record);
    return area ? `${quotedSheet(area.sheet.name)}!${localAddress(area.range)}` : this.record.formula.replace(/^=/, "");
  }
  get Formula(): string {
    return this.record.formula;
  }
  set Formula(formula: unknown) {
    if (typeof formula !== "string") throw invalidArgument();
    this.record.formula = formula;
  }
  get Visible(): boolean {
    return this.record.visible;
  }
  set Visible(visible: unknown) {
    this.record.visible = visible === true;
  }
  get Comment(): string {
    return this.record.comment;
  }
  set Comment(comment: unknown) {
    this.record.comment = String(comment);
  }

  GetRange(): HostObject {
    const range = this.GetRangeOrNullObject();
    if (!range) throw itemNotFound();
    return range;
  }

  GetRangeOrNullObject(): HostObject | null {
    const area = cellsOfName(this.book, this.record);
    return area ? this.book.views.range(area) : null;
  }

  Delete(): void {
    this.owner.names = this.owner.names.filter((one) => one !== this.record);
  }
}

/** The names of the workbook, or those of a sheet alone. */
export class NamedItemCollection extends Collection<NamedItem> {
  readonly typeName = "NamedItemCollection";

  constructor(
    private readonly book: Book,
    private readonly sheet?: SheetState,
  ) {
    super();
  }

  private get owner(): NameOwner {
    return this.sheet ?? this.book;
  }

  private item(record: NameRecord): NamedItem {
    return new NamedItem(this.book, this.owner, record, this.sheet);
  }

  items(): readonly NamedItem[] {
    return this.owner.names.map((record) => this.item(record));
  }

  protected keys({ Name }: NamedItem): readonly string[] {
    return [Name];
  }

  Add(name: unknown, reference: unknown, comment: unknown = ""): NamedItem {
    if (typeof name !== "string" || !/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || parseLocal(name)) throw invalidArgument();
    if (this.GetItemOrNullObject(name)) throw itemAlreadyExists();
    const record = { name, formula: formulaOf(reference), comment: typeof comment === "string" ? comment : "", visible: true };
    this.owner.names.push(record);
    return this.item(record);
  }
}

function formulaOf(reference: unknown): string {
  const area = reference instanceof AreaObject ? reference.areas[0] : undefined;
  if (area) return `=${quotedSheet(area.sheet.name)}!${localAddress(area.range).replace(/([A-Z]+)?(\d+)?/g, fixed)}`;
  if (typeof reference === "string") return reference;
  throw invalidArgument();
}

function fixed(part: string, column?: string, row?: string): string {
  return part === "" ? "" : (column === undefined ? "" : `$${column}`) + (row === undefined ? "" : `$${row}`);
}
