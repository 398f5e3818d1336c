import { parseA1 } from "../../../src/index";
import { richText } from "../xml/richText";
import { XmlTags } from "../xml/xmlTags";
import type { PackageParts, Relationship } from "./packageParts";

export interface CellNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Texts by cell name; the replies of a thread follow its first comment, one to a line. */
function textsByCell(xml: string, element: string): Map<string, string> {
  const texts = new Map<string, string[]>();
  const tags = new XmlTags(xml);
  while (tags.next()) {
    if (tags.name !== element || tags.isClosing) continue;
    const ref = tags.attribute("ref") ?? "";
    const inner = tags.inner();
    const text = element === "comment" ? richText(inner) : threadText(inner);
    const known = texts.get(ref);
    if (known) known.push(text);
    else texts.set(ref, [text]);
  }
  return new Map([...texts].map(([ref, lines]) => [ref, lines.join("\n")]));
}

function threadText(inner: string): string {
  const tags = new XmlTags(inner);
  while (tags.next()) if (tags.name === "text" && !tags.isClosing) return richText(`<t>${tags.inner()}</t>`);
  return "";
}

/** The notes of a sheet. A thread replaces the note that Excel keeps beside it for older versions. */
export function readNotes(parts: PackageParts, links: readonly Relationship[]): CellNote[] {
  const texts = new Map<string, string>();
  for (const [type, element] of [
    ["comments", "comment"],
    ["threadedComment", "threadedComment"],
  ] as const)
    for (const link of links)
      if (link.type === type) for (const [ref, text] of textsByCell(parts.text(link.target), element)) texts.set(ref, text);
  const notes: CellNote[] = [];
  for (const [ref, text] of texts) {
    const cell = parseA1(ref);
    if (cell) notes.push({ ...cell, text });
  }
  return notes;
}
