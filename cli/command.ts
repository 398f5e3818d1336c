import type { WorkLimits } from "./work/workLimits";
import type { Language, Program, Severity } from "../src/index";

export const formats = ["text", "json", "ndjson", "csv"] as const;
export type Format = (typeof formats)[number];

export const severities = ["error", "query", "info"] as const satisfies readonly Severity[];

/** The least severity that makes the command end with status 1. */
export const failLevels = [...severities, "never"] as const;
export type FailLevel = (typeof failLevels)[number];

export const languages = ["ja", "en"] as const satisfies readonly Language[];

/** A file that every checked file is held against. */
export interface OtherFile {
  readonly kind: "previous" | "plan";
  readonly path: string;
}

export interface CheckCommand {
  readonly name: "check";
  readonly language: Language;
  readonly format: Format;
  readonly failOn: FailLevel;
  /** Where the report goes; undefined for standard output. */
  readonly out: string | undefined;
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

export type Command = CheckCommand | ConvertCommand | RulesCommand | HelpCommand | VersionCommand;
