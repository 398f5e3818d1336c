import type { Sheet, Wording } from "../../../src/index";
import type { WorkbookInFile } from "../workbookInFile";
import type { ReadLimits } from "../readLimits";
import { overLimit } from "../readLimits";
import { place, UnreadableFileError } from "../unreadableFileError";
import { XmlTags } from "../xml/xmlTags";
import { isOn } from "../xml/xmlText";
import { CellFactory } from "./cellFactory";
import { readNotes } from "./comments";
import type { Relationship } from "./packageParts";
import { PackageParts } from "./packageParts";
import { RowScanner } from "./rowScanner";
import { readSharedStrings } from "./sharedStrings";
import type { ReadCount } from "./sheetBuilder";
import { SheetBuilder } from "./sheetBuilder";
import { hiddenColumns, mergedAreas } from "./sheetLayout";
import { told, withOwnNames } from "./sheetNames";
import { SheetSections } from "./sheetSections";
import { readStyleFormats } from "./styles";

interface ListedSheet {
  readonly name: string;
  readonly visibility: NonNullable<Sheet["visibility"]>;
  /** Undefined where the list does not say which part the sheet is. */
  readonly link: string | undefined;
}

/**
 * Reads an .xlsx or .xlsm package. Chart, dialog and macro sheets hold no cells and are left out.
 * Throws UnreadableFileError; see readWorkbook.
 */
export function readXlsx(bytes: Uint8Array, limits: ReadLimits): WorkbookInFile {
  const parts = new PackageParts(bytes, limits);
  const root = workbookPart(parts);
  const links = parts.relationships(root);
  const { sheets: inFile, date1904 } = readWorkbookPart(parts.text(root));
  const { sheets: listed, renamed } = withOwnNames(inFile);
  if (listed.length === 0) throw new UnreadableFileError("damaged", place(root));
  if (listed.length > limits.sheets) throw overLimit(limits, "sheets");
  if (listed.some(({ name }) => name.length > limits.sheetName)) throw overLimit(limits, "sheetName");
  const linked = (type: string): string => links.find((link) => link.type === type)?.target ?? "";
  const strings = readSharedStrings(parts.text(linked("sharedStrings")));
  const factory = new CellFactory(strings, readStyleFormats(parts.text(linked("styles"))), date1904, limits);
  const count: ReadCount = { cells: 0, rows: 0, area: 0, sharedFormulas: 0 };
  const sheets: Sheet[] = [];
  const withoutPart: string[] = [];
  const taken = new Set<string>();
  for (const [index, sheet] of listed.entries()) {
    const link = sheetLink(sheet, index, links);
    if (link && link.type !== "worksheet") continue;
    if (!link || !parts.has(link.target)) {
      withoutPart.push(sheet.name);
      sheets.push({ name: sheet.name, rows: [], merges: [], ...shown(sheet) });
      continue;
    }
    // A small part under a thousand names would be a large workbook; no program writes such a list.
    if (taken.has(link.target.toLowerCase())) throw new UnreadableFileError("damaged", place(sheet.name));
    taken.add(link.target.toLowerCase());
    sheets.push(readSheet(parts, link.target, sheet, factory, count));
  }
  // A list of sheets that leads nowhere at all is a broken file, not an empty one.
  if (withoutPart.length === listed.length) throw new UnreadableFileError("damaged", place(withoutPart[0] ?? ""));
  const notices = [...(withoutPart.length > 0 ? [emptySheets(withoutPart)] : []), ...(renamed.length > 0 ? [told(renamed)] : [])];
  return { sheets, ...(date1904 && { date1904 }), ...(notices.length > 0 && { notices }) };
}

function emptySheets(names: readonly string[]): Wording {
  return {
    ja: `次のシートの中身がファイルの中にないため、空のシートとして扱いました: ${names.join("、")}`,
    en: `The content of these sheets is not in the file, so they were taken for empty: ${names.join(", ")}`,
  };
}

function shown({ visibility }: ListedSheet): Pick<Sheet, "visibility"> {
  return visibility === "visible" ? {} : { visibility };
}

/** Path of the main part. Throws where the package is not a workbook that can be read. */
function workbookPart(parts: PackageParts): string {
  const linked = parts.relationships("").find((link) => link.type === "officeDocument")?.target ?? "xl/workbook.xml";
  if (/\.bin$/i.test(linked)) throw new UnreadableFileError("binary-workbook");
  if (/^(word|ppt|visio)\//i.test(linked) || parts.has("mimetype")) throw new UnreadableFileError("unsupported-type");
  if (!parts.has(linked)) throw new UnreadableFileError("not-a-workbook");
  return linked;
}

function readWorkbookPart(xml: string): { sheets: ListedSheet[]; date1904: boolean } {
  const tags = new XmlTags(xml);
  const sheets: ListedSheet[] = [];
  let date1904 = false;
  while (tags.next()) {
    if (tags.isClosing) continue;
    if (tags.name === "workbookPr") date1904 = isOn(tags.attribute("date1904"));
    else if (tags.name === "sheet") {
      const state = tags.attribute("state");
      const visibility = state === "hidden" || state === "veryHidden" ? state : "visible";
      sheets.push({ name: tags.attribute("name") ?? "", visibility, link: tags.attribute("id") });
    }
  }
  return { sheets, date1904 };
}

function sheetLink(sheet: ListedSheet, index: number, links: readonly Relationship[]): Relationship | undefined {
  if (sheet.link !== undefined) return links.find((link) => link.id === sheet.link);
  return links.filter((link) => link.type === "worksheet")[index];
}

function readSheet(parts: PackageParts, path: string, listed: ListedSheet, factory: CellFactory, count: ReadCount): Sheet {
  const builder = new SheetBuilder(factory, parts.limits, count);
  const scanner = new RowScanner(builder);
  let head = "";
  let tail = "";
  for (const section of new SheetSections(listed.name, parts.limits).of(parts.pieces(path))) {
    if (section.kind === "rows") scanner.scan(section.xml);
    else if (section.kind === "head") head = section.xml;
    else tail = section.xml;
  }
  builder.finishRow();
  for (const note of readNotes(parts, parts.relationships(path))) builder.addNote(note.row, note.column, note.text);
  const columns = hiddenColumns(head);
  return {
    name: listed.name,
    rows: builder.rows,
    merges: mergedAreas(tail, parts.limits),
    ...(builder.hiddenRows.size > 0 && { hiddenRows: builder.hiddenRows }),
    ...(columns.size > 0 && { hiddenColumns: columns }),
    ...shown(listed),
  };
}
