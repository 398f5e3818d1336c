import { place, UnreadableFileError } from "../unreadableFileError";

/** True where a part holds a comment, CDATA or DOCTYPE, which the scanners do not know. */
export function needsPlainXml(xml: string): boolean {
  // A lone "!" is rare and found faster than the pair.
  return xml.includes("!") && xml.includes("<!");
}

/** Position just after `closing`, searched from `at`. */
function after(xml: string, closing: string, at: number): number {
  const end = xml.indexOf(closing, at);
  if (end < 0) throw new UnreadableFileError("damaged", place(closing));
  return end + closing.length;
}

function endOfDoctype(xml: string, at: number): number {
  const end = after(xml, ">", at);
  const subset = xml.slice(at, end).indexOf("[");
  return subset < 0 ? end : after(xml, ">", after(xml, "]", at + subset) - 1);
}

/**
 * The same XML without comments and DOCTYPE and with CDATA as escaped text. Entities that a DOCTYPE declares are
 * never expanded: they stay as they are written.
 */
export function plainXml(xml: string): string {
  if (!needsPlainXml(xml)) return xml;
  const pieces: string[] = [];
  let from = 0;
  for (let at = xml.indexOf("<!"); at >= 0; at = xml.indexOf("<!", from)) {
    pieces.push(xml.slice(from, at));
    // Not with the bracket before it: in a page for Google Sheets that would begin a comment of HTML in the middle of the script.
    if (xml.startsWith("!--", at + 1)) from = after(xml, "-->", at + 4);
    else if (xml.startsWith("<![CDATA[", at)) {
      from = after(xml, "]]>", at + 9);
      pieces.push(
        xml
          .slice(at + 9, from - 3)
          .replaceAll("&", "&amp;")
          .replaceAll("<", "&lt;"),
      );
    } else from = endOfDoctype(xml, at);
  }
  pieces.push(xml.slice(from));
  return pieces.join("");
}
