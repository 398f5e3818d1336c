import { place, UnreadableFileError } from "../unreadableFileError";

/** The character encoding of an XML part, from its first bytes: UTF-16 by mark or shape, a declared one, else UTF-8. */
function encodingOf(head: Uint8Array): string {
  const [first, second] = head;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  const declared = /^[^<]{0,3}<\?xml[^>]*encoding=["']([\w-]+)["']/i.exec(String.fromCharCode(...head.subarray(0, 120)))?.[1];
  return declared ?? "utf-8";
}

function decoderFor(head: Uint8Array): TextDecoder {
  try {
    return new TextDecoder(encodingOf(head));
  } catch {
    return new TextDecoder();
  }
}

/** Decodes the pieces of an XML part as they come. A character that XML does not allow would hide the text behind it from other programs. */
export function* decodeXml(pieces: Iterable<Uint8Array>): Generator<string> {
  let decoder: TextDecoder | undefined;
  for (const piece of pieces) {
    decoder ??= decoderFor(piece);
    yield sound(decoder.decode(piece, { stream: true }));
  }
  const rest = decoder?.decode();
  if (rest) yield sound(rest);
}

function sound(text: string): string {
  if (text.includes("\0")) throw new UnreadableFileError("damaged", place("U+0000"));
  return text;
}
