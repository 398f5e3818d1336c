import { attribute } from "../../../hosts/file/xml/xmlText";

export interface XmlElement {
  /** With its prefix: "bt:Image". */
  readonly name: string;
  readonly tag: string;
  readonly children: XmlElement[];
  text: string;
}

/** The elements of a small, well-formed document; throws where one is not closed. */
export function xmlTree(xml: string): XmlElement {
  const root: XmlElement = { name: "", tag: "", children: [], text: "" };
  const open = [root];
  for (const [piece, closing, name = ""] of xml.replace(/<\?.*?\?>|<!--.*?-->/gs, "").matchAll(/<(\/?)([\w:]+)[^>]*>|[^<]+/g)) {
    const parent = open.at(-1) ?? root;
    if (name === "") parent.text += piece.trim();
    else if (closing) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes another element`);
    } else {
      const element: XmlElement = { name, tag: piece, children: [], text: "" };
      parent.children.push(element);
      if (!piece.endsWith("/>")) open.push(element);
    }
  }
  const [document] = root.children;
  if (!document || open.length > 1) throw new Error("the document is not complete");
  return document;
}

/** The element and everything in it, in order. */
export function* everyElement(element: XmlElement): Iterable<XmlElement> {
  yield element;
  for (const child of element.children) yield* everyElement(child);
}

export function attributeOf({ tag }: XmlElement, name: string): string | undefined {
  return attribute(tag, name);
}

/** The attributes of this name on all elements of the document that have it. */
export function everyAttribute(document: XmlElement, name: string): string[] {
  return [...everyElement(document)].flatMap((element) => attributeOf(element, name) ?? []);
}
