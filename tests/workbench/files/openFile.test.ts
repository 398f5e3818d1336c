import { describe, expect, it } from "vitest";
import { writeXlsx } from "../../../hosts/file/writeXlsx";
import type { OpenedFile } from "../../../workbench/files/openFile";
import { openFile } from "../../../workbench/files/openFile";
import type { RawSheet } from "../../support/xlsxParts";
import { partsOf, relationships, zipOf } from "../../support/xlsxParts";

const cell = '<row r="1"><c r="A1"><v>1</v></c></row>';

function opened(sheet: Partial<RawSheet>, more: Record<string, string> = {}): OpenedFile {
  return openFile(zipOf({ ...partsOf({ rows: cell, ...sheet }), ...more }), "a.xlsx");
}

describe("what the workbench leaves out of a file", () => {
  it("is nothing for a file that it could have written itself", () => {
    const looks = { bold: true, fill: "FFEE00" };
    const rows = [[{ value: 1, formula: "1", style: looks, note: "出典" }, { value: "a" }]];
    const ranges = [{ top: 0, left: 0, bottom: 0, right: 1 }];
    const bytes = writeXlsx({ sheets: [{ name: "S", rows, conditionalFormats: [{ ranges, formula: "A1>0", style: looks }] }] });
    expect([...openFile(bytes, "a.xlsx").unheld]).toEqual([]);
  });

  it.each<[kind: string, sheet: Partial<RawSheet>]>([
    ["validation", { after: "<extLst><ext><x14:dataValidations><x14:dataValidation/></x14:dataValidations></ext></extLst>" }],
    ["conditionalFormats", { after: '<conditionalFormatting sqref="A1"><cfRule type="dataBar" priority="1"/></conditionalFormatting>' }],
    ["conditionalFormats", { styles: "<dxfs><dxf><font/><border><left/></border></dxf></dxfs>" }],
    ["hyperlinks", { after: '<hyperlinks><hyperlink ref="A1"/></hyperlinks>' }],
    ["protection", { workbookPr: '<workbookProtection lockStructure="1"/>' }],
    ["names", { workbookPr: '<definedNames><definedName name="macro" xlm="1">S!$A$1</definedName></definedNames>' }],
    ["richText", { strings: "<si><r><rPr><b/></rPr><t>a</t></r></si>" }],
    ["richText", { strings: '<si><t>指標</t><rPh sb="0" eb="2"><t>シヒョウ</t></rPh></si>' }],
    ["fineLooks", { styles: '<fills><fill><patternFill patternType="lightGrid"/></fill></fills>' }],
    ["arrays", { rows: '<row r="1"><c r="A1"><f t="array" ref="A1">SUM(B1:B2*C1:C2)</f><v>1</v></c></row>' }],
  ])("names %s", (kind, sheet) => {
    expect([...opened(sheet).unheld]).toEqual([kind]);
  });

  it("is none of what a saved file gets as it was", () => {
    const sheet = {
      before: '<sheetPr><tabColor rgb="FFFF0000"/></sheetPr>',
      after:
        '<sheetProtection sheet="1"/><autoFilter ref="A1:B2"/><dataValidations><dataValidation sqref="A1"/></dataValidations><pageSetup paperSize="9"/>',
      workbookPr:
        '<definedNames><definedName name="target">S!$A$1</definedName><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">S!$A$1:$B$2</definedName></definedNames>',
    };
    expect([...opened(sheet).unheld]).toEqual([]);
  });

  it.each([
    ["drawings", "drawing"],
    ["tables", "table"],
    ["pivotTables", "pivotTable"],
    ["printer", "printerSettings"],
    ["replies", "threadedComment"],
  ])("names %s that hang on a sheet", (kind, type) => {
    const links = { "xl/worksheets/_rels/sheet1.xml.rels": relationships(["rId1", type, "../other.xml"]) };
    expect([...opened({}, links).unheld]).toEqual([kind]);
  });
});

it("a conditional format with a formula is read as it was written, the first one first", () => {
  const formats = [
    {
      ranges: [{ top: 0, left: 0, bottom: 3, right: 1 }],
      formula: 'A1<"<&>"',
      style: { fill: "FFEE00", color: "112233" },
      stopIfTrue: true,
    },
    {
      ranges: [
        { top: 5, left: 0, bottom: 5, right: 0 },
        { top: 7, left: 2, bottom: 8, right: 2 },
      ],
      formula: "A6=1",
      style: { bold: true, italic: true, underline: true },
    },
  ];
  const file = openFile(writeXlsx({ sheets: [{ name: "S", rows: [[{ value: 1 }]], conditionalFormats: formats }] }), "a.xlsx");
  expect(file.conditionalFormats.get("S")).toEqual([
    {
      type: "Custom",
      ranges: formats[0]?.ranges,
      formula: '=A1<"<&>"',
      stopIfTrue: true,
      fillColor: "#FFEE00",
      fontColor: "#112233",
      bold: null,
      italic: null,
      underline: null,
    },
    {
      type: "Custom",
      ranges: formats[1]?.ranges,
      formula: "=A6=1",
      stopIfTrue: false,
      fillColor: "",
      fontColor: "",
      bold: true,
      italic: true,
      underline: "Single",
    },
  ]);
});

it("the cells that a formula fills are known", () => {
  const spill = { top: 0, left: 0, bottom: 1, right: 2 };
  const rows = [[{ value: 18, formula: "KPI.PARSE(A9)", spill }, { value: "市町村" }, { value: "R5年度" }], [{ value: 19 }]];
  const file = openFile(writeXlsx({ sheets: [{ name: "S", rows }] }), "a.xlsx");
  expect(file.layouts.get("S")?.arrays).toEqual([spill]);
  expect(file.workbook.sheets[0]?.rows[0]?.[0]?.formula).toBe("KPI.PARSE(A9)");
});
