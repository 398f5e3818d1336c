import type {
  DeltaContent,
  KnownFigure,
  Language,
  OtherDocument,
  Program,
  SaidPair,
  TableCorrection,
  TaughtRelation,
  Teaching,
  TeachingExample,
  Wording,
} from "../../src/index";
import type { CheckedIndicator, CheckResult, DeltaAnswer, FigureRange, ReviewFigures, RuleTitle } from "./checkResult";
import type { TableOverview } from "./overview";
import type { Settings } from "../../hosts/memory/settings";
import type { SheetUpdate } from "./sheetUpdate";

/** A document on disk that the workbook is held against. */
export interface ComparedDocument {
  readonly kind: OtherDocument["kind"];
  /** The name of its file. */
  readonly name: string;
}

/** What the user set for the rules, and where. */
export interface CheckOptions extends Settings {
  readonly program: Program;
  readonly corrections: readonly TableCorrection[];
  /** The documents of these kinds that were read last are compared, under these names. */
  readonly compareWith?: readonly ComparedDocument[];
  /** What a person said of indicators of the workbook and of what it is compared with. */
  readonly saidPairs?: readonly SaidPair[];
  /** Relations that a person taught. */
  readonly taught?: readonly TaughtRelation[];
}

export interface CheckRequest {
  /** All sheets of the check, in their order. */
  readonly order: readonly string[];
  /** Those that are new or have changed since the last check; the others are remembered. */
  readonly changed: readonly SheetUpdate[];
  readonly date1904: boolean;
  /** The cells that were selected: only the tables that they touch are told of. All is checked, since a table may hang together with another. */
  readonly within?: FigureRange | undefined;
  readonly options: CheckOptions;
}

/** Which changes the user wants: of the table with this id, between these two periods. */
export interface DeltaRequest {
  readonly table: string;
  readonly current: number;
  readonly previous: number;
  readonly form: DeltaContent;
  readonly program: Program;
  readonly corrections: readonly TableCorrection[];
}

/** The largest file, in bytes, that is read: a pane shares its memory with the spreadsheet program. */
export const LARGEST_FILE = 64 * 2 ** 20;

/** A file that was chosen from the disk. */
export interface DocumentFile extends ComparedDocument {
  readonly content: Blob;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Runs checks without holding up the pane. */
export interface Checker {
  /** Rejects with an AbortError when `signal` says so; what was remembered of the sheets is then forgotten. */
  check(request: CheckRequest, tell: (progress: Progress) => void, signal: AbortSignal): Promise<CheckResult>;
  /** Plans the changes between two periods, on the sheets that were checked last. */
  deltas(request: DeltaRequest): Promise<DeltaAnswer>;
  /** What a dashboard shows of the tables that were checked last. */
  overview(): Promise<readonly TableOverview[]>;
  /** The indicators of one table that was checked last, each once. */
  indicators(table: string): Promise<readonly CheckedIndicator[]>;
  /** Which relation a person may mean by an example, on the sheets that were checked last. */
  teach(example: TeachingExample): Promise<Teaching>;
  /** Every figure of the check before, with what is known of it. */
  figures(): Promise<readonly KnownFigure[]>;
  rules(): Promise<readonly RuleTitle[]>;
  /** Reads a document for the checks that compare with it, in place of the one of its kind before. Why it cannot be read, where it cannot: the one before is then kept. */
  readDocument(file: DocumentFile): Promise<Wording | undefined>;
  /** The whole review that was made last, as it is written into lists and reports; undefined before the first check. `name` is that of the workbook. */
  report(name: string, language: Language): Promise<ReviewFigures | undefined>;
}

/** How a check that the user stopped ends. */
export function stopped(): DOMException {
  return new DOMException("The check was stopped.", "AbortError");
}
