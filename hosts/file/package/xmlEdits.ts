import { XmlTags } from "../xml/xmlTags";

/** Where an element stands in the XML of a part. */
export interface ElementPlace {
  /** Prefix of its name with the colon; "" without one. */
  readonly prefix: string;
  readonly start: number;
  /** After its start tag. */
  readonly open: number;
  /** Before its end tag; that of an empty element is `open`. */
  readonly close: number;
  readonly end: number;
  readonly isEmpty: boolean;
}

/** The first element of that name at or after a position; undefined where there is none. */
export function elementIn(xml: string, name: string, from = 0): ElementPlace | undefined {
  const tags = new XmlTags(xml, from);
  while (tags.next()) {
    if (tags.name !== name || tags.isClosing) continue;
    const { start, end: open, isEmpty } = tags;
    tags.inner();
    return { prefix: prefixOf(xml, start), start, open, close: isEmpty ? open : tags.start, end: isEmpty ? open : tags.end, isEmpty };
  }
  return undefined;
}

/** Names of the children of an element, in order, with their positions. */
export function childrenOf(
  xml: string,
  { open, close, isEmpty }: Pick<ElementPlace, "open" | "close" | "isEmpty">,
): { readonly name: string; readonly start: number }[] {
  const children: { name: string; start: number }[] = [];
  if (isEmpty) return children;
  const tags = new XmlTags(xml, open);
  while (tags.next() && tags.start < close) {
    children.push({ name: tags.name, start: tags.start });
    tags.inner();
  }
  return children;
}

/**
 * The XML with markup as the last children of an element. The markup is written without prefixes; it gets that of the element.
 * `count` is the value of the attribute that says how many children there are.
 */
export function appendedTo(xml: string, place: ElementPlace, markup: string, count?: number): string {
  const { prefix, start, open, close, end, isEmpty } = place;
  const name = /^<([^\s/>]+)/.exec(xml.slice(start, open))?.[1] ?? "";
  let tag = xml.slice(start, open);
  if (isEmpty) tag = tag.replace(/\s*\/>$/, ">");
  if (count !== undefined) tag = tag.replace(/\scount\s*=\s*("[^"]*"|'[^']*')/, "").replace(/>$/, ` count="${count}">`);
  const added = withPrefix(markup, prefix);
  return `${xml.slice(0, start)}${tag}${xml.slice(open, close)}${added}${isEmpty ? `</${name}>` : xml.slice(close, end)}${xml.slice(end)}`;
}

/** Markup of ours, in which no name has a prefix but those of attributes, as a part with prefixes needs it. */
export function withPrefix(markup: string, prefix: string): string {
  return prefix === "" ? markup : markup.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
}

function prefixOf(xml: string, start: number): string {
  return /^<\/?([^\s/>]+:)/.exec(xml.slice(start, start + 200))?.[1] ?? "";
}
