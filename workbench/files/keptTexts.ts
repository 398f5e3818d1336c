import type { MemoryName } from "../../hosts/host";
import type { PackageParts } from "../../hosts/file/xlsx/packageParts";
import { XmlTags } from "../../hosts/file/xml/xmlTags";

/** What Kensan keeps in a workbook, as it is stored, by its key: "kensan.settings". */
export type KeptTexts = ReadonlyMap<string, string>;

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
