function marked(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return undefined;
}

/** UTF-16 without a mark: delimiters and line ends leave zero bytes, all on the same side. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const zeros: [number, number] = [0, 0];
  const end = Math.min(bytes.length, 4096);
  for (let at = 0; at < end; at += 1) if (bytes[at] === 0) zeros[(at % 2) as 0 | 1] += 1;
  if (zeros[0] > 0 === zeros[1] > 0 || bytes.length % 2 === 1) return undefined;
  return zeros[0] > 0 ? "utf-16be" : "utf-16le";
}

function replacements(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\ufffd"); at >= 0; at = text.indexOf("\ufffd", at + 1)) count += 1;
  return count;
}

/**
 * The text of a file in UTF-8, UTF-16 or Shift_JIS (CP932), by its mark or its shape; the mark is left out.
 * A file that is valid in none is read in the encoding that explains more of it.
 */
export function decodeText(bytes: Uint8Array): string {
  const known = marked(bytes) ?? unmarkedUtf16(bytes);
  if (known) return new TextDecoder(known).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const utf8 = new TextDecoder().decode(bytes);
    const shiftJis = new TextDecoder("shift_jis").decode(bytes);
    return replacements(utf8) < replacements(shiftJis) ? utf8 : shiftJis;
  }
}
