import { describe, expect, test } from "vitest";
import { openRepair, readRepaired } from "../../../../hosts/file/repair/openRepair";
import { readWorkbook } from "../../../../hosts/file/readWorkbook";
import { CopyRefusal } from "../../../../hosts/file/package/copyRefusal";
import type { Edit } from "../../../../src/findings/edit";
import { parseA1 } from "../../../../src/sheet/a1";
import { richParts } from "../../../support/richWorkbook";
import { partsIn } from "../../../support/withoutAdditions";
import { partsOf, relationships, zipOf, type Parts, type RawSheet } from "../../../support/xlsxParts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

function edit(name: string, before: string, after: string, sheet = "S"): Edit {
  return { cell: { sheet, ...parseA1(name)! }, before, after };
}

/** The XML of the sheet after the edits; every other part must have its bytes. */
function written(parts: Parts, ...edits: Edit[]): string {
  const bytes = zipOf(parts);
  const workbook = readWorkbook(bytes, "a.xlsx");
  const repair = openRepair(bytes, "a.xlsx", workbook, edits);
  expect(edits.map((one) => repair.obstacle(one)?.en)).toEqual(edits.map(() => undefined));
  const copy = repair.withEdits(edits);
  readRepaired(copy, "a.xlsx", workbook, edits);
  const after = partsIn(copy);
  const changed = [...partsIn(bytes)]
    .filter(([path, part]) => !Buffer.from(part).equals(Buffer.from(after.get(path) ?? [])))
    .map(([path]) => path);
  expect(changed).toEqual(["xl/worksheets/sheet1.xml"]);
  expect(after.size).toBe(partsIn(bytes).size);
  return new TextDecoder().decode(after.get("xl/worksheets/sheet1.xml"));
}

function obstacle(parts: Parts, one: Edit): string | undefined {
  const bytes = zipOf(parts);
  return openRepair(bytes, "a.xlsx", readWorkbook(bytes, "a.xlsx"), [one]).obstacle(one)?.en;
}

const STYLES =
  '<numFmts count="1"><numFmt numFmtId="170" formatCode="0.0%"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="170" applyProtection="1"><protection locked="0"/></xf></cellXfs>';
const sheet = (rows: string, more: Partial<RawSheet> = {}): Record<string, string | Uint8Array> =>
  partsOf({ rows, styles: STYLES, ...more });

