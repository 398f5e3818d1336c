import { expect, test } from "vitest";
import { numberIn } from "../../src/facts/formulas/formulaLines";
import { valueOfFormula } from "../../src/facts/formulas/oddFormulas";
import type { Edit } from "../../src/findings/edit";
import { toText } from "../../src/measures/decimal";
import type { Cell, Workbook } from "../../src/sheet/workbook";
import { review } from "../../src/review";
import { a1, columnName } from "../../src/sheet/a1";

const MONTHS = 6;
const ROWS = 5;
const total = ROWS + 2;

/** Five branches by month with a total of each row and column, the formulas of some cells put otherwise; or all numbers typed, but for those. */
function branches(otherwise: Readonly<Record<string, { value: number; formula?: string }>> = {}, calculates = true): Workbook {
  const amount = (row: number, month: number): number => 1300 + 217 * row + ((row * 131 + month * 389 + row * month * 57) % 900);
  const numbers = Array.from({ length: ROWS }, (_, row) => Array.from({ length: MONTHS }, (_, month) => amount(row, month)));
  const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);
  const cellAt = (row: number, column: number, value: number, formula?: string): Cell => {
    const one = otherwise[a1({ row, column })] ?? { value, ...(calculates && formula !== undefined && { formula }) };
    return { text: one.value.toLocaleString("en-US"), ...one };
  };
  const text = (value: string): Cell => ({ value, text: value });
  const header = ["Branch", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Total"].map(text);
  const rows = numbers.map((line, row) => [
    text(`Branch ${"ABCDE".charAt(row)}`),
    ...line.map((value, month) => cellAt(row + 1, month + 1, value)),
    cellAt(row + 1, MONTHS + 1, sum(line), `SUM(B${row + 2}:G${row + 2})`),
  ]);
  const sums = Array.from({ length: MONTHS }, (_, month) => sum(numbers.map((line) => line[month] ?? 0)));
  const foot = [
    text("Total"),
    ...sums.map((value, month) => {
      const name = columnName(month + 1);
      return cellAt(ROWS + 1, month + 1, value, `SUM(${name}2:${name}${ROWS + 1})`);
    }),
    cellAt(ROWS + 1, MONTHS + 1, sum(sums), `SUM(B${total}:G${total})`),
  ];
  return { sheets: [{ name: "S", rows: [header, ...rows, foot], merges: [] }] };
}

const told = (workbook: Workbook): string[] =>
  review(workbook)
    .findings.filter(({ severity }) => severity !== "info")
    .map(
      ({ rule, cell, fixes = [] }) =>
        `${rule} ${a1(cell)} ${fixes.map(({ edits }) => edits.map((edit) => `${a1(edit.cell)} ${edit.after}`).join()).join(" | ")}`,
    );

test("a workbook whose formulas are all in line is left alone", () => {
  expect(told(branches())).toEqual([]);
});

test("a total whose range leaves a row out gets the formula of its neighbours, and no number", () => {
  const short = branches({ D7: { value: 9000, formula: "SUM(D2:D5)" } });
  expect(told(short)).toContain("total-mismatch D7 D7 =SUM(D2:D6)");
});

test("a number typed over a formula gets the formula back", () => {
  const typed = branches({ H4: { value: 21111 } });
  expect(told(typed)).toContain("total-mismatch H4 H4 =SUM(B4:G4)");
});

test("a total that is alone in having a formula gets a range over all of its parts", () => {
  const lone = { D7: { value: 9000, formula: "SUM(D2:D5)" } };
  expect(told(branches(lone, false))).toEqual(["total-mismatch D7 D7 =SUM(D2:D6)"]);
});

test("where formulas are in line and an input is wrong, no formula is touched", () => {
  const found = told(branches({ C3: { value: 61234 } }));
  expect(found.join()).not.toContain("=");
});

test("a sum of terms that is alone in having a formula gets the terms that it leaves out", () => {
  const lone = { D7: { value: 4000, formula: "D2+D3+D4+D5" } };
  expect(told(branches(lone, false))).toEqual(["total-mismatch D7 D7 =D2+D3+D4+D5+D6"]);
});

