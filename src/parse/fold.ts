import { isBlank, isDigit, isJapanese, isLatin } from "./characters";
import { isFolded, replacementOf, withVoicing } from "./foldTable";

/**
 * Folds the widths of a text: full-width letters, digits and signs become half-width, half-width katakana full-width, all
 * dashes and minus signs "-", all wave dashes "~", all wide blanks " ". Circled digits, roman numerals, ㎡, …, ▲, △, 【】 and 〔〕 mean
 * something of their own and stay. Returns the same text where nothing folds.
 *
 * `origins`, where given, is filled with the index in `text` of each character of the result.
 * @example fold("８００名（ＲＰＡ）") // => "800名(RPA)"
 * @example fold("①500㎡…") // => "①500㎡…"
 */
export function fold(text: string, origins?: number[]): string {
  let i = 0;
  while (i < text.length && isFolded[text.charCodeAt(i)] === 0) i++;
  if (i === text.length && origins === undefined) return text;
  let folded = text.slice(0, i);
  if (origins) for (let k = 0; k < i; k++) origins.push(k);
  let run = i;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isFolded[code] === 0) {
      if (origins) origins.push(i);
      continue;
    }
    let character = replacementOf(code);
    const voiced = code >= 0xff66 && code <= 0xff9d ? withVoicing(character, text.charCodeAt(i + 1)) : undefined;
    if (voiced !== undefined) character = voiced;
    if (origins && character !== "") origins.push(i);
    folded += text.slice(run, i) + character;
    if (voiced !== undefined) i++;
    run = i + 1;
  }
  return folded + text.slice(run);
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

/** Whether the blanks from `blank` to `next` only come from a line wrap or from spacing out. */
function isWrap(text: string, blank: number, next: number): boolean {
  const [before, after] = [text.charCodeAt(blank - 1), text.charCodeAt(next)];
  if (isJapanese(before) && isJapanese(after)) return true;
  if (isWaveDash(before) || isWaveDash(after)) return true;
  const [beforeThat, afterThat] = [codeAt(text, blank - 2), codeAt(text, next + 1)];
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
  let i = nextBlank(text, 0);
  if (i === text.length) return text;
  let squeezed = text.slice(0, i);
  while (i < text.length) {
    const blank = i;
    while (i < text.length && isBlank(text.charCodeAt(i))) i++;
    if (squeezed !== "" && i < text.length && !isWrap(text, blank, i)) {
      if (origins) origins[squeezed.length] = origins[blank] ?? blank;
      squeezed += " ";
    }
    const end = nextBlank(text, i);
    if (origins) for (let k = i; k < end; k++) origins[squeezed.length + k - i] = origins[k] ?? k;
    squeezed += text.slice(i, end);
    i = end;
  }
  if (origins) origins.length = squeezed.length;
  return squeezed;
}

function nextBlank(text: string, from: number): number {
  let i = from;
  while (i < text.length && !isBlank(text.charCodeAt(i))) i++;
  return i;
}

/** A text as the grammars read it: folded and squeezed. `origins` is filled as by `fold`. */
export function legible(text: string, origins?: number[]): string {
  return squeeze(fold(text, origins), origins);
}
