import type { PartLink, SheetContent, WorkbookContent } from "./content";
import { escapeXml } from "./escapeXml";
import { quotedSheet } from "./linkXml";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A relationships part; links are numbered rId1, rId2, … in order. */
export function relationshipsXml(links: readonly PartLink[]): string {
  const items = links.map(([type, target], at) => {
    const mode = type === "hyperlink" ? ' TargetMode="External"' : "";
    return `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${escapeXml(target)}"${mode}/>`;
  });
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
}

/** The content types part; `withNotes` are the numbers of the sheets that have a comments part, `spills` says whether a formula fills several cells. */
export function contentTypesXml(sheetCount: number, withNotes: readonly number[], spills: boolean): string {
  const part = (path: string, type: string): string => `<Override PartName="/xl/${path}" ContentType="${CONTENT}.${type}+xml"/>`;
  return [
    `<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    withNotes.length > 0 ? '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' : "",
    part("workbook.xml", "sheet.main"),
    ...Array.from({ length: sheetCount }, (_, at) => part(`worksheets/sheet${at + 1}.xml`, "worksheet")),
    part("styles.xml", "styles"),
    part("sharedStrings.xml", "sharedStrings"),
    spills ? part("metadata.xml", "sheetMetadata") : "",
    ...withNotes.map((number) => part(`comments${number}.xml`, "comments")),
    "</Types>",
  ].join("");
}

/** The workbook part; the first visible sheet is the active one. */
export function workbookXml({ sheets, date1904 }: WorkbookContent, active: number): string {
  const listed = sheets.map(({ name, visibility = "visible" }, at) => {
    const state = visibility === "visible" ? "" : ` state="${visibility}"`;
    return `<sheet name="${escapeXml(name)}" sheetId="${at + 1}"${state} r:id="rId${at + 1}"/>`;
  });
  return [
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}">`,
    date1904 ? '<workbookPr date1904="1"/>' : "<workbookPr/>",
    `<bookViews><workbookView activeTab="${active}"${active > 0 ? ` firstSheet="${active}"` : ""}/></bookViews>`,
    `<sheets>${listed.join("")}</sheets>${repeatedRows(sheets)}</workbook>`,
  ].join("");
}

function repeatedRows(sheets: WorkbookContent["sheets"]): string {
  const names = sheets.map((sheet, at) => printTitlesXml(sheet, at)).join("");
  return names && `<definedNames>${names}</definedNames>`;
}

/** The name by which a sheet repeats its header row on each printed page; "" where it repeats none. `at` is the sheet's place in the workbook. */
export function printTitlesXml({ name, print }: SheetContent, at: number): string {
  if (print?.headerRow === undefined) return "";
  const row = print.headerRow + 1;
  return `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${escapeXml(quotedSheet(name))}!$${row}:$${row}</definedName>`;
}

const DYNAMIC_ARRAY = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";

/** The metadata part, by which a formula that names it (cm="1") fills as many cells as its result needs. */
export function spillMetadataXml(): string {
  const copies = "copy pasteAll pasteValues merge splitFirst rowColShift clearFormats clearComments assign coerce cellMeta";
  const flags = copies.split(" ").map((name) => `${name}="1"`);
  return [
    `<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xda="${DYNAMIC_ARRAY}">`,
    `<metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" ${flags.join(" ")}/></metadataTypes>`,
    '<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}">',
    '<xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>',
    '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>',
  ].join("");
}
