import type { Book } from "../excel/book";
import type { SheetState } from "../excel/sheetState";
import type { UniverWorkbook } from "./univerWorkbook";

/** Which sheet of Univer shows which sheet of the simulated Excel. */
export class SheetTabs {
  private readonly shown = new Map<string, string>();
  /** The sheet of Univer that a person has just added, for the sheet that is about to be made for it. */
  awaiting: string | undefined;

  constructor(private readonly workbook: UniverWorkbook) {}

  link(sheetId: string, univerId: string): void {
    this.shown.set(sheetId, univerId);
  }

  univerId(sheet: SheetState): string | undefined {
    return this.shown.get(sheet.id);
  }

  state(book: Book, univerId: string): SheetState | undefined {
    return book.sheets.find(({ id }) => this.shown.get(id) === univerId);
  }

  /** A new sheet of Univer for one that the add-in adds; the name of the sheet in Univer. */
  add(name: string): string {
    const active = this.workbook.facade.getActiveSheet().getSheetId();
    const sheet = this.workbook.facade.insertSheet(name, { index: this.workbook.facade.getNumSheets() });
    this.workbook.facade.setActiveSheet(active);
    return sheet.getSheetId();
  }

  /** Brings names, order and visibility of Univer's tabs in line with the book's. */
  show(book: Book): void {
    for (const [id, univerId] of this.shown) {
      if (book.sheets.some((sheet) => sheet.id === id)) continue;
      this.shown.delete(id);
      if (this.workbook.facade.getSheetBySheetId(univerId)) this.workbook.facade.deleteSheet(univerId);
    }
    book.sheets.forEach((sheet, index) => {
      const univerId = this.univerId(sheet);
      if (univerId !== undefined) this.showOne(sheet, univerId, index);
    });
  }

  private showOne(sheet: SheetState, univerId: string, index: number): void {
    const tab = this.workbook.sheetFacade(univerId);
    if (tab.getSheetName() !== sheet.name) tab.setName(sheet.name);
    const isHidden = sheet.visibility !== "Visible";
    if (tab.isSheetHidden() !== isHidden) void (isHidden ? tab.hideSheet() : tab.showSheet());
    if (tab.getIndex() !== index) this.workbook.facade.moveSheet(tab, index);
  }
}
