import type { Zippable } from "fflate";
import { strToU8, zipSync } from "fflate";
import type { PartLink, SheetContent, WorkbookContent } from "./writer/content";
import { commentsXml, notesDrawing, notesOf } from "./writer/noteParts";
import { fileLinks } from "./writer/linkXml";
import { contentTypesXml, relationshipsXml, spillMetadataXml, workbookXml } from "./writer/packageXml";
import { sheetXml } from "./writer/sheetXml";
import { StringTable } from "./writer/stringTable";
import { StyleSheet } from "./writer/styleSheet";

export type { CellContent, CellStyle, ConditionalFormat, SheetContent, WorkbookContent } from "./writer/content";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * An .xlsx file with these sheets. The same content gives the same bytes, whenever and wherever it is written.
 * Throws RangeError where a sheet name is one that Excel refuses, or where no sheet is visible.
 */
export function writeXlsx(content: WorkbookContent): Uint8Array {
  checkNames(content.sheets);
  const active = content.sheets.findIndex(({ visibility = "visible" }) => visibility === "visible");
  if (active < 0) throw new RangeError("A workbook needs a visible sheet.");
  const parts = new Map<string, string>();
  const styles = new StyleSheet();
  const strings = new StringTable();
  const withNotes: number[] = [];
  content.sheets.forEach((sheet, at) => {
    const number = at + 1;
    const notes = notesOf(sheet);
    parts.set(`xl/worksheets/sheet${number}.xml`, sheetXml(sheet, styles, strings, at === active, notes.length > 0));
    const links: PartLink[] = notes.length > 0 ? noteLinks(number) : [];
    links.push(...fileLinks(sheet));
    if (links.length > 0) parts.set(`xl/worksheets/_rels/sheet${number}.xml.rels`, relationshipsXml(links));
    if (notes.length === 0) return;
    withNotes.push(number);
    parts.set(`xl/comments${number}.xml`, commentsXml(notes));
    parts.set(`xl/drawings/vmlDrawing${number}.vml`, notesDrawing(notes));
  });
  const links = content.sheets.map((_, at): PartLink => ["worksheet", `worksheets/sheet${at + 1}.xml`]);
  links.push(["styles", "styles.xml"], ["sharedStrings", "sharedStrings.xml"]);
  const spills = content.sheets.some(({ rows }) => rows.some((row) => row?.some((cell) => cell?.spill)));
  if (spills) {
    links.push(["sheetMetadata", "metadata.xml"]);
    parts.set("xl/metadata.xml", spillMetadataXml());
  }
  parts.set("xl/_rels/workbook.xml.rels", relationshipsXml(links));
  parts.set("xl/styles.xml", styles.toXml());
  parts.set("xl/sharedStrings.xml", strings.toXml());
  parts.set("xl/workbook.xml", workbookXml(content, active));
  parts.set("_rels/.rels", relationshipsXml([["officeDocument", "xl/workbook.xml"]]));
  return zipped(contentTypesXml(content.sheets.length, withNotes, spills), parts);
}

function noteLinks(number: number): PartLink[] {
  return [
    ["vmlDrawing", `../drawings/vmlDrawing${number}.vml`],
    ["comments", `../comments${number}.xml`],
  ];
}

function checkNames(sheets: readonly SheetContent[]): void {
  const seen = new Set<string>();
  for (const { name } of sheets) {
    const folded = name.toLowerCase();
    if (name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name) || seen.has(folded))
      throw new RangeError(`Excel refuses the sheet name ${JSON.stringify(name)}.`);
    seen.add(folded);
  }
}

function zipped(contentTypes: string, parts: ReadonlyMap<string, string>): Uint8Array {
  // A zip keeps local time: the first moment it can hold, in whatever zone, gives the same bytes everywhere.
  const mtime = new Date(1980, 0, 1);
  const files: Zippable = { "[Content_Types].xml": strToU8(DECLARATION + contentTypes) };
  for (const [path, xml] of parts) files[path] = strToU8(DECLARATION + xml);
  return zipSync(files, { level: 6, mtime });
}
