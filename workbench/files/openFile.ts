import type { Workbook } from "../../src/index";
import { defaultLimits } from "../../hosts/file/readLimits";
import { readWorkbook } from "../../hosts/file/readWorkbook";
import { PackageParts } from "../../hosts/file/xlsx/packageParts";
import { plainXml } from "../../hosts/file/xml/plainXml";
import { XmlTags } from "../../hosts/file/xml/xmlTags";
import { isZip } from "../../hosts/file/zip/zipDirectory";
import type { Carried, CarriedSheet } from "./carried";
import { carriedNames, carriedSheet, NOTHING_CARRIED } from "./carried";
import type { KeptTexts } from "./keptTexts";
import { readKeptTexts } from "./keptTexts";
import { readTheme } from "./palette";
import type { SheetLayout } from "./readLayout";
import { readLayout } from "./readLayout";
import type { RuleInFile } from "./readConditionalFormats";
import { readConditionalFormats } from "./readConditionalFormats";
import type { Looks } from "./readLooks";
import { readLooks } from "./readLooks";
import { withShownFormulas } from "./storedFormula";
import type { Unheld } from "./unheld";
import { addElements, unheldIn } from "./unheld";

/** A workbook with how it looks. */
export interface OpenedFile {
  readonly name: string;
  readonly workbook: Workbook;
  /** Undefined for files that have no looks (.csv). */
  readonly looks: Looks | undefined;
  /** By the name of the sheet. */
  readonly layouts: ReadonlyMap<string, SheetLayout>;
  /** By the name of the sheet. */
  readonly conditionalFormats: ReadonlyMap<string, readonly RuleInFile[]>;
  /** What Kensan keeps in it. */
  readonly kept: KeptTexts;
  /** What the file has beside its cells and a saved one gets as it was. */
  readonly carried: Carried;
  /** What the file has and the workbench leaves out. */
  readonly unheld: ReadonlySet<Unheld>;
}

/** What files of texts (.csv) have not. */
const PLAIN: Omit<OpenedFile, "name" | "workbook"> = {
  looks: undefined,
  layouts: new Map(),
  conditionalFormats: new Map(),
  kept: new Map(),
  carried: NOTHING_CARRIED,
  unheld: new Set(),
};

/** Reads a file to be shown. Throws UnreadableFileError, as readWorkbook does. */
export function openFile(bytes: Uint8Array, name: string): OpenedFile {
  const read = readWorkbook(bytes, name);
  const workbook = { ...read, sheets: read.sheets.map(withShownFormulas) };
  const layouts = new Map<string, SheetLayout>();
  const conditionalFormats = new Map<string, RuleInFile[]>();
  if (!isZip(bytes)) return { name, workbook, ...PLAIN };
  const parts = new PackageParts(bytes, defaultLimits);
  const root = parts.relationships("").find(({ type }) => type === "officeDocument")?.target ?? "xl/workbook.xml";
  const links = parts.relationships(root);
  const part = (type: string): string => parts.text(links.find((link) => link.type === type)?.target ?? "");
  const looks = readLooks(part("styles"), readTheme(part("theme")));
  const sheets = sheetParts(parts, root);
  const unheld = unheldIn(
    parts,
    root,
    sheets.map(([, path]) => path),
  );
  const carried = new Map<string, CarriedSheet>();
  for (const [sheet, path] of sheets) {
    const xml = plainXml([...parts.pieces(path)].join(""));
    const own = carriedSheet(xml);
    if (own) carried.set(sheet, own);
    layouts.set(sheet, readLayout(xml));
    conditionalFormats.set(sheet, readConditionalFormats(xml, looks.differences));
    addElements(xml, unheld, own !== undefined);
  }
  const names = carriedNames(parts.text(root), sheetNames(parts.text(root)));
  return { name, workbook, looks, layouts, conditionalFormats, kept: readKeptTexts(parts), carried: { sheets: carried, names }, unheld };
}

/** All sheets, those without cells too: names count through them. */
function sheetNames(xml: string): string[] {
  const tags = new XmlTags(xml);
  const names: string[] = [];
  while (tags.next()) if (tags.name === "sheet" && !tags.isClosing) names.push(tags.attribute("name") ?? "");
  return names;
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
