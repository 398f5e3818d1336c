import { expect, test } from "vitest";
import { review } from "../../src/review";
import { failedCheck } from "../../src/rules/failed-check";
import type { Cell, Workbook } from "../../src/sheet/workbook";
import { expectFindings } from "../support/expectFindings";

type Typed = string | number | readonly [value: string | number, formula: string];

const cellOf = (typed: Typed): Cell | undefined => {
  if (typed === "") return undefined;
  const [value, formula] = typeof typed === "object" ? typed : [typed, undefined];
  return { value, text: typeof value === "number" ? value.toLocaleString("en-US") : value, ...(formula !== undefined && { formula }) };
};
const book = (sheets: Readonly<Record<string, readonly (readonly Typed[])[]>>): Workbook => ({
  sheets: Object.entries(sheets).map(([name, rows]) => ({ name, merges: [], rows: rows.map((cells) => cells.map(cellOf)) })),
});
const found = (workbook: Workbook): string[] =>
  review(workbook, { rules: [failedCheck] }).findings.map(
    ({ severity, stated, evidence }) => `${severity} ${stated} of ${evidence.length - 1}`,
  );

const budget = (name: string, difference: number): Workbook =>
  book({
    執行状況: [
      ["款", "支出済額"],
      ["民生費", 2292573],
      ["土木費", 450511],
      ["合計", 2743084],
    ],
    課別内訳: [
      ["課", "支出済額"],
      ["福祉課", 2292573],
      ["建設課", 450511 + difference],
      ["計", 2743084 + difference],
      [name, [difference, "B4-執行状況!B4"]],
    ],
  });

test("a difference to another sheet must be nothing, one to last year need not", () => {
  expect(found(budget("執行状況との差", 2510854))).toEqual(["error 2,510,854 of 2"]);
  expect(found(budget("執行状況との差", 0))).toEqual([]);
  expect(found(budget("前年度との差", 2510854))).toEqual([]);
  expect(found(budget("県との差", 2510854))).toEqual([]);
});

test("what rounding leaves is asked about", () => {
  expect(found(budget("検算", 1))).toEqual(["query 1 of 2"]);
  expect(found(budget("検算", 27))).toEqual(["error 27 of 2"]);
});

test("a difference below a heading of its own is a check", () => {
  const sheet = (heading: string) =>
    book({
      Defects: [["Item", "Count"], ["Scratch", 498], ["Total", 498], [heading], ["Process sheet", 489], ["Difference", [9, "B3-B5"]]],
    });
  expect(found(sheet("Check"))).toEqual(["error 9 of 2"]);
  expect(found(sheet("Last year"))).toEqual([]);
});

test("typed checks need a line in which the others pass", () => {
  const typed = (one: string, other: string) => `
    | 種別 | R6 | R5 |
    |---|---|---|
    | 急病 | 2,318 | 2,236 |
    | 一般負傷 | 517 | 549 |
    | 照合 | ${one} | ${other} |
    `;
  expectFindings(failedCheck, typed("不一致{failed-check}", "一致"));
  expectFindings(failedCheck, typed("不一致", "不一致"));
  expectFindings(failedCheck, typed("一致", "一致"));
  expectFindings(failedCheck, typed("12", "14"));
});

test("says what a check compares only where its formula tells it", () => {
  const messages = (workbook: Workbook): readonly string[] =>
    review(workbook, { rules: [failedCheck] }).findings.map(({ message }) => message.en);
  const typed = book({
    Cases: [
      ["Desk", "Cases", "Check"],
      ["Town hall", 1204, "OK"],
      ["West", 251, "NG"],
    ],
  });
  expect(messages(typed)).toEqual([expect.stringMatching(/says “NG”\. It holds no formula/)]);
  const ranges = book({
    Cases: [
      ["Month", "Cases", "Closed"],
      ["April", 12, 9],
      ["May", 14, 11],
      ["Check", ["NG", 'IF(SUM(B2:B3)=SUM(C2:C3),"OK","NG")'], ""],
    ],
  });
  expect(messages(ranges)).toEqual([expect.stringContaining("SUM(B2:B3)")]);
});

test("what is counted is no check, and a check that adds up gives the total again", () => {
  expect(
    found(
      book({
        Site: [
          ["Site", "Checks done"],
          ["Leeds", [12, "15-3"]],
          ["Safety check visits", [7, "9-2"]],
          ["Check", [19, "SUM(B2:B3)"]],
        ],
      }),
    ),
  ).toEqual([]);
});

const statement = (name: string, left: number): Workbook =>
  book({
    Cash: [
      ["Item", "£"],
      ["Hire", 412],
      ["Fees", 231],
      ["Total", [643, "B2+B3"]],
      [name, 643 - left],
      ["Difference", [left, "B4-B5"]],
    ],
  });

test("what is left between a total and a figure from elsewhere is asked about", () => {
  expect(found(statement("Bank statement", 27))).toEqual(["query 27 of 2"]);
  expect(found(statement("Bank statement", 0))).toEqual([]);
  expect(found(statement("Last year", 27))).toEqual([]);
  expect(found(statement("Cost per head", 27))).toEqual([]);
});

const counts = (left: number, note?: string): Workbook => {
  const rows = [31, 42, 55, 67, 78, 89].map(
    (count, at) => [`A${at}`, count, count - (at === 3 ? left : 0), [at === 3 ? left : 0, `B${at + 2}-C${at + 2}`]] as const,
  );
  const made = book({ Till: [["Day", "Takings", "Till roll", "売上差"], ...rows] });
  const noted = made.sheets[0]?.rows[4]?.[3];
  if (note !== undefined && noted) Object.assign(noted, { note });
  return made;
};

test("so is the only one in a column of differences that are nothing, unless a comment says why", () => {
  expect(found(counts(5))).toEqual(["query 5 of 2"]);
  expect(found(counts(0))).toEqual([]);
  expect(found(counts(5, "short change, see slip"))).toEqual([]);
});
