/** The beginning of the text that fits the width of a drawing: a wide character takes 12 units, a narrow one 6.7. At least one character. */
export function fitting(text: string, width: number): string {
  let used = 0;
  let kept = "";
  for (const letter of text) {
    used += letter > "\u2e80" ? 12 : 6.7;
    if (used > width && kept !== "") return kept;
    kept += letter;
  }
  return text;
}

/** The text as far as it fits, with a sign that it goes on. */
export function clipped(text: string, width: number): string {
  const kept = fitting(text, width);
  return kept === text ? text : `${kept.trimEnd()}…`;
}
