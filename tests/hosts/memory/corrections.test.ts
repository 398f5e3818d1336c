import fc from "fast-check";
import { expect, test } from "vitest";
import type { Json } from "../../../hosts/host";
import { contentOf, storedText } from "../../../hosts/storedText";
import { review } from "../../../src/index";
import { readKept, writeKept } from "../../../taskpane/state/keptRecord";
import { readSettings } from "../../../hosts/memory/settings";
import { correctionsToJson, readCorrections } from "../../../hosts/memory/corrections";
import { workbookOf } from "../../support/sampleReview";

const named = { sheet: "attainment", key: "" };

test("all that can be said of a table is read again", () => {
  const said = [
    {
      ...named,
      ignored: false,
      range: { top: 2, left: 0, bottom: 7, right: 3 },
      headerRows: 1,
      kind: "attainment" as const,
      columns: [{ offset: 1, role: "target" as const, period: "" }],
      directions: { 待ち時間: "decrease" as const },
    },
  ];
  expect(readCorrections(correctionsToJson(said))).toEqual(said);
});

test.each<[string, Json]>([
  ["no columns", { columns: [null, 3, { offset: -1 }, { offset: 0.5, role: "rate" }] }],
  ["a period that is no text", { columns: [{ offset: 1, period: 5 }] }],
  ["a role that is none", { columns: [{ offset: 1, role: "constructor" }] }],
  ["a range beyond the sheet", { range: { top: 0, left: 0, bottom: 3, right: 1e9 } }],
  ["a range that is upside down", { range: { top: 5, left: 0, bottom: 3, right: 1 } }],
  ["a range of a whole sheet", { range: { top: 0, left: 0, bottom: 1_048_575, right: 16_383 } }],
  ["a kind that is none", { kind: "toString" }],
  ["directions that are none", { directions: { a: "up", b: 3 } }],
  ["no number of rows", { headerRows: 1e9 }],
])("of a stored correction with %s, that part is passed over", (_, part) => {
  const [read] = readCorrections([{ ...named, ...(part as object) }]);
  const { columns = [], directions = {}, ...rest } = read ?? { sheet: "" };
  expect(rest).toEqual(named);
  expect(columns.every(({ role, period }) => role === undefined && period === undefined)).toBe(true);
  expect(directions).toEqual({});
});

test("whatever a workbook keeps, it is read without harm, and the review comes to its end", () => {
  const workbook = workbookOf("samples/attainment.csv");
  const field = fc.constantFrom(
    "sheet",
    "key",
    "range",
    "top",
    "left",
    "bottom",
    "right",
    "columns",
    "offset",
    "role",
    "period",
    "kind",
    "directions",
    "headerRows",
  );
  const leaf = fc.constantFrom<Json>(null, true, -1, 0, 1, 3, 1e9, 0.5, "", "attainment", "rate", "R5年度", "__proto__", "x".repeat(300));
  const { json } = fc.letrec<{ json: Json }>((tie) => ({
    json: fc.oneof(
      { depthSize: "small" },
      leaf,
      fc.array(tie("json"), { maxLength: 4 }),
      fc.dictionary(field, tie("json"), { maxKeys: 6 }),
    ),
  }));
  const entry = fc
    .tuple(fc.constantFrom("", "指標|目標値(A)|値(B)|達成率(B/A)"), fc.dictionary(field, json))
    .map(([key, more]) => ({ ...more, sheet: "attainment", key }));
  fc.assert(
    fc.property(fc.oneof(json, fc.array(entry, { maxLength: 3 })), (stored) => {
      const corrections = readCorrections(stored);
      expect(readCorrections(correctionsToJson(corrections))).toEqual(corrections);
      readSettings(stored);
      const record = readKept(stored);
      expect(readKept(writeKept(record)).entries).toEqual(record.entries);
      expect(review(workbook, { corrections }).findings.filter(({ id }) => id.includes("rule-failed"))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test("what is too long, of another version, or not ours is as if it were not there", () => {
  expect(contentOf(storedText(["a"]))).toEqual(["a"]);
  for (const text of [storedText("x".repeat(2_000_001)), '{"version":2,"value":1}', "{", "null", 5, null, undefined]) {
    expect(contentOf(text)).toBeUndefined();
  }
});
