import { fold } from "../parse/fold";
import { unitOf } from "../parse/units";
import { countsInRoundNumbers, namesCaption } from "../words/captionWords";
import { Kind, type SheetText } from "./sheetText";
import type { Span } from "./sideBySide";

/** So many captions a line holds at most beside its title: more are a line of units. */
const MOST_BESIDE = 2;
/** A heading below has so many names at least. */
const FEWEST_NAMES = 2;

/** What stands at the edge of a title and names no column: （千人）, （千円、％）, 単位：百万円, thousand tonnes. */
function saysCaption(text: string): boolean {
  const bare = fold(text)
    .trim()
    .replace(/^\((.*)\)$/, "$1");
  const units = bare.split(/[、,・/]\s*/).map((word) => word.replace(/^in\s+/i, "").trim());
  return namesCaption(bare) || units.every((word) => unitOf(word) !== undefined || countsInRoundNumbers(word));
}

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
