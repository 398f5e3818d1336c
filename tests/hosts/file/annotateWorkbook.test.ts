import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { annotateWorkbook } from "../../../hosts/file/annotate/annotateWorkbook";
import { CopyRefusal } from "../../../hosts/file/package/copyRefusal";
import { readWorkbook } from "../../../hosts/file/readWorkbook";
import type { CellAddress } from "../../../src/index";
import { LIBRE_OFFICE } from "../../support/libreOffice";
import { prefixedWorkbook, richParts, richWorkbook } from "../../support/richWorkbook";
import { lostParts, partsIn } from "../../support/withoutAdditions";
import { partsOf, zipOf } from "../../support/xlsxParts";

const LIST = {
  name: "指摘一覧",
  rows: [[{ value: "No", format: "@", style: { bold: true, fill: "DDE6EE" } }], [{ value: "=1+1", format: "@" }]],
  print: { landscape: true, headerRow: 0, footer: "" },
};
const noteAt = (cell: CellAddress, text = "[検算 Kensan] 合いません。\n計算し直してください。") => ({ cell, text });
const at = (row: number, column: number, sheet = "KPI"): CellAddress => ({ sheet, row, column });

const STYLES =
  '<fonts count="1"><font><sz val="10"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf fontId="0"/><xf fontId="0" numFmtId="10"/></cellXfs>';

function annotated(bytes: Uint8Array, ...cells: CellAddress[]) {
  return annotateWorkbook(
    bytes,
    readWorkbook(bytes, "a.xlsx"),
    cells.map((cell) => noteAt(cell)),
    [LIST],
  );
}

/** The first figures of each sheet that has any. */
function someCells(bytes: Uint8Array): CellAddress[] {
  return readWorkbook(bytes, "a.xlsx").sheets.flatMap(({ name, rows }) =>
    rows
      .flatMap((cells, row) => (cells ?? []).flatMap((cell, column) => (cell && /\d/.test(cell.text) ? [at(row, column, name)] : [])))
      .slice(0, 5),
  );
}

let folder = "";
const libreOffice = new Map<string, Uint8Array>();

const corpus = ["../../../samples", "../../../../shared/seeds/workbooks"]
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .filter((path) => existsSync(path))
  .flatMap((path) =>
    readdirSync(path)
      .filter((name) => /\.xls[xm]$/.test(name))
      .map((name) => join(path, name)),
  );

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kensan-annotate-"));
  if (LIBRE_OFFICE === undefined) return;
  const names = ["rich.xlsx", "sample.xlsx"];
  writeFileSync(join(folder, "rich.xlsx"), richWorkbook());
  writeFileSync(join(folder, "sample.xlsx"), readFileSync(fileURLToPath(new URL("../../../samples/002-published.xlsx", import.meta.url))));
  for (const name of names) {
    convert(name, "xlsx", "made");
    libreOffice.set(name, readFileSync(join(folder, "made", name)));
  }
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function convert(name: string, format: string, out: string): void {
  const own = `-env:UserInstallation=file://${join(folder, "profile")}`;
  execFileSync(LIBRE_OFFICE ?? "", [own, "--headless", "--convert-to", format, "--outdir", join(folder, out), join(folder, name)], {
    stdio: "ignore",
    timeout: 100_000,
  });
}

