import type { CellAddress, CellRange, Change, KnownFigure, Program, Severity, Wording, Workbook } from "../src/index";

/** What a check looks at: all sheets, the sheet in front, or the cells that are selected on it. */
export type Scope = "workbook" | "sheet" | "selection";

/** Something that this version of the program keeps to itself, in a sentence that fits after a check. */
export interface Untold extends Wording {
  readonly about: "merges" | "notes";
}

/** What the spreadsheet program showed at one moment. */
export interface Snapshot {
  /** The sheets of the scope; for a selection, its cells at their own addresses and nothing else. */
  readonly workbook: Workbook;
  /** The cell in front. */
  readonly active: CellAddress;
  /** What this version of the program does not tell: kept for the user, since silence would read as "fine". */
  readonly unread: readonly Untold[];
}

/** Why a change, or a part of it, was not made. */
export type RefusalReason = "stale" | "formula" | "merged" | "protected" | "missing-sheet" | "blocked";

export interface Refusal {
  readonly change: Change;
  readonly reason: RefusalReason;
  /** The cell that stood in the way. */
  readonly cell?: CellAddress;
  /** What was found, where it stands and what to do, in a sentence. */
  readonly message: Wording;
}

/** A cell that shows another text than foreseen: a formula that is not calculated yet, or that gives something else. */
export interface ShownOtherwise {
  readonly cell: CellAddress;
  readonly expected: string;
  readonly shown: string;
}

export interface ChangeOutcome {
  readonly made: readonly Change[];
  readonly refused: readonly Refusal[];
  /** Cells of changes that were made all the same; absent where all is as foreseen. */
  readonly shownOtherwise?: readonly ShownOtherwise[];
}

/** A change that can be taken back, the latest last. */
export interface LoggedChange {
  readonly id: number;
  readonly label: Wording;
}

/** A finding shown in the sheet itself. */
export interface Mark {
  readonly cell: CellAddress;
  readonly severity: Severity;
  /** What the comment says, in the user's language. */
  readonly text: string;
}

export interface MarkOutcome {
  readonly marked: number;
  /** Cells that were only coloured: the user's own comment or note stays as it is. */
  readonly withoutText: readonly CellAddress[];
  /** What was left out, and why. */
  readonly skipped: readonly Wording[];
}

export interface UnmarkOutcome {
  /** How many cells had marks that are gone now. */
  readonly cleared: number;
  /** What was left, and why. */
  readonly skipped: readonly Wording[];
}

/** What came of shading figures by what is known of them. */
export interface ShadeOutcome {
  readonly shaded: number;
  /** What was left out, and why. */
  readonly skipped: readonly Wording[];
}

/** How many cells show marks of Kensan, and how many are shaded. */
export interface ShownCells {
  readonly marked: number;
  readonly shaded: number;
}

export interface HostEvents {
  /** Somebody, or a calculation, changed cells. `range` is absent where the program does not say which. */
  changed?(sheet: string, range: CellRange | undefined): void;
  /** Another cell is in front. */
  selected?(cell: CellAddress): void;
  /** Sheets were added, removed, renamed or moved. */
  sheetsChanged?(): void;
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** What Kensan keeps in the workbook, so that it travels with the file. */
export type MemoryName = "settings" | "dismissals" | "corrections" | "comparison" | "pairs" | "taught";

/** A sheet made by Kensan. Texts are written as texts, whatever they begin with. */
export interface NewSheet {
  /** The wished name; a number is added where it is taken. */
  readonly name: string;
  readonly rows: readonly (readonly (string | number)[])[];
  /** Number format codes by row and column; "" or nothing where a number shows as it is. */
  readonly formats?: readonly (readonly string[])[];
  /** How many rows at the top are headings. */
  readonly headings: number;
}

/**
 * What Kensan needs from a spreadsheet program, whichever it is. Every method fails only with a HostError. The workbook is then as it was, but for the code
 * "uncertain": there the program stopped in the middle of a write, and the sentence says what may have changed.
 */
export interface Host {
  /** Which program it is: the names of functions depend on it. */
  readonly program: Program;
  snapshot(scope: Scope): Promise<Snapshot>;
  /**
   * Makes each change as a whole or refuses it as a whole; one that is refused does not hold up the others. Each change counts addresses from the
   * workbook as it is now, with its own new columns. Of the changes that insert columns on one sheet only the first is made; the others are "stale".
   */
  apply(changes: readonly Change[]): Promise<ChangeOutcome>;
  /** The changes made through `apply` that can still be taken back. */
  log(): readonly LoggedChange[];
  /** Takes back the latest change; undefined where there is none. Refused where somebody has changed its cells since: then it leaves the log. */
  undo(): Promise<ChangeOutcome | undefined>;
  /** Shows findings in the sheets, in place of those shown before. */
  mark(marks: readonly Mark[]): Promise<MarkOutcome>;
  /** Takes every mark and every shade away. The user's own fills, comments and notes are as they were. */
  unmark(): Promise<UnmarkOutcome>;
  /** Shades figures by what is known of them, in place of those shaded before, above marks; none takes the shades away. The user's own looks stay underneath. */
  shade(figures: readonly KnownFigure[]): Promise<ShadeOutcome>;
  /** What Kensan shows in the sheets: an earlier session may have left it. */
  countMarks(): Promise<ShownCells>;
  goTo(cell: CellAddress): Promise<void>;
  /** Reports events until the returned function is called. */
  watch(events: HostEvents): Promise<() => Promise<void>>;
  load(name: MemoryName): Promise<Json | undefined>;
  save(name: MemoryName, value: Json): Promise<void>;
  /** Adds a sheet and shows it; the name that it got. */
  insertSheet(sheet: NewSheet): Promise<string>;
}
