import { joinedBytes } from "../joinedBytes";

/** Bytes of one character, by its first byte, in the encodings of Japan that have one or two (three) bytes for each. */
const LENGTHS: Readonly<Record<string, (first: number) => number>> = {
  shift_jis: (first) => ((first >= 0x81 && first <= 0x9f) || (first >= 0xe0 && first <= 0xfc) ? 2 : 1),
  "euc-jp": (first) => (first === 0x8f ? 3 : first >= 0x80 ? 2 : 1),
};

/** A text with the bytes that it was read from, so that single stretches can be written anew. */
export class EncodedText {
  private readonly known = new Map<string, Uint8Array>();

  private constructor(
    private readonly bytes: Uint8Array,
    private readonly encoding: string,
    /** Where the bytes of each character (UTF-16 unit) of the text begin, and where the last ones end. */
    private readonly places: Uint32Array,
  ) {}

  /** Undefined for encodings in which a stretch cannot be written by itself, and for bytes that do not say what the text says. */
  static of(bytes: Uint8Array, encoding: string, text: string): EncodedText | undefined {
    const places = new Uint32Array(text.length + 1);
    const lengthOf = lengthIn(encoding);
    if (!lengthOf || text.includes("\ufffd")) return undefined;
    let at = markLength(bytes, encoding);
    for (let unit = 0; unit < text.length; unit += 1) {
      places[unit] = at;
      // The second half of a character outside the basic plane has no bytes of its own.
      if (!isLow(text.charCodeAt(unit)) || encoding.startsWith("utf-16")) at += lengthOf(bytes, at);
    }
    places[text.length] = at;
    return at === bytes.length ? new EncodedText(bytes, encoding, places) : undefined;
  }

  /** The bytes with stretches of the text replaced, in the order of their places; undefined where a new text cannot be written in the encoding. */
  withStretches(stretches: readonly { readonly from: number; readonly end: number; readonly text: string }[]): Uint8Array | undefined {
    const pieces: Uint8Array[] = [];
    let done = 0;
    for (const { from, end, text } of stretches) {
      const encoded = this.encoded(text);
      if (!encoded) return undefined;
      pieces.push(this.bytes.subarray(done, this.places[from]), encoded);
      done = this.places[end] ?? this.bytes.length;
    }
    return joinedBytes([...pieces, this.bytes.subarray(done)]);
  }

  private encoded(text: string): Uint8Array | undefined {
    if (this.encoding === "utf-8") return new TextEncoder().encode(text);
    if (this.encoding.startsWith("utf-16")) return utf16(text, this.encoding === "utf-16le");
    const characters = [...text].map((character) => this.bytesOf(character));
    return characters.every((one) => one !== undefined) ? Uint8Array.from(characters.flatMap((one) => [...one])) : undefined;
  }

  private bytesOf(character: string): Uint8Array | undefined {
    const code = character.charCodeAt(0);
    if (code < 0x80) return Uint8Array.of(code);
    if (this.known.size === 0) this.learn();
    return this.known.get(character);
  }

  /** All characters of two bytes. */
  private learn(): void {
    const decoder = new TextDecoder(this.encoding, { fatal: true });
    for (let first = 0x81; first <= 0xfe; first += 1) {
      for (let second = 0x40; second <= 0xfe; second += 1) {
        const bytes = Uint8Array.of(first, second);
        const character = decodedOr(decoder, bytes);
        if ([...character].length === 1 && !this.known.has(character)) this.known.set(character, bytes);
      }
    }
  }
}

function lengthIn(encoding: string): ((bytes: Uint8Array, at: number) => number) | undefined {
  if (encoding === "utf-8") return (bytes, at) => utf8Length(bytes[at] ?? 0);
  if (encoding.startsWith("utf-16")) return () => 2;
  const length = LENGTHS[encoding];
  return length && ((bytes, at) => length(bytes[at] ?? 0));
}

function utf8Length(first: number): number {
  return first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return bytes;
}

/** Bytes of the mark at the beginning, which is no part of the text. */
function markLength(bytes: Uint8Array, encoding: string): number {
  if (encoding === "utf-8") return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const [first, second] = encoding === "utf-16le" ? [0xff, 0xfe] : [0xfe, 0xff];
  return encoding.startsWith("utf-16") && bytes[0] === first && bytes[1] === second ? 2 : 0;
}

function decodedOr(decoder: TextDecoder, bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    return "";
  }
}
