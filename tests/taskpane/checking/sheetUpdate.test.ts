import fc from "fast-check";
import { expect, test } from "vitest";
import type { Cell, Sheet } from "../../../src/index";
import { sheetUpdate, updatedSheet } from "../../../taskpane/checking/sheetUpdate";

const cell = fc.option(
  fc.oneof(
    fc.constantFrom("", "1", "47.8%").map((text): Cell => ({ value: text, text })),
    fc.constantFrom("#N/A", "#DIV/0!").map((error): Cell => ({ value: { error }, text: error })),
    fc.constantFrom("A1", "B1").map((formula): Cell => ({ value: 1, text: "1", formula })),
  ),
  { nil: undefined },
);
const sheet = fc
  .array(fc.option(fc.array(cell, { maxLength: 4 }), { nil: undefined }), { maxLength: 6 })
  .map((rows): Sheet => ({ name: "KPI", rows, merges: [] }));

test("whoever remembers the old sheet gets the new one from the update, whatever changed", () => {
  fc.assert(
    fc.property(fc.option(sheet, { nil: undefined }), sheet, (before, after) => {
      expect(updatedSheet(before, sheetUpdate(before, after))).toEqual(after);
    }),
  );
});

test("of one edited cell only its row is handed over", () => {
  const rows = Array.from({ length: 100 }, (_, row) => [{ value: row, text: String(row) }]);
  const before: Sheet = { name: "KPI", rows, merges: [] };
  const after = { ...before, rows: rows.map((cells, row) => cells.map((one) => (row === 7 ? { value: "x", text: "x" } : { ...one }))) };
  expect([...(sheetUpdate(before, after).changedRows ?? [])]).toEqual([[7, [{ value: "x", text: "x" }]]]);
});

test("a change of a sheet that was never handed over is not taken for a sheet", () => {
  const before: Sheet = { name: "KPI", rows: [], merges: [] };
  expect(() => updatedSheet(undefined, sheetUpdate(before, before))).toThrow("never handed over");
});
