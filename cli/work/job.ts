import type { FollowedList } from "../../hosts/file/report/findingList/followList";
import type { DataFormat, ExplainCommand, OtherFile } from "../command";
import type {
  Attainment,
  CellAddress,
  Edit,
  FileReport,
  Finding,
  Language,
  ListedFigure,
  Program,
  ReportedExplanation,
  ReportSummary,
  SaidPair,
  Severity,
  Signature,
  TaughtRelation,
  Wording,
} from "../../src/index";

export interface CheckJob {
  readonly kind: "check";
  readonly path: string;
  readonly language: Language;
  /** What the file is held against. */
  readonly compareWith?: readonly OtherFile[];
  /** What a person said of indicators of the file and of what it is held against. */
  readonly saidPairs?: readonly SaidPair[];
  /** Relations that a person taught. */
  readonly taught?: readonly TaughtRelation[] | undefined;
  /** What must be said of how that was found. */
  readonly notices?: readonly Wording[];
  /** Whether the report holds the figures of the indicators too. */
  readonly readings?: boolean;
  /** Whether to list the figures and attainments that only some formats tell. */
  readonly details?: boolean;
  /** The file is not checked where its bytes are these. */
  readonly unless?: string | undefined;
}

/** What is asked of a worker: everything that opens a file of a stranger, or needs the whole engine. */
export type Job =
  | CheckJob
  | { readonly kind: "read"; readonly path: string; readonly format: DataFormat }
  | { readonly kind: "convert"; readonly path: string; readonly program: Program }
  | {
      readonly kind: "annotate";
      readonly taught?: readonly TaughtRelation[] | undefined;
      readonly path: string;
      readonly language: Language;
      readonly ruleset: string;
      readonly signature: Signature;
    }
  | {
      readonly kind: "answer";
      readonly list: string;
      readonly path: string;
      readonly language: Language;
      readonly signature: Signature;
      /** What the new submission is held against. */
      readonly compareWith: readonly OtherFile[];
      readonly saidPairs: readonly SaidPair[];
      readonly taught?: readonly TaughtRelation[] | undefined;
      readonly notices: readonly Wording[];
    }
  | { readonly kind: "fix"; readonly path: string; readonly taught?: readonly TaughtRelation[] | undefined }
  | ({ readonly kind: "explain"; readonly taught?: readonly TaughtRelation[] | undefined } & Pick<
      ExplainCommand,
      "path" | "sheet" | "cell" | "language"
    >)
  | { readonly kind: "rules"; readonly language: Language };

/** A file that has the bytes that it had before. */
export interface Unchanged {
  readonly unchanged: true;
}

/** A file that was checked. */
export interface Checked {
  readonly report: FileReport;
  /** Counts every finding, also those that the report leaves out. */
  readonly summary: ReportSummary;
  /** Names of the sheets that have content but no table of indicators. */
  readonly sheetsWithoutTables: readonly string[];
  /** What some formats tell besides; only where it was asked for. */
  readonly figures?: readonly ListedFigure[];
  readonly attainments?: readonly Attainment[];
}

/** Everything that a file says, written out as lines of data in pieces of any length. */
export interface ReadOut {
  readonly sha256: string;
  /** Cells that hold a figure: as many as the coverage of a check counts. */
  readonly figures: number;
  readonly lines: number;
  readonly pieces: readonly string[];
}

/** A file that was read and, where it has formulas of ours, rewritten. */
export interface Converted {
  /** Undefined where there is nothing to write. */
  readonly bytes: Uint8Array | undefined;
  /** How many formulas were rewritten; undefined for files that hold none. */
  readonly formulas: number | undefined;
  /** What has to be corrected by hand. */
  readonly left: readonly Pick<Finding, "cell" | "message">[];
}

/** A file that was reviewed, and its copy with the findings. */
export interface Annotated {
  readonly bytes: Uint8Array;
  readonly findings: number;
  /** Name of the sheet with the list. */
  readonly list: string;
  /** Cells whose findings are only in the list. */
  readonly left: readonly string[];
}

/** A cell that was written anew. */
export interface FixedEdit extends Pick<Edit, "cell" | "before" | "after"> {
  /** The rule that asked for it, and the indicator that it is about. */
  readonly rule: string;
  readonly indicator: string;
}

/** A safe fix that was not made, and why. */
export interface LeftFix {
  readonly edits: readonly Edit[];
  readonly reason: Wording;
}

/** A file that was reviewed, its copy with the safe fixes, and the review of the copy. */
export interface Fixed {
  /** Undefined where no fix was made. */
  readonly bytes: Uint8Array | undefined;
  readonly fixes: number;
  readonly edits: readonly FixedEdit[];
  readonly left: readonly LeftFix[];
  /** How many findings the file has. */
  readonly before: number;
  /** The severities of the findings that the copy has. */
  readonly after: readonly Severity[];
  /** The cells of findings left to a person, and of those without any fix. */
  readonly suggested: readonly CellAddress[];
  readonly without: readonly CellAddress[];
  readonly notices: readonly Wording[];
}

/** A list of findings that came back, compared with the next submission. */
export interface AnsweredFile extends Omit<FollowedList, "troubles"> {
  /** On the next submission. */
  readonly report: FileReport;
  readonly figures: readonly ListedFigure[];
  /** What in the list could not be understood. */
  readonly troubles: readonly string[];
}

export interface ListedRule {
  readonly id: string;
  readonly severity: "error" | "query" | "info";
  readonly title: string;
}

/** What comes back of each kind of job. */
export interface Results {
  readonly check: Checked | Unchanged;
  readonly read: ReadOut;
  readonly convert: Converted;
  readonly annotate: Annotated;
  readonly answer: AnsweredFile;
  readonly fix: Fixed;
  readonly explain: ReportedExplanation;
  readonly rules: readonly ListedRule[];
}
