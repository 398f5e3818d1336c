import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import type { ReadLimits } from "../../../hosts/file/readLimits";
import { defaultLimits } from "../../../hosts/file/readLimits";
import { readWorkbook } from "../../../hosts/file/readWorkbook";
import { UnreadableFileError } from "../../../hosts/file/unreadableFileError";
import { inflatePart } from "../../../hosts/file/zip/inflatePart";
import { readZipDirectory } from "../../../hosts/file/zip/zipDirectory";
import { oleWith, partsOf, relationships, withClaimedSize, workbookOf, worksheet, zipOf } from "../../support/xlsxParts";

function refusal(bytes: Uint8Array, name = "table.xlsx", limits?: ReadLimits): UnreadableFileError {
  try {
    readWorkbook(bytes, name, limits);
  } catch (error) {
    if (error instanceof UnreadableFileError) return error;
    throw error;
  }
  throw new Error("The file was read.");
}

const sheetPath = "xl/worksheets/sheet1.xml";
const sound = partsOf({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' });

describe("files that are no workbook", () => {
  it("says what each of them is", () => {
    const docx = zipOf({ "_rels/.rels": relationships(["r", "officeDocument", "word/document.xml"]), "word/document.xml": "<document/>" });
    const xlsb = zipOf({ "_rels/.rels": relationships(["r", "officeDocument", "xl/workbook.bin"]), "xl/workbook.bin": "x" });
    const ods = zipOf({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>" });
    const codes = [
      refusal(new Uint8Array(0)),
      refusal(strToU8("<html><table></table></html>"), "old.xls"),
      refusal(zipOf(sound).slice(0, -30)),
      refusal(oleWith("EncryptedPackage")),
      refusal(oleWith("Workbook"), "old.xls"),
      refusal(oleWith("WordDocument"), "old.doc"),
      refusal(xlsb, "book.xlsb"),
      refusal(docx),
      refusal(ods, "book.ods"),
      refusal(zipOf({ "a.txt": "a" }), "a.zip"),
      refusal(strToU8("%PDF-1.7"), "report.csv"),
      refusal(strToU8("plain"), "report.docx"),
    ].map((error) => error.code);
    expect(codes).toEqual([
      "empty-file",
      "not-a-workbook",
      "truncated",
      "encrypted",
      "legacy-xls",
      "not-a-workbook",
      "binary-workbook",
      "unsupported-type",
      "unsupported-type",
      "not-a-workbook",
      "unsupported-type",
      "unsupported-type",
    ]);
  });

  it("says in both languages what to do, and where the trouble is", () => {
    const { wording } = refusal(zipOf({ ...sound, [sheetPath]: "<worksheet><sheetData><row><c><v>1</v></c>" }));
    expect(wording.ja).toMatch(/壊れている.*ください。（S）$/);
    expect(wording.en).toMatch(/damaged.*fetch the original file again\. \(S\)$/);
  });

  it("refuses a workbook of which every sheet is missing, and one that lists none", () => {
    const { [sheetPath]: _, ...rest } = sound;
    expect(refusal(zipOf(rest)).code).toBe("damaged");
    expect(refusal(zipOf({ ...sound, "xl/workbook.xml": "<workbook><sheets/></workbook>" })).code).toBe("damaged");
  });

  it("refuses two sheets that are one part, which a small file could repeat a thousand times", () => {
    const [, sheet = ""] = /(<sheet .*?>)/.exec(String(sound["xl/workbook.xml"])) ?? [];
    const twice = String(sound["xl/workbook.xml"]).replace(sheet, `${sheet}${sheet.replace('"S"', '"T"')}`);
    const { code, wording } = refusal(zipOf({ ...sound, "xl/workbook.xml": twice }));
    expect([code, wording.en]).toEqual(["damaged", expect.stringContaining("(T)")]);
  });

  it("refuses texts that point to no shared string, since they would be read as empty", () => {
    const cell = (index: string) => `<row><c t="s"><v>${index}</v></c></row>`;
    expect(refusal(workbookOf({ rows: cell("0") })).code).toBe("damaged");
    for (const index of ["1", "-1", "0.5", "x"])
      expect(refusal(workbookOf({ rows: cell(index), strings: "<si><t>a</t></si>" })).code).toBe("damaged");
    const withFormula = '<row><c t="s"><f>A2</f><v>7</v></c></row>';
    expect(refusal(workbookOf({ rows: withFormula, strings: "<si><t>a</t></si>" })).code).toBe("damaged");
  });

  it("refuses the byte 0, in text and in XML", () => {
    expect(refusal(strToU8("a,b\n1,\0,2\n"), "a.csv").code).toBe("damaged");
    expect(refusal(zipOf({ ...sound, [sheetPath]: worksheet("<row><c><v>1\0</v></c></row>") })).code).toBe("damaged");
  });

  it("refuses a part that lies before the file, as a directory of the wrong length says", () => {
    const bytes = zipOf(sound);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const end = bytes.length - 22;
    const start = view.getUint32(end + 16, true);
    // Where the directory is not at its place, every offset is taken to be off by as much.
    view.setUint32(end + 16, start + 1_000, true);
    expect(refusal(bytes).code).toBe("damaged");
  });

  it("refuses a part whose bytes are not those that were saved", () => {
    const rows = Array.from({ length: 400 }, (_, at) => `<row><c><v>${(at * 7919) % 1009}</v></c></row>`).join("");
    const bytes = workbookOf({ rows });
    const [entry] = readZipDirectory(bytes, defaultLimits).filter(({ name }) => name === sheetPath);
    if (!entry) throw new Error("no sheet part");
    bytes[entry.localHeader + 30 + sheetPath.length + Math.floor(entry.packedSize / 2)]! ^= 0x10;
    expect(refusal(bytes).code).toBe("damaged");
  });
});

describe("hostile files", () => {
  const spaces = zipOf({ ...sound, [sheetPath]: new Uint8Array(70 * 2 ** 20).fill(32) });

  it("refuses a bomb that the directory admits, before inflating anything", () => {
    const budget = { spent: 0 };
    const [entry] = readZipDirectory(spaces, defaultLimits).filter(({ name }) => name === sheetPath);
    expect(() => [...inflatePart(spaces, entry!, "sheetBytes", defaultLimits, budget)]).toThrow(/expands to an abnormal size/);
    expect(budget.spent).toBe(0);
    expect(refusal(spaces).code).toBe("zip-bomb");
  });

  it("stops inflating a bomb that lies about its size soon after the limit", () => {
    const lying = withClaimedSize(spaces, sheetPath, 1000);
    const budget = { spent: 0 };
    const [entry] = readZipDirectory(lying, defaultLimits).filter(({ name }) => name === sheetPath);
    expect(() => [...inflatePart(lying, entry!, "sheetBytes", defaultLimits, budget)]).toThrow(/expands to an abnormal size/);
    expect(budget.spent).toBeLessThan(defaultLimits.ratioFloor + 36 * 2 ** 20);
    expect(refusal(lying).code).toBe("zip-bomb");
  });

  it("stops at the limit of one part, and of all parts together", () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => `<row><c><v>${at * 7919}</v></c></row>`).join("");
    const bytes = workbookOf({ rows });
    for (const key of ["sheetBytes", "totalBytes"] as const) {
      const error = refusal(bytes, "a.xlsx", { ...defaultLimits, [key]: 2 ** 18 });
      expect([error.code, error.wording.en]).toEqual(["too-large", expect.stringContaining("limit:")]);
    }
  });

  it("believes no size that the directory gives", () => {
    const lying = withClaimedSize(zipOf({ ...sound, [sheetPath]: worksheet("<row><c><v>1</v></c></row>") }), sheetPath, 1_900_000_000);
    expect(refusal(lying).code).toBe("zip-bomb");
    const modest = withClaimedSize(zipOf(sound), sheetPath, 5);
    expect(readWorkbook(modest, "a.xlsx").sheets[0]?.rows[0]?.[0]?.value).toBe(1);
  });

  it("refuses too many merged areas, cells, rows and parts by name", () => {
    const merges = Array.from({ length: 100_001 }, (_, at) => `<mergeCell ref="A${at + 1}:B${at + 1}"/>`).join("");
    expect(refusal(workbookOf({ rows: "", after: `<mergeCells>${merges}</mergeCells>` })).wording.ja).toContain("結合セルの数 100,000");
    const three = workbookOf({ rows: "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>" });
    expect(refusal(three, "a.xlsx", { ...defaultLimits, cells: 2 }).wording.en).toContain("cells with content, 2");
    expect(refusal(three, "a.xlsx", { ...defaultLimits, rows: 1 }).wording.en).toContain("rows, 1");
    expect(refusal(three, "a.xlsx", { ...defaultLimits, parts: 3 }).wording.en).toContain("parts inside the file, 3");
  });

  it("refuses rows that are long and empty, too many formats, notes, and shared formulas that grow", () => {
    const wide = workbookOf({ rows: '<row r="1"><c r="XFD1"><v>1</v></c></row><row r="2"><c r="XFD2"><v>1</v></c></row>' });
    expect(refusal(wide, "a.xlsx", { ...defaultLimits, area: 20_000 }).wording.en).toContain("cells in the used area, 20,000");
    const styles = '<numFmts><numFmt numFmtId="164" formatCode="0.0"/></numFmts><cellXfs><xf/><xf numFmtId="164"/></cellXfs>';
    const formats = workbookOf({ rows: '<row><c><v>1</v></c><c s="1"><v>2</v></c></row>', styles });
    expect(refusal(formats, "a.xlsx", { ...defaultLimits, formats: 1 }).wording.en).toContain("number formats, 1");
    const notes = zipOf({
      ...sound,
      "xl/worksheets/_rels/sheet1.xml.rels": relationships(["r", "comments", "../comments1.xml"]),
      "xl/comments1.xml": '<comments><comment ref="A1"/><comment ref="A2"/></comments>',
    });
    expect(refusal(notes, "a.xlsx", { ...defaultLimits, notes: 1 }).wording.en).toContain("notes on one sheet, 1");
    const shared = workbookOf({ rows: '<row><c><f t="shared" si="0">A1+1</f></c></row><row><c><f t="shared" si="0"/></c></row>' });
    expect(refusal(shared, "a.xlsx", { ...defaultLimits, sharedFormulas: 3 }).code).toBe("too-large");
  });

  it("refuses texts, formulas and names longer than a sheet can hold", () => {
    const long = "x".repeat(32_768);
    const strings = `<si><t>${long}</t></si>`;
    for (const sheet of [
      { rows: '<row><c t="s"><v>0</v></c></row>', strings },
      { rows: `<row><c t="inlineStr"><is><t>${long}</t></is></c></row>` },
      { rows: `<row><c t="str"><v>${long}</v></c></row>` },
      { rows: `<row><c><v>${long}</v></c></row>` },
      { rows: `<row><c><f>${long}</f></c></row>` },
    ]) {
      expect(refusal(workbookOf(sheet)).wording.en).toContain("characters in one cell, 32,767");
    }
    expect(refusal(strToU8(`a,"${long}"\n`), "a.csv").wording.en).toContain("characters in one cell, 32,767");
    const named = `<workbook xmlns:r="r"><sheets><sheet name="${"n".repeat(256)}" r:id="rId1"/></sheets></workbook>`;
    expect(refusal(zipOf({ ...sound, "xl/workbook.xml": named })).wording.en).toContain("name of a sheet, 255");
  });

  // A reader that looks for an end again and again would need hours for these.
  it("reads or refuses the worst XML and text in one pass", () => {
    const doctypes = "<!D>".repeat(1_000_000);
    const [sheet] = readWorkbook(zipOf({ ...sound, [sheetPath]: doctypes + worksheet("<row><c><v>1</v></c></row>") }), "a.xlsx").sheets;
    expect(sheet?.rows[0]?.[0]?.value).toBe(1);
    const formula = "[".repeat(32_000);
    const rows = `<row><c><f t="shared" si="0">${formula}</f></c></row>${'<row><c><f t="shared" si="0"/></c></row>'.repeat(500)}`;
    expect(readWorkbook(workbookOf({ rows }), "a.xlsx").sheets[0]?.rows[500]?.[0]?.formula).toBe(formula);
    expect(refusal(strToU8('"a"b,'.repeat(4_000_000)), "a.csv").code).toBe("too-large");
    expect(refusal(strToU8(",".repeat(20_000_000)), "a.csv").wording.en).toContain("fields in one line, 16,384");
  });

  it("reads whole-sheet merges, validations and dimensions that lie, at no cost", () => {
    const [sheet] = readWorkbook(
      workbookOf({
        before: '<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" hidden="1"/></cols>',
        rows: '<row r="1"><c r="A1"><v>1</v></c></row>',
        after:
          '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><dataValidations><dataValidation sqref="A1:XFD1048576" type="list"/></dataValidations>',
      }),
      "a.xlsx",
    ).sheets;
    expect(sheet?.rows).toEqual([[{ value: 1, text: "1" }]]);
    expect(sheet?.merges).toEqual([{ top: 0, left: 0, bottom: 1_048_575, right: 16_383 }]);
    expect(sheet?.hiddenColumns?.size).toBe(16_384);
  });

  it("refuses cells and rows outside of what a sheet can have", () => {
    expect(refusal(workbookOf({ rows: '<row r="1"><c r="ZZZ1"><v>1</v></c></row>' })).code).toBe("damaged");
    expect(refusal(workbookOf({ rows: '<row r="99999999"><c><v>1</v></c></row>' })).code).toBe("damaged");
  });

  it("refuses broken XML instead of looking for its end again and again", () => {
    expect(refusal(zipOf({ ...sound, [sheetPath]: "<worksheet><sheetData>" + "<!--".repeat(100_000) })).code).toBe("damaged");
    expect(refusal(workbookOf({ rows: "<row><c ".repeat(50_000) })).code).toBe("damaged");
    expect(refusal(workbookOf({ rows: '<row><c r="A1><v>1</v></c></row>' })).code).toBe("damaged");
  });
});
