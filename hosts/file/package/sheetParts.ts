import { XmlTags } from "../xml/xmlTags";
import { CopyRefusal } from "./copyRefusal";
import type { EditedPackage } from "./editedPackage";

/** Path of the part that lists the sheets. */
export function workbookPart(parts: EditedPackage): string {
  return parts.links("").find(({ type }) => type === "officeDocument")?.target ?? "xl/workbook.xml";
}

/** Throws CopyRefusal where a change would make the workbook another than it says it is. */
export function expectEditable(parts: EditedPackage, root: string): void {
  if (parts.names.some((name) => /^_xmlsignatures\//i.test(name))) throw new CopyRefusal("signed");
  if (parts.xml(root).includes("purl.oclc.org/ooxml")) throw new CopyRefusal("strict");
  if (parts.links(root).some(({ type }) => type === "revisionHeaders")) throw new CopyRefusal("shared");
}

/** The parts of the sheets by their names. Throws CopyRefusal where two have one name: a change could land in the wrong one. */
export function sheetPaths(parts: EditedPackage, root: string): Map<string, string> {
  const links = new Map(parts.links(root).map((link) => [link.id, link]));
  const paths = new Map<string, string>();
  const tags = new XmlTags(parts.xml(root));
  while (tags.next()) {
    if (tags.name !== "sheet" || tags.isClosing) continue;
    const link = links.get(tags.attribute("id") ?? "");
    if (link?.type !== "worksheet" || !parts.has(link.target)) continue;
    const name = tags.attribute("name") ?? "";
    if (paths.has(name)) throw new CopyRefusal("unknown", name);
    paths.set(name, link.target);
  }
  return paths;
}
