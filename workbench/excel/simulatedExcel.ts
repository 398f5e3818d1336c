import type { Workbook } from "../../src/index";
import type { EventSink, EventSource } from "../office/eventSink";
import { HostObject } from "../office/hostObject";
import { Application } from "./application";
import { rangeAt } from "./areas";
import type { Calculate, MakeGrid, SheetArea, Views } from "./book";
import { Book } from "./book";
import { CommentCollection } from "./comments";
import { CustomXmlPartCollection } from "./customXmlParts";
import { invalidSelection } from "./errors";
import type { NotesAs } from "./loading";
import { loadWorkbook } from "./loading";
import { NamedItemCollection } from "./names";
import { NoteCollection } from "./notes";
import { WorkbookProtection } from "./protection";
import { Range } from "./range";
import { RangeAreas } from "./rangeAreas";
import { SettingCollection } from "./settings";
import { TableCollection } from "./tables";
import { UserActions } from "./userActions";
import { Worksheet } from "./worksheet";
import { WorksheetCollection } from "./worksheetCollection";

export interface ExcelOptions {
  /** Whether notes of the workbook become comments (all that Excel before ExcelApi 1.18 tells of) or notes. */
  readonly notesAs?: NotesAs;
  /** Works out formulas; without it a formula that is written shows 0. */
  readonly calculate?: Calculate;
  /** Keeps the cells of the sheets elsewhere, such as in a spreadsheet that a person sees. */
  readonly makeGrid?: MakeGrid;
  /** Name of the file. */
  readonly name?: string;
}

/** An Excel in memory: the workbook as Office.js addresses it, and what a person does in it (`user`). */
export class SimulatedExcel extends HostObject implements EventSource {
  readonly typeName = "Workbook";
  readonly scalars = ["IsDirty", "Name", "ReadOnly"];
  readonly IsDirty = false;
  readonly ReadOnly = false;
  readonly Name: string;
  readonly Worksheets: WorksheetCollection;
  readonly Names: NamedItemCollection;
  readonly Tables: TableCollection;
  readonly Comments: CommentCollection;
  readonly Notes: NoteCollection;
  readonly Settings: SettingCollection;
  readonly CustomXmlParts: CustomXmlPartCollection;
  readonly Protection: WorkbookProtection;
  readonly Application: Application;
  /** What a person does in the window of the program. */
  readonly user: UserActions;
  /** What the objects stand on; for those who show it. */
  readonly book: Book;

  constructor(workbook: Workbook, { notesAs = "comments", calculate, makeGrid, name = "Book1.xlsx" }: ExcelOptions = {}) {
    super();
    const views: Views = {
      range: (area) => new Range(book, area),
      rangeAreas: (areas) => new RangeAreas(book, areas),
      worksheet: (sheet) => new Worksheet(book, sheet),
    };
    const book = new Book(views, workbook.date1904);
    this.book = book;
    this.Name = name;
    book.makeGrid = makeGrid;
    loadWorkbook(book, workbook, notesAs);
    book.calculate = calculate;
    this.Worksheets = new WorksheetCollection(book);
    this.Names = new NamedItemCollection(book);
    this.Tables = new TableCollection(book);
    this.Comments = new CommentCollection(book);
    this.Notes = new NoteCollection(book);
    this.Settings = new SettingCollection(book);
    this.CustomXmlParts = new CustomXmlPartCollection(book);
    this.Protection = new WorkbookProtection(book);
    this.Application = new Application(book);
    this.user = new UserActions(book);
  }

  connect(events: EventSink): void {
    this.book.events = events;
  }

  /** From now on formulas show what this works out, as when a calculation engine is put behind the cells. */
  calculateWith(calculate: Calculate): void {
    this.book.calculate = calculate;
  }

  GetActiveCell(): Range {
    const { sheet, range } = this.selected;
    return new Range(this.book, { sheet, range: rangeAt(range.top, range.left) });
  }

  GetSelectedRange(): Range {
    if (this.book.selection.length > 1) throw invalidSelection();
    return new Range(this.book, this.selected);
  }

  GetSelectedRanges(): RangeAreas {
    if (this.book.isDrawingSelected) throw invalidSelection();
    return new RangeAreas(this.book, this.book.selection);
  }

  private get selected(): SheetArea {
    const [area] = this.book.selection;
    if (!area || this.book.isDrawingSelected) throw invalidSelection();
    return area;
  }
}
