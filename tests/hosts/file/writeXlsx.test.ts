import type { CellObject, WorkSheet } from "@e965/xlsx";
import { read as readWithSheetJs } from "@e965/xlsx";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readWorkbook } from "../../../hosts/file/readWorkbook";
import type { CellContent, SheetContent, WorkbookContent } from "../../../hosts/file/writeXlsx";
import { writeXlsx } from "../../../hosts/file/writeXlsx";
import type { Cell } from "../../../src/index";

const sample: SheetContent = {
  name: "KPI & 指標",
  rows: [
    [
      { value: "指標", phonetic: "シヒョウ", style: { bold: true, fill: "DDEBF7", border: true, align: "center" } },
      { value: "目標値", style: { wrap: true } },
    ],
    undefined,
    [
      { value: "=1+1" },
      { value: 0.749, format: '0.0%" (R5年度)"', note: "出典を確認\n2行目" },
      { value: 8.3, formula: 'B1-"<A>"', format: "0.0" },
      { value: true },
      { value: { error: "#DIV/0!" }, formula: "1/0" },
      { value: "a\nb", formula: "A1&CHAR(10)" },
    ],
  ],
  merges: [{ top: 0, left: 0, bottom: 1, right: 0 }],
  columnWidths: [30, undefined, 12],
  freeze: { rows: 1, columns: 1 },
  hiddenRows: new Set([1, 5]),
  hiddenColumns: new Set([3]),
  conditionalFormats: [{ ranges: [{ top: 0, left: 0, bottom: 2, right: 1 }], formula: 'A1<"&"', style: { bold: true, fill: "FFEE00" } }],
  usualWidth: 11,
  usualHeight: 18,
  hidesGridlines: true,
};

describe("writing a workbook", () => {
  it("is read back with everything that a sheet holds", () => {
    const workbook = readWorkbook(writeXlsx({ sheets: [sample, { name: "裏", rows: [], visibility: "veryHidden" }] }), "a.xlsx");
    expect(workbook.sheets).toEqual([
      {
        name: "KPI & 指標",
        rows: [
          [
            { value: "指標", text: "指標" },
            { value: "目標値", text: "目標値" },
          ],
          undefined,
          [
            { value: "=1+1", text: "=1+1" },
            { value: 0.749, text: "74.9% (R5年度)", format: '0.0%" (R5年度)"', note: "出典を確認\n2行目" },
            { value: 8.3, text: "8.3", format: "0.0", formula: 'B1-"<A>"' },
            { value: true, text: "TRUE" },
            { value: { error: "#DIV/0!" }, text: "#DIV/0!", formula: "1/0" },
            { value: "a\nb", text: "a\nb", formula: "A1&CHAR(10)" },
          ],
        ],
        merges: [{ top: 0, left: 0, bottom: 1, right: 0 }],
        hiddenRows: new Set([1, 5]),
        hiddenColumns: new Set([3]),
      },
      { name: "裏", rows: [], merges: [], visibility: "veryHidden" },
    ]);
  });

  it("is read the same by SheetJS", () => {
    const book = readWithSheetJs(writeXlsx({ sheets: [sample], date1904: true }), { cellStyles: true, cellNF: true });
    const sheet = book.Sheets["KPI & 指標"] as WorkSheet;
    expect(book.Workbook?.WBProps?.date1904).toBe(true);
    expect(sheet.A3).toMatchObject({ t: "s", v: "=1+1" });
    expect(sheet.A3).not.toHaveProperty("f");
    expect(sheet.B3).toMatchObject({ v: 0.749, w: "74.9% (R5年度)", z: '0.0%" (R5年度)"' });
    expect((sheet.B3 as CellObject).c?.[0]?.t).toBe("出典を確認\n2行目");
    expect(sheet.C3).toMatchObject({ v: 8.3, f: 'B1-"<A>"' });
    expect(sheet.A1).toMatchObject({ v: "指標", s: { fgColor: { rgb: "DDEBF7" } } });
    expect(sheet["!merges"]).toEqual([{ s: { r: 0, c: 0 }, e: { r: 1, c: 0 } }]);
    expect(sheet["!cols"]?.[3]?.hidden).toBe(true);
    expect(sheet["!rows"]?.[5]?.hidden).toBe(true);
  });

  it("says that a formula fills several cells, so that other programs let it go on doing so", () => {
    const spill = { top: 0, left: 0, bottom: 1, right: 1 };
    const rows = [
      [{ value: 1, formula: "SEQUENCE(2,2)", spill }, { value: 2 }],
      [{ value: 3 }, { value: 4, formula: "1+3" }],
    ];
    const sheet = readWithSheetJs(writeXlsx({ sheets: [{ name: "S", rows }] })).Sheets.S as WorkSheet;
    expect(sheet.A1).toMatchObject({ v: 1, f: "SEQUENCE(2,2)", F: "A1:B2", D: true });
    expect(sheet.B1).toMatchObject({ v: 2, F: "A1:B2" });
  });

  it("gives the same bytes for the same content", () => {
    expect(writeXlsx({ sheets: [sample] })).toEqual(writeXlsx({ sheets: [structuredClone(sample)] }));
  });

  it("writes XML whose tags are balanced in every part", () => {
    for (const [path, bytes] of Object.entries(unzipSync(writeXlsx({ sheets: [sample] })))) {
      const open: string[] = [];
      for (const [, closing, name, empty] of new TextDecoder().decode(bytes).matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/g))
        if (closing) expect([path, open.pop()]).toEqual([path, name]);
        else if (!empty) open.push(name as string);
      expect([path, open]).toEqual([path, []]);
    }
  });

  it.each(["", "a/b", "'a", "x".repeat(32)])("refuses the sheet name %j", (name) => {
    expect(() => writeXlsx({ sheets: [{ name, rows: [] }] })).toThrow(RangeError);
  });

  it("refuses two sheets of one name, and a workbook without a visible sheet", () => {
    expect(() =>
      writeXlsx({
        sheets: [
          { name: "A", rows: [] },
          { name: "a", rows: [] },
        ],
      }),
    ).toThrow(RangeError);
    expect(() => writeXlsx({ sheets: [{ name: "A", rows: [], visibility: "hidden" }] })).toThrow(RangeError);
  });
});

