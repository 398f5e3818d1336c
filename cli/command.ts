import type { WorkLimits } from "./work/workLimits";
import { severities, type Language, type Program } from "../src/index";

export const formats = ["text", "json", "ndjson", "csv", "ndjson-files", "html", "xlsx"] as const;
export type Format = (typeof formats)[number];

/** The least severity that makes the command end with status 1. */
export const failLevels = [...severities, "never"] as const;
export type FailLevel = (typeof failLevels)[number];

export const languages = ["ja", "en"] as const satisfies readonly Language[];

/** What the checked files are held against: one file for all of them, or a folder with a file of the same name for each. */
export interface OtherFile {
  readonly kind: "previous" | "plan";
  readonly path: string;
}

export interface CheckCommand {
  readonly name: "check";
  readonly language: Language;
  /** The house template with relations that a person taught; undefined for none. */
  readonly teach: string | undefined;
  readonly format: Format;
  readonly failOn: FailLevel;
  /** Where the report goes; undefined for standard output. */
  readonly out: string | undefined;
  /** Where the results of files are kept, so that unchanged files are not checked again; undefined for nowhere. */
  readonly resume: string | undefined;
  /** Whether the report holds the figures of the indicators too. */
  readonly readings: boolean;
  /** How many files are worked on at a time. */
  readonly jobs: number;
  /** The file in which findings, reasons and states are kept from one review to the next. */
  readonly record: string | undefined;
  /** Name of the reviewer; "" where none was given. */
  readonly by: string;
  readonly compareWith: readonly OtherFile[];
  /** What one file may cost. */
  readonly limits: WorkLimits;
  /** Files, folders, or "-" for a list of paths on standard input. */
  readonly places: readonly string[];
}

export const programs = ["excel", "google-sheets"] as const satisfies readonly Program[];

export interface ConvertCommand {
  readonly name: "convert";
  readonly language: Language;
  /** The spreadsheet program that the files are to be opened in. */
  readonly program: Program;
  /** A file or a folder; undefined for files beside the given ones. */
  readonly out: string | undefined;
  /** What one file may cost. */
  readonly limits: WorkLimits;
  /** Files, folders, or "-" for a list of paths on standard input. */
  readonly places: readonly string[];
}

export const dataFormats = ["csv", "json", "ndjson"] as const;
export type DataFormat = (typeof dataFormats)[number];

export interface ReadCommand {
  readonly name: "read";
  /** The language of what is said of files that cannot be read. */
  readonly language: Language;
  readonly format: DataFormat;
  /** Where the data goes; undefined for standard output. */
  readonly out: string | undefined;
  /** How many files are worked on at a time. */
  readonly jobs: number;
  /** What one file may cost. */
  readonly limits: WorkLimits;
  /** Files, folders, or "-" for a list of paths on standard input. */
  readonly places: readonly string[];
}

export const summaryFormats = ["text", "csv", "html"] as const;
export type SummaryFormat = (typeof summaryFormats)[number];

export interface SummaryCommand {
  readonly name: "summary";
  readonly language: Language;
  readonly format: SummaryFormat;
  /** Where the summary goes; undefined for standard output. */
  readonly out: string | undefined;
  /** NDJSON reports, or "-" for standard input. */
  readonly places: readonly string[];
}

export interface AnnotateCommand {
  readonly name: "annotate";
  readonly language: Language;
  /** The house template with relations that a person taught; undefined for none. */
  readonly teach: string | undefined;
  readonly path: string;
  /** Where the copy goes. */
  readonly out: string;
  /** Name of the reviewer; "" where none was given. */
  readonly by: string;
  /** What the file may cost. */
  readonly limits: WorkLimits;
}

export interface FixCommand {
  readonly name: "fix";
  readonly language: Language;
  /** The house template with relations that a person taught; undefined for none. */
  readonly teach: string | undefined;
  readonly path: string;
  /** Where the copy goes; undefined to list the fixes only. */
  readonly out: string | undefined;
  /** The least severity of a finding left that makes the command end with status 1. */
  readonly failOn: FailLevel;
  /** What the file may cost. */
  readonly limits: WorkLimits;
}

export const explanationFormats = ["text", "json"] as const;
export type ExplanationFormat = (typeof explanationFormats)[number];

export interface ExplainCommand {
  readonly name: "explain";
  readonly language: Language;
  /** The house template with relations that a person taught; undefined for none. */
  readonly teach: string | undefined;
  readonly format: ExplanationFormat;
  readonly path: string;
  /** Name of the sheet; undefined where the cell was named without one. */
  readonly sheet: string | undefined;
  /** Zero-based. */
  readonly cell: { readonly row: number; readonly column: number };
  /** What the file may cost. */
  readonly limits: WorkLimits;
}

export const answerFormats = ["text", "json", "xlsx"] as const;

export interface AnswerCommand {
  readonly name: "answer";
  readonly language: Language;
  /** The house template with relations that a person taught; undefined for none. */
  readonly teach: string | undefined;
  readonly format: (typeof answerFormats)[number];
  /** The list of findings that came back. */
  readonly list: string;
  /** The new submission. */
  readonly path: string;
  readonly out: string | undefined;
  readonly record: string | undefined;
  readonly compareWith: readonly OtherFile[];
  /** Name of the reviewer; "" where none was given. */
  readonly by: string;
  readonly limits: WorkLimits;
}

export interface RulesCommand {
  readonly name: "rules";
  readonly language: Language;
  readonly format: "text" | "json";
}

export interface HelpCommand {
  readonly name: "help";
  readonly language: Language;
}

export interface VersionCommand {
  readonly name: "version";
}

export type Command =
  | CheckCommand
  | ReadCommand
  | SummaryCommand
  | AnnotateCommand
  | AnswerCommand
  | FixCommand
  | ExplainCommand
  | ConvertCommand
  | RulesCommand
  | HelpCommand
  | VersionCommand;