test("the first cell of a line does not get a formula whose result cannot be told", () => {
  const elsewhere = (row: number): string => `Plan!B${row}+Plan!C${row}`;
  const typed = branches({
    H2: { value: 9999 },
    H3: { value: 11111, formula: elsewhere(3) },
    H4: { value: 11111, formula: elsewhere(4) },
  });
  expect(told(typed).filter((one) => one.includes("H2"))).not.toEqual([]);
  expect(told(typed).join()).not.toContain("H2 =Plan");
});

test("a typed number that all other totals bear out gets no formula: an input is wrong", () => {
  const rows = branches().sheets[0]!.rows.map((row) => [...(row ?? [])]);
  const typed = (cell: Cell): Cell => ({ value: cell.value, text: cell.text });
  rows[1]![MONTHS + 1] = typed(rows[1]![MONTHS + 1]!);
  rows[ROWS + 1] = rows[ROWS + 1]!.map((cell) => typed(cell!));
  const wrong = Number(rows[1]![1]!.value) + 70_000;
  rows[1]![1] = { value: wrong, text: wrong.toLocaleString("en-US") };
  const found = told({ sheets: [{ name: "S", rows, merges: [] }] });
  expect(found.filter((one) => one.includes("B2"))).not.toEqual([]);
  expect(found.join()).not.toContain("H2 =");
});

/** The workbook after a program has put the fixes in and calculated until nothing changes. */
function calculated(workbook: Workbook, edits: readonly Edit[]): Workbook {
  const rows = workbook.sheets[0]!.rows.map((row) => [...(row ?? [])]);
  for (const { cell, content } of edits) {
    const { row, column } = cell;
    if (content && "formula" in content) rows[row]![column] = { ...rows[row]![column]!, formula: content.formula };
  }
  for (let round = 0; round < MONTHS; round += 1)
    rows.forEach((cells, row) =>
      cells.forEach((cell, column) => {
        const formula = cell?.formula;
        const result = formula === undefined ? undefined : valueOfFormula(formula, { row, column }, (r, c) => numberIn(rows[r]?.[c]));
        if (!result) return;
        const value = Number(toText(result.numerator)) / Number(toText(result.denominator));
        cells[column] = { ...cell, value, text: value.toLocaleString("en-US"), formula: formula! };
      }),
    );
  return { sheets: [{ name: "S", rows, merges: [] }] };
}

test.each([
  ["a range that leaves a row out", { D7: { value: 9000, formula: "SUM(D2:D5)" } }, true],
  ["a number over a formula", { H4: { value: 21111 } }, true],
  ["another column", { H4: { value: 10000, formula: "SUM(B4:F4)" } }, true],
  ["a lone range", { D7: { value: 9000, formula: "SUM(D2:D5)" } }, false],
  ["a lone sum", { D7: { value: 4000, formula: "D2+D3+D4+D5" } }, false],
] as const)("when the program has calculated, the fix leaves nothing to say: %s", (_name, otherwise, calculates) => {
  const wrong = branches(otherwise, calculates);
  const [fix] = review(wrong).findings.flatMap(({ fixes = [] }) => fixes);
  expect(fix?.safe).toBe(false);
  // What formulas calculate from the cell is right as soon as the cell is.
  expect(told(calculated(wrong, fix?.edits ?? []))).toEqual([]);
});

test("a factor left out of a formula is what is wrong, not the figures that it divides", () => {
  const rows = [
    ["Quarter", "Gifts", "Amount (k¥)", "Per gift (¥)"],
    ...[
      [2104, 39_976],
      [3021, 57_399],
      [10_871, 211_985],
      [3120, 59_280],
    ].map(([gifts = 0, amount = 0], at) => [`Q${at + 1}`, gifts, amount, at === 1 ? 19 : Math.round((amount * 1000) / gifts)]),
  ].map((line, row) =>
    line.map((value, column): Cell => {
      const formula = row === 2 ? `ROUND(C${row + 1}/B${row + 1},0)` : `ROUND(C${row + 1}*1000/B${row + 1},0)`;
      return { value, text: value.toLocaleString("en-US"), ...(row > 0 && column === 3 && { formula }) };
    }),
  );
  const workbook: Workbook = { sheets: [{ name: "S", rows, merges: [] }] };
  expect(told(workbook)).toEqual(["stated-rate-mismatch D3 D3 =ROUND(C3*1000/B3,0)"]);
});
