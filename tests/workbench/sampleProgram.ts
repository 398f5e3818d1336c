import type { EventSink, EventSource } from "../../workbench/office/eventSink";
import { HostCollection, HostObject, RichApiError } from "../../workbench/office/hostObject";

type Row = readonly unknown[];

class SampleFill extends HostObject {
  readonly typeName = "RangeFill";
  readonly scalars = ["Color"];
  Color = "#FFFFFF";
}

class SampleFormat extends HostObject {
  readonly typeName = "RangeFormat";
  readonly scalars = ["WrapText"];
  readonly Fill = new SampleFill();
  WrapText = false;
}

export class SampleRange extends HostObject {
  readonly typeName = "Range";
  readonly scalars = ["Address", "Values"];
  readonly Format = new SampleFormat();
  private rows: readonly Row[] = [
    ["窓口", 40, 38],
    ["申請", 25, 30],
  ];

  constructor(
    readonly Worksheet: SampleSheet,
    readonly Address: string,
  ) {
    super();
  }

  get Values(): readonly Row[] {
    return this.rows;
  }
  set Values(rows: readonly Row[]) {
    if (rows.length !== this.rows.length || rows.some((row, index) => row.length !== this.rows[index]?.length)) {
      throw new RichApiError("InvalidArgument", "The number of rows or columns in the input array doesn't match the size of the range.");
    }
    this.rows = rows;
    this.Worksheet.program.events?.fire("dataChanged", this.Worksheet.Id, {
      address: "A1:C2",
      changeType: "RangeEdited",
      source: "Local",
      worksheetId: this.Worksheet.Id,
    });
  }

  _ValidateArraySize(): void {
    // The client asks for it before it sends a big array in parts.
  }
}

export class SampleSheet extends HostObject {
  readonly typeName = "Worksheet";
  readonly scalars = ["Id", "Name"];
  readonly range = new SampleRange(this, "表!A1:C2");

  constructor(
    readonly program: SampleProgram,
    readonly Id: string,
    readonly Name: string,
  ) {
    super();
  }

  GetUsedRange(): SampleRange {
    return this.range;
  }
  GetRange(): SampleRange {
    return this.range;
  }
  Delete(): void {
    const place = this.program.sheets.indexOf(this);
    this.program.sheets.splice(place, 1);
    this.program.events?.fire("deleted", "Workbook", { worksheetId: this.Id, source: "Local" });
  }
}

class SampleSheets extends HostCollection<SampleSheet> {
  readonly typeName = "WorksheetCollection";
  readonly scalars = [];

  constructor(private readonly program: SampleProgram) {
    super();
  }
  items(): readonly SampleSheet[] {
    return this.program.sheets;
  }
  Item(key: unknown): SampleSheet {
    const sheet = this.GetItemOrNullObject(key);
    if (sheet) return sheet;
    throw new RichApiError("ItemNotFound", "The requested resource doesn't exist.", 404);
  }
  GetItem(key: unknown): SampleSheet {
    return this.Item(key);
  }
  GetItemOrNullObject(key: unknown): SampleSheet | null {
    return this.program.sheets.find(({ Id, Name }) => Id === key || Name === key) ?? null;
  }
  GetCount(): number {
    return this.program.sheets.length;
  }
}

/** A program just big enough to test the wire: two sheets of two rows each. */
export class SampleProgram extends HostObject implements EventSource {
  readonly typeName = "Workbook";
  readonly scalars = ["Name"];
  readonly Name = "Book1.xlsx";
  events: EventSink | undefined;
  readonly sheets = [new SampleSheet(this, "{1}", "表"), new SampleSheet(this, "{2}", "控え")];
  readonly Worksheets = new SampleSheets(this);

  connect(events: EventSink): void {
    this.events = events;
  }
}
