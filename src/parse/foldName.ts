import { isBlank, isDigit, isLatin } from "./characters";
import { fold } from "./fold";

const QUOTES = new Set("「」『』\"'“”‘’`");
const CIRCLES = new Set("〇◯");

/** Names that nothing is folded in: kanji, kana, digits and half-width brackets, no Latin letters, blanks, quotes or marks. */
const PLAIN_NAME = /^[ぁ-ゖァ-ヺー一-鿿々・、0-9()]+$/;

/** The end of a note of reprint that starts at `at` ("※再掲:No2", "(再掲)", "※再掲"), or `at` where none starts there. */
function endOfReprintNote(name: string, at: number): number {
  let i = at;
  const opened = name.charAt(i) === "(" || name.charAt(i) === "【";
  if (opened) i++;
  const marked = name.charAt(i) === "※";
  if (marked) i++;
  if (!(opened || marked) || !name.startsWith("再掲", i)) return at;
  i += 2;
  if (name.charAt(i) === ":") i++;
  if (name.slice(i, i + 2).toLowerCase() === "no") i += 2;
  while (name.charAt(i) === "." || isDigit(name.charCodeAt(i))) i++;
  if (opened && (name.charAt(i) === ")" || name.charAt(i) === "】")) i++;
  return i;
}

/** The end of a footnote mark "※1" that closes the name, or `at`. */
function endOfFootnote(name: string, at: number): number {
  if (name.charAt(at) !== "※") return at;
  let i = at + 1;
  while (isDigit(name.charCodeAt(i))) i++;
  return i === name.length ? i : at;
}

function withoutBlanks(text: string): string {
  let kept = "";
  for (let i = 0; i < text.length; i++) if (!isBlank(text.charCodeAt(i))) kept += text.charAt(i);
  return kept;
}

/**
 * The key under which two printings of one name are equal: widths, blanks, line breaks, quotes, letter case, the spellings
 * of a circle, notes of reprint and closing footnote marks make no difference. What is in brackets does: "(県)" and "(市町村)" are two indicators.
 * @example foldName("ＲＰＡの 導入") === foldName("rpaの導入") // => true
 * @example foldName("利用率(県)") === foldName("利用率（市町村）") // => false
 * @example foldName("利用率\n※再掲:No2") // => "利用率"
 */
export function foldName(text: string): string {
  if (PLAIN_NAME.test(text) && !text.includes("再掲")) return text;
  const name = withoutBlanks(fold(text));
  let key = "";
  for (let i = 0; i < name.length;) {
    const end = Math.max(endOfReprintNote(name, i), endOfFootnote(name, i));
    if (end > i) {
      i = end;
      continue;
    }
    const character = name.charAt(i++);
    if (QUOTES.has(character)) continue;
    if (CIRCLES.has(character)) key += "○";
    else if (character === "ー" && isLatin(key.charCodeAt(key.length - 1))) key += "-";
    else key += character;
  }
  return key.toLowerCase();
}
