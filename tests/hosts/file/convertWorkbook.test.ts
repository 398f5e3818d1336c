import { strFromU8, strToU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { convertWorkbook } from "../../../hosts/file/convert/convertWorkbook";
import { readWorkbook } from "../../../hosts/file/readWorkbook";
import { writeXlsx } from "../../../hosts/file/writeXlsx";
import { partsOf, workbookOf, zipOf } from "../../support/xlsxParts";

/** Cells, formats, validations and names with formulas, in the several ways in which programs escape them. */
const ROWS = `
  <row r="2"><c r="B2"><v>0.6</v></c><c r="C2"><v>0.45</v></c><c r="D2" s="1"><f>_xldudf_KPI_RATE(C2,B2)</f><v>0.75</v></c></row>
  <row r="3"><c r="D3" t="str"><f t="shared" ref="D3:D5" si="0">IF(C3=&quot;&quot;,&quot;—&quot;,_xldudf_KPI_RATING(C3,B3)&amp;&quot; &lt;&quot; &amp; 'KPI_RATE(x)'!A1)</f><v>○</v></c></row>
  <row r="4"><c r="D4" t="str"><f t="shared" si="0"/><v>○</v></c></row>
  <row r="5"><c r="D5" t="str"><f t="shared" si="0"></f><v>○</v></c><c r="E5" t="s"><v>0</v></c></row>
  <row r="6"><c r="D6" cm="1"><f t="array" ref="D6:D7">_xldudf_KPI_RATE(C6:C7,B6:B7)</f><v>0.5</v></c><c r="E6"><f>SUM(B2:B6)</f><v>1</v></c></row>`;
const AFTER = `
  <conditionalFormatting sqref="D2"><cfRule type="expression" priority="1"><formula>_xldudf_KPI_CHECK(D2,C2,B2)="不一致"</formula></cfRule></conditionalFormatting>
  <dataValidations count="1"><dataValidation type="custom" sqref="C2"><formula1>ISNUMBER(_xldudf_KPI_PARSE(C2))</formula1></dataValidation></dataValidations>
  <extLst><ext><x14:dataValidation xmlns:x14="x14" xmlns:xm="xm"><x14:formula1><xm:f>_xldudf_KPI_PERIOD(A1)&gt;0</xm:f></x14:formula1></x14:dataValidation></ext></extLst>`;
const NAMES = '<definedNames><definedName name="率">_xldudf_KPI_RATE(S!$C$2,S!$B$2)</definedName></definedNames>';

function excelParts(): Record<string, string | Uint8Array> {
  const parts = partsOf({ rows: ROWS, after: AFTER, strings: "<si><t>KPI_RATE(と書いた文字</t></si>", styles: "<numFmts/>" });
  const book = String(parts["xl/workbook.xml"]).replace("</sheets>", `</sheets>${NAMES}<calcPr calcId="191029"/>`);
  return {
    ...parts,
    "xl/workbook.xml": book,
    "xl/worksheets/sheet1.xml": strToU8(`\ufeff${String(parts["xl/worksheets/sheet1.xml"])}`),
    "xl/calcChain.xml": '<calcChain><c r="D2" i="1"/></calcChain>',
    "xl/tables/table1.xml":
      "<table><tableColumn><calculatedColumnFormula>_xldudf_KPI_DELTA(表1[今期],表1[前期])</calculatedColumnFormula></tableColumn></table>",
    "xl/vbaProject.bin": new Uint8Array([1, 2, 3, 0, 255]),
  };
}

const converted = (bytes: Uint8Array, program: "excel" | "google-sheets"): Uint8Array =>
  convertWorkbook(bytes, "指標.xlsx", program)?.bytes ?? bytes;

describe("a workbook of Excel", () => {
  const original = zipOf(excelParts());
  const moved = converted(original, "google-sheets");

  test("gets the names of Google Sheets wherever formulas stand, and every cell that shares one counts", () => {
    const sheet = strFromU8(unzipSync(moved)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(sheet).not.toContain("_xldudf_");
    expect(sheet).toContain("<f>KPI_RATE(C2,B2)</f><v>0.75</v>");
    expect(sheet).toContain("IF(C3=&quot;&quot;,&quot;—&quot;,KPI_RATING(C3,B3)&amp;&quot; &lt;&quot; &amp; 'KPI_RATE(x)'!A1)");
    expect(sheet).toContain('<formula>KPI_CHECK(D2,C2,B2)="不一致"</formula>');
    expect(sheet).toContain("<formula1>ISNUMBER(KPI_PARSE(C2))</formula1>");
    expect(sheet).toContain("<xm:f>KPI_PERIOD(A1)&gt;0</xm:f>");
    expect(strFromU8(unzipSync(moved)["xl/workbook.xml"] ?? new Uint8Array())).toContain(">KPI_RATE(S!$C$2,S!$B$2)</definedName>");
    expect(strFromU8(unzipSync(moved)["xl/tables/table1.xml"] ?? new Uint8Array())).toContain(">KPI_DELTA(表1[今期],表1[前期])<");
    expect(convertWorkbook(original, "指標.xlsx", "google-sheets")?.formulas).toBe(10);
    expect(readWorkbook(moved, "指標.xlsx").sheets[0]?.rows[4]?.[3]?.formula).toContain("KPI_RATING(C5,B5)");
  });

  test("is, moved there and back, the same in every byte of every part, but that Excel is told to calculate", () => {
    const back = unzipSync(converted(moved, "excel"));
    const before = unzipSync(original);
    expect(Object.keys(back)).toEqual(Object.keys(before));
    const texts = (parts: Record<string, Uint8Array>) =>
      Object.entries(parts).map(([name, bytes]) => [name, Buffer.from(bytes).toString("latin1")]);
    const told = {
      ...before,
      "xl/workbook.xml": strToU8(
        strFromU8(before["xl/workbook.xml"] ?? new Uint8Array()).replace('calcId="191029"', 'calcId="191029" fullCalcOnLoad="1"'),
      ),
    };
    expect(texts(back)).toEqual(texts(told));
  });

  test("that has nothing to rewrite keeps its bytes", () => {
    expect(convertWorkbook(original, "指標.xlsx", "excel")).toEqual({ bytes: original, formulas: 0 });
    const plain = writeXlsx({ sheets: [{ name: "KPI", rows: [[{ value: "KPI.RATE(1,2)" }, { value: 2, formula: "1+1" }]] }] });
    expect(convertWorkbook(plain, "plain.xlsx", "google-sheets")).toEqual({ bytes: plain, formulas: 0 });
  });
});

describe("a workbook of Google Sheets", () => {
  const wrapped = (formula: string): string =>
    `IFERROR(__xludf.DUMMYFUNCTION("${formula.replaceAll('"', '""')}"),0.5)`.replaceAll('"', "&quot;");
  const cell = (name: string, formula: string): string => `<c r="${name}"><f>${formula}</f><v>0.5</v></c>`;
  const formulas = (bytes: Uint8Array): (string | undefined)[] =>
    readWorkbook(bytes, "x.xlsx").sheets[0]?.rows.flatMap((cells) => (cells ?? []).map((each) => each?.formula)) ?? [];

  test("gets its formulas back, in the spelling that Excel takes from files, and its last results stay", () => {
    const bytes = converted(workbookOf({ rows: `<row r="1">${cell("A1", wrapped('IF(B1="","—",KPI_RATE(B1,C1))'))}</row>` }), "excel");
    expect(readWorkbook(bytes, "x.xlsx").sheets[0]?.rows[0]?.[0]).toMatchObject({
      value: 0.5,
      formula: 'IF(B1="","—",_xldudf_KPI_RATE(B1,C1))',
    });
  });

  test.each([
    ["where none is set", "", '</sheets><calcPr fullCalcOnLoad="1"/>'],
    ["where it is off", '<calcPr fullCalcOnLoad="0" calcId="1"></calcPr>', '<calcPr calcId="1" fullCalcOnLoad="1"></calcPr>'],
    ["where a list is empty", "<definedNames/>", '<definedNames/><calcPr fullCalcOnLoad="1"/>'],
  ])("Excel is told to calculate it, %s", (_, settings, expected) => {
    const parts = partsOf({ rows: `<row r="1">${cell("A1", "KPI_RATE(B1,C1)")}</row>` });
    const book = String(parts["xl/workbook.xml"]).replace("</sheets>", `</sheets>${settings}`);
    const bytes = converted(zipOf({ ...parts, "xl/workbook.xml": book }), "excel");
    expect(strFromU8(unzipSync(bytes)["xl/workbook.xml"] ?? new Uint8Array())).toContain(expected);
  });

  const spill = wrapped('"COMPUTED_VALUE"');

  test("a formula whose result had spilled fills the same cells again, as one array formula, and their results stay", () => {
    const rows = `<row r="1">${cell("A1", wrapped("KPI_RATE(D1:D3,E1:E3)"))}${cell("B1", wrapped("KPI_RATING(D1:D2,E1:E2)"))}</row>
      <row r="2">${cell("A2", spill)}${cell("B2", spill)}</row>
      <row r="3">${cell("A3", spill)}${cell("B3", "1+1")}</row>
      <row r="5">${cell("A5", wrapped("KPI_FINDINGS(D1:E3)"))}${cell("B5", spill)}</row>
      <row r="6">${cell("A6", spill)}${cell("B6", spill)}</row>`;
    const conversion = convertWorkbook(workbookOf({ rows }), "x.xlsx", "excel");
    expect(conversion?.formulas).toBe(3);
    const sheet = strFromU8(unzipSync(conversion?.bytes ?? new Uint8Array())["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(sheet).toContain(`<c r="A1"><f t="array" ref="A1:A3">_xldudf_KPI_RATE(D1:D3,E1:E3)</f><v>0.5</v></c>`);
    expect(sheet).toContain(`<c r="B1"><f t="array" ref="B1:B2">_xldudf_KPI_RATING(D1:D2,E1:E2)</f><v>0.5</v></c>`);
    expect(sheet).toContain(`<c r="A5"><f t="array" ref="A5:B6">_xldudf_KPI_FINDINGS(D1:E3)</f><v>0.5</v></c>`);
    for (const name of ["A2", "A3", "B2", "B5", "A6", "B6"]) expect(sheet).toContain(`<c r="${name}"><v>0.5</v></c>`);
    expect(sheet).toContain(`<c r="B3"><f>1+1</f><v>0.5</v></c>`);
  });

  test("with a spill loses the order of calculation that named its cells, and every mention of it; without one it keeps it", () => {
    const type = '<Types><Default Extension="xml" ContentType="x"/><Override PartName="/xl/calcChain.xml" ContentType="c"/></Types>';
    const convertedWith = (second: string): Record<string, Uint8Array> => {
      const rows = `<row r="1">${cell("A1", wrapped("KPI_RATE(D1:D2,E1:E2)"))}</row><row r="2">${cell("A2", second)}</row>`;
      const parts: Record<string, string | Uint8Array> = {
        ...partsOf({ rows }),
        "[Content_Types].xml": type,
        "xl/calcChain.xml": '<calcChain><c r="A2" i="1"/></calcChain>',
      };
      const links = String(parts["xl/_rels/workbook.xml.rels"]).replace(
        "</Rel",
        '<Relationship Id="rId9" Type="calcChain" Target="calcChain.xml"/></Rel',
      );
      return unzipSync(converted(zipOf({ ...parts, "xl/_rels/workbook.xml.rels": links }), "excel"));
    };
    const all = (parts: Record<string, Uint8Array>): string =>
      Object.entries(parts)
        .map(([name, bytes]) => name + strFromU8(bytes))
        .join("");
    expect(all(convertedWith(spill))).not.toContain("calcChain");
    expect(all(convertedWith(spill))).toContain('<Default Extension="xml" ContentType="x"/>');
    expect(all(convertedWith("1+1")).match(/calcChain\.xml/g)).toHaveLength(3);
  });

  test("keeps a formula that Excel cannot calculate, and those of which it is not clear which had filled a cell", () => {
    const rows = `<row r="1"><c r="A1"><v>1</v></c>${cell("B1", wrapped("QUERY(D1:E3)"))}${cell("C1", wrapped("QUERY(KPI_FINDINGS(A1:B2))"))}</row>
      <row r="2">${cell("A2", wrapped("KPI_RATE(D1:E1,D2:E2)"))}${cell("B2", spill)}${cell("C2", "KPI_RATE(1,2)")}</row>`;
    const bytes = workbookOf({ rows });
    const conversion = convertWorkbook(bytes, "x.xlsx", "excel");
    expect(conversion?.formulas).toBe(1);
    expect(formulas(conversion?.bytes ?? bytes)).toEqual([...formulas(bytes).slice(0, -1), "_xldudf_KPI_RATE(1,2)"]);
  });
});

test("comments, CDATA and another encoding do not hide a formula", () => {
  const parts = partsOf({ rows: '<row r="1"><!-- KPI --><c r="A1"><f><![CDATA[IF(B1<1,KPI_RATE(B1,"a"),"")]]></f></c></row>' });
  const sheet = String(parts["xl/worksheets/sheet1.xml"]).replace('version="1.0"', 'version="1.0" encoding="UTF-16"');
  const utf16 = new Uint8Array(Buffer.from(`\ufeff${sheet}`, "utf16le"));
  const bytes = converted(zipOf({ ...parts, "xl/worksheets/sheet1.xml": utf16 }), "excel");
  expect(readWorkbook(bytes, "x.xlsx").sheets[0]?.rows[0]?.[0]?.formula).toBe('IF(B1<1,_xldudf_KPI_RATE(B1,"a"),"")');
});

test("a .csv holds no formulas; what cannot be read is refused as by a check", () => {
  expect(convertWorkbook(strToU8("指標,=KPI_RATE(1,2)\n"), "a.csv", "excel")).toBeUndefined();
  expect(() => convertWorkbook(strToU8("PK\u0003\u0004 no more"), "a.xlsx", "excel")).toThrow(
    expect.objectContaining({ code: "truncated" }),
  );
  expect(() => convertWorkbook(new Uint8Array(), "a.xlsx", "excel")).toThrow(expect.objectContaining({ code: "empty-file" }));
});
