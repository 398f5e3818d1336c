import { fold } from "../parse/fold";
import { unitOf } from "../parse/units";
import { Kind, type SheetText } from "./sheetText";
import type { Span } from "./sideBySide";

/** So many captions a line holds at most beside its title: more are a line of units. */
const MOST_BESIDE = 2;
/** A heading below has so many names at least. */
const FEWEST_NAMES = 2;

/** What stands at the edge of a title and names no column: （千人）, （千円、％）, 単位：百万円, thousand tonnes, Ref: MS/04, R = revised, 更新日 令和7年4月18日. */
export function saysCaption(text: string): boolean {
  const folded = fold(text).trim();
  const bare = folded.replace(/^\((.*)\)$/, "$1");
  if (/単位|\bunits?\b|[:=]|^(?:更新|作成|記入|現在)|^page \d/i.test(bare)) return true;
  const words = bare.split(/[、,・/]\s*/).map((word) => word.replace(/^in\s+/i, "").trim());
  return words.every((word) => unitOf(word) !== undefined || COUNTED.test(word));
}

/** A round number of what is counted: thousand tonnes, 千人, 百万円. */
const COUNTED =
  /^(?:thousands?|millions?|billions?)(?: (?:of )?\p{L}+)?$|^(?:十|百|千|万|十万|百万|千万|億|十億)(?:円|人|件|トン|t|kwh|kl|台|戸|世帯)?$/iu;

/** A title in the corner with nothing but captions to its right, over a heading that names the columns below the captions. */
export function isTitleWithCaptions(sheet: SheetText, row: number, heading: number, { left, right }: Span): boolean {
  if (sheet.kind(row, left) !== Kind.label) return false;
  let [beside, names] = [0, 0];
  for (let column = left + 1; column <= right; column += 1) {
    const name = sheet.text(heading, column);
    if (name !== "") names += 1;
    const text = sheet.text(row, column);
    if (text === "") continue;
    beside += 1;
    if (name === "" || !saysCaption(text)) return false;
  }
  return beside > 0 && beside <= MOST_BESIDE && names >= FEWEST_NAMES;
}
