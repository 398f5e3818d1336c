import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { readWorkbook } from "../../../hosts/file/readWorkbook";
import type { Sheet } from "../../../src/index";
import type { RawSheet } from "../../support/xlsxParts";
import { partsOf, relationships, workbookOf, worksheet, zipOf } from "../../support/xlsxParts";

function onlySheet(bytes: Uint8Array): Sheet {
  const [sheet] = readWorkbook(bytes, "table.xlsx").sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

const read = (sheet: RawSheet): Sheet => onlySheet(workbookOf(sheet));
const firstCell = (sheet: RawSheet) => read(sheet).rows[0]?.[0];
const numberStyles = (...codes: string[]): string =>
  `<numFmts>${codes.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code}"/>`).join("")}</numFmts>` +
  `<cellXfs><xf numFmtId="0"/>${codes.map((_, at) => `<xf numFmtId="${164 + at}"/>`).join("")}</cellXfs>`;

describe("values", () => {
  it("reads numbers, truth values, errors and the results of formulas", () => {
    const cells = read({
      rows: '<row r="1"><c r="A1"><v>0.749</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#N/A</v></c><c r="D1" t="str"><f>A1&amp;"点"</f><v>0.749点</v></c><c r="E1"><f>1/3</f><v>0.3333333333333333</v></c></row>',
    }).rows[0];
    expect(cells).toEqual([
      { value: 0.749, text: "0.749" },
      { value: true, text: "TRUE" },
      { value: { error: "#N/A" }, text: "#N/A" },
      { value: "0.749点", text: "0.749点", formula: 'A1&"点"' },
      { value: 0.3333333333333333, text: "0.333333333", formula: "1/3" },
    ]);
  });

  it("keeps the stored number exactly, however it is written", () => {
    const written = ["63.2", "8.3000000000000043", "1E-3", "-0.50", "1.7976931348623157E308", "123456789012345678", "007"];
    const rows = `<row>${written.map((text) => `<c><v>${text}</v></c>`).join("")}</row>`;
    expect(read({ rows }).rows[0]?.map((cell) => cell?.value)).toEqual(written.map(Number));
  });

  it("leaves the reading of a text (furigana) out", () => {
    const strings = '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>';
    expect(firstCell({ rows: '<row><c t="s"><v>0</v></c></row>', strings })?.text).toBe("東京");
    const inline = '<row><c t="inlineStr"><is><t>県内</t><rPh sb="0" eb="2"><t>ケンナイ</t></rPh></is></c><c><v>5</v></c></row>';
    expect(read({ rows: inline }).rows[0]?.map((cell) => cell?.text)).toEqual(["県内", "5"]);
  });

  it("joins the runs of rich text", () => {
    const strings = '<si><r><rPr><b/></rPr><t xml:space="preserve">45.0% </t></r><r><t>(R5年度)</t></r></si>';
    expect(firstCell({ rows: '<row><c t="s"><v>0</v></c></row>', strings })?.text).toBe("45.0% (R5年度)");
  });

  it("resolves entities and escapes and gives every line break as one newline", () => {
    const strings = "<si><t>a&amp;b &#x3042;_x000D_\nc\r\nd _x005F_x000D_</t></si>";
    expect(firstCell({ rows: '<row><c t="s"><v>0</v></c></row>', strings })?.value).toBe("a&b あ\nc\nd _x000D_");
  });

  it("reads CDATA, ignores comments and never expands declared entities", () => {
    const xml =
      '<!DOCTYPE x [<!ENTITY lol "lollol">]>' +
      worksheet('<row><!-- <c><v>9</v></c> --><c t="inlineStr"><is><t><![CDATA[<達成> & &lol;]]>&lol;</t></is></c></row>');
    const sheet = onlySheet(zipOf({ ...partsOf({ rows: "" }), "xl/worksheets/sheet1.xml": xml }));
    expect(sheet.rows[0]?.[0]?.value).toBe("<達成> & &lol;&lol;");
  });

  it("turns ISO dates into serial numbers", () => {
    const rows = '<row><c t="d" s="1"><v>2023-03-15</v></c><c t="d" s="1"><v>2023-03-15T12:00:00</v></c></row>';
    expect(read({ rows, styles: numberStyles("yyyy/m/d") }).rows[0]?.map((cell) => [cell?.value, cell?.text])).toEqual([
      [45000, "2023/3/15"],
      [45000.5, "2023/3/15"],
    ]);
  });

  it("counts days from 1904 where the workbook does, and keeps elapsed hours", () => {
    const bytes = workbookOf({
      rows: '<row><c s="1"><v>43538</v></c><c s="2"><v>1.5</v></c></row>',
      styles: numberStyles("yyyy/m/d", "[h]:mm"),
      workbookPr: '<workbookPr date1904="1"/>',
    });
    const workbook = readWorkbook(bytes, "mac.xlsx");
    expect(workbook.date1904).toBe(true);
    expect(workbook.sheets[0]?.rows[0]?.map((cell) => [cell?.value, cell?.text])).toEqual([
      [43538, "2023/3/15"],
      [1.5, "36:00"],
    ]);
  });
});

describe("formulas", () => {
  it("gives cells that share a formula the text moved to their place", () => {
    const formula = "B1/$C$1*SUM(A$1:$D2)&quot;A1&quot;&amp;LOG10(A1)+'A1 B2'!A1+R5年度!B2";
    const sheet = read({
      rows: `<row r="1"><c r="D1"><f t="shared" ref="D1:D3" si="0">${formula}</f><v>1</v></c></row><row r="3"><c r="E3"><f t="shared" si="0"/><v>2</v></c></row>`,
    });
    expect(sheet.rows[2]?.[4]).toEqual({ value: 2, text: "2", formula: `C3/$C$1*SUM(B$1:$D4)"A1"&LOG10(B3)+'A1 B2'!B3+R5年度!C4` });
  });

  it("has an empty text where a formula was never calculated", () => {
    expect(firstCell({ rows: "<row><c><f>A2/B2</f></c></row>" })).toEqual({ value: null, text: "", formula: "A2/B2" });
  });
});

describe("layout", () => {
  it("reads merged areas, hidden rows and columns, and hidden sheets", () => {
    const bytes = zipOf({
      ...partsOf({
        before: '<cols><col min="2" max="3" width="9" hidden="1"/><col min="5" max="5" width="0" customWidth="1"/></cols>',
        rows: '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2" ht="0" customHeight="1"/><row r="3" ht="15"/>',
        after: '<mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="$C$3:$A$3"/></mergeCells>',
      }),
      "xl/workbook.xml": '<workbook xmlns:r="r"><sheets><sheet name="裏" state="veryHidden" r:id="rId1"/></sheets></workbook>',
    });
    expect(onlySheet(bytes)).toEqual({
      name: "裏",
      visibility: "veryHidden",
      rows: [[{ value: 1, text: "1" }]],
      merges: [
        { top: 0, left: 0, bottom: 1, right: 1 },
        { top: 2, left: 0, bottom: 2, right: 2 },
      ],
      hiddenRows: new Set([0, 1]),
      hiddenColumns: new Set([1, 2, 4]),
    });
  });

  it("reads notes, and threads in place of the note kept for older versions", () => {
    const bytes = zipOf({
      ...partsOf({ rows: '<row r="1"><c r="A1"><v>5</v></c></row>' }),
      "xl/worksheets/_rels/sheet1.xml.rels": relationships(
        ["rId1", "comments", "../comments1.xml"],
        ["rId2", "threadedComment", "/xl/threadedComments/threadedComment1.xml"],
      ),
      "xl/comments1.xml":
        '<comments><commentList><comment ref="A1"><text><r><t>担当:</t></r><r><t>\n確認済</t></r></text></comment><comment ref="C2"><text><t>[Threaded comment]</t></text></comment></commentList></comments>',
      "xl/threadedComments/threadedComment1.xml":
        '<ThreadedComments><threadedComment ref="C2" id="1"><text>この値は?</text></threadedComment><threadedComment ref="C2" parentId="1"><text>R5年度です</text></threadedComment></ThreadedComments>',
    });
    const sheet = onlySheet(bytes);
    expect(sheet.rows[0]?.[0]).toEqual({ value: 5, text: "5", note: "担当:\n確認済" });
    expect(sheet.rows[1]?.[2]).toEqual({ value: null, text: "", note: "この値は?\nR5年度です" });
  });

  it("places cells without r after the one before, and rows without r below", () => {
    const sheet = read({ rows: '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>' });
    expect(sheet.rows.map((row) => row?.map((cell) => cell?.value))).toEqual([[1, undefined, undefined, 2, 3], [4]]);
  });

  it("joins the cells of a row that is listed twice", () => {
    const sheet = read({
      rows: '<row r="1"><c r="B1"><v>1</v></c></row><row r="2"/><row r="1"><c r="A1"><v>2</v></c><c r="AZ1"><v>3</v></c><c r="BA1"><v>4</v></c></row>',
    });
    expect(sheet.rows).toHaveLength(1);
    expect(Object.values(sheet.rows[0] ?? []).flatMap((cell) => cell?.value ?? [])).toEqual([2, 1, 3, 4]);
    expect([sheet.rows[0]?.[51]?.value, sheet.rows[0]?.[52]?.value]).toEqual([3, 4]);
  });

  it("reads a cell in the last corner of the sheet without filling the space before it", () => {
    const sheet = read({ rows: '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>' });
    expect(sheet.rows[1_048_575]?.[16_383]?.value).toBe(2);
    expect(Object.keys(sheet.rows)).toHaveLength(2);
    expect(Object.keys(sheet.rows[1_048_575] ?? [])).toEqual(["16383"]);
  });
});

describe("unusual packages that Excel opens", () => {
  const rows = '<row r="1"><c r="A1"><v>0.5</v></c></row>';
  const plain = partsOf({ rows });

  it("reads elements with a prefix", () => {
    const prefixed = worksheet(rows)
      .replace(/<(\/?)(?=[a-z])/g, "<$1x:")
      .replace("xmlns=", "xmlns:x=");
    expect(onlySheet(zipOf({ ...plain, "xl/worksheets/sheet1.xml": prefixed })).rows[0]?.[0]?.value).toBe(0.5);
  });

  it("reads parts in UTF-16", () => {
    const text = worksheet('<row><c t="inlineStr"><is><t>達成</t></is></c></row>');
    const utf16 = new Uint8Array(2 + text.length * 2);
    utf16.set([0xff, 0xfe]);
    [...text].forEach((letter, at) => new DataView(utf16.buffer).setUint16(2 + at * 2, letter.charCodeAt(0), true));
    expect(onlySheet(zipOf({ ...plain, "xl/worksheets/sheet1.xml": utf16 })).rows[0]?.[0]?.text).toBe("達成");
  });

  it("reads strict files, absolute targets, backslashes and part names in another case", () => {
    const strict = (xml: string): string =>
      xml.replaceAll("schemas.openxmlformats.org/officeDocument/2006", "purl.oclc.org/ooxml/officeDocument");
    const bytes = zipOf({
      "_rels/.rels": strict(relationships(["a", "officeDocument", "/XL/Workbook.xml"])),
      "xl\\workbook.xml": '<workbook><sheets><sheet name="S" r:id="b"/></sheets></workbook>',
      "xl/_rels/workbook.xml.rels": strict(relationships(["b", "worksheet", "/xl/Worksheets/SHEET1.xml"])),
      "xl/worksheets/sheet1.xml": worksheet(rows),
    });
    expect(onlySheet(bytes).rows[0]?.[0]?.value).toBe(0.5);
  });

  it("reads sheets that name no relationship, by their order", () => {
    const workbook = '<workbook><sheets><sheet name="S" sheetId="1"/></sheets></workbook>';
    expect(onlySheet(zipOf({ ...plain, "xl/workbook.xml": workbook })).rows[0]?.[0]?.value).toBe(0.5);
  });

  it("reads tags with blanks in them, as XML allows", () => {
    const sheet = read({
      rows: '<row r = "1" ><c r ="B1" t= "s"\n><v >0</v ></c ><c r="C1" ><v>2</v ></c\n></row ><row r="2"\tht = "0"><c><f >1+1</f ><v>2</v></c></row>',
      strings: "<si ><t >率</t ></si >",
    });
    expect(sheet.rows.map((row) => row?.map((cell) => cell?.value))).toEqual([[undefined, "率", 2], [2]]);
    expect([sheet.rows[1]?.[0]?.formula, sheet.hiddenRows]).toEqual(["1+1", new Set([1])]);
  });

  it("takes a sheet without a part for empty and says so, as module sheets of old macros are", () => {
    const workbook = '<workbook xmlns:r="r"><sheets><sheet name="Module" r:id=""/><sheet name="S" r:id="rId1"/></sheets></workbook>';
    const { sheets, notices } = readWorkbook(zipOf({ ...plain, "xl/workbook.xml": workbook }), "a.xlsm");
    expect(sheets.map(({ name, rows: cells }) => [name, cells.length])).toEqual([
      ["Module", 0],
      ["S", 1],
    ]);
    expect(notices?.map(({ en }) => en)).toEqual(["The content of these sheets is not in the file, so they were taken for empty: Module"]);
  });

  it("reads a sheet whose rows are spread over many steps of inflating", () => {
    const many = Array.from(
      { length: 60_000 },
      (_, at) =>
        `<row r="${at + 1}"><c r="A${at + 1}"><v>${at * 7919}</v></c><c r="B${at + 1}" t="str"><f>A${at + 1}</f><v>第${at}</v></c></row>`,
    );
    const sheet = read({ rows: many.join("") });
    expect(sheet.rows).toHaveLength(60_000);
    expect(
      sheet.rows.every((row, at) => row?.[0]?.value === at * 7919 && row[1]?.text === `第${at}` && row[1].formula === `A${at + 1}`),
    ).toBe(true);
  });

  it("reads bytes that stand before the zip", () => {
    const zip = zipOf(plain);
    const shifted = new Uint8Array(zip.length + 7);
    shifted.set(strToU8("PREFIX!"));
    shifted.set(zip, 7);
    expect(onlySheet(shifted).rows[0]?.[0]?.value).toBe(0.5);
  });
});
