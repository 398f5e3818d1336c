import type { WorkLimits } from "./work/workLimits";
import type { Language, Program, Severity } from "../src/index";

export const formats = ["text", "json", "ndjson", "csv", "html", "xlsx"] as const;
export type Format = (typeof formats)[number];

export const severities = ["error", "query", "info"] as const satisfies readonly Severity[];

/** The least severity that makes the command end with status 1. */
export const failLevels = [...severities, "never"] as const;
export type FailLevel = (typeof failLevels)[number];

export const languages = ["ja", "en"] as const satisfies readonly Language[];

export interface CheckCommand {
  readonly name: "check";
  readonly language: Language;
  readonly format: Format;
  readonly failOn: FailLevel;
  /** Where the report goes; undefined for standard output. */
  readonly out: string | undefined;
  /** The file in which findings, reasons and states are kept from one review to the next. */
  readonly record: string | undefined;
  /** Name of the reviewer; "" where none was given. */
  readonly by: string;
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

export interface AnnotateCommand {
  readonly name: "annotate";
  readonly language: Language;
  readonly path: string;
  /** Where the copy goes. */
  readonly out: string;
  /** Name of the reviewer; "" where none was given. */
  readonly by: string;
  /** What the file may cost. */
  readonly limits: WorkLimits;
}

export const answerFormats = ["text", "json", "xlsx"] as const;

export interface AnswerCommand {
  readonly name: "answer";
  readonly language: Language;
  readonly format: (typeof answerFormats)[number];
  /** The list of findings that came back. */
  readonly list: string;
  /** The new submission. */
  readonly path: string;
  readonly out: string | undefined;
  readonly record: string | undefined;
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

export type Command = CheckCommand | ConvertCommand | AnnotateCommand | AnswerCommand | RulesCommand | HelpCommand | VersionCommand;
