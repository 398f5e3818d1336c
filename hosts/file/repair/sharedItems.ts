import { XmlTags } from "../xml/xmlTags";

/** The items of the table of shared strings as they are written, without prefixes. */
export class SharedItems {
  private readonly items: string[] = [];

  constructor(xml: string) {
    const tags = new XmlTags(xml);
    while (tags.next()) {
      if (tags.name !== "si" || tags.isClosing) continue;
      this.items.push(tags.inner());
    }
  }

  at(index: number): string | undefined {
    const item = this.items[index];
    return item === undefined ? undefined : withoutPrefixes(item);
  }
}

export function withoutPrefixes(xml: string): string {
  return xml.replace(/<(\/?)[\w.-]+:(?=[A-Za-z])/g, "<$1");
}
