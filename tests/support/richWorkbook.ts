import { unzipSync } from "fflate";
import { writeXlsx, type CellContent } from "../../hosts/file/writeXlsx";
import { zipOf, type Parts } from "./xlsxParts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
const THREADS = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";

const text = (value: string, more: Partial<CellContent> = {}): CellContent => ({ value, ...more });

/** Rates of which one (D3) has two digits the wrong way round, an average, a note, a list to choose from, colours by condition, a merged title. */
const plain = writeXlsx({
  sheets: [
    {
      name: "KPI",
      rows: [
        [text("令和6年度の成果指標", { style: { bold: true, size: 14 } })],
        ["指標", "目標値(A)", "実績値(B)", "達成率(B/A)"].map((value) => text(value, { style: { fill: "DDEEFF", border: true } })),
        [text("電子申請の利用率"), text("60.1%"), text("45.0%", { note: "担当: 企画課" }), text("47.9%")],
        [text("窓口の満足度"), text("80.0%"), text("62.5%"), text("78.1%")],
        [text("研修の受講率"), text("75.0%"), text("51.0%"), text("68.0%")],
        [text("健診の受診率"), text("64.0%"), text("48.0%"), text("75.0%")],
        [text("会議録の公開率"), text("90.0%"), text("72.0%"), text("80.0%")],
        [text("図書の電子化率"), text("40.0%"), text("29.0%"), text("72.5%")],
      ],
      merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
      conditionalFormats: [{ ranges: [{ top: 2, left: 3, bottom: 7, right: 3 }], formula: 'LEFT(D3,1)="8"', style: { fill: "CCFFCC" } }],
      choices: [{ range: { top: 9, left: 0, bottom: 9, right: 0 }, texts: ["済", "未"] }],
      columnWidths: [30, 14, 14, 14],
      print: { landscape: true, headerRow: 1, footer: "総務部" },
    },
    { name: "資料", rows: [[text("出典"), text("総務省")]], visibility: "hidden" },
  ],
});

const CHART = `<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>KPI!$B$3:$B$5</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;
const ANCHOR = `<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main"><xdr:twoCellAnchor><xdr:from><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>10</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>12</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${OFFICE}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;

const rels = (...links: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type.includes(":") ? type : `${OFFICE}/${type}`}" Target="${target}"/>`).join("")}</Relationships>`;

/** The parts of a workbook with nearly everything that people put into one; `thread` is the cell that has a thread of comments. */
export function richParts(thread?: string): Record<string, string | Uint8Array> {
  const written = Object.fromEntries(Object.entries(unzipSync(plain)).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
  const edit = (path: string, from: string | RegExp, to: string): void => {
    const before = written[path] ?? "";
    const after = before.replace(from, () => to);
    if (after === before) throw new Error(`richParts requires ${String(from)} in ${path}`);
    written[path] = after;
  };
  edit(
    "xl/worksheets/sheet1.xml",
    '<legacyDrawing r:id="rId1"/>',
    '<drawing r:id="rId7"/><legacyDrawing r:id="rId1"/><extLst><ext uri="{1}"/></extLst>',
  );
  edit(
    "xl/worksheets/_rels/sheet1.xml.rels",
    "</Relationships>",
    `<Relationship Id="rId7" Type="${OFFICE}/drawing" Target="../drawings/drawing1.xml"/></Relationships>`,
  );
  edit("xl/workbook.xml", "<definedNames>", '<definedNames><definedName name="目標">KPI!$B$3:$B$8</definedName>');
  edit(
    "xl/_rels/workbook.xml.rels",
    "</Relationships>",
    `<Relationship Id="rId90" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>`,
  );
  edit(
    "[Content_Types].xml",
    "</Types>",
    '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override PartName="/xl/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/><Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/></Types>',
  );
  const threads: Parts =
    thread === undefined
      ? {}
      : {
          "xl/threadedComments/threadedComment1.xml": `<ThreadedComments xmlns="${THREADS}"><threadedComment ref="${thread}" dT="2026-01-01T00:00:00.00" personId="{A}" id="{B}"><text>本当に?</text></threadedComment></ThreadedComments>`,
        };
  if (thread !== undefined) {
    edit(
      "xl/worksheets/_rels/sheet1.xml.rels",
      "</Relationships>",
      '<Relationship Id="rId8" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/></Relationships>',
    );
    edit(
      "[Content_Types].xml",
      "</Types>",
      '<Override PartName="/xl/threadedComments/threadedComment1.xml" ContentType="application/vnd.ms-excel.threadedcomments+xml"/></Types>',
    );
  }
  return {
    ...written,
    ...threads,
    "xl/drawings/drawing1.xml": ANCHOR,
    "xl/drawings/_rels/drawing1.xml.rels": rels(["rId1", "chart", "../charts/chart1.xml"]),
    "xl/charts/chart1.xml": CHART,
    "xl/vbaProject.bin": new Uint8Array([1, 2, 3, 250]),
    "customXml/item1.xml": '<?xml version="1.0"?><!-- not ours --><note xmlns="urn:x">社内</note>',
  };
}

/** Such a workbook. */
export function richWorkbook(thread?: string): Uint8Array {
  return zipOf(richParts(thread));
}

/** The same workbook as a program writes it that gives every name a prefix. */
export function prefixedWorkbook(): Uint8Array {
  const parts = Object.entries(richParts()).map(([path, content]): [string, string | Uint8Array] => {
    if (typeof content !== "string" || !content.includes(`xmlns="${MAIN}"`)) return [path, content];
    const named = content.replace(/<(\/?)(?=[A-Za-z])/g, "<$1x:");
    return [path, named.replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`)];
  });
  return zipOf(Object.fromEntries(parts));
}
