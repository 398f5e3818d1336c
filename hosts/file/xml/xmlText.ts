const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function entity(whole: string, body: string): string {
  if (!body.startsWith("#")) return named[body] ?? whole;
  const code = body[1] === "x" || body[1] === "X" ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10);
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/** Text of an attribute: entities resolved. */
export function unescapeXml(text: string): string {
  return text.includes("&") ? text.replace(/&(#[xX][0-9a-fA-F]{1,8}|#\d{1,9}|\w{1,8});/g, entity) : text;
}

/** Text of a cell, note or formula: entities and the _xHHHH_ escapes of spreadsheets resolved, line breaks as "\n". */
export function cellText(text: string): string {
  let plain = unescapeXml(text);
  if (plain.includes("_x"))
    plain = plain.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return plain.includes("\r") ? plain.replace(/\r\n?/g, "\n") : plain;
}

/** A copy that does not keep the long text alive from which it was cut (engines share the memory of slices). */
export function ownCopy(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}

/** Value of an attribute by its local name inside the text of one tag, entities resolved. */
export function attribute(tag: string, name: string): string | undefined {
  for (let at = tag.indexOf("=", 1); at >= 0;) {
    const quoteAt = skipBlanks(tag, at + 1);
    const quote = tag[quoteAt];
    const end = quote === '"' || quote === "'" ? tag.indexOf(quote, quoteAt + 1) : -1;
    if (end < 0) return undefined;
    if (endsWithName(tag, at, name)) return unescapeXml(tag.slice(quoteAt + 1, end));
    at = tag.indexOf("=", end + 1);
  }
  return undefined;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) <= 32) at += 1;
  return at;
}

/** True where `name` (perhaps with a prefix other than xmlns) stands just before position `at`. */
function endsWithName(tag: string, at: number, name: string): boolean {
  let end = at;
  while (tag.charCodeAt(end - 1) <= 32) end -= 1;
  const start = end - name.length;
  if (start < 1 || !tag.startsWith(name, start)) return false;
  const before = tag[start - 1] as string;
  return before <= " " || (before === ":" && !tag.slice(0, start - 1).endsWith("xmlns"));
}

/** True for the spellings of a set switch: 1, true, on. */
export function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}
