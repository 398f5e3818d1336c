import type { CellRange } from "../../src/index";
import type { HostObject } from "../office/hostObject";
import { HostObject as Base } from "../office/hostObject";
import { shared, without } from "./areas";
import type { Book, SheetArea } from "./book";
import { Collection } from "./collection";
import { CustomConditionalFormat } from "./customConditionalFormat";
import { invalidArgument, invalidOperation, itemNotFound } from "./errors";
import { assertFormattable } from "./guards";
import type { ConditionalFormatRecord } from "./records";
import type { SheetState } from "./sheetState";

const TYPES = ["Custom", "DataBar", "ColorScale", "IconSet", "TopBottom", "PresetCriteria", "ContainsText", "CellValue"];

/** A rule by which cells are painted. Only the formula of a custom one is simulated. */
export class ConditionalFormat extends Base {
  readonly typeName = "ConditionalFormat";
  readonly scalars = ["Id", "Priority", "StopIfTrue", "Type"];

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetState,
    private readonly record: ConditionalFormatRecord,
  ) {
    super();
  }

  private assertThere(): void {
    if (this.sheet.isDeleted || !this.sheet.conditionalFormats.includes(this.record)) throw itemNotFound();
  }

  get Id(): string {
    return this.record.id;
  }
  get Type(): string {
    return this.record.type;
  }
  get StopIfTrue(): boolean {
    return this.record.stopIfTrue;
  }
  set StopIfTrue(value: unknown) {
    this.record.stopIfTrue = value === true;
  }

  /** 0 for the rule that is asked first. */
  get Priority(): number {
    return this.sheet.conditionalFormats.indexOf(this.record);
  }
  set Priority(value: unknown) {
    this.assertThere();
    const others = this.sheet.conditionalFormats.filter((one) => one !== this.record);
    others.splice(Number(value), 0, this.record);
    this.sheet.conditionalFormats = others;
  }

  get Custom(): CustomConditionalFormat {
    if (this.record.type !== "Custom") throw invalidOperation();
    return new CustomConditionalFormat(this.record, () => this.assertThere());
  }
  get CustomOrNullObject(): CustomConditionalFormat | null {
    return this.record.type === "Custom" ? this.Custom : null;
  }

  GetRange(): HostObject {
    const range = this.GetRangeOrNullObject();
    if (!range) throw invalidOperation();
    return range;
  }

  /** Null for a rule over several ranges. */
  GetRangeOrNullObject(): HostObject | null {
    this.assertThere();
    const [range, ...more] = this.record.ranges;
    return range && more.length === 0 ? this.book.views.range({ sheet: this.sheet, range }) : null;
  }

  GetRanges(): HostObject {
    this.assertThere();
    return this.book.views.rangeAreas(this.record.ranges.map((range) => ({ sheet: this.sheet, range })));
  }

  Delete(): void {
    this.assertThere();
    this.sheet.conditionalFormats = this.sheet.conditionalFormats.filter((one) => one !== this.record);
  }
}

/** The rules that paint at least one cell of a range, or of several. */
export class ConditionalFormatCollection extends Collection<ConditionalFormat> {
  readonly typeName = "ConditionalFormatCollection";

  constructor(
    private readonly book: Book,
    private readonly areas: readonly SheetArea[],
  ) {
    super();
  }

  private get sheet(): SheetState {
    const sheet = this.areas[0]?.sheet;
    if (!sheet) throw invalidArgument();
    return sheet;
  }

  private get ranges(): CellRange[] {
    return this.areas.map(({ range }) => range);
  }

  items(): readonly ConditionalFormat[] {
    const touching = this.sheet.conditionalFormats.filter(({ ranges }) =>
      ranges.some((one) => this.ranges.some((other) => shared(one, other))),
    );
    return touching.map((record) => new ConditionalFormat(this.book, this.sheet, record));
  }

  protected keys({ Id }: ConditionalFormat): readonly string[] {
    return [Id];
  }

  /** The new rule is asked first. */
  Add(type: unknown): ConditionalFormat {
    if (!TYPES.includes(String(type))) throw invalidArgument();
    for (const area of this.areas) assertFormattable(area);
    const record: ConditionalFormatRecord = {
      id: `{CF${this.book.nextId()}}`,
      type: String(type),
      ranges: this.ranges,
      stopIfTrue: false,
      formula: "",
      fillColor: "",
      fontColor: "",
      bold: null,
      italic: null,
      underline: null,
    };
    this.sheet.conditionalFormats.unshift(record);
    return new ConditionalFormat(this.book, this.sheet, record);
  }

  /** Cells outside keep their rules. */
  ClearAll(): void {
    for (const area of this.areas) assertFormattable(area);
    for (const record of this.sheet.conditionalFormats) {
      for (const range of this.ranges) record.ranges = record.ranges.flatMap((one) => without(one, range));
    }
    this.sheet.conditionalFormats = this.sheet.conditionalFormats.filter(({ ranges }) => ranges.length > 0);
  }
}
