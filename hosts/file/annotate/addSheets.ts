import type { EditedPackage } from "../package/editedPackage";
import { appendedTo, elementIn, withPrefix } from "../package/xmlEdits";
import type { SheetContent } from "../writer/content";
import { escapeXml } from "../writer/escapeXml";
import { printTitlesXml } from "../writer/packageXml";
import { sheetXml } from "../writer/sheetXml";
import { inlineTexts } from "../writer/stringTable";
import { XmlTags } from "../xml/xmlTags";
import { AddedStyles } from "./addStyles";
import { CopyRefusal } from "../package/copyRefusal";

const WORKSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Adds sheets behind those of a workbook: nothing that counts the sheets from the first one is moved. */
export function addSheets(parts: EditedPackage, root: string, sheets: readonly SheetContent[]): void {
  const stylesPath = parts.links(root).find(({ type }) => type === "styles")?.target;
  if (stylesPath === undefined || !parts.has(stylesPath)) throw new CopyRefusal("unknown", "styles.xml");
  const styles = new AddedStyles(parts, stylesPath);
  const folder = root.slice(0, root.lastIndexOf("/") + 1);
  const xml = parts.xml(root);
  const known = listedSheets(xml);
  const listed: string[] = [];
  const names: string[] = [];
  sheets.forEach((sheet, at) => {
    const path = parts.add(`${folder}worksheets/kensan`, ".xml", WORKSHEET, sheetXml(sheet, styles.sheet, inlineTexts, false, false));
    const id = parts.link(root, "worksheet", path);
    const state = sheet.visibility === "hidden" ? ' state="hidden"' : "";
    listed.push(`<sheet xmlns:r="${OFFICE}" name="${escapeXml(sheet.name)}" sheetId="${known.highest + 1 + at}"${state} r:id="${id}"/>`);
    names.push(printTitlesXml(sheet, known.count + at));
  });
  styles.write();
  parts.put(root, withNames(withSheets(xml, listed.join(""), root), names.join("")));
}

function listedSheets(xml: string): { readonly count: number; readonly highest: number } {
  const tags = new XmlTags(xml);
  let [count, highest] = [0, 0];
  while (tags.next()) {
    if (tags.name !== "sheet" || tags.isClosing) continue;
    count += 1;
    highest = Math.max(highest, Number(tags.attribute("sheetId") ?? 0));
  }
  return { count, highest };
}

function withSheets(xml: string, markup: string, root: string): string {
  const list = elementIn(xml, "sheets");
  if (!list) throw new CopyRefusal("unknown", root);
  return appendedTo(xml, list, markup);
}

function withNames(xml: string, markup: string): string {
  if (markup === "") return xml;
  const names = elementIn(xml, "definedNames");
  if (names) return appendedTo(xml, names, markup);
  // In this order they stand before the names.
  const before = ["externalReferences", "functionGroups", "sheets"].map((name) => elementIn(xml, name)).find((place) => place);
  if (!before) return xml;
  const { end, prefix } = before;
  return `${xml.slice(0, end)}${withPrefix(`<definedNames>${markup}</definedNames>`, prefix)}${xml.slice(end)}`;
}