describe("a cell is written anew, and nothing else", () => {
  test("a number stays a number with its style and whatever the cell holds besides", () => {
    const rows =
      '<row r="2"><c r="A2"><v>1</v></c><c s="1" r="B2" vm="1"><v>0.47800000000000004</v><extLst><ext uri="x"/></extLst></c></row>';
    expect(written(sheet(rows), edit("B2", "47.8%", "74.8%"))).toContain(rows.replace("0.47800000000000004", "0.748"));
  });

  test("cells and rows without names of their own are found by their place", () => {
    const rows = "<row/><row><c><v>1</v></c><c><v>341</v></c></row><row><c><v>341</v></c></row>";
    expect(written(sheet(rows), edit("B2", "341", "314"))).toContain(rows.replace("341", "314"));
  });

  test("a shared text goes into the cell with its runs and readings, and stays shared by others", () => {
    const item = '<r><rPr><b/></rPr><t>341</t></r><r><t xml:space="preserve"> 件</t></r><rPh sb="4" eb="5"><t>ケン</t></rPh>';
    const rows = '<row r="1"><c r="A1" t="s" s="1"><v>0</v></c><c r="B1" t="s"><v>0</v></c></row>';
    const xml = written(sheet(rows, { strings: `<si>${item}</si>` }), edit("A1", "341 件", "314 件"));
    expect(xml).toContain(`<c r="A1" t="inlineStr" s="1"><is>${item.replace("341", "314")}</is></c><c r="B1" t="s"><v>0</v></c>`);
  });

  test("so is a text of the cell itself, whatever it begins with", () => {
    const rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>=1&amp;2</t></is></c><c r="B1" t="str"><v>a&lt;1</v></c></row>';
    const xml = written(sheet(rows), edit("A1", "=1&2", "=7&2"), edit("B1", "a<1", "a<7"));
    expect(xml).toContain('<is><t>=7&amp;2</t></is></c><c r="B1" t="str"><v>a&lt;7</v></c>');
  });

  test("in a package whose names have prefixes", () => {
    const parts = sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', { strings: "<si><t>341</t></si>" });
    const prefixed = Object.fromEntries(
      Object.entries(parts).map(([path, content]) => {
        if (typeof content !== "string" || !content.includes(`xmlns="${MAIN}"`)) return [path, content];
        return [path, content.replace(/<(\/?)(?=[A-Za-z])/g, "<$1x:").replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`)];
      }),
    );
    expect(written(prefixed, edit("A1", "341", "314"))).toContain('<x:c r="A1" t="inlineStr"><x:is><x:t>314</x:t></x:is></x:c>');
  });
});

describe("a cell is left alone, kindly", () => {
  const typed = '<c r="A1"><v>341</v></c>';
  const row = (cells: string): string => `<row r="1">${cells}</row>`;

  test.each([
    ["with a formula", sheet(row('<c r="A1"><f>B1</f><v>341</v></c>')), "formula"],
    [
      "with a formula whose text the file lost",
      sheet(row('<c r="A1"><f t="shared" si="3"/><v>341</v></c>')),
      "neither a number nor a text",
    ],
    ["that an array formula fills", sheet(row('<c r="B1"><f t="array" ref="A1:B1">C1:D1</f><v>1</v></c>' + typed)), "array formula"],
    ["that a formula takes up", sheet(row(`${typed}<c r="B1"><f>A1*2</f><v>682</v></c>`)), "B1 uses this cell"],
    ["that a formula may take up", sheet(row(`${typed}<c r="B1"><f>INDIRECT("A1")</f><v>341</v></c>`)), "B1 may use this cell"],
    ["on a protected sheet", sheet(row(typed), { after: '<sheetProtection sheet="1"/>' }), "protected"],
    [
      "below merged cells",
      sheet('<row r="1"><c r="B1"><v>1</v></c></row><row r="2"><c r="A2"><v>341</v></c></row>', {
        after: '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>',
      }),
      "merged",
    ],
    ["that holds a truth value", sheet(row('<c r="A1" t="b"><v>1</v></c>')), "neither a number nor a text"],
    ["that shows something else", sheet(row("<c r='A1'><v>340</v></c>")), "what was checked"],
  ])("%s", (_, parts, said) => {
    const name = said === "merged" ? "A2" : "A1";
    const before = String(parts["xl/worksheets/sheet1.xml"]).includes('t="b"') ? "TRUE" : "341";
    expect(obstacle(parts, edit(name, before, "314"))).toContain(said);
  });

  test("but not where a protected sheet leaves it open, or a formula takes up others", () => {
    const open = sheet(row('<c r="A1" s="2"><v>0.478</v></c><c r="B1" s="1"><v>0.478</v></c>'), { after: '<sheetProtection sheet="1"/>' });
    expect(obstacle(open, edit("A1", "47.8%", "74.8%"))).toBeUndefined();
    expect(obstacle(open, edit("B1", "47.8%", "74.8%"))).toContain("protected");
    expect(obstacle(sheet(row(`${typed}<c r="B1"><f>A2*2</f><v>0</v></c>`)), edit("A1", "341", "314"))).toBeUndefined();
  });

  test("where its number format would show another figure", () => {
    const parts = sheet(row('<c r="A1" s="1"><v>0.748</v></c>'));
    expect(obstacle(parts, edit("A1", "74.8%", "74.85%"))).toContain("would show “74.9%” instead of “74.85%”");
    expect(obstacle(parts, edit("A1", "74.8%", "集計中"))).toContain("neither a number nor a text");
  });

  test("where the change reaches over texts with several looks", () => {
    const strings = "<si><r><t>34</t></r><r><rPr><b/></rPr><t>1件</t></r></si>";
    expect(obstacle(sheet(row('<c r="A1" t="s"><v>0</v></c>'), { strings }), edit("A1", "341件", "314件"))).toContain("several looks");
  });

  test("in the headings and totals of an Excel table, which names them again", () => {
    const parts = sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>値1</t></is></c></row><row r="2"><c r="A2"><v>341</v></c></row>');
    const table = `<table xmlns="${MAIN}" id="1" name="T" displayName="T" ref="A1:A2"><tableColumns count="1"><tableColumn id="1" name="値1"/></tableColumns></table>`;
    const withTable = {
      ...parts,
      "xl/tables/table1.xml": table,
      "xl/worksheets/_rels/sheet1.xml.rels": relationships(["rId1", "table", "../tables/table1.xml"]),
    };
    expect(obstacle(withTable, edit("A1", "値1", "値2"))).toContain("Excel table");
    expect(obstacle(withTable, edit("A2", "341", "314"))).toBeUndefined();
    const used = {
      ...withTable,
      "xl/worksheets/sheet1.xml": String(parts["xl/worksheets/sheet1.xml"]).replace(
        "</sheetData>",
        '<row r="3"><c r="C3"><f>SUM(T[値1])</f><v>341</v></c></row></sheetData>',
      ),
    };
    expect(obstacle(used, edit("A2", "341", "314"))).toContain("C3 uses this cell");
  });

  test("where a name stands for it in a formula", () => {
    const parts = sheet('<row r="1"><c r="A1"><v>341</v></c><c r="B1"><f>SUM(件数)</f><v>341</v></c></row>');
    const named = (meaning: string): Parts => ({
      ...parts,
      "xl/workbook.xml": String(parts["xl/workbook.xml"]).replace(
        "</sheets>",
        `</sheets><definedNames><definedName name="件数">${meaning}</definedName></definedNames>`,
      ),
    });
    expect(obstacle(named("S!$A$1:$A$9"), edit("A1", "341", "314"))).toContain("B1 uses this cell");
    expect(obstacle(named("S!$A$2:$A$9"), edit("A1", "341", "314"))).toBeUndefined();
  });
});

test("a workbook that would lose something is refused as a whole", () => {
  const one = edit("D3", "47.9%", "74.9%", "KPI");
  for (const more of [{ "_xmlsignatures/origin.sigs": "" }]) {
    const bytes = zipOf({ ...richParts(), ...more });
    expect(() => openRepair(bytes, "a.xlsx", readWorkbook(bytes, "a.xlsx"), [one])).toThrow(CopyRefusal);
  }
});

test("what was written is read again, and refused where any other cell differs or the new text is not there", () => {
  const rows = '<row r="1"><c r="A1"><v>341</v></c><c r="B1"><v>7</v></c></row>';
  const before = readWorkbook(zipOf(sheet(rows)), "a.xlsx");
  const one = edit("A1", "341", "314");
  expect(() => readRepaired(zipOf(sheet(rows.replace("341", "314").replace(">7<", ">8<"))), "a.xlsx", before, [one])).toThrow(CopyRefusal);
  expect(() => readRepaired(zipOf(sheet(rows)), "a.xlsx", before, [one])).toThrow(CopyRefusal);
  expect(() => readRepaired(zipOf(sheet(rows.replace("<v>341</v>", "<f>B1</f><v>314</v>"))), "a.xlsx", before, [one])).toThrow(CopyRefusal);
  expect(readRepaired(zipOf(sheet(rows.replace("341", "314"))), "a.xlsx", before, [one]).sheets).toHaveLength(1);
});
