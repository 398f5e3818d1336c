import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readWorkbook } from "../../hosts/file/readWorkbook";
import { a1, review, tidyData, tidySheets } from "../../src/index";
import type { Datum, Workbook } from "../../src/index";
import { readRegions } from "../../src/regions/findRegions";
import { tableSheet } from "./tableSheet";

const samples = fileURLToPath(new URL("../../samples/", import.meta.url));
const seeds = fileURLToPath(new URL("../../../shared/seeds/workbooks/", import.meta.url));
const files = [samples, seeds]
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));

function read(path: string): Workbook {
  return readWorkbook(readFileSync(path), path);
}

const cellsOf = (lines: readonly Datum[]): Set<string> => new Set(lines.map(({ sheet, cell }) => `${sheet}!${cell}`));

/** Every cell of the workbook that shows something. */
function filledCells({ sheets }: Workbook): string[] {
  return sheets.flatMap(({ name, rows }) =>
    rows.flatMap((cells, row) =>
      (cells ?? []).flatMap((cell, column) => (cell && cell.text.trim() !== "" ? [`${name}!${a1({ row, column })}`] : [])),
    ),
  );
}

/** The second figures of cells that are counted beside the first. */
function secondFigures({ sheets }: Workbook): number {
  const regions = sheets.flatMap((sheet) => readRegions(sheet).regions);
  return regions.reduce(
    (sum, { value, place }) => sum + value.filter((one, k) => !Number.isNaN(one) && place(k).second !== undefined).length,
    0,
  );
}

/** What must hold of every workbook: no cell is left out, none is listed twice but as repeated, and the figures are those that the coverage counts. */
function expectComplete(workbook: Workbook): void {
  const lines = [...tidyData(workbook)];
  expect([...cellsOf(lines)].sort()).toEqual(filledCells(workbook).sort());
  const { figures } = review(workbook).coverage;
  expect(cellsOf(lines.filter(({ value }) => value !== "")).size + secondFigures(workbook)).toBe(figures);
  expect([...tidySheets(workbook)].reduce((sum, sheet) => sum + sheet.figures, 0)).toBe(figures);
  const once = lines.filter(({ repeated, part, role }) => !repeated && part === "" && role !== "delta");
  expect(cellsOf(once).size).toBe(once.length);
}

describe("nothing is left out", () => {
  test.each(files.filter((path) => /\.(xlsx|csv)$/.test(path)))("%s", (path) => expectComplete(read(path)), 60_000);

  test("whatever a sheet holds", () => {
    const text = fc.constantFrom(
      "", "", "指標", "目標値", "実績値", "達成率", "R5年度", "2024", "12", "45.0%", "1,200人", "①500 ②50", "3 (累計4)", "63.2% (+8.3ポイント)", "-", "計", "○", "約30件", "80%以上", "1.234,5", "備考",
    ); // prettier-ignore
    const rows = fc.array(fc.array(text, { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(rows, (cells) => {
        expectComplete({ sheets: [tableSheet(cells)] });
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});
