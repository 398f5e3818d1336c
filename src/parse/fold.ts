import { isBlank, isDigit, isJapanese, isLatin } from "./characters";
import { isFolded, replacementOf, withVoicing } from "./foldTable";

/**
 * Folds the widths of a text: full-width letters, digits and signs become half-width, half-width katakana full-width, all
 * dashes and minus signs "-", all wave dashes "~", all wide blanks " ". Circled digits, roman numerals, ㎡, …, ▲, △, 【】 and 〔〕 mean
 * something of their own and stay. Returns the same text where nothing folds.
 *
 * `origins`, where given, is filled with the index in `text` of each character of the result.
 * @example fold("８００名　（ＲＰＡ）") // => "800名 (RPA)"
 * @example fold("①500㎡…") // => "①500㎡…"
 */
export function fold(text: string, origins?: number[]): string {
  let i = 0;
  while (i < text.length && isFolded[text.charCodeAt(i)] === 0) i++;
  if (i === text.length && origins === undefined) return text;
  let folded = text.slice(0, i);
  if (origins) for (let k = 0; k < i; k++) origins.push(k);
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const at = i;
    let character = isFolded[code] === 0 ? text.charAt(i) : replacementOf(code);
    if (code >= 0xff66 && code <= 0xff9d && i + 1 < text.length) {
      const voiced = withVoicing(character, text.charCodeAt(i + 1));
      if (voiced !== undefined) {
        character = voiced;
        i++;
      }
    }
    folded += character;
    if (origins && character !== "") origins.push(at);
  }
  return folded;
}

function codeAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? text.charCodeAt(at) : -1;
}

function isWaveDash(code: number): boolean {
  return code === 0x7e || code === 0xff5e || code === 0x301c || code === 0x223c;
}

/** R, H or S standing alone: the letter of an era, also full-width. */
function isEraLetter(code: number): boolean {
  const narrow = code > 0xff00 ? code - 0xfee0 : code;
  return narrow === 0x52 || narrow === 0x48 || narrow === 0x53;
}

/** Whether a blank between `before` and `after` only comes from a line wrap or from spacing out. */
function isWrap(before: number, beforeThat: number, after: number, afterThat: number): boolean {
  if (isJapanese(before) && isJapanese(after)) return true;
  if (isWaveDash(before) || isWaveDash(after)) return true;
  if (!isLatin(before) || isLatin(beforeThat) || isDigit(beforeThat)) return false;
  if (isLatin(after)) return !isLatin(afterThat) && !isDigit(afterThat);
  return isEraLetter(before) && (isDigit(after) || (after >= 0xff10 && after <= 0xff19));
}

/**
 * Takes out the blanks and line breaks that come from wrapping or spacing out: between Japanese characters ("40市町 村"),
 * at a wave dash ("R5～ R6"), between single letters ("K P I") and in a year of an era ("R 4"). Any other run of blanks becomes one space.
 *
 * `origins`, where given, holds the origin of each character and is shortened with the text.
 * @example squeeze("9月時 点") // => "9月時点"
 * @example squeeze("K P I") // => "KPI"
 * @example squeeze("3 (累計4)") // => "3 (累計4)"
 */
export function squeeze(text: string, origins?: number[]): string {
  let i = 0;
  while (i < text.length && !isBlank(text.charCodeAt(i))) i++;
  if (i === text.length) return text;
  let squeezed = text.slice(0, i);
  let length = i;
  while (i < text.length) {
    if (!isBlank(text.charCodeAt(i))) {
      if (origins) origins[length] = origins[i] ?? i;
      length++;
      squeezed += text.charAt(i++);
      continue;
    }
    const blank = i;
    while (i < text.length && isBlank(text.charCodeAt(i))) i++;
    if (length === 0 || i === text.length) continue;
    if (isWrap(codeAt(text, blank - 1), codeAt(text, blank - 2), codeAt(text, i), codeAt(text, i + 1))) continue;
    if (origins) origins[length] = origins[blank] ?? blank;
    length++;
    squeezed += " ";
  }
  if (origins) origins.length = length;
  return squeezed;
}

/** A text as the grammars read it: folded and squeezed. `origins` is filled as by `fold`. */
export function legible(text: string, origins?: number[]): string {
  return squeeze(fold(text, origins), origins);
}
