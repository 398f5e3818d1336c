import type { IRange } from "@univerjs/core";
import type { CellRange } from "../../src/index";
import { localAddress } from "../excel/addresses";
import { cellsOf, rangeAt, sameRange } from "../excel/areas";
import type { Book } from "../excel/book";
import { COLUMNS, ROWS } from "../excel/limits";
import type { GridCell } from "../excel/grid";
import { addSheet, deleteSheet, moveSheet, renameSheet, showSheet } from "../excel/sheetChanges";
import type { SheetState } from "../excel/sheetState";
import type { Shift } from "../excel/shift";
import { handedOver, tellChange, tellFormat, valueType } from "../excel/writing";
import { extent, hasContent, type ChangedCells } from "./changedCells";
import type { SheetTabs } from "./sheetTabs";
import { REMOVE_NOTE, UPDATE_NOTE } from "./shownRecords";
import type { Executed, UniverWorkbook } from "./univerWorkbook";
import { fromUniverRange } from "./univerWorkbook";

const SET_CELLS = "sheet.mutation.set-range-values";

/** What the parameters of Univer's commands hold, as far as it is asked for here. */
interface Parameters {
  readonly subUnitId?: string;
  readonly sheetId?: string;
  readonly cellValue?: ChangedCells;
  readonly range?: IRange;
  readonly sheet?: { readonly id: string; readonly name: string };
  readonly name?: string;
  readonly toOrder?: number;
  readonly hidden?: number;
  readonly selections?: readonly { readonly range: IRange }[];
  readonly row?: number;
  readonly col?: number;
  readonly note?: { readonly note?: string };
  readonly unitData?: Readonly<Record<string, Readonly<Record<string, object | null> | null>>>;
}

/** What a person does in Univer, told to the simulated Excel, which tells the add-in. */
export class PersonActions {
  private before: GridCell | undefined;

  constructor(
    private readonly workbook: UniverWorkbook,
    private readonly book: Book,
    private readonly tabs: SheetTabs,
    /** Keeps the grids from writing what Univer has done already. */
    private readonly follow: (work: () => void) => void,
    /** Shows what lies on the cells of a sheet anew. */
    private readonly showRecords: (sheet: SheetState) => void,
  ) {}

  listen(): void {
    this.workbook.beforeExecuted(({ id, params }) => {
      if (id === SET_CELLS && !this.workbook.isDriven) this.remember(params as Parameters);
    });
    this.workbook.onExecuted((command, options) => {
      if (command.id === "formula.mutation.set-formula-calculation-result") this.calculated(command.params as Parameters);
      else if (!this.workbook.isDriven && options?.onlyLocal !== true) this.hear(command);
    });
  }

  private hear({ id, params }: Executed): void {
    const given = (params ?? {}) as Parameters;
    const action = this.actions[id];
    const sheet = this.tabs.state(this.book, given.subUnitId ?? given.sheetId ?? "");
    if (action && (sheet || id === "sheet.mutation.insert-sheet")) action(given, sheet as SheetState);
  }

  private readonly actions: Readonly<Record<string, (given: Parameters, sheet: SheetState) => void>> = {
    [SET_CELLS]: (given, sheet) => {
      this.edited(given, sheet);
    },
    "sheet.mutation.insert-col": ({ range }, sheet) => {
      this.shifted(sheet, "Right", "ColumnInserted", range);
    },
    "sheet.mutation.insert-row": ({ range }, sheet) => {
      this.shifted(sheet, "Down", "RowInserted", range);
    },
    "sheet.mutation.remove-col": ({ range }, sheet) => {
      this.shifted(sheet, "Left", "ColumnDeleted", range);
    },
    "sheet.mutation.remove-rows": ({ range }, sheet) => {
      this.shifted(sheet, "Up", "RowDeleted", range);
    },
    "sheet.mutation.move-range": (_given, sheet) => {
      this.movedAbout(sheet);
    },
    "sheet.mutation.move-rows": (_given, sheet) => {
      this.movedAbout(sheet);
    },
    "sheet.mutation.move-columns": (_given, sheet) => {
      this.movedAbout(sheet);
    },
    "sheet.mutation.reorder-range": (_given, sheet) => {
      this.movedAbout(sheet);
    },
    "sheet.mutation.insert-sheet": ({ sheet: added }) => {
      if (!added) return;
      this.follow(() => {
        this.tabs.awaiting = added.id;
        addSheet(this.book, added.name);
        this.tabs.awaiting = undefined;
      });
      this.settleOrder();
    },
    "sheet.mutation.remove-sheet": (_given, sheet) => {
      this.follow(() => {
        deleteSheet(this.book, sheet);
      });
    },
    "sheet.mutation.set-worksheet-name": ({ name }, sheet) => {
      this.follow(() => {
        renameSheet(this.book, sheet, name);
      });
    },
    "sheet.mutation.set-worksheet-order": () => {
      this.settleOrder();
    },
    "sheet.mutation.set-worksheet-hidden": ({ hidden }, sheet) => {
      showSheet(this.book, sheet, hidden ? "Hidden" : "Visible");
    },
    "sheet.operation.set-worksheet-active": (_given, sheet) => {
      if (this.book.active !== sheet) this.book.select([{ sheet, range: rangeAt(0, 0) }]);
    },
    "sheet.operation.set-selections": ({ selections }, sheet) => {
      this.selected(sheet, selections ?? []);
    },
    [UPDATE_NOTE]: ({ row = 0, col = 0, note }, sheet) => {
      this.noted(sheet, rangeAt(row, col), note?.note);
    },
    [REMOVE_NOTE]: ({ row = 0, col = 0 }, sheet) => {
      this.noted(sheet, rangeAt(row, col), undefined);
    },
  };

