import { attribute } from "./xmlText";

/**
 * Walks over the tags of one XML text that holds no comments or CDATA (see plainXml).
 * After `next()` the fields describe one tag; names are given without prefix.
 */
export class XmlTags {
  name = "";
  isClosing = false;
  isEmpty = false;
  /** Position of "<". */
  start = 0;
  /** Position after ">". */
  end = 0;

  constructor(
    readonly xml: string,
    from = 0,
  ) {
    this.end = from;
  }

  /** Goes to the next tag; false at the end of the text. */
  next(): boolean {
    const { xml } = this;
    const start = xml.indexOf("<", this.end);
    if (start < 0) return false;
    const close = this.tagEnd(start + 1);
    if (close < 0) return false;
    this.start = start;
    this.end = close + 1;
    this.isClosing = xml.charCodeAt(start + 1) === 47;
    this.isEmpty = xml.charCodeAt(close - 1) === 47;
    this.name = this.localName(start + (this.isClosing ? 2 : 1), close);
    return true;
  }

  /** Value of an attribute of this tag, by its name without prefix. */
  attribute(name: string): string | undefined {
    return attribute(this.xml.slice(this.start, this.end), name);
  }

  /** Goes to the end of the element whose start tag this is and gives its inner XML. */
  inner(): string {
    if (this.isEmpty) return "";
    const { name, end: from } = this;
    let depth = 1;
    while (this.next()) {
      if (this.name !== name || this.isEmpty) continue;
      depth += this.isClosing ? -1 : 1;
      if (depth === 0) return this.xml.slice(from, this.start);
    }
    return this.xml.slice(from);
  }

  /** A ">" inside a quoted attribute does not end a tag. */
  private tagEnd(from: number): number {
    const { xml } = this;
    let end = xml.indexOf(">", from);
    for (let at = from; ;) {
      const quote = nextQuote(xml, at, end);
      const closing = quote < 0 ? -1 : xml.indexOf(xml[quote] as string, quote + 1);
      if (closing < 0) return end;
      if (closing > end) end = xml.indexOf(">", closing);
      at = closing + 1;
    }
  }

  private localName(from: number, to: number): string {
    const { xml } = this;
    let start = from;
    let at = from;
    for (; at < to; at += 1) {
      const code = xml.charCodeAt(at);
      if (code === 58) start = at + 1;
      else if (code <= 32 || code === 47) break;
    }
    return xml.slice(start, at);
  }
}

function nextQuote(xml: string, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const code = xml.charCodeAt(at);
    if (code === 34 || code === 39) return at;
  }
  return -1;
}
