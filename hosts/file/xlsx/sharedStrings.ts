import { richText } from "../xml/richText";
import { XmlTags } from "../xml/xmlTags";
import { cellText } from "../xml/xmlText";

/** The texts of the shared string table, in order. */
export function readSharedStrings(xml: string): string[] {
  const strings: string[] = [];
  const tags = new XmlTags(xml);
  while (tags.next()) {
    if (tags.name !== "si" || tags.isClosing) continue;
    if (tags.isEmpty) strings.push("");
    else {
      const simple = simpleItem(xml, tags.end);
      if (simple < 0) strings.push(richText(tags.inner()));
      else {
        strings.push(cellText(xml.slice(tags.end + 3, simple)));
        tags.end = simple + 9;
      }
    }
  }
  return strings;
}

/** Where the text of an item that is no more than `<t>…</t></si>` ends; -1 for any other item. */
function simpleItem(xml: string, from: number): number {
  if (!xml.startsWith("<t>", from)) return -1;
  const end = xml.indexOf("<", from + 3);
  return end > 0 && xml.startsWith("</t></si>", end) ? end : -1;
}
