/**
 * The width that a text takes on one line, in the measure in which the size of its letters is given: a wide character is as wide as its letters are
 * high, a narrow one little more than half of that.
 */
export function widthOf(text: string, letters: number): number {
  const ems = text.split("\n").map((line) => [...line].reduce((sum, letter) => sum + (letter > "\u2e80" ? 1 : 0.58), 0));
  return Math.ceil((Math.max(...ems) + 1) * letters);
}