const text = fc
  .oneof(
    fc.string({ minLength: 1 }),
    fc.string({ minLength: 1, unit: "binary" }),
    fc.constantFrom("_x000D_", "<t>&amp;]]>", " 先頭 ", "a\n\nb", "\u0000\uffff", "𠮷"),
  )
  .filter((value) => !value.includes("\r") && value.isWellFormed());
const value: fc.Arbitrary<CellContent["value"]> = fc.oneof(
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom({ error: "#N/A" }, { error: "#REF!" }),
);
const cell: fc.Arbitrary<CellContent> = fc.record(
  { value, formula: text.filter((formula) => !formula.includes("_x")), note: text, format: fc.constantFrom("0.0", "@", '0"<&>"') },
  { requiredKeys: ["value"] },
);
const rows = fc.array(fc.option(fc.array(fc.option(cell, { nil: undefined }), { maxLength: 5 }), { nil: undefined }), { maxLength: 5 });

describe("writing and reading back", () => {
  it("gives the same cells, whatever they hold", () => {
    fc.assert(
      fc.property(rows, fc.boolean(), (content, date1904) => {
        const workbook: WorkbookContent = { sheets: [{ name: "S", rows: content }], date1904 };
        const back = readWorkbook(writeXlsx(workbook), "a.xlsx").sheets[0]?.rows ?? [];
        const stored = ({ text: _, ...rest }: Cell): Omit<Cell, "text"> => rest;
        content.forEach((row, at) =>
          row?.forEach((written, column) => {
            const read = back[at]?.[column];
            expect(read && stored(read)).toEqual(written);
          }),
        );
        const count = (list: readonly (readonly unknown[] | undefined)[]): number =>
          list.flatMap((row) => row ?? []).filter(Boolean).length;
        expect(count(back)).toBe(count(content));
      }),
      { numRuns: 300 },
    );
  });
});
