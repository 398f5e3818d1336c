import type { Zippable } from "fflate";
import { strToU8, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Parts of a package by path, as text or as bytes. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

/** A zip with these parts. */
export function zipOf(parts: Parts): Uint8Array {
  const files: Zippable = {};
  for (const [path, content] of Object.entries(parts)) files[path] = typeof content === "string" ? strToU8(content) : content;
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}

export interface RawSheet {
  /** XML inside <sheetData>. */
  readonly rows: string;
  readonly before?: string;
  readonly after?: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly workbookPr?: string;
}

export function relationships(...links: readonly (readonly [id: string, type: string, target: string])[]): string {
  const items = links.map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`);
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`;
}

export function worksheet(rows: string, before = "", after = ""): string {
  return `<?xml version="1.0"?><worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** Parts of a workbook with one sheet "S", of which the test writes the XML itself. */
export function partsOf({ rows, before, after, strings, styles, workbookPr = "" }: RawSheet): Record<string, string | Uint8Array> {
  return {
    "_rels/.rels": relationships(["rId1", "officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbookPr}<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "sharedStrings", "sharedStrings.xml"],
      ["rId3", "styles", "styles.xml"],
    ),
    "xl/worksheets/sheet1.xml": worksheet(rows, before, after),
    ...(strings !== undefined && { "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${strings}</sst>` }),
    ...(styles !== undefined && { "xl/styles.xml": `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` }),
  };
}

/** Bytes of a workbook with one sheet "S". */
export function workbookOf(sheet: RawSheet): Uint8Array {
  return zipOf(partsOf(sheet));
}

/** The same zip, whose directory claims another inflated size for the part. */
export function withClaimedSize(zip: Uint8Array, path: string, size: number): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  const name = strToU8(path);
  for (let at = 0; at + 46 < bytes.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const length = view.getUint16(at + 28, true);
    if (length === name.length && name.every((byte, index) => bytes[at + 46 + index] === byte)) view.setUint32(at + 24, size, true);
  }
  return bytes;
}

/** An OLE2 container that names one stream, as far as a reader looks before it refuses. */
export function oleWith(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((letter, at) => (bytes[1024 + at * 2] = letter.charCodeAt(0)));
  return bytes;
}
