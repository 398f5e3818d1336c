import type { OtherFile } from "../command";
import type { FileReport, Finding, Language, Program, ReportSummary } from "../../src/index";

/** What is asked of a worker: everything that opens a file of a stranger, or needs the whole engine. */
export type Job =
  | { readonly kind: "check"; readonly path: string; readonly language: Language; readonly compareWith?: readonly OtherFile[] }
  | { readonly kind: "convert"; readonly path: string; readonly program: Program }
  | { readonly kind: "rules"; readonly language: Language };

/** A file that was checked. */
export interface Checked {
  readonly report: FileReport;
  /** Counts every finding, also those that the report leaves out. */
  readonly summary: ReportSummary;
  /** Names of the sheets that have content but no table of indicators. */
  readonly sheetsWithoutTables: readonly string[];
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
  readonly check: Checked;
  readonly convert: Converted;
  readonly rules: readonly ListedRule[];
}
