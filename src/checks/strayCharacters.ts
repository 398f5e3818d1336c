import { isDigit, isJapanese, isLatin } from "../parse/characters";

/** foreign: a letter of another script inside a word. broken: what was lost in a conversion. hidden: a control or invisible character. own: a private-use gaiji. */
export type StrayKind = "foreign" | "broken" | "hidden" | "own";

export interface StrayCharacter {
  readonly kind: StrayKind;
  readonly at: number;
  readonly character: string;
}

/** Longer runs of Cyrillic are words of their own: Москва支局. */
const LONGEST_STRAY_RUN = 3;
/** Greek letters that look like Latin ones; the others are units, versions and signs: μ, Ω, α版, Δ. */
const GREEK_LOOKALIKES = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";

/** Texts of ordinary characters only, as nearly all are. */
const ORDINARY = /^[\t\n\r -~\u3000-\u9fff]*$/;

/** Every character of the text that does not belong there, in order. Line breaks and tabs do. */
export function strayCharacters(text: string): readonly StrayCharacter[] {
  if (ORDINARY.test(text)) return [];
  let found: StrayCharacter[] | undefined;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code >= 0x20 && code < 0x7f) || (code >= 0x3000 && code < 0xa000)) continue;
    const kind = kindOf(text, at, code);
    if (kind) (found ??= []).push({ kind, at, character: text.charAt(at) });
  }
  return found ?? [];
}

function kindOf(text: string, at: number, code: number): StrayKind | undefined {
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d ? undefined : "hidden";
  if (code >= 0x7f && code < 0xa0) return "hidden";
  if (isInvisible(code)) return "hidden";
  if (code === 0xfffd || isLoneSurrogate(text, at, code)) return "broken";
  if (code >= 0xe000 && code <= 0xf8ff) return "own";
  return isStrayLetter(text, at, code) ? "foreign" : undefined;
}

/** Zero-width and direction marks. A joiner (U+200D) holds an emoji together and a variation selector picks the form of a name: both stay. */
function isInvisible(code: number): boolean {
  return (
    code === 0xad ||
    code === 0x200b ||
    code === 0x200c ||
    code === 0x200e ||
    code === 0x200f ||
    (code >= 0x2028 && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    code === 0xfeff
  );
}

function isLoneSurrogate(text: string, at: number, code: number): boolean {
  if (code < 0xd800 || code > 0xdfff) return false;
  const other = text.charCodeAt(code < 0xdc00 ? at + 1 : at - 1);
  return code < 0xdc00 ? !(other >= 0xdc00 && other <= 0xdfff) : !(other >= 0xd800 && other <= 0xdbff);
}

function isCyrillic(code: number): boolean {
  return code >= 0x400 && code <= 0x52f;
}

/** Scripts whose letters have no business inside a Japanese or Latin word. */
function isForeign(code: number): boolean {
  return (
    isCyrillic(code) ||
    (code >= 0x530 && code <= 0x6ff) ||
    (code >= 0xe00 && code <= 0xe7f) ||
    (code >= 0x1100 && code <= 0x11ff) ||
    (code >= 0xac00 && code <= 0xd7a3)
  );
}

function isStrayLetter(text: string, at: number, code: number): boolean {
  if (GREEK_LOOKALIKES.includes(text.charAt(at))) return isLatin(text.charCodeAt(at - 1)) || isLatin(text.charCodeAt(at + 1));
  if (!isForeign(code)) return false;
  let [start, end] = [at, at + 1];
  while (start > 0 && isForeign(text.charCodeAt(start - 1))) start--;
  while (end < text.length && isForeign(text.charCodeAt(end))) end++;
  return end - start <= LONGEST_STRAY_RUN && (isWordLetter(text.charCodeAt(start - 1)) || isWordLetter(text.charCodeAt(end)));
}

function isWordLetter(code: number): boolean {
  return isLatin(code) || (isJapanese(code) && !isDigit(code) && code > 0x3040 && code < 0xff00);
}
