import type { Period } from "./period";
import type { Quantity } from "./quantity";

/** Words and signs that stand where a figure could: each kind means something else. */
export type MarkerKind =
  | "nil" // - – — ‐ － _ : nothing, or not measured
  | "not-applicable" // / ／ n/a 該当なし 対象外
  | "unknown" // … 不明 不詳
  | "suppressed" // x X *** 秘匿
  | "not-collected" // 未集計 集計中 TBC pending
  | "under-survey" // 調査中
  | "no-result" // 実績なし
  | "not-set" // 未設定 設定なし TBD
  | "reprint" // 再掲
  | "same-as-above" // 同上 〃
  | "not-updated" // 更新なし
  | "from-nothing" // 皆増 新規
  | "to-nothing"; // 皆減 廃止

/** A rating as printed. `symbol` folds spellings: ○ 〇 ◯ are all "○"; "△（一部達成）" has symbol "△". */
export interface Rating {
  readonly symbol: string;
  /** The symbol as typed. */
  readonly spelling: string;
  /** The words beside it: "達成", "一部達成". */
  readonly words: string;
}

/** What a stretch of the cell's text is. Parts cover the text without gaps or overlaps. */
export interface Part {
  readonly kind:
    | "value"
    | "unit"
    | "scale"
    | "sign"
    | "qualifier"
    | "period"
    | "marker"
    | "rating"
    | "second-value"
    | "delta"
    | "label"
    | "bracket"
    | "blank"
    | "note";
  readonly start: number;
  readonly end: number;
}

/** A second figure in the cell: "3 (累計4)" has 累計 → 4; "①500 ②50" has ① → 500 and ② → 50. */
export interface LabelledQuantity {
  readonly label: string;
  readonly quantity: Quantity;
}

/** Everything that one cell's text says. Nothing is dropped: what has no meaning here stands in `note`. */
export interface Printed {
  readonly text: string;
  readonly kind: "blank" | "quantity" | "several" | "marker" | "rating" | "period" | "text";
  /** The main figure; for "several" it is absent and `others` holds all of them. */
  readonly quantity?: Quantity;
  readonly others?: readonly LabelledQuantity[];
  /** A change printed beside the figure: "63.2% (+8.3ポイント)". A cell that is only a change has it as `quantity`, signed. */
  readonly delta?: Quantity;
  readonly period?: Period;
  readonly marker?: MarkerKind;
  readonly rating?: Rating;
  readonly note?: string;
}
