import type { Scope } from "../../hosts/host";
import type {
  CellAddress,
  FindingState,
  Language,
  RecordedPair,
  Severity,
  TableCorrection,
  TaughtRelation,
  Wording,
} from "../../src/index";
import type { Progress } from "../checking/checker";
import type { CheckResult } from "../checking/checkResult";
import type { Compared } from "./compared";
import { NO_RECORD, type FindingRecord } from "./findingRecord";
import type { Step } from "./history";
import type { ReturnedAnswers } from "./returnedAnswers";
import { DEFAULT_SETTINGS, type Settings } from "../../hosts/memory/settings";

export type Tab = "findings" | "tables" | "overview" | "deltas";

/** reading: the program hands over its cells. checking: the rules run. */
export type Phase =
  | { readonly name: "idle" }
  | { readonly name: "reading" }
  | { readonly name: "checking"; readonly progress: Progress }
  | { readonly name: "checked" }
  | { readonly name: "failed"; readonly wording: Wording };

export interface Filter {
  /** The severities that are chosen; all of them where none is. */
  readonly severities: readonly Severity[];
  readonly text: string;
  readonly grouping: "table" | "rule";
  /** True where findings that were dismissed with a reason are listed too. */
  readonly showDismissed: boolean;
  /** The one state that is listed; undefined for all that `showDismissed` lets through. */
  readonly state: FindingState | undefined;
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
  /** The name that findings are signed with; "" where none was given. */
  readonly name: string;
  /** What is known of findings that were dealt with. */
  readonly record: FindingRecord;
  readonly settings: Settings;
  readonly corrections: readonly TableCorrection[];
  /** The documents that all sheets are compared with, one of each kind at most. */
  readonly compared: readonly Compared[];
  /** What a person said of indicators that were taken for one, or for two. */
  readonly pairs: readonly RecordedPair[];
  /** Relations that a person taught by an example, or took from a template. */
  readonly taught: readonly TaughtRelation[];
  /** A list of findings that came back, held against the workbook. */
  readonly returned: ReturnedAnswers | undefined;
  /** The table of which changes between periods are to be written. */
  readonly deltasOf: string | undefined;
  /** What can be taken back, the latest last. */
  readonly steps: readonly Step[];
  /** How many cells are marked in the sheet; undefined where marks are not shown. */
  readonly marked: number | undefined;
  /** How many figures are shaded in the sheet by what is known of them; undefined where shades are not shown. */
  readonly shaded: number | undefined;
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
    filter: { severities: [], text: "", grouping: "table", showDismissed: false, state: undefined },
    current: undefined,
    name: "",
    record: NO_RECORD,
    settings: DEFAULT_SETTINGS,
    corrections: [],
    compared: [],
    pairs: [],
    taught: [],
    returned: undefined,
    deltasOf: undefined,
    steps: [],
    marked: undefined,
    shaded: undefined,
    isBusy: false,
    notice: undefined,
  };
}
