import type { DataFormat } from "../command";
import type { FileReport, Finding, Language, Program, ReportSummary } from "../../src/index";

export interface CheckJob {
  readonly kind: "check";
  readonly path: string;
  readonly language: Language;
  /** Whether the report holds the figures of the indicators too. */
  readonly readings?: boolean;
  /** The file is not checked where its bytes are these. */
  readonly unless?: string | undefined;
}

/** What is asked of a worker: everything that opens a file of a stranger, or needs the whole engine. */
export type Job =
  | CheckJob
  | { readonly kind: "read"; readonly path: string; readonly format: DataFormat }
  | { readonly kind: "convert"; readonly path: string; readonly program: Program }
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
  readonly rules: readonly ListedRule[];
}
