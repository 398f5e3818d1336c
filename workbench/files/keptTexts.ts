import type { MemoryName } from "../../hosts/host";
import type { EditedPackage } from "../../hosts/file/package/editedPackage";
import { escapeXml } from "../../hosts/file/writer/escapeXml";
import type { PackageParts } from "../../hosts/file/xlsx/packageParts";
import { XmlTags } from "../../hosts/file/xml/xmlTags";

/** What Kensan keeps in a workbook, as it is stored, by its key: "kensan.settings". */
export type KeptTexts = ReadonlyMap<string, string>;

/** The add-in as its manifest names it. */
const ID = "2b46c38f-209c-4795-80df-c8a0d81bf8aa";

export function keyOf(name: MemoryName): string {
  return `kensan.${name}`;
}

/** What add-ins kept in a file stands in parts of their own, where Excel puts it: as properties of the add-in, each written as JSON. */
export function readKeptTexts(parts: PackageParts): KeptTexts {
  const kept = new Map<string, string>();
  for (const pane of linked(parts, "", "webextensiontaskpanes")) {
    for (const addin of linked(parts, pane, "webextension")) {
      const tags = new XmlTags(parts.text(addin));
      while (tags.next()) {
        if (tags.name !== "property" || tags.isClosing) continue;
        const [name = "", value] = [tags.attribute("name"), textIn(tags.attribute("value") ?? "")];
        if (name.startsWith("kensan.") && value !== undefined) kept.set(name, value);
      }
    }
  }
  return kept;
}

/** Whether another add-in keeps something in the file. */
export function hasOtherAddins(parts: PackageParts): boolean {
  const addins = linked(parts, "", "webextensiontaskpanes").flatMap((pane) => linked(parts, pane, "webextension"));
  return addins.some((addin) => !parts.text(addin).includes(ID));
}

const PARTS = "http://schemas.microsoft.com/office/2011/relationships";
const NAMESPACE = "http://schemas.microsoft.com/office/webextensions";
const CONTENT = "application/vnd.ms-office";

/** Puts what Kensan keeps into a package where Excel looks for it. The pane stays closed until somebody opens it. */
export function addKeptTexts(parts: EditedPackage, kept: KeptTexts): void {
  const properties = [...kept].map(([name, text]) => `<we:property name="${escapeXml(name)}" value="${escapeXml(JSON.stringify(text))}"/>`);
  const addin = parts.add(
    "xl/webextensions/webextension",
    ".xml",
    `${CONTENT}.webextension+xml`,
    `<we:webextension xmlns:we="${NAMESPACE}/webextension/2010/11" id="{${ID}}"><we:reference id="${ID}" version="0.1.0.0" store="developer" storeType="Registry"/><we:alternateReferences/><we:properties>${properties.join("")}</we:properties><we:bindings/></we:webextension>`,
  );
  const panes = "xl/webextensions/taskpanes.xml";
  const link = parts.link(panes, `${PARTS}/webextension`, addin);
  parts.put(
    panes,
    `<wetp:taskpanes xmlns:wetp="${NAMESPACE}/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="0" width="350" row="1"><wetp:webextensionref xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${link}"/></wetp:taskpane></wetp:taskpanes>`,
  );
  parts.listPart(panes, `${CONTENT}.webextensiontaskpanes+xml`);
  parts.link("", `${PARTS}/webextensiontaskpanes`, panes);
}

function linked(parts: PackageParts, from: string, type: string): string[] {
  return parts.relationships(from).flatMap((link) => (link.type === type ? [link.target] : []));
}

function textIn(json: string): string | undefined {
  try {
    const value = JSON.parse(json) as unknown;
    return typeof value === "string" ? value : undefined;
  } catch {
    return undefined;
  }
}
