import { expect, test } from "vitest";
import { review } from "../../src/review";
import { a1 } from "../../src/sheet/a1";
import { OWN_NOTE } from "../../src/sheet/remark";
import type { Workbook } from "../../src/sheet/workbook";
import { calculatedBook } from "../support/calculatedBook";

/** The workbook with a comment on a cell. */
const remarked = ({ sheets }: Workbook, name: string, note: string): Workbook => ({
  sheets: sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((cells, row) => cells?.map((cell, column) => (cell && a1({ row, column }) === name ? { ...cell, note } : cell))),
  })),
});
const told = (workbook: Workbook): string[] =>
  review(workbook).findings.flatMap(({ severity, rule, cell }) => (severity === "info" ? [] : [`${severity} ${rule} ${a1(cell)}`]));

const METERS = `Customer | Before | Now | Used | Remark
A-31 | 1482 | 1519 | 37 =C2-B2
A-32 | 3377 | 3431 | 54 =C3-B3
A-33 | 9961 | 38 | 77 =C4+10000-B4
A-34 | 2210 | 2318 | 108 =C5-B5
A-35 | 655 | 714 | 38
A-36 | 884 | 902 | 18 =C7-B7`;

test("a comment on a cell tells why it is not calculated as those around it", () => {
  const meters = calculatedBook({ S: METERS.replace("77 =C4+10000-B4", "77 =C4+10000-B4 | Meter went round") });
  expect(told(meters)).toEqual(["error delta-mismatch D6"]);
  expect(told(remarked(meters, "D6", "Leak: mean of three periods"))).toEqual([]);
  expect(told(remarked(meters, "D6", `${OWN_NOTE} Error: 714 − 655 = 59`))).toEqual(told(meters));
});

test("a constant in a formula is explained by a text that few other rows have", () => {
  const meters = (remark: string): Workbook =>
    remarked(calculatedBook({ S: METERS.replace("77 =C4+10000-B4", `77 =C4+10000-B4${remark}`) }), "D6", "Leak");
  expect(told(meters(" | Meter went round"))).toEqual([]);
  expect(told(meters(""))).toEqual(["error delta-mismatch C4"]);
});
