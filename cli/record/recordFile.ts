import type { FileReport, RecordEntry, ReviewRecord, SignedReview, Wording } from "../../src/index";
import { pairsAfter, readRecord, recordBounds } from "../../src/index";
import { readJsonFile } from "../jsonFile";
import { writeFileWhole } from "../output";
import { UsageError } from "../usageError";

/** No record of ours is larger. */
const MOST_BYTES = 256 * 2 ** 20;

const EMPTY: ReviewRecord = { format: "kensan-record", version: 1, entries: [], reviews: [] };

/** The record at that place; an empty one where there is no file yet. What is no record is refused, and stays as it is. */
export async function openRecord(path: string): Promise<ReviewRecord> {
  const content = await readJsonFile(path, MOST_BYTES, refused);
  if (content === undefined) return EMPTY;
  const record = readRecord(content);
  if ("problem" in record) throw refused(path, record.problem);
  return record;
}

/** The record after one more review. What is asked about pairs takes the place of what was asked before; a review that compared nothing asks nothing. */
export function recordAfter(
  { pairs: before, ...record }: ReviewRecord,
  { comparisons }: FileReport,
  entries: readonly RecordEntry[],
  review: SignedReview,
): ReviewRecord {
  const pairs = comparisons
    ? pairsAfter(
        before,
        comparisons.flatMap(({ questions }) => questions),
      )
    : (before ?? []);
  return {
    ...record,
    entries: entries.map((entry) => ({
      ...entry,
      reason: entry.reason.slice(0, recordBounds.text),
      by: entry.by.slice(0, recordBounds.text),
    })),
    reviews: [...record.reviews, review].slice(-recordBounds.reviews),
    ...(pairs.length > 0 && { pairs: pairs.slice(0, recordBounds.pairs) }),
  };
}

/** Puts the record in place as a whole, never over one of the files that are read. */
export async function saveRecord(path: string, record: ReviewRecord, inputs: readonly string[]): Promise<void> {
  const { length } = record.entries;
  if (length > recordBounds.entries) throw tooMany(path, length);
  await writeFileWhole(path, `${JSON.stringify(record, null, 2)}\n`, inputs);
}

export function tooMany(path: string, count: number): UsageError {
  return new UsageError({
    ja: `指摘が${count}件あり、記録 ${path} に残せる${recordBounds.entries}件を超えています。記録は書き換えていません。`,
    en: `There are ${count} findings, more than the ${recordBounds.entries} that a record can hold. ${path} was not changed.`,
  });
}

function refused(path: string, why: Wording): UsageError {
  return new UsageError({
    ja: `${path} は検算の記録として読めません（${why.ja}）。ファイルはそのままです。正しい記録を指定するか、まだ無い名前を付けてください。`,
    en: `${path} cannot be read as a record of Kensan (${why.en}). It was left as it is. Name a sound record, or a file that does not exist yet.`,
  });
}
