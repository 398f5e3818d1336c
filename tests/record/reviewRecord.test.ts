import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRecord } from "../../src/record/reviewRecord";
import { entryOf } from "../support/recordEntries";

const schema = JSON.parse(readFileSync(new URL("../../docs/record.schema.json", import.meta.url), "utf8")) as object;
const isValid = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);

const review = { date: "2026-11-28", by: "", sha256: "0f".repeat(32), ruleset: "0.1.0", error: 1, query: 0, info: 2 };
const sound = {
  format: "kensan-record",
  version: 1,
  entries: [entryOf(), entryOf({ period: null, state: "accepted", date: "" })],
  reviews: [review],
  pairs: [
    {
      earlier: { name: "会議の開催回数" },
      current: { name: "対話の場", item: "交流", number: "4", sheet: "KPI", nth: 1, of: 2 },
      same: true,
    },
    { earlier: { name: "a" }, current: { name: "b" }, same: null, confidence: 0.55, by: "山田", date: "2026-11-28" },
  ],
};
const [pair] = sound.pairs;

function problemOf(value: unknown): string | undefined {
  const read = readRecord(value);
  return "problem" in read ? read.problem.en : undefined;
}

test("a sound record is read as it is", () => {
  expect(readRecord(sound)).toBe(sound);
  expect(isValid(sound)).toBe(true);
});

describe("a record is refused as a whole", () => {
  test.each<[string, unknown, string]>([
    ["nothing", null, "the whole is no object"],
    ["a list", [], "the whole is no object"],
    ["another version", { ...sound, version: 2 }, "version is not one of 1"],
    ["something unknown", { ...sound, extra: 1 }, "extra is not known"],
    ["no entries", { ...sound, entries: undefined }, "entries is no list"],
    ["too many entries", { ...sound, entries: Array.from({ length: 20_001 }, () => 0) }, "entries has more than 20000 items"],
    [
      "a state that does not exist",
      { ...sound, entries: [entryOf(), { ...entryOf(), state: "done" }] },
      "entries[1].state is not one of open",
    ],
    ["a text that is too long", { ...sound, entries: [entryOf({ reason: "あ".repeat(5001) })] }, "entries[0].reason is too long"],
    ["a number for a text", { ...sound, entries: [{ ...entryOf(), message: 1 }] }, "entries[0].message is no text"],
    ["a cell that is none", { ...sound, entries: [entryOf({ cell: "5D" })] }, "entries[0].cell is not written as it should be"],
    ["a date that is none", { ...sound, entries: [entryOf({ date: "yesterday" })] }, "entries[0].date is not written"],
    ["a hash that is none", { ...sound, reviews: [{ ...review, sha256: "" }] }, "reviews[0].sha256 is not written"],
    ["a count that is none", { ...sound, reviews: [{ ...review, error: -1 }] }, "reviews[0].error is no count"],
    ["pairs that are no list", { ...sound, pairs: {} }, "pairs is no list"],
    ["too many pairs", { ...sound, pairs: Array.from({ length: 2_001 }, () => pair) }, "pairs has more than 2000 items"],
    ["a pair without a side", { ...sound, pairs: [{ ...pair, current: undefined }] }, "pairs[0].current is no object"],
    [
      "the first of none",
      { ...sound, pairs: [{ ...pair, current: { name: "b", nth: 0 } }] },
      "pairs[0].current.nth is no whole number from 1",
    ],
    ["more than certain", { ...sound, pairs: [{ ...pair, confidence: 1.01 }] }, "pairs[0].confidence is neither"],
    ["a word that is no answer", { ...sound, pairs: [{ ...pair, same: 1 }] }, "pairs[0].same is not one of"],
  ])("for %s", (_, value, problem) => {
    expect(problemOf(value)).toContain(problem);
    expect(isValid(value)).toBe(false);
  });

  test("in just the cases that the schema names", () => {
    const odd = fc.oneof(
      fc.constant(null),
      fc.string(),
      fc.integer(),
      fc.constant([]),
      fc.constant({}),
      fc.constant("2026-01-01"),
      fc.constant("A1"),
    );
    const key = fc.constantFrom(...Object.keys(entryOf()), "other");
    fc.assert(
      fc.property(key, odd, (name, value) => {
        const record = { ...sound, entries: [{ ...entryOf(), [name]: value }] };
        expect(problemOf(record) === undefined).toBe(isValid(record));
      }),
    );
    const pairKey = fc.constantFrom("same", "confidence", "by", "date", "earlier", "other");
    const answer = fc.oneof(odd, fc.boolean(), fc.double(), fc.record({ name: odd }), fc.record({ name: fc.constant("a"), nth: odd }));
    fc.assert(
      fc.property(pairKey, answer, (name, value) => {
        const record = { ...sound, pairs: [{ ...pair, [name]: value }] };
        expect(problemOf(record) === undefined).toBe(isValid(record));
      }),
    );
  });
});
