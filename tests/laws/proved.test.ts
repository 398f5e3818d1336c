import { expect, test } from "vitest";
import { layoutCases } from "../../scripts/accuracy/layouts/cases";
import { readRegions } from "../../src/regions/findRegions";
import { review, type Review } from "../../src/review";
import type { FigureGrade } from "../../src/relations/figureStates";
import { a1 } from "../../src/sheet/a1";
import type { CellAddress } from "../../src/sheet/address";
import type { Sheet, Workbook } from "../../src/sheet/workbook";

/** Where a digit of the first or of the last number in a cell stands. */
type Digit = (isSecond: boolean) => RegExp;

const leading: Digit = (isSecond) => (isSecond ? /\d(?=[\d,.]*\D*$)/ : /\d/);
const last: Digit = (isSecond) => (isSecond ? /\d(?=\D*$)/ : /\d(?!\d|[.,:]\d)/);

/** The figure with this digit one higher, or lower where it is 9. */
function changed(text: string, digit: RegExp): string {
  return text.replace(digit, (found) => (found === "9" ? "8" : String(Number(found) + 1)));
}

function withText({ sheets }: Workbook, cell: CellAddress, text: string): Workbook {
  const rows = (sheet: Sheet): Sheet["rows"] =>
    sheet.rows.map((cells, row) =>
      row === cell.row ? cells?.map((one, column) => (column === cell.column ? { value: text, text } : one)) : cells,
    );
  return { sheets: sheets.map((sheet) => (sheet.name === cell.sheet ? { ...sheet, rows: rows(sheet) } : sheet)) };
}

const told = ({ findings }: Review): Set<string> => new Set(findings.map(({ rule, cell, message }) => `${rule} ${a1(cell)} ${message.en}`));

interface Tried {
  readonly figure: string;
  readonly isNoticed: boolean;
}

/** The figures of a workbook that are known this well, every seventh, with another digit: whether a finding notices it. */
function tried(workbook: Workbook, grades: readonly FigureGrade[], digit: Digit): Tried[] {
  const before = review(workbook);
  const known = told(before);
  return workbook.sheets.flatMap((sheet) =>
    readRegions(sheet).regions.flatMap(({ value, place }) =>
      Array.from(value.keys()).flatMap((k) => {
        const { second, ...address } = place(k);
        const cell = { sheet: sheet.name, ...address };
        const shown = sheet.rows[cell.row]?.[cell.column];
        if (k % 7 !== 0 || !grades.includes(before.gradeOf(cell) ?? "unproved") || !shown || shown.formula !== undefined) return [];
        const after = told(review(withText(workbook, cell, changed(shown.text, digit(second !== undefined)))));
        return [{ figure: `${a1(cell)} ${shown.text}`, isNoticed: [...after].some((finding) => !known.has(finding)) }];
      }),
    ),
  );
}

test.each([
  ["proved", "leading", ["proved", "tight"], leading, 300],
  ["proved to its last digit", "last", ["tight"], last, 50],
] as const)(
  "a figure called %s would be noticed if its %s digit were another",
  { timeout: 120_000 },
  (_, _digit, grades, digit, fewest) => {
    const figures = [...layoutCases({ seed: 3, per: 1 })].flatMap(({ workbook }) => tried(workbook, grades, digit));
    expect(figures.length).toBeGreaterThan(fewest);
    expect(figures.filter(({ isNoticed }) => !isNoticed)).toEqual([]);
  },
);
