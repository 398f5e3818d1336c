/** How wide a text of 12 units is drawn: a wide character takes 12, a narrow one 6.7. */
export function drawnWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += letter > "\u2e80" ? 12 : 6.7;
  return width;
}

/** The beginning of the text that fits the width. At least one character. */
function fitting(text: string, width: number): string {
  let used = 0;
  let kept = "";
  for (const letter of text) {
    used += drawnWidth(letter);
    if (used > width && kept !== "") return kept;
    kept += letter;
  }
  return text;
}

/** The text in lines that fit, in letters of this size. Words stay whole where they can. */
export function wrapped(text: string, width: number, size = 12): string[] {
  const lines: string[] = [];
  let rest = text.trim();
  while (rest !== "") {
    const most = fitting(rest, (width * 12) / size);
    const isInWord = /[\w]$/.test(most) && /^\w/.test(rest.slice(most.length));
    const end = isInWord ? most.lastIndexOf(" ") + 1 : 0;
    const line = end > 0 ? most.slice(0, end) : most;
    lines.push(line.trim());
    rest = rest.slice(line.length).trimStart();
  }
  return lines;
}

/** Parts side by side in as few lines as fit; a part that is too long has lines of its own. */
export function flowed(parts: readonly string[], width: number, size: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines[lines.length - 1];
    const together = `${last ?? ""} · ${part}`;
    if (last !== undefined && (drawnWidth(together) * size) / 12 <= width) lines[lines.length - 1] = together;
    else lines.push(...wrapped(part, width, size));
  }
  return lines;
}
