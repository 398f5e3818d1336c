function marked(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return undefined;
}

const SEPARATORS: ReadonlySet<number | undefined> = new Set([0x09, 0x0a, 0x0d, 0x2c, 0x3b]);

/**
 * UTF-16 without a mark: most bytes that look like delimiters and line ends have a zero byte on the same side of them.
 * A stray zero byte alone proves nothing.
 */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  if (bytes.length % 2 === 1) return undefined;
  let little = 0;
  let big = 0;
  let lone = 0;
  const end = Math.min(bytes.length, 4096);
  for (let at = 0; at < end; at += 1) {
    if (!SEPARATORS.has(bytes[at])) continue;
    if (at % 2 === 0 && bytes[at + 1] === 0) little += 1;
    else if (at % 2 === 1 && bytes[at - 1] === 0) big += 1;
    else lone += 1;
  }
  if (Math.max(little, big) <= lone + Math.min(little, big)) return undefined;
  return little > big ? "utf-16le" : "utf-16be";
}

/** ISO-2022-JP is made of ASCII bytes, and switches to Japanese and back by escape sequences. */
function isIso2022(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x1b); at >= 0; at = bytes.indexOf(0x1b, at + 1)) {
    if (bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x40 || bytes[at + 2] === 0x42)) return !bytes.some((byte) => byte > 0x7f);
  }
  return false;
}

function replacements(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\ufffd"); at >= 0; at = text.indexOf("\ufffd", at + 1)) count += 1;
  return count;
}

/** Half-width katakana near the beginning: rare in a table, but what the kana and kanji of EUC-JP look like in Shift_JIS. */
function halfWidthKana(text: string): number {
  let count = 0;
  const end = Math.min(text.length, 65_536);
  for (let at = 0; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0xff61 && code <= 0xff9f) count += 1;
  }
  return count;
}

/** The encoding that explains most of the bytes; the first where several explain as much. */
function likeliest(bytes: Uint8Array): string {
  let best = { encoding: "", unread: Infinity, kana: Infinity };
  for (const encoding of ["shift_jis", "euc-jp", "utf-8"]) {
    const text = new TextDecoder(encoding).decode(bytes);
    const unread = replacements(text);
    const kana = halfWidthKana(text);
    if (unread < best.unread || (unread === best.unread && kana < best.kana)) best = { encoding, unread, kana };
  }
  return best.encoding;
}

/**
 * The encoding of a file in UTF-8, UTF-16, Shift_JIS (CP932), EUC-JP or ISO-2022-JP, by its mark or its shape.
 * A file that is valid in none is read in the encoding that explains more of it.
 */
export function textEncoding(bytes: Uint8Array): string {
  const known = marked(bytes) ?? unmarkedUtf16(bytes) ?? (isIso2022(bytes) ? "iso-2022-jp" : undefined);
  if (known) return known;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return likeliest(bytes);
  }
}

/** The text of a file in its encoding; the mark is left out. */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(textEncoding(bytes)).decode(bytes);
}
