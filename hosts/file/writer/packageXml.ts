import type { WorkbookContent } from "./content";
import { escapeXml } from "./escapeXml";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A relationships part; links are numbered rId1, rId2, … in order. */
export function relationshipsXml(links: readonly (readonly [type: string, target: string])[]): string {
  const items = links.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
}

/** The content types part; `withNotes` are the numbers of the sheets that have a comments part. */
export function contentTypesXml(sheetCount: number, withNotes: readonly number[]): string {
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
    `<sheets>${listed.join("")}</sheets></workbook>`,
  ].join("");
}
