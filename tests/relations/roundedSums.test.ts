import { describe, expect, test } from "vitest";
import { review } from "../../src/review";
import { a1 } from "../../src/sheet/a1";
import type { Workbook } from "../../src/sheet/workbook";
import { THREE_PARTS } from "../support/threeParts";

type Row = readonly (string | number)[];

function sheetOf(rows: readonly Row[]): Workbook {
  const cells = rows.map((row) => row.map((value) => ({ value: String(value), text: String(value) })));
  return { sheets: [{ name: "S", rows: cells, merges: [] }] };
}

/** What is said of totals: how sure, and where. */
function totalsOf(rows: readonly Row[]): string[] {
  return review(sheetOf(rows)).findings.flatMap(({ rule, severity, cell }) =>
    rule === "total-mismatch" ? [`${severity} ${a1(cell)}`] : [],
  );
}

const HEAD = ["市町村", "窓口", "郵送", "電子", "合計"];
/** Rows of parts and their total, some totals off by so much. */
function table(count: number, off: Readonly<Record<number, number>>, print: (value: number) => string | number = (value) => value): Row[] {
  const rows = THREE_PARTS.slice(0, count).map((parts, at) => {
    const total = parts.reduce<number>((a, b) => a + b, 0) + (off[at] ?? 0);
    return [`${"あいうえおかきくけこ"[at] ?? ""}市`, ...[...parts, total].map(print)];
  });
  return [HEAD, ...rows];
}

describe("sums of figures that may have been rounded each by itself", () => {
  test("a table whose totals agree says nothing", () => {
    expect(totalsOf(table(6, {}))).toEqual([]);
  });

  test("several that miss by one bear each other out", () => {
    expect(totalsOf(table(6, { 1: 1, 4: -1, 5: 1 }))).toEqual([]);
  });

  test("one that misses by one among a few is asked about", () => {
    expect(totalsOf(table(5, { 2: 1 }))).toEqual(["query E4"]);
  });

  test("one that misses by one is an error where so many others hold that rounded figures would not", () => {
    expect(totalsOf(table(10, { 2: 1 }))).toEqual(["error E4"]);
  });

  test("one that misses by more than rounding can is an error", () => {
    expect(totalsOf(table(5, { 2: 37 }))).toEqual(["error E4"]);
  });

  test("counts with their unit were not rounded", () => {
    expect(totalsOf(table(5, { 2: 1 }, (value) => `${value}件`))).toEqual(["error E4"]);
  });

  test("counts of few things were not rounded", () => {
    const rows = [
      HEAD,
      ["あ市", 12, 5, 7, 24],
      ["い市", 9, 14, 3, 26],
      ["う市", 4, 8, 6, 19],
      ["え市", 11, 2, 10, 23],
      ["お市", 7, 6, 15, 28],
    ];
    expect(totalsOf(rows)).toEqual(["error E4"]);
  });

  test("zeros that an export appends are no digits", () => {
    expect(totalsOf(table(6, { 1: 1, 4: -1, 5: 1 }, (value) => value.toFixed(4)))).toEqual([]);
  });

  test("counts rounded to fives miss by fives", () => {
    const fives = (value: number): number => 5 * value;
    expect(totalsOf(table(6, { 1: 1, 4: -1, 5: 1 }, fives))).toEqual([]);
  });
});

describe("one figure that is a unit off in two sums", () => {
  const visits: Row[] = [
    ["相談種別", "来所", "電話", "訪問", "計"],
    ["生活", 88, 141, 23, 252],
    ["福祉", 61, 120, 74, 255],
    ["健康", 12, 40, 31, 83],
    ["家族", 33, 52, 6, 91],
    ["後見", 17, 29, 18, 64],
    ["計", 211, 382, 152, 745],
  ];

  test("is told, for its row and its column say the same", () => {
    expect(totalsOf(visits)).toEqual([]);
    expect(totalsOf(visits.with(6, ["計", 211, 382, 153, 745]))).toEqual(["error D7"]);
  });

  test("is rounding where another figure is off too", () => {
    const rounded = visits.with(6, ["計", 211, 382, 153, 745]).with(1, ["生活", 88, 141, 23, 253]).with(2, ["福祉", 61, 120, 74, 254]);
    expect(totalsOf(rounded)).toEqual([]);
  });
});
