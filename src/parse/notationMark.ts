/** Stands between a unit and the way in which its figures are printed: "2211分" MARK "#;^" is 36:51. No text that a person types holds it. */
export const MARK = "\uE000";

/** The unit without the way in which its figures are printed. */
export function withoutMark(unit: string): string {
  const at = unit.indexOf(MARK);
  return at < 0 ? unit : unit.slice(0, at);
}

/** Whether figures of this unit are printed in another notation than as plain numbers. */
export function isMarked(unit: string): boolean {
  return unit.includes(MARK);
}

/** The unit of a difference whose sign is printed as a letter: favourable or adverse. */
export const JUDGED = "\uE001";
