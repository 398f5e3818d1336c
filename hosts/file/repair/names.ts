import { a1Range } from "../../../src/index";
import type { EditedPackage } from "../package/editedPackage";
import { elementIn } from "../package/xmlEdits";
import { XmlTags } from "../xml/xmlTags";
import { unescapeXml } from "../xml/xmlText";
import { tablesOf } from "./sheetFacts";

/** What the names of a workbook, and of its tables, stand for: formulas by names in capitals. Of a name that several sheets have, all that it means. */
export function namesIn(parts: EditedPackage, root: string, paths: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const xml = parts.xml(root);
  const list = elementIn(xml, "definedNames");
  const tags = new XmlTags(xml, list?.open ?? xml.length);
  while (tags.next() && tags.start < (list?.close ?? 0)) {
    if (tags.name !== "definedName" || tags.isClosing) continue;
    const name = (tags.attribute("name") ?? "").toUpperCase();
    const meaning = unescapeXml(tags.inner());
    const known = names.get(name);
    names.set(name, known === undefined ? meaning : `${known},${meaning}`);
  }
  for (const [sheet, path] of paths)
    for (const { name, area } of tablesOf(parts, path)) names.set(name.toUpperCase(), `'${sheet.replaceAll("'", "''")}'!${a1Range(area)}`);
  return names;
}
