import { XmlTags } from "./xmlTags";
import { cellText } from "./xmlText";

/** The text of a string item, inline string or comment: all its runs joined, phonetic readings (furigana) left out. */
export function richText(inner: string): string {
  const tags = new XmlTags(inner);
  let text = "";
  while (tags.next()) {
    if (tags.isClosing || tags.isEmpty) continue;
    if (tags.name === "rPh") tags.inner();
    else if (tags.name === "t") text += tags.inner();
  }
  return cellText(text);
}
