import type { Wording } from "../findings/wording";
import { FINDING_STATES } from "./findingState";
import type { RecordEntry } from "./recordEntry";
import type { RecordedPair } from "./recordedPairs";

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

/** What a stored value is not, at which place: "entries[3].state". */
export interface RecordProblem {
  readonly problem: Wording;
}

type Check = (value: unknown, path: string) => void;

class Misfit extends Error {
  constructor(readonly wording: Wording) {
    super(wording.en);
  }
}

/** A record as it was stored, or why it is none. */
export function readRecord(value: unknown): ReviewRecord | RecordProblem {
  try {
    record(value, "");
    return value as ReviewRecord;
  } catch (problem) {
    if (problem instanceof Misfit) return { problem: problem.wording };
    throw problem;
  }
}

const text: Check = (value, path) => {
  if (typeof value !== "string") throw misfit(path, { ja: "文字列ではありません", en: "is no text" });
  if (value.length > recordBounds.text) throw misfit(path, { ja: "長すぎます", en: "is too long" });
};
const count: Check = (value, path) => {
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw misfit(path, { ja: "0以上の整数ではありません", en: "is no count" });
};
const date = matching(/^(\d{4}-\d{2}-\d{2})?$/);
const period: Check = (value, path) => {
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
const ordinal: Check = (value, path) => {
  count(value, path);
  if (value === 0) throw misfit(path, { ja: "1以上の整数ではありません", en: "is no whole number from 1" });
};
const share: Check = (value, path) => {
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

type Checks = Readonly<Record<string, Check>>;

function fields(checks: Checks, optional: Checks = {}): Check {
  return (value, path) => {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      throw misfit(path, { ja: "項目の組ではありません", en: "is no object" });
    const foreign = Object.keys(value).find((key) => !Object.hasOwn(checks, key) && !Object.hasOwn(optional, key));
    // What is not known would be lost at the next writing.
    if (foreign !== undefined) throw misfit(inside(path, foreign), { ja: "知らない項目です", en: "is not known" });
    const given = value as Record<string, unknown>;
    for (const [key, check] of Object.entries(checks)) check(given[key], inside(path, key));
    for (const [key, check] of Object.entries(optional)) if (Object.hasOwn(given, key)) check(given[key], inside(path, key));
  };
}

function listOf(check: Check, most: number): Check {
  return (value, path) => {
    if (!Array.isArray(value)) throw misfit(path, { ja: "一覧ではありません", en: "is no list" });
    if (value.length > most) throw misfit(path, { ja: `${most}件を超えています`, en: `has more than ${most} items` });
    value.forEach((item, at) => {
      check(item, `${path}[${at}]`);
    });
  };
}

function oneOf(...choices: readonly (string | number | boolean | null)[]): Check {
  return (value, path) => {
    if (!choices.includes(value as string))
      throw misfit(path, { ja: `${choices.join("、")} のどれでもありません`, en: `is not one of ${choices.join(", ")}` });
  };
}

function matching(pattern: RegExp): Check {
  return (value, path) => {
    text(value, path);
    if (!pattern.test(value as string)) throw misfit(path, { ja: "書き方が違います", en: "is not written as it should be" });
  };
}

function inside(path: string, key: string): string {
  const short = key.slice(0, 40);
  return path === "" ? short : `${path}.${short}`;
}

function misfit(path: string, { ja, en }: Wording): Misfit {
  return new Misfit(path === "" ? { ja: `全体が${ja}`, en: `the whole ${en}` } : { ja: `${path} が${ja}`, en: `${path} ${en}` });
}
