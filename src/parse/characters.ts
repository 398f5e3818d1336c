/** Character classes of Japanese and English tables, by UTF-16 code unit. They take -1 for "no character". */

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** A Latin letter, half-width or full-width. */
export function isLatin(code: number): boolean {
  const lower = code | 0x20;
  return (lower >= 0x61 && lower <= 0x7a && code < 0x80) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a);
}

/** A blank of any width, a tab or a line break. */
export function isBlank(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0xa0) return code === 0x85;
  return (
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f
  );
}

export function isHiragana(code: number): boolean {
  return code >= 0x3041 && code <= 0x309f;
}

export function isKatakana(code: number): boolean {
  return (code >= 0x30a1 && code <= 0x30fa) || (code >= 0x30fc && code <= 0x30fe);
}

export function isKanji(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0x3005 && code <= 0x3007) ||
    (code >= 0xf900 && code <= 0xfaff)
  );
}

/** Kana, kanji and the punctuation printed between them: a blank between two of these is a line wrap, not a word gap. */
export function isJapanese(code: number): boolean {
  return (
    isKanji(code) ||
    isHiragana(code) ||
    isKatakana(code) ||
    code === 0x30fb ||
    (code >= 0x3001 && code <= 0x3002) ||
    (code >= 0x300c && code <= 0x300f)
  );
}

/** ① to ⑳: a list label, never a number. */
export function isCircledDigit(code: number): boolean {
  return code >= 0x2460 && code <= 0x2473;
}

/** An opening bracket of a note, after folding: ( [ 【 〔. */
export function isOpeningBracket(code: number): boolean {
  return code === 0x28 || code === 0x5b || code === 0x3010 || code === 0x3014;
}

/** A closing bracket of a note, after folding. Any of them closes any opening one, as tables are typed: "【…)". */
export function isClosingBracket(code: number): boolean {
  return code === 0x29 || code === 0x5d || code === 0x3011 || code === 0x3015;
}