  private remember({ subUnitId, cellValue }: Parameters): void {
    const sheet = this.tabs.state(this.book, subUnitId ?? "");
    const range = cellValue && extent(cellValue);
    this.before = sheet && range ? sheet.grid.cell(range.top, range.left) : undefined;
  }

  private edited({ cellValue = {} }: Parameters, sheet: SheetState): void {
    const range = extent(cellValue);
    if (!range) return;
    if (!hasContent(cellValue)) {
      tellFormat(this.book, { sheet, range });
      return;
    }
    const after = sheet.grid.cell(range.top, range.left);
    const detail = {
      valueBefore: handedOver(this.before?.value ?? null),
      valueAfter: handedOver(after?.value ?? null),
      valueTypeBefore: valueType(this.before?.value ?? null),
      valueTypeAfter: valueType(after?.value ?? null),
    };
    tellChange(this.book, { sheet, range }, "RangeEdited", { writer: "user", ...(cellsOf(range) === 1 ? { detail } : {}) });
  }

  private shifted(sheet: SheetState, direction: Shift["direction"], changeType: string, given: IRange | undefined): void {
    if (!given) return;
    const range = fromUniverRange(given);
    const whole =
      direction === "Right" || direction === "Left" ? { ...range, top: 0, bottom: ROWS - 1 } : { ...range, left: 0, right: COLUMNS - 1 };
    this.follow(() => {
      this.book.shift(sheet, { range: whole, direction });
    });
    this.showRecords(sheet);
    tellChange(this.book, { sheet, range: whole }, changeType, { writer: "user" });
  }

  /** Cells that a person drags or sorts: what they were is not known any more. */
  private movedAbout(sheet: SheetState): void {
    const range = sheet.grid.usedRange(false, { top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 }) ?? rangeAt(0, 0);
    tellChange(this.book, { sheet, range }, "RangeEdited", { writer: "user" });
  }

  private settleOrder(): void {
    this.workbook.facade.getSheets().forEach((tab, index) => {
      const sheet = this.tabs.state(this.book, tab.getSheetId());
      if (sheet && this.book.sheets.indexOf(sheet) !== index) moveSheet(this.book, sheet, index);
    });
  }

  private selected(sheet: SheetState, selections: readonly { readonly range: IRange }[]): void {
    const areas = selections.map(({ range }) => ({ sheet, range: this.wholeLines(sheet, range) }));
    const known = this.book.selection;
    const isKnown =
      areas.length === known.length && areas.every((area, at) => known[at]?.sheet === sheet && sameRange(known[at].range, area.range));
    if (areas.length === 0 || isKnown) return;
    this.book.select(areas);
    this.book.fire("selectionChanged", sheet, { address: areas.map(({ range }) => localAddress(range)).join(",") });
  }

  /** A selected row ends in Univer where the sheet is not used any more; in Excel it does not end. */
  private wholeLines(sheet: SheetState, given: IRange): CellRange {
    const model = this.workbook.sheet(this.tabs.univerId(sheet) ?? "");
    const range = fromUniverRange(given);
    const isColumn = Number.isNaN(range.top) || (range.top === 0 && range.bottom >= model.getRowCount() - 1);
    const isRow = Number.isNaN(range.left) || (range.left === 0 && range.right >= model.getColumnCount() - 1);
    return { ...range, ...(isColumn && { top: 0, bottom: ROWS - 1 }), ...(isRow && { left: 0, right: COLUMNS - 1 }) };
  }

  private noted(sheet: SheetState, range: CellRange, content: string | undefined): void {
    const isHere = (record: { readonly range: CellRange }): boolean => record.range.top === range.top && record.range.left === range.left;
    const comment = sheet.comments.find(isHere);
    const note = sheet.notes.find(isHere);
    if (content === undefined) {
      sheet.comments = sheet.comments.filter((record) => !isHere(record));
      sheet.notes = sheet.notes.filter((record) => !isHere(record));
    } else if (comment && !note) comment.content = content;
    else if (note) note.content = content;
    else sheet.notes = [...sheet.notes, { range, content, author: this.book.author, visible: false }];
    this.showRecords(sheet);
  }

  private calculated({ unitData }: Parameters): void {
    for (const [id, cells] of Object.entries(unitData?.[this.workbook.unitId] ?? {})) {
      const sheet = this.tabs.state(this.book, id);
      // The add-in may ask for the results at once: they must be in the cells.
      if (sheet && cells && Object.keys(cells).length > 0) setTimeout(() => this.book.fire("calculated", sheet, { address: "" }), 0);
    }
  }
}
