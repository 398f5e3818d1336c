import type { TableChecks } from "../checks/check";
import type { HouseScale } from "../checks/houseScale";
import type { Comparison } from "../comparison/change";
import type { ExplainedCheck } from "../diagnosis/behindChecks";
import type { Conflict } from "../diagnosis/conflict";
import type { CheckLedger } from "../findings/ledger";
import type { CellNames } from "../findings/relationReport";
import type { Report, Severity, Wording } from "../findings/finding";
import type { TableReading } from "../indicators/indicator";
import type { Region } from "../regions/region";
import type { RelationBook } from "../relations/relationBook";
import type { Program } from "../sheet/kpiFunctions";
import type { Workbook } from "../sheet/workbook";

/** What the user can set; absent settings are inferred from the table. */
export interface RuleSettings {
  /** Raw rates above this percentage ask whether the target is stale. Default 120. */
  readonly staleTargetAbove: number;
  /** How the house counts an indicator without a rate (—) in an average; undefined where nobody said. */
  readonly missingRates: "zero" | "skip" | undefined;
  /** Whether averages of the house count rates above 100 % as 100 % and below 0 as 0, or as they are; undefined where nobody said. */
  readonly outlyingRates: "clip" | "keep" | undefined;
  /** The scale on which the house rates, where a table prints no legend; undefined where nobody said. */
  readonly ratingScale: HouseScale | undefined;
  /** The spreadsheet program that shows the workbook; undefined where a file is read without one. */
  readonly program: Program | undefined;
}

export interface RuleContext {
  readonly workbook: Workbook;
  readonly readings: readonly TableReading[];
  /** The calculations of each table done again, in the order of `readings`. */
  readonly checks: readonly TableChecks[];
  /** The rectangles of figures of every sheet, with their headings and stubs. */
  readonly regions: readonly Region[];
  /** Every relation that words and figures of the workbook bear out. */
  readonly relations: RelationBook;
  /** What contradicts them. */
  readonly conflicts: readonly Conflict[];
  /** The checks of the workbook by itself that fail, with what would make them pass. */
  readonly ownChecks: readonly ExplainedCheck[];
  /** The workbook held against other documents, or against an earlier edition in itself. */
  readonly comparisons: readonly Comparison[];
  /** What the cells of results are called. */
  readonly names: CellNames;
  readonly settings: RuleSettings;
  /** Where rules write down which figures they checked, and why they could not check others. */
  readonly ledger: CheckLedger;
}

export interface Rule<MessageId extends string = string> {
  readonly id: string;
  readonly severity: Severity;
  readonly title: Wording;
  readonly messages: Readonly<Record<MessageId, Wording>>;
  check(context: RuleContext): Iterable<Report<MessageId>>;
}

/** Fixes the message ids of a rule, so that a report cannot name a message that does not exist. */
export function defineRule<MessageId extends string>(rule: Rule<MessageId>): Rule<MessageId> {
  return rule;
}
