import { expect, test } from "vitest";
import { a1 } from "../../src/sheet/a1";
import { reviewOf } from "../support/toldOf";

const CUTS = `
取組 | 単位 | 目標値 | 実績値 | 目標との差 | 達成率(%)
電気 | 千kWh | 6,997.7 | 6,491.8 | ▲505.9 | 92.8
ガス | 千m3 | 354.8 | 362.8 | 8.0 | 102.3
燃料 | kL | 73.23 | 78.51 | 5.28 | 107.2
水道 | 千m3 | 96.9 | 89.3 | ▲7.6 | 92.2
ごみ | t | 164.1 | 146.2 | ▲17.9 | 89.1`;

/** What may be changed at a cell, and whether without asking. */
const fixes = (table: string, cell: string): (readonly [string, boolean])[] =>
  reviewOf(table).findings.flatMap(({ fixes: offered = [] }) =>
    offered.flatMap(({ edits, safe }) =>
      edits.every((edit) => a1(edit.cell) === cell) ? edits.map(({ after }) => [after, safe] as const) : [],
    ),
  );

test("a figure that lost a decimal is not mended without asking: what the decimal was is open", () => {
  expect(fixes(CUTS.replace("78.51", "78.1"), "D4")).toContainEqual(["78.5", false]);
});

test("one that shows all its decimals is", () => {
  expect(fixes(CUTS.replace("6,491.8", "6,941.8"), "D2")).toContainEqual(["6,491.8", true]);
});
