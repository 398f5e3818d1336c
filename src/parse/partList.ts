import type { Part } from "./printed";

/** The parts found in a text so far. A grammar that gives up cuts the list back to where it began. */
export interface PartList {
  readonly parts: Part[];
  /** Where the text that is being read begins in the whole text. */
  readonly offset: number;
}

export function addPart(list: PartList | undefined, kind: Part["kind"], start: number, end: number): void {
  if (list && end > start) list.parts.push({ kind, start: list.offset + start, end: list.offset + end });
}

/** The same list for a text that begins further in. */
export function within(list: PartList | undefined, offset: number): PartList | undefined {
  return list && { parts: list.parts, offset: list.offset + offset };
}
