import type { CauseType } from "../diagnosis/conflict";
import type { Verdict } from "../measures/verdict";
import type { CellAddress, Cited } from "../sheet/address";
import type { ColumnRole } from "../tables/table";
import type { Edit } from "./edit";
import type { Wording } from "./wording";

export type { Edit } from "./edit";
export type { Language, Wording } from "./wording";

/** error エラー: must be corrected. query 要確認: correct it or give a reason. info 参考. */
export type Severity = "error" | "query" | "info";

/** The gravest first. */
export const severities = ["error", "query", "info"] as const satisfies readonly Severity[];

export type { Verdict } from "../measures/verdict";

export interface Fix {
  readonly label: Wording;
  /** True only where the fix cannot be wrong; else a person must accept it. */
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** A cell that the finding rests on, with what it says. */
export interface Evidence {
  readonly cell: CellAddress;
  readonly role: ColumnRole;
  readonly text: string;
  /** The other document that the cell stands in; absent for the document that the finding is about. */
  readonly document?: string;
}

export interface Suspect extends Cited<string> {
  readonly allowed?: readonly [string, string];
}

export interface Cause {
  readonly type: CauseType;
  readonly cell: CellAddress;
  readonly before: string;
  readonly after: string;
  readonly confidence: number;
}

/** The relation that a finding rests on: what is calculated from what, who says so, and in how many places it holds. */
export interface StatedRelation {
  /** The form of the calculation: ratio, change, difference, progress, mirror, complement, product, sum, mean, share or another of src/relations/form.ts. */
  readonly operator: string;
  /** With the names of the cells: "C5 ÷ B5 × 100". */
  readonly text: string;
  readonly origin: "words" | "formula" | "figures" | "user";
  readonly agreeing: number;
  readonly of: number;
}

/** What a rule says about one cell; the reviewer adds the rule's id, severity and words. */
export interface Report<MessageId extends string = string> {
  readonly message: MessageId;
  readonly cell: CellAddress;
  /** Name of the indicator, folded; "" for a finding about the table. */
  readonly indicator: string;
  /** ISO end date of the column's period, where the finding belongs to one. */
  readonly period?: string | undefined;
  readonly data: Readonly<Record<string, string | Wording>>;
  readonly evidence: readonly Evidence[];
  /** Where this case weighs less or more than the rule's own severity. */
  readonly severity?: Severity;
  readonly verdict?: Verdict;
  readonly stated?: string;
  readonly expected?: string;
  /** The calculation that gives `expected`, in signs that need no translation: "45.0% ÷ 60.1%". */
  readonly computation?: string;
  /** What that calculation gives before it is rounded, where that is more than `expected` says: "74.87…%". */
  readonly unrounded?: string | undefined;
  readonly range?: readonly [string, string];
  readonly suspects?: readonly Suspect[];
  readonly causes?: readonly Cause[];
  readonly fixes?: readonly Fix[];
  readonly relation?: StatedRelation;
  /** Other relations that fit nearly as well, with the names of the cells. */
  readonly rivals?: readonly string[];
}

export interface Finding extends Omit<Report, "severity" | "message" | "data"> {
  /** Stable: rule + indicator + period, numbered where one triple occurs twice. */
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Wording;
}
