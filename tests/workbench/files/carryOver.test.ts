import { strFromU8, unzipSync } from "fflate";
import { expect, it } from "vitest";
import { readWorkbook } from "../../../hosts/file/readWorkbook";
import { writeXlsx } from "../../../hosts/file/writeXlsx";
import type { Move } from "../../../workbench/excel/moves";
import { carryOver } from "../../../workbench/files/carryOver";
import { losesConditions } from "../../../workbench/files/filterNow";
import { openFile } from "../../../workbench/files/openFile";
import { partsOf, zipOf } from "../../support/xlsxParts";

const KEPT = new Map([["kensan.settings", '{"version":1,"value":{"rulesOff":["a\\"<b>"]}}']]);

const file = openFile(
  zipOf(
    partsOf({
      rows: '<row r="1"><c r="A1"><v>1</v></c></row>',
      before: '<sheetPr codeName="Sheet1" filterMode="1"><tabColor rgb="FFFF0000"/><pageSetUpPr fitToPage="1"/></sheetPr>',
      after: [
        '<sheetProtection algorithmName="SHA-512" hashValue="aGFzaA==" spinCount="100000" sheet="1" objects="1"/>',
        '<autoFilter ref="A1:B9"><filterColumn colId="1"><filters><filter val="達成"/></filters></filterColumn></autoFilter>',
        '<dataValidations count="2">',
        '<dataValidation type="list" xr:uid="{1}" sqref="B2:B9 D2"><formula1>$G$1:$G$4</formula1></dataValidation>',
        '<dataValidation type="whole" sqref="A5"><formula1>1</formula1></dataValidation>',
        "</dataValidations>",
        '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
        '<pageSetup paperSize="8" orientation="landscape" r:id="rId7"/><headerFooter><oddFooter>&amp;P</oddFooter></headerFooter>',
        '<rowBreaks count="1"><brk id="3"/></rowBreaks>',
      ].join(""),
      workbookPr: [
        '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">S!$A$1:$D$9</definedName>',
        '<definedName name="目標">S!$B$2:$B$9</definedName><definedName name="消える">S!$A$5</definedName></definedNames>',
      ].join(""),
    }),
  ),
  "a.xlsx",
);

function saved(moves: readonly Move[], sheets = ["S"]): Record<string, string> {
  const written = writeXlsx({ sheets: sheets.map((name) => ({ name, rows: [[{ value: 1, note: "出典" }]] })) });
  const bytes = carryOver(written, { carried: file.carried, moves, sheets, kept: KEPT });
  expect(readWorkbook(bytes, "a.xlsx").sheets.map(({ name }) => name)).toEqual(sheets);
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

it("a saved file has what its file had beside the cells, in the order that the format asks for", () => {
  const sheet = saved([])["xl/worksheets/sheet1.xml"] ?? "";
  const order = [
    ...sheet.matchAll(
      /<(sheetPr|sheetViews|sheetData|sheetProtection|autoFilter|dataValidations|pageMargins|pageSetup|headerFooter|rowBreaks|legacyDrawing)[ >]/g,
    ),
  ];
  expect(order.map(([, name]) => name)).toEqual([
    ...[
      "sheetPr",
      "sheetViews",
      "sheetData",
      "sheetProtection",
      "autoFilter",
      "dataValidations",
      "pageMargins",
      "pageSetup",
      "headerFooter",
      "rowBreaks",
      "legacyDrawing",
    ],
  ]);
  expect(sheet).toContain('<sheetPr filterMode="1"><tabColor rgb="FFFF0000"/>');
  expect(sheet).toContain('hashValue="aGFzaA==" spinCount="100000" sheet="1" objects="1"/>');
  expect(sheet).toContain('<pageSetup paperSize="8" orientation="landscape"/>');
  expect(sheet).toContain('<autoFilter ref="A1:B9"><filterColumn colId="1"><filters><filter val="達成"/>');
  expect(sheet).not.toMatch(/xr:uid|rId7/);
});

it("validations and names go along with rows that are inserted or deleted, and with a sheet that is renamed or moved", () => {
  const rows = { left: 0, right: 16_383 };
  const moves: Move[] = [
    { sheet: "S", shift: { range: { top: 2, bottom: 3, ...rows }, direction: "Down" } },
    { before: "S", after: "実績" },
    { sheet: "実績", shift: { range: { top: 6, bottom: 6, ...rows }, direction: "Up" } },
  ];
  const parts = saved(moves, ["表紙", "実績"]);
  const sheet = parts["xl/worksheets/sheet2.xml"] ?? "";
  expect(sheet).toContain('sqref="B2:B10 D2"');
  expect(sheet).toContain("<formula1>$G$1:$G$6</formula1>");
  expect(sheet).toContain('<dataValidations count="1">');
  // Where pages end is left to the spreadsheet.
  expect(sheet).not.toContain("rowBreaks");
  const workbook = parts["xl/workbook.xml"] ?? "";
  expect(workbook).toContain('<definedName name="_xlnm.Print_Area" localSheetId="1">実績!$A$1:$D$10</definedName>');
  expect(workbook).toContain('<definedName name="目標">実績!$B$2:$B$10</definedName>');
  expect(workbook).not.toContain("消える");
});

it("a filter goes along with its cells, but not its conditions, which is said; where its cells are gone there is none", () => {
  const rows = { left: 0, right: 16_383 };
  const inserted: Move[] = [{ sheet: "S", shift: { range: { top: 2, bottom: 3, ...rows }, direction: "Down" } }];
  const deleted: Move[] = [{ sheet: "S", shift: { range: { top: 0, bottom: 20, ...rows }, direction: "Up" } }];
  const sheet = saved(inserted)["xl/worksheets/sheet1.xml"] ?? "";
  expect(sheet).toContain('<autoFilter ref="A1:B11"/>');
  expect(sheet).not.toContain("filterMode");
  expect(saved(deleted)["xl/worksheets/sheet1.xml"]).not.toContain("autoFilter");
  const carried = file.carried.sheets.get("S");
  expect(carried && [[], inserted, deleted].map((moves) => losesConditions(carried, "S", moves))).toEqual([false, true, true]);
});

it("what Kensan keeps is found again when the saved file is opened", () => {
  const written = writeXlsx({ sheets: [{ name: "S", rows: [[{ value: 1 }]] }] });
  const again = openFile(carryOver(written, { carried: { sheets: new Map(), names: [] }, moves: [], sheets: ["S"], kept: KEPT }), "a.xlsx");
  expect(again.kept).toEqual(KEPT);
  expect([...again.unheld]).toEqual([]);
});
