import type { CellRange, CellValue } from "../../src/index";
import type { EventName, EventSink } from "../office/eventSink";
import { workbookTarget } from "../office/eventSink";
import type { HostObject } from "../office/hostObject";
import { splitAddress } from "./addresses";
import { itemNotFound } from "./errors";
import { movedFormula, renamedFormula } from "./formulaReferences";
import type { Grid } from "./grid";
import type { Move } from "./moves";
import type { NameRecord } from "./records";
import type { SheetState } from "./sheetState";
import type { Shift } from "./shift";
import { shiftedRange } from "./shift";

/** Cells of one sheet. */
export interface SheetArea {
  readonly sheet: SheetState;
  readonly range: CellRange;
}

/** Makes the objects that refer to each other in a ring, so that their modules need not. */
export interface Views {
  range(area: SheetArea): HostObject;
  rangeAreas(areas: readonly SheetArea[]): HostObject;
  worksheet(sheet: SheetState): HostObject;
}

/** The result of a formula (without "=") at a place; undefined where it cannot be told. */
export type Calculate = (
  formula: string,
  at: { readonly sheet: string; readonly row: number; readonly column: number },
) => CellValue | undefined;

/** The cells of a new sheet, where something else than the program itself keeps them. */
export type MakeGrid = (sheet: { readonly id: string; readonly name: string }) => Grid;

/** Cells that follow when others are inserted or deleted before them, such as those of a range that the client keeps. */
export interface Follower {
  follow(sheet: SheetState, shift: Shift): void;
}

/** The workbook behind the objects: its sheets, what is selected, and what it tells about itself. */
export class Book {
  sheets: SheetState[] = [];
  names: NameRecord[] = [];
  readonly settings = new Map<string, unknown>();
  /** XML documents by their ids. */
  readonly xmlParts = new Map<string, string>();
  /** Excel on the web may answer null where a range has more cells than this. */
  cellsHandedOver = Infinity;
  /** What moved the cells, and the names of sheets, in turn. */
  readonly moves: Move[] = [];
  calculationMode = "Automatic";
  /** How often somebody asked to hold the screen or the calculation. */
  suspensions = 0;
  /** Whether sheets may not be added, removed, renamed or moved. */
  protected = false;
  password: string | undefined;
  events: EventSink | undefined;
  calculate: Calculate | undefined;
  /** Makes the cells of a sheet that is added; without it they are kept in memory. */
  makeGrid: MakeGrid | undefined;
  /** Who writes: an event says so. */
  author = "審査担当";
  /** A drawing or chart is selected on the sheet in front, and no cells. */
  isDrawingSelected = false;
  private selected: SheetArea[] = [];
  private followers: WeakRef<Follower>[] = [];
  private sweepAt = 1_000;
  private count = 0;

  constructor(
    readonly views: Views,
    /** Whether serial numbers count from 1904. */
    readonly date1904 = false,
  ) {}

  nextId(): number {
    this.count += 1;
    return this.count;
  }

  sheet(nameOrId: string): SheetState | undefined {
    const wanted = nameOrId.toLowerCase();
    return this.sheets.find(({ name, id }) => name.toLowerCase() === wanted || id.toLowerCase() === wanted);
  }

  get selection(): readonly SheetArea[] {
    return this.selected;
  }

  get active(): SheetState {
    const sheet = this.selected[0]?.sheet;
    if (!sheet) throw itemNotFound();
    return sheet;
  }

  select(areas: readonly SheetArea[]): void {
    this.isDrawingSelected = false;
    const before = this.selected[0]?.sheet;
    this.selected = [...areas];
    const after = this.active;
    if (before === after) return;
    if (before && !before.isDeleted) this.fire("deactivated", before, {});
    this.fire("activated", after, {});
  }

  /** Tells those who listen to a sheet, or to all sheets, what happened on it. */
  fire(event: EventName, sheet: SheetState | undefined, details: Readonly<Record<string, unknown>>): void {
    const target = sheet ? sheet.id : workbookTarget;
    this.events?.fire(event, target, sheet ? { worksheetId: sheet.id, ...details } : details);
  }

  /** The sheet that an address names, or the one given (else the one in front), and the rest of the address. */
  sheetOf(address: string, own?: SheetState): { readonly sheet: SheetState; readonly local: string } {
    const { sheet, local } = splitAddress(address);
    const found = sheet === undefined ? (own ?? this.active) : this.sheet(sheet);
    if (!found) throw itemNotFound();
    return { sheet: found, local };
  }

  register(follower: Follower): void {
    this.followers.push(new WeakRef(follower));
    if (this.followers.length < this.sweepAt) return;
    this.followers = this.followers.filter((reference) => reference.deref());
    this.sweepAt = Math.max(1_000, this.followers.length * 2);
  }

  /** Inserts or deletes cells: everything that stands on them or refers to them goes along. */
  shift(sheet: SheetState, shift: Shift): void {
    const where = (range: CellRange): CellRange | undefined => shiftedRange(range, shift);
    this.moves.push({ sheet: sheet.name, shift });
    sheet.grid.shift(shift);
    sheet.shiftRecords(shift);
    this.rewriteFormulas((formula, own) => movedFormula(formula, own, sheet.name, where));
    this.selected = this.selected.map((area) => (area.sheet === sheet ? { sheet, range: where(area.range) ?? area.range } : area));
    for (const reference of this.followers) reference.deref()?.follow(sheet, shift);
  }

  rename(sheet: SheetState, name: string): void {
    const before = sheet.name;
    this.moves.push({ before, after: name });
    this.rewriteFormulas((formula) => renamedFormula(formula, before, name));
    sheet.name = name;
  }

  private rewriteFormulas(rewrite: (formula: string, sheet: string) => string): void {
    for (const { grid, name, names, conditionalFormats } of this.sheets) {
      const own = (formula: string): string => rewrite(formula, name);
      grid.mapFormulas(own);
      for (const record of [...names, ...conditionalFormats]) record.formula = own(record.formula);
    }
    for (const record of this.names) record.formula = rewrite(record.formula, "");
  }
}
