import { FINDING_STATES } from "./findingState";
import type { RecordEntry } from "./recordEntry";
import type { RecordedPair } from "./recordedPairs";
import { fields, listOf, matching, misfit, misfitOf, oneOf, textUpTo, type ShapeCheck, type ShapeProblem } from "./shapeChecks";

/** One review of a document, as it was signed off. */
export interface SignedReview {
  /** ISO date. */
  readonly date: string;
  /** Name of the reviewer; "" where none was given. */
  readonly by: string;
  readonly sha256: string;
  /** Version of the rules. */
  readonly ruleset: string;
  readonly error: number;
  readonly query: number;
  readonly info: number;
}

/** What is kept of the reviews of one document, over all its submissions. */
export interface ReviewRecord {
  readonly format: "kensan-record";
  readonly version: 1;
  readonly entries: readonly RecordEntry[];
  readonly reviews: readonly SignedReview[];
  /** Indicators of two documents that are one, or two, as a person says; and those that are asked about. */
  readonly pairs?: readonly RecordedPair[];
}

/** How much a record may hold. */
export const recordBounds = { entries: 20_000, reviews: 1_000, pairs: 2_000, text: 5_000 } as const;

/** A record as it was stored, or why it is none. */
export function readRecord(value: unknown): ReviewRecord | ShapeProblem {
  return misfitOf(value, record) ?? (value as ReviewRecord);
}

const text = textUpTo(recordBounds.text);
const count: ShapeCheck = (value, path) => {
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw misfit(path, { ja: "0以上の整数ではありません", en: "is no count" });
};
const date = matching(/^(\d{4}-\d{2}-\d{2})?$/);
const period: ShapeCheck = (value, path) => {
  if (value !== null) matching(/^\d{4}-\d{2}-\d{2}$/)(value, path);
};

const entry = fields({
  identity: text,
  rule: text,
  severity: oneOf("error", "query", "info"),
  indicator: text,
  period,
  sheet: text,
  cell: matching(/^[A-Z]{1,3}[1-9]\d{0,6}$/),
  message: text,
  figures: text,
  state: oneOf(...FINDING_STATES),
  reason: text,
  by: text,
  date,
});
const signedReview = fields({ date, by: text, sha256: matching(/^[\da-f]{64}$/), ruleset: text, error: count, query: count, info: count });
const ordinal: ShapeCheck = (value, path) => {
  count(value, path);
  if (value === 0) throw misfit(path, { ja: "1以上の整数ではありません", en: "is no whole number from 1" });
};
const share: ShapeCheck = (value, path) => {
  if (value === null || (typeof value === "number" && value >= 0 && value <= 1)) return;
  throw misfit(path, { ja: "0から1までの数でも null でもありません", en: "is neither a number from 0 to 1 nor null" });
};
const indicator = fields({ name: matching(/\S/) }, { item: text, number: text, sheet: text, nth: ordinal, of: ordinal });
const pair = fields({ earlier: indicator, current: indicator, same: oneOf(true, false, null) }, { confidence: share, by: text, date });
const record = fields(
  {
    format: oneOf("kensan-record"),
    version: oneOf(1),
    entries: listOf(entry, recordBounds.entries),
    reviews: listOf(signedReview, recordBounds.reviews),
  },
  { pairs: listOf(pair, recordBounds.pairs) },
);