describe("an annotated copy", () => {
  test(`keeps every part of ${corpus.length} workbooks of the samples and of the seeds beside the checkout`, () => {
    for (const path of corpus) {
      const bytes = readFileSync(path);
      const cells = someCells(bytes);
      expect(cells.length, path).toBeGreaterThan(0);
      const copy = annotated(bytes, ...cells).bytes;
      expect(lostParts(bytes, copy), path).toEqual([]);
      const [before, after] = [readWorkbook(bytes, "a.xlsx").sheets, readWorkbook(copy, "a.xlsx").sheets];
      expect(
        after
          .slice(0, -1)
          .map((sheet) => ({ ...sheet, rows: sheet.rows.map((cells) => cells?.map((cell) => cell && { ...cell, note: "" })) })),
        path,
      ).toEqual(
        before.map((sheet) => ({ ...sheet, rows: sheet.rows.map((cells) => cells?.map((cell) => cell && { ...cell, note: "" })) })),
      );
      for (const { sheet, row, column } of cells) {
        const { merges = [] } = after.find(({ name }) => name === sheet) ?? {};
        const area = merges.find(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right);
        const cell = after.find(({ name }) => name === sheet)?.rows[area?.top ?? row]?.[area?.left ?? column];
        expect(cell?.note, `${path} ${sheet} ${row} ${column}`).toContain("[検算 Kensan] 合いません。");
      }
    }
  }, 60_000);

  test.each([
    ["as we write it", richWorkbook],
    ["with prefixes", prefixedWorkbook],
  ])("keeps charts, macros, custom XML, names, choices, conditional formats and notes (%s)", (_, make) => {
    const bytes = make();
    const copy = annotated(bytes, at(2, 2), at(2, 3), at(0, 2)).bytes;
    expect(lostParts(bytes, copy)).toEqual([]);
    const [kpi] = readWorkbook(copy, "a.xlsx").sheets;
    expect(kpi?.rows[2]?.[2]?.note).toBe("担当: 企画課\n\n[検算 Kensan] 合いません。\n計算し直してください。");
    expect(kpi?.rows[2]?.[3]?.note).toMatch(/^\[検算 Kensan\]/);
    // A merged area shows the note of its first cell.
    expect(kpi?.rows[0]?.[0]?.note).toMatch(/^\[検算 Kensan\]/);
    expect(kpi?.rows[0]?.[2]?.note).toBeUndefined();
  });

  test("leaves a cell with a thread alone and says so", () => {
    const bytes = richWorkbook("C3");
    const { bytes: copy, left } = annotated(bytes, at(2, 2), at(2, 3));
    expect(left).toEqual([at(2, 2)]);
    expect(lostParts(bytes, copy)).toEqual([]);
    expect(new TextDecoder().decode(partsIn(copy).get("xl/comments1.xml"))).not.toMatch(/ref="C3"[^>]*>(?:(?!<\/comment>).)*Kensan\]/);
    expect(readWorkbook(copy, "a.xlsx").sheets[0]?.rows[2]?.[3]?.note).toMatch(/^\[検算 Kensan\]/);
  });

  test("puts each addition where the format wants it", () => {
    const rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>1</t></is></c></row>';
    const after = '<pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/><tableParts count="0"/><extLst/>';
    const types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
    const bytes = zipOf({ ...partsOf({ rows, after, styles: STYLES }), "[Content_Types].xml": types });
    const parts = partsIn(annotated(bytes, at(0, 0, "S")).bytes);
    const text = (path: string): string => new TextDecoder().decode(parts.get(path));
    expect(text("xl/worksheets/sheet1.xml")).toMatch(
      /<pageMargins[^>]*\/><legacyDrawing [^>]*r:id="rIdKensan\d"\/><tableParts count="0"\/><extLst\/><\/worksheet>$/,
    );
    expect(text("xl/workbook.xml")).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="1">\'指摘一覧\'!$1:$1</definedName>');
    // The header of the list is in its colour: its style counts on from those of the workbook.
    const styles = text("xl/styles.xml");
    const items = (list: string, item: string): string[] => {
      const [, count, inner] = new RegExp(`<${list} count="(\\d+)">(.*?)</${list}>`, "s").exec(styles) ?? [];
      const found = inner?.match(new RegExp(`<${item}[ />].*?(?=<${item}[ />]|$)`, "gs")) ?? [];
      expect(String(found.length), list).toBe(count);
      return found;
    };
    const style = Number(/<c r="A1" s="(\d+)"/.exec(text("xl/worksheets/kensan1.xml"))?.[1]);
    const fill = Number(/fillId="(\d+)"/.exec(items("cellXfs", "xf")[style] ?? "")?.[1]);
    expect(items("fills", "fill")[fill]).toContain("FFDDE6EE");
    expect(items("fonts", "font").at(-1)).toContain("<b/>");
  });

  test("has the new sheet last, its texts as texts", () => {
    const copy = readWorkbook(annotated(richWorkbook(), at(2, 3)).bytes, "a.xlsx");
    expect(copy.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["KPI", undefined],
      ["資料", "hidden"],
      ["指摘一覧", undefined],
    ]);
    expect(copy.sheets[2]?.rows[1]?.[0]).toMatchObject({ value: "=1+1", text: "=1+1", format: "@" });
    expect(copy.sheets[2]?.rows[1]?.[0]?.formula).toBeUndefined();
  });

  test.skipIf(LIBRE_OFFICE === undefined)(
    "keeps every part of workbooks that LibreOffice wrote, and opens there with all notes",
    () => {
      for (const [name, bytes] of libreOffice) {
        const cells = someCells(bytes);
        const copy = annotated(bytes, ...cells).bytes;
        expect(lostParts(bytes, copy), name).toEqual([]);
        if (name === "rich.xlsx")
          expect([...partsIn(bytes).keys()].filter((path) => /chart\d|comments\d|vml/i.test(path)).length).toBeGreaterThanOrEqual(3);
        writeFileSync(join(folder, name), copy);
        convert(name, "xlsx", "again");
        const again = readWorkbook(readFileSync(join(folder, "again", name)), name);
        const notes = again.sheets.flatMap(({ rows }) =>
          rows.flatMap((row) => (row ?? []).flatMap((cell) => (cell?.note?.includes("[検算 Kensan]") === true ? [cell.note] : []))),
        );
        expect(notes.length, name).toBeGreaterThan(0);
        expect(again.sheets.at(-1)?.name).toBe("指摘一覧");
        expect(again.sheets.at(-1)?.rows[1]?.[0]?.text).toBe("=1+1");
      }
    },
    120_000,
  );
});

describe("no copy is made", () => {
  test.each<[string, Record<string, string | Uint8Array>]>([
    ["signed", { ...richParts(), "_xmlsignatures/origin.sigs": "" }],
    [
      "strict",
      {
        ...richParts(),
        "xl/workbook.xml": String(richParts()["xl/workbook.xml"]).replace(
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          "http://purl.oclc.org/ooxml/spreadsheetml/main",
        ),
      },
    ],
    [
      "shared",
      {
        ...richParts(),
        "xl/_rels/workbook.xml.rels": String(richParts()["xl/_rels/workbook.xml.rels"]).replace(
          "</Relationships>",
          '<Relationship Id="rId91" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/revisionHeaders" Target="revisions/revisionHeaders.xml"/></Relationships>',
        ),
      },
    ],
    ["unknown", { ...richParts(), "xl/styles.xml": '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>' }],
    ["unknown", { ...richParts(), "xl/drawings/vmlDrawing1.vml": "<xml>cut off" }],
  ])("of a workbook that is %s", (code, parts) => {
    const bytes = zipOf(parts);
    let refusal: unknown;
    try {
      annotated(bytes, at(2, 3));
    } catch (problem) {
      refusal = problem;
    }
    expect(refusal).toBeInstanceOf(CopyRefusal);
    expect((refusal as CopyRefusal).code).toBe(code);
  });

  test("of a text file", () => {
    const bytes = new TextEncoder().encode("指標,目標値\nA,1\n");
    expect(() => annotateWorkbook(bytes, readWorkbook(bytes, "a.csv"), [], [LIST])).toThrow(CopyRefusal);
  });
});
