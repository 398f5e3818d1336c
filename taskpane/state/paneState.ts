import type { LoggedChange, Scope } from "../../hosts/host";
import type { CellAddress, Language, Severity, TableCorrection, Wording } from "../../src/index";
import type { Progress } from "../checking/checker";
import type { CheckResult } from "../checking/checkResult";
import type { Compared } from "./compared";
import type { Dismissal } from "./dismissals";
import { DEFAULT_SETTINGS, type Settings } from "./settings";

export type Tab = "findings" | "tables" | "overview" | "deltas";

/** reading: the program hands over its cells. checking: the rules run. */
export type Phase =
  | { readonly name: "idle" }
  | { readonly name: "reading" }
  | { readonly name: "checking"; readonly progress: Progress }
  | { readonly name: "checked" }
  | { readonly name: "failed"; readonly wording: Wording };

export interface Filter {
  readonly severities: Readonly<Record<Severity, boolean>>;
  readonly text: string;
  readonly grouping: "table" | "rule";
  /** True where findings that were dismissed with a reason are listed too. */
  readonly showDismissed: boolean;
}

/** One thing that the pane tells after an action. */
export interface Notice {
  /** quiet: read out, but not shown, since the list itself shows it. */
  readonly kind: "quiet" | "success" | "info" | "error";
  readonly wording: Wording;
  /** The cell that it speaks of. */
  readonly cell?: CellAddress;
}

export interface PaneState {
  readonly language: Language;
  readonly tab: Tab;
  /** What the next check will look at. */
  readonly scope: Scope;
  readonly phase: Phase;
  readonly result: CheckResult | undefined;
  /** What could not be read from the program. */
  readonly unread: readonly Wording[];
  /** True where the sheet changed and was not checked again. */
  readonly isStale: boolean;
  readonly filter: Filter;
  /** The finding that is open. */
  readonly current: string | undefined;
  readonly dismissals: readonly Dismissal[];
  readonly settings: Settings;
  readonly corrections: readonly TableCorrection[];
  /** The document that all sheets are compared with. */
  readonly compared: Compared | undefined;
  readonly log: readonly LoggedChange[];
  /** How many cells are marked in the sheet; 0 where none is. */
  readonly marked: number;
  /** True while something is written: checks by themselves wait. */
  readonly isBusy: boolean;
  readonly notice: Notice | undefined;
}

export function firstState(language: Language): PaneState {
  return {
    language,
    tab: "findings",
    scope: "sheet",
    phase: { name: "idle" },
    result: undefined,
    unread: [],
    isStale: false,
    filter: { severities: { error: true, query: true, info: true }, text: "", grouping: "table", showDismissed: false },
    current: undefined,
    dismissals: [],
    settings: DEFAULT_SETTINGS,
    corrections: [],
    compared: undefined,
    log: [],
    marked: 0,
    isBusy: false,
    notice: undefined,
  };
}
