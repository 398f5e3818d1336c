import type { CellAddress, CellRange, CellValue, Change, KnownFigure, Wording } from "../../src/index";
import type { LogEntry, LoggedCell, LoggedColumn } from "../changes/changeLog";
import type {
  Mark,
  MarkOutcome,
  MemoryName,
  NewSheet,
  RefusalReason,
  Scope,
  ShadeOutcome,
  ShownCells,
  ShownOtherwise,
  UnmarkOutcome,
} from "../host";
import type { HostErrorCode } from "../hostError";

/**
 * What the sidebar asks of the server, and what comes back. Everything crosses google.script.run as JSON text: that service refuses dates, turns
 * undefined into null, and says nothing where an answer holds what it does not take.
 */
export interface Calls {
  readonly snapshot: { readonly asked: Scope; readonly answer: SentSnapshot };
  readonly apply: { readonly asked: readonly Change[]; readonly answer: SentOutcome };
  readonly undo: { readonly asked: LogEntry; readonly answer: { readonly refused?: SentRefusal } };
  readonly mark: { readonly asked: readonly Mark[]; readonly answer: MarkOutcome };
  readonly unmark: { readonly asked: null; readonly answer: UnmarkOutcome };
  readonly shade: { readonly asked: readonly KnownFigure[]; readonly answer: ShadeOutcome };
  readonly countMarks: { readonly asked: null; readonly answer: ShownCells };
  readonly goTo: { readonly asked: CellAddress; readonly answer: null };
  readonly insertSheet: { readonly asked: NewSheet; readonly answer: string };
  readonly state: { readonly asked: null; readonly answer: SheetState };
  readonly load: { readonly asked: MemoryName; readonly answer: string | null };
  readonly save: { readonly asked: { readonly name: MemoryName; readonly text: string }; readonly answer: null };
}

export type CallName = keyof Calls;
export type Asked<Name extends CallName> = Calls[Name]["asked"];
export type Answer<Name extends CallName> = Calls[Name]["answer"];

/** Why a call failed, as a HostError says it. */
export interface SentFailure {
  readonly code: HostErrorCode;
  readonly wording: Wording;
}

export type SentAnswer<Name extends CallName> = { readonly answer: Answer<Name> } | { readonly failure: SentFailure };

/** A cell on its way: null where it is empty, its text where it is a plain text, else value, text, place of its number format, and formula. */
export type SentCell = null | string | readonly [value: CellValue, text: string, format: number, formula?: string];

export interface SentSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly blocks: readonly SentBlock[];
  readonly merges: readonly CellRange[];
  readonly notes: readonly SentNote[];
}

/** A rectangle of cells that was read at once. */
export interface SentBlock {
  readonly top: number;
  readonly left: number;
  readonly rows: readonly (readonly SentCell[])[];
}

export interface SentNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface SentSnapshot {
  readonly sheets: readonly SentSheet[];
  /** The number formats to which the cells point; the first is General. */
  readonly formats: readonly string[];
  readonly active: CellAddress;
}

/** A refusal; `change` is the place of the change among those that were asked for. */
export interface SentRefusal {
  readonly change: number;
  readonly reason: RefusalReason;
  readonly cell?: CellAddress;
  readonly message: Wording;
}

/** A change that was made, with what has to be known to take it back. */
export interface SentChange {
  readonly change: number;
  readonly columns: readonly LoggedColumn[];
  readonly cells: readonly LoggedCell[];
}

export interface SentOutcome {
  /** In the order in which they can be taken back: the latest last. */
  readonly made: readonly SentChange[];
  readonly refused: readonly SentRefusal[];
  readonly shownOtherwise: readonly ShownOtherwise[];
}

/** What can be seen at a glance; compared with what was seen before, it tells what the user did. */
export interface SheetState {
  readonly active: CellAddress;
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  /** A number for all that the cells of the sheet in front show. */
  readonly fingerprint: number;
}
