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
};

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
  });
});
