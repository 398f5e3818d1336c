/** Stands between a unit and the way in which its figures are printed: "2211分" MARK "#;^" is 36:51. No text that a person types holds it. */
export const MARK = "\uE000";

/** The unit without the way in which its figures are printed. */
export function withoutMark(unit: string): string {
  const at = unit.indexOf(MARK);
  return at < 0 ? unit : unit.slice(0, at);
}

/** The way in which figures of a unit are printed; "" where they are plain numbers. */
export function templateOf(unit: string): string {
  const at = unit.indexOf(MARK);
  return at < 0 ? "" : unit.slice(at + MARK.length);
}

/** Whether figures of this unit are printed in another notation than as plain numbers. */
export function isMarked(unit: string): boolean {
  return unit.includes(MARK);
}

/** Whether figures of this unit are printed as ratios of one: 1:27. */
export function isRatio(unit: string): boolean {
  return unit.startsWith(`倍${MARK}`);
}

/** The unit of a difference whose sign is printed as a letter: favourable or adverse. */
export const JUDGED = "\uE001";

/** The unit of a change without a unit whose sign is printed as an arrow or a word. */
export const ARROWED = "\uE002";

/** The unit of the second of two counts in a cell: 166 of "94 of 166". */
export const PAIRED = "\uE003";
