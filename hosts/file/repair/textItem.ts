import { escapeCellText } from "../writer/escapeXml";
import { XmlTags } from "../xml/xmlTags";
import { cellText } from "../xml/xmlText";

/** A piece of text in a string item; readings (furigana) are none. */
interface TextPiece {
  readonly tag: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A string item (what stands in si or is, without prefixes) with another text, its runs, their looks and its readings kept. Undefined where the item does not say
 * `before`, or where what changes stands in several runs: nobody can tell then which of them the new text belongs to.
 */
export function editedItem(item: string, before: string, after: string): string | undefined {
  const pieces = piecesOf(item);
  if (pieces.map(({ text }) => text).join("") !== before) return undefined;
  const changed = changedIn(before, after);
  const { from, to } = changed;
  const added = after.slice(from, after.length - (before.length - to));
  let at = 0;
  for (const { tag, start, end, text } of pieces) {
    const [own, ownEnd] = [from - at, to - at];
    at += text.length;
    if (own < 0 || ownEnd > text.length) continue;
    const written = textElement(tag, text.slice(0, own) + added + text.slice(ownEnd));
    const moved = (xml: string): string => withMovedReadings(xml, changed, added.length - (to - from));
    return moved(item.slice(0, start)) + written + moved(item.slice(end));
  }
  return undefined;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The stretch of the old text that the new one does not have. */
function changedIn(before: string, after: string): Stretch {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from += 1;
  let tail = 0;
  while (tail < most - from && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return { from, to: before.length - tail };
}

function piecesOf(item: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  const tags = new XmlTags(item);
  while (tags.next()) {
    if (tags.isClosing) continue;
    if (tags.name === "rPh") tags.inner();
    else if (tags.name === "t") {
      const { start } = tags;
      const tag = item.slice(start, tags.end);
      pieces.push({ tag, start, text: cellText(tags.inner()), end: tags.end });
    }
  }
  return pieces;
}

function textElement(tag: string, text: string): string {
  const open = tag.replace(/\s*\/>$/, ">");
  const needsSpace = /^\s|\s$|\n/.test(text) && !/\sxml:space\s*=/.test(open);
  return `${needsSpace ? open.replace(/>$/, ' xml:space="preserve">') : open}${escapeCellText(text)}</t>`;
}

/** Readings say from which character to which they reach: those behind the stretch move, and the ends of those around it. */
function withMovedReadings(xml: string, { from, to }: Stretch, by: number): string {
  if (by === 0) return xml;
  return xml.replace(/<rPh\b[^>]*>/g, (tag) =>
    tag.replace(/\b(sb|eb)="(\d+)"/g, (_, name: string, place: string) => {
      const old = Number(place);
      return `${name}="${old >= to && (name === "sb" || old > from) ? old + by : old}"`;
    }),
  );
}
