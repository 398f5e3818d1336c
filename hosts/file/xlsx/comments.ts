import { parseA1 } from "../../../src/index";
import type { ReadLimits } from "../readLimits";
import { overLimit } from "../readLimits";
import { richText } from "../xml/richText";
import { XmlTags } from "../xml/xmlTags";
import type { PackageParts, Relationship } from "./packageParts";
import { MOST_COLUMNS, MOST_ROWS } from "./sheetSize";

export interface CellNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Texts by cell name; the replies of a thread follow its first comment, one to a line. */
function textsByCell(xml: string, element: string, limits: ReadLimits): Map<string, string> {
  const texts = new Map<string, string[]>();
  const tags = new XmlTags(xml);
  let count = 0;
  while (tags.next()) {
    if (tags.name !== element || tags.isClosing) continue;
    count += 1;
    if (count > limits.notes) throw overLimit(limits, "notes");
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
  const linked = (type: string): string => parts.text(links.find((link) => link.type === type)?.target ?? "");
  const texts = new Map([
    ...textsByCell(linked("comments"), "comment", parts.limits),
    ...textsByCell(linked("threadedComment"), "threadedComment", parts.limits),
  ]);
  const notes: CellNote[] = [];
  for (const [ref, text] of texts) {
    const cell = parseA1(ref);
    if (cell && cell.row < MOST_ROWS && cell.column < MOST_COLUMNS) notes.push({ ...cell, text });
  }
  return notes;
}
