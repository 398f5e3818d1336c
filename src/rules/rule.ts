import type { TableChecks } from "../checks/check";
import type { CheckLedger } from "../findings/ledger";
import type { Report, Severity, Wording } from "../findings/finding";
import type { TableReading } from "../indicators/indicator";
import type { Workbook } from "../sheet/workbook";

/** What the user can set; absent settings are inferred from the table. */
export interface RuleSettings {
  /** Raw rates above this percentage ask whether the target is stale. Default 120. */
  readonly staleTargetAbove: number;
  /** How the house counts an indicator without a rate (—) in an average; undefined where nobody said. */
  readonly missingRates: "zero" | "skip" | undefined;
}

export interface RuleContext {
  readonly workbook: Workbook;
  readonly readings: readonly TableReading[];
  /** The calculations of each table done again, in the order of `readings`. */
  readonly checks: readonly TableChecks[];
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
