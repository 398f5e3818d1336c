import type { Verdict } from "../measures/verdict";
import type { CellAddress, Cited } from "../sheet/address";
import type { ColumnRole } from "../tables/table";

export type Language = "ja" | "en";

/** The same sentence in each language the product speaks. `{name}` stands for a datum of the report. */
export interface Wording {
  readonly ja: string;
  readonly en: string;
}

/** error エラー: must be corrected. query 要確認: correct it or give a reason. info 参考. */
export type Severity = "error" | "query" | "info";

export type { Verdict } from "../measures/verdict";

/** One cell rewritten. A host refuses the edit when the cell no longer shows `before`. */
export interface Edit {
  readonly cell: CellAddress;
  readonly before: string;
  readonly after: string;
}

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
}

export interface Suspect extends Cited<string> {
  readonly allowed?: readonly [string, string];
}

export interface Cause {
  readonly type: string;
  readonly cell: CellAddress;
  readonly before: string;
  readonly after: string;
  readonly confidence: number;
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
  readonly range?: readonly [string, string];
  readonly suspects?: readonly Suspect[];
  readonly causes?: readonly Cause[];
  readonly fixes?: readonly Fix[];
}

export interface Finding extends Omit<Report, "severity" | "message" | "data"> {
  /** Stable: rule + indicator + period, numbered where one triple occurs twice. */
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Wording;
}
