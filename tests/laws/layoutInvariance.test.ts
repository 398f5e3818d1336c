import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { shiftReferences } from "../../src/deltas/shiftReferences";
import type { Finding } from "../../src/findings/finding";
import { review } from "../../src/review";
import { a1 } from "../../src/sheet/a1";
import type { CellAddress } from "../../src/sheet/address";
import type { Cell, Sheet, Workbook } from "../../src/sheet/workbook";
import { workbookOf } from "../support/sampleReview";

/** One way to lay out the same workbook, and where a cell then stands. */
interface Layout {
  readonly of: (sheet: Sheet) => Sheet;
  readonly place: (cell: CellAddress) => CellAddress;
  /** Formulas name cells and sheets; where they cannot follow, the workbook is held against itself without them. */
  readonly hasFormulas: boolean;
}

const moved = (down: number, right: number): Layout => ({
  of: (sheet) => ({
    ...sheet,
    rows: [
      ...Array.from({ length: down }, () => undefined),
      ...sheet.rows.map((row) => row && [...Array.from({ length: right }, () => undefined), ...row]),
    ],
    merges: sheet.merges.map(({ top, left, bottom, right: end }) => ({
      top: top + down,
      left: left + right,
      bottom: bottom + down,
      right: end + right,
    })),
    ...(sheet.hiddenRows && { hiddenRows: new Set([...sheet.hiddenRows].map((row) => row + down)) }),
    ...(sheet.hiddenColumns && { hiddenColumns: new Set([...sheet.hiddenColumns].map((column) => column + right)) }),
  }),
  place: (cell) => ({ ...cell, row: cell.row + down, column: cell.column + right }),
  hasFormulas: false,
});

/** As a spreadsheet inserts it: the formulas of all sheets follow. */
const insertedColumn: Layout = {
  ...moved(0, 1),
  of: (sheet) => {
    const { rows, ...rest } = moved(0, 1).of(sheet);
    const column = { sheet: sheet.name, at: 0, styleFrom: 0 };
    const following = (cell: Cell | undefined): Cell | undefined =>
      cell?.formula === undefined ? cell : { ...cell, formula: shiftReferences(cell.formula, sheet.name, column) };
    return { ...rest, rows: rows.map((row) => row?.map(following)) };
  },
  hasFormulas: true,
};

const blank = { value: "", text: "" };
const below = (...texts: readonly string[]): Layout => ({
  of: (sheet) => ({ ...sheet, rows: [...sheet.rows, undefined, undefined, undefined, ...texts.map((text) => [{ value: text, text }])] }),
  place: (cell) => cell,
  hasFormulas: true,
});

const renamed = (name: string): string => `写し ${name}`;

const LAYOUTS: Readonly<Record<string, Layout>> = {
  "moved down by 3 rows": moved(3, 0),
  "moved right by 2 columns": moved(0, 2),
  "moved down by 40 rows and right by 30 columns": moved(40, 30),
  "with blank lines and blank cells below": {
    of: (sheet) => ({ ...sheet, rows: [...sheet.rows, [], [blank, blank, blank], undefined, [blank]] }),
    place: (cell) => cell,
    hasFormulas: true,
  },
  "with a column inserted before it": insertedColumn,
  "under other names of sheets": {
    of: (sheet) => ({ ...sheet, name: renamed(sheet.name) }),
    place: (cell) => ({ ...cell, sheet: renamed(cell.sheet) }),
    hasFormulas: false,
  },
  "with a note below": below("作成: 企画課 統計係"),
};

const withoutFormulas = (workbook: Workbook): Workbook => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => row?.map((cell) => cell && (({ formula: _, ...rest }) => rest)(cell))),
  })),
});

/** What the findings say, and where; found once for each workbook. */
const reviews = new Map<Workbook, readonly Finding[]>();

function found(workbook: Workbook, place: Layout["place"]): string[] {
  const findings = reviews.get(workbook) ?? review(workbook).findings;
  reviews.set(workbook, findings);
  return findings.map(({ rule, severity, verdict, indicator, cell }) => {
    const at = place(cell);
    return `${rule} ${severity} ${verdict} ${indicator} ${at.sheet}!${a1(at)}`;
  });
}

/** The published samples say the same as the worked ones. */
const samples = readdirSync("samples").filter((name) => /\.(xlsx|csv)$/.test(name) && !name.includes("published"));

describe.each(samples)("%s", (name) => {
  const given = workbookOf(`samples/${name}`);
  const plain = withoutFormulas(given);

  test.each(Object.entries(LAYOUTS))(
    "%s, has the same findings at the same figures",
    (_, { of, place, hasFormulas }) => {
      const workbook = hasFormulas ? given : plain;
      const laidOut = { ...workbook, sheets: workbook.sheets.map(of) };
      expect(found(laidOut, (cell) => cell)).toEqual(found(workbook, place));
    },
    60_000,
  );
});

test("the samples have findings to be moved, and formulas to follow", () => {
  const workbooks = samples.map((name) => workbookOf(`samples/${name}`));
  expect(workbooks.filter((workbook) => found(workbook, (cell) => cell).length > 0).length).toBeGreaterThan(4);
  const cells = workbooks.flatMap(({ sheets }) => sheets.flatMap(({ rows }) => rows.flatMap((row) => row ?? [])));
  expect(cells.filter((cell) => cell?.formula !== undefined).length).toBeGreaterThan(5);
}, 60_000);
