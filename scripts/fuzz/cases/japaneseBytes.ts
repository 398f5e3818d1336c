type Encoding = "shift_jis" | "euc-jp";

const tables = new Map<Encoding, ReadonlyMap<string, readonly number[]>>();

/** The pairs of bytes that the encoding has for characters: all of them are tried. */
function tableOf(encoding: Encoding): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding);
  if (known) return known;
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, readonly number[]>();
  for (let first = 0x81; first <= 0xfe; first++)
    for (let second = 0x40; second <= 0xfe; second++) {
      const text = decoder.decode(Uint8Array.of(first, second));
      if ([...text].length === 1 && text !== "\ufffd" && !table.has(text)) table.set(text, [first, second]);
    }
  tables.set(encoding, table);
  return table;
}

/** The text in an encoding of Japan; what it does not have becomes "?". */
export function japaneseBytes(text: string, encoding: Encoding): Uint8Array {
  const table = tableOf(encoding);
  return Uint8Array.from(
    [...text].flatMap((character) => (character < "\u0080" ? [character.charCodeAt(0)] : (table.get(character) ?? [0x3f]))),
  );
}

/** The text in ISO-2022-JP, which announces every change between letters and Japanese with an escape sequence. */
export function mailBytes(text: string): Uint8Array {
  const table = tableOf("euc-jp");
  const bytes: number[] = [];
  let isJapanese = false;
  for (const character of text) {
    const pair = character < "\u0080" ? undefined : table.get(character);
    if ((pair !== undefined) !== isJapanese) bytes.push(0x1b, ...(pair ? [0x24, 0x42] : [0x28, 0x42]));
    isJapanese = pair !== undefined;
    bytes.push(...(pair?.map((byte) => byte & 0x7f) ?? [character < "\u0080" ? character.charCodeAt(0) : 0x3f]));
  }
  return Uint8Array.from(bytes);
}
