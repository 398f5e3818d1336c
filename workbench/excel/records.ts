import type { CellRange } from "../../src/index";

/** What a sheet keeps beside its cells. */

export interface ReplyRecord {
  readonly id: string;
  content: string;
  readonly author: string;
  readonly created: Date;
}

export interface CommentRecord {
  readonly id: string;
  range: CellRange;
  content: string;
  readonly author: string;
  readonly created: Date;
  resolved: boolean;
  replies: ReplyRecord[];
}

export interface NoteRecord {
  range: CellRange;
  content: string;
  readonly author: string;
  visible: boolean;
}

export interface ConditionalFormatRecord {
  readonly id: string;
  readonly type: string;
  ranges: CellRange[];
  stopIfTrue: boolean;
  /** The rule of a custom format, with its "=". */
  formula: string;
  fillColor: string;
  fontColor: string;
  bold: boolean | null;
  italic: boolean | null;
  /** "None", "Single" or "Double"; null where the rule says nothing of it. */
  underline: string | null;
}

export interface TableRecord {
  readonly id: string;
  name: string;
  range: CellRange;
  hasHeaders: boolean;
  style: string;
  filters: boolean;
}

export interface NameRecord {
  name: string;
  /** With its "=": a reference or any formula. */
  formula: string;
  comment: string;
  visible: boolean;
}
