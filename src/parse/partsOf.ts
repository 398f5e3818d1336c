import { isBlank, isClosingBracket, isOpeningBracket } from "./characters";
import { cellTextOf, isBlankText } from "./parsePrinted";
import type { Part } from "./printed";
import { readCell } from "./readCell";

function gapKind(text: string, at: number): Part["kind"] {
  const code = text.charCodeAt(at);
  if (isBlank(code)) return "blank";
  return isOpeningBracket(code) || isClosingBracket(code) || code === 0xff08 || code === 0xff09 ? "bracket" : "note";
}

/** Adds what stands between two parts: runs of blanks, single brackets, anything else as a note. A sound mark folded into its katakana stays with it. */
function fillGap(text: string, parts: Part[], start: number, end: number): void {
  for (let at = start; at < end;) {
    const last = parts[parts.length - 1];
    const kind = gapKind(text, at);
    let next = at + 1;
    while (next < end && kind !== "bracket" && gapKind(text, next) === kind) next++;
    const voiced = kind === "note" && last !== undefined && last.kind !== "blank" && last.end === at && isFoldedAway(text, at, next);
    if (voiced) parts[parts.length - 1] = { kind: last.kind, start: last.start, end: next };
    else parts.push({ kind, start: at, end: next });
    at = next;
  }
}

function isFoldedAway(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!"\uff9e\uff9f\u200b\u200c\u200d\u2060\ufeff\ufe0e\ufe0f".includes(text.charAt(i))) return false;
  return true;
}

/**
 * What each stretch of a cell's text is, in order, without gaps or overlaps: for colouring a cell or for splitting it into columns.
 * @example partsOf("3 (累計4)").map((part) => part.kind) // => ["value","blank","bracket","second-value","bracket"]
 */
export function partsOf(text: string): readonly Part[] {
  if (text === "") return [];
  if (isBlankText(text)) return [{ kind: "blank", start: 0, end: text.length }];
  const origins: number[] = [];
  const list = { parts: [] as Part[], offset: 0 };
  const cell = cellTextOf(text, origins, list);
  if (!cell || !readCell(cell)) return [{ kind: "note", start: 0, end: text.length }];
  const parts: Part[] = [];
  let at = 0;
  for (const { kind, start, end } of list.parts.sort((a, b) => a.start - b.start)) {
    const from = origins[start] ?? text.length;
    const to = (origins[end - 1] ?? text.length - 1) + 1;
    fillGap(text, parts, at, from);
    parts.push({ kind, start: from, end: to });
    at = to;
  }
  fillGap(text, parts, at, text.length);
  return parts;
}
