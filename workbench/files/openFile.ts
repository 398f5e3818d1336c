import type { Workbook } from "../../src/index";
import { defaultLimits } from "../../hosts/file/readLimits";
import { readWorkbook } from "../../hosts/file/readWorkbook";
import { PackageParts } from "../../hosts/file/xlsx/packageParts";
import { plainXml } from "../../hosts/file/xml/plainXml";
import { XmlTags } from "../../hosts/file/xml/xmlTags";
import { isZip } from "../../hosts/file/zip/zipDirectory";
import { readTheme } from "./palette";
import type { SheetLayout } from "./readLayout";
import { readLayout } from "./readLayout";
import type { Looks } from "./readLooks";
import { readLooks } from "./readLooks";

/** A workbook with how it looks. */
export interface OpenedFile {
  readonly name: string;
  readonly workbook: Workbook;
  /** Undefined for files that have no looks (.csv). */
  readonly looks: Looks | undefined;
  /** By the name of the sheet. */
  readonly layouts: ReadonlyMap<string, SheetLayout>;
}

/** Reads a file to be shown. Throws UnreadableFileError, as readWorkbook does. */
export function openFile(bytes: Uint8Array, name: string): OpenedFile {
  const workbook = readWorkbook(bytes, name);
  if (!isZip(bytes)) return { name, workbook, looks: undefined, layouts: new Map() };
  const parts = new PackageParts(bytes, defaultLimits);
  const root = parts.relationships("").find(({ type }) => type === "officeDocument")?.target ?? "xl/workbook.xml";
  const links = parts.relationships(root);
  const part = (type: string): string => parts.text(links.find((link) => link.type === type)?.target ?? "");
  const looks = readLooks(part("styles"), readTheme(part("theme")));
  return { name, workbook, looks, layouts: new Map(sheetParts(parts, root).map(([sheet, path]) => [sheet, layoutOf(parts, path)])) };
}

/** The name and the part of every sheet with cells. */
function sheetParts(parts: PackageParts, root: string): [name: string, path: string][] {
  const links = new Map(parts.relationships(root).map((link) => [link.id, link]));
  const tags = new XmlTags(parts.text(root));
  const found: [string, string][] = [];
  while (tags.next()) {
    if (tags.name !== "sheet" || tags.isClosing) continue;
    const link = links.get(tags.attribute("id") ?? "");
    if (link?.type === "worksheet") found.push([tags.attribute("name") ?? "", link.target]);
  }
  return found;
}

function layoutOf(parts: PackageParts, path: string): SheetLayout {
  return readLayout(plainXml([...parts.pieces(path)].join("")));
}
