import type { Book } from "../excel/book";
import { rangeAt } from "../excel/areas";
import type { SheetState } from "../excel/sheetState";
import { SimulatedExcel } from "../excel/simulatedExcel";
import { isProtected } from "../files/carried";
import type { OpenedFile } from "../files/openFile";
import { Calculation } from "./calculation";
import { PersonActions } from "./personActions";
import { SheetTabs } from "./sheetTabs";
import { ShownRecords } from "./shownRecords";
import { toUniverRange } from "./toUniver";
import { UniverGrid } from "./univerGrid";
import type { UniverWorkbook } from "./univerWorkbook";

/** The simulated Excel over the workbook that Univer shows: what the add-in writes is seen there, what a person does there the add-in hears of. */
export class ExcelOverUniver {
  readonly excel: SimulatedExcel;
  readonly calculation: Calculation;
  private readonly tabs: SheetTabs;
  private readonly grids = new Map<string, UniverGrid>();
  private readonly records = new Map<string, ShownRecords>();
  private following = 0;

  constructor(
    private readonly workbook: UniverWorkbook,
    file: OpenedFile,
  ) {
    this.tabs = new SheetTabs(workbook);
    this.calculation = new Calculation(workbook);
    const present = workbook.facade.getSheets().map((sheet) => sheet.getSheetId());
    let excel: SimulatedExcel | undefined;
    this.follow(() => {
      excel = new SimulatedExcel(file.workbook, {
        name: file.name,
        notesAs: "comments",
        makeGrid: ({ id, name }) => this.makeGrid(id, name, present.shift()),
      });
    });
    if (!excel) throw new Error("The simulated Excel did not start.");
    this.excel = excel;
    for (const [key, text] of file.kept) this.book.settings.set(key, text);
    for (const sheet of this.book.sheets) {
      const carried = file.carried.sheets.get(sheet.name);
      if (carried && isProtected(carried)) sheet.protection = {};
      const rules = file.conditionalFormats.get(sheet.name) ?? [];
      sheet.conditionalFormats = rules.map((rule) => ({ ...rule, id: `{CF${this.book.nextId()}}` }));
      this.recordsOf(sheet).adopt(sheet);
      this.recordsOf(sheet).show(sheet);
    }
    this.selectShown();
    const person = new PersonActions(
      workbook,
      this.book,
      this.tabs,
      (work) => {
        this.follow(work);
      },
      (sheet) => {
        workbook.drive(() => this.records.get(sheet.id)?.show(sheet));
      },
    );
    person.listen();
  }

  /** The sheet of Univer that shows a sheet. */
  readonly univerIdOf = (sheet: SheetState): string => {
    const id = this.tabs.univerId(sheet);
    if (id === undefined) throw new Error(`Univer does not show the sheet ${sheet.name}.`);
    return id;
  };

  private get book(): Book {
    return this.excel.book;
  }

  /** Does what the add-in asks for, when the results of formulas are there, and shows it. */
  async serve(work: () => void): Promise<void> {
    await this.calculation.settled();
    if (this.workbook.isClosed) return;
    this.workbook.drive(() => {
      const selected = this.book.selection;
      work();
      for (const grid of this.grids.values()) grid.flush();
      this.tabs.show(this.book);
      for (const sheet of this.book.sheets) this.recordsOf(sheet).show(sheet);
      if (selected !== this.book.selection) this.showSelection();
    });
  }

  private makeGrid(id: string, name: string, shown: string | undefined): UniverGrid {
    const univerId = shown ?? this.tabs.awaiting ?? this.tabs.add(name);
    this.tabs.link(id, univerId);
    const grid = new UniverGrid(this.workbook, univerId, () => this.following === 0);
    this.grids.set(id, grid);
    this.records.set(id, new ShownRecords(this.workbook, univerId));
    return grid;
  }

  private recordsOf(sheet: SheetState): ShownRecords {
    const records = this.records.get(sheet.id);
    if (!records) throw new Error(`Nothing shows the sheet ${sheet.name}.`);
    return records;
  }

  private follow(work: () => void): void {
    this.following += 1;
    try {
      work();
    } finally {
      this.following -= 1;
    }
  }

  private selectShown(): void {
    const sheet = this.tabs.state(this.book, this.workbook.facade.getActiveSheet().getSheetId());
    if (sheet) this.book.select([{ sheet, range: rangeAt(0, 0) }]);
  }

  private showSelection(): void {
    const [area] = this.book.selection;
    const univerId = area && this.tabs.univerId(area.sheet);
    if (!area || univerId === undefined) return;
    const sheet = this.workbook.sheetFacade(univerId);
    if (this.workbook.facade.getActiveSheet().getSheetId() !== univerId) this.workbook.facade.setActiveSheet(univerId);
    const model = this.workbook.sheet(univerId);
    const { top, left, bottom, right } = area.range;
    const shown = { top, left, bottom: Math.min(bottom, model.getRowCount() - 1), right: Math.min(right, model.getColumnCount() - 1) };
    sheet.getRange(toUniverRange(shown)).activate();
    this.scrollTo(univerId, top, left);
  }

  /** Brings a cell into view, moving rows and columns no more than needed. */
  private scrollTo(univerId: string, row: number, column: number): void {
    const sheet = this.workbook.sheetFacade(univerId);
    const { startRow = 0, endRow = 0, startColumn = 0, endColumn = 0 } = sheet.getVisibleRange() ?? {};
    const { xSplit, ySplit } = this.workbook.sheet(univerId).getFreeze();
    const isRowSeen = row < ySplit || (row >= startRow && row < endRow);
    const isColumnSeen = column < xSplit || (column >= startColumn && column < endColumn);
    if (isRowSeen && isColumnSeen) return;
    // Univer counts the columns to scroll by from the frozen ones on.
    const first = (isColumnSeen ? startColumn : column - 2) - Math.max(0, xSplit);
    sheet.scrollToCell(isRowSeen ? startRow : Math.max(0, row - 4), Math.max(0, first));
  }
}
