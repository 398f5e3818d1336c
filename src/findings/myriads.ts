const WORDS = ["", "万", "億", "兆", "京"];

/**
 * Digits of a count of units of 10⁴, 10⁸ … (or of ones) in the manner of 1億2,300万: undefined for other powers of ten.
 * @example inMyriads("12300", 4, true) // => "1億2,300万"
 */
export function inMyriads(digits: string, power: number, isGrouped: boolean): string | undefined {
  const first = power / 4;
  if (!Number.isInteger(first) || first < 0) return undefined;
  const [whole = "", decimals] = digits.split(".");
  const groups: string[] = [];
  for (let end = whole.length, at = first; end > 0; end -= 4, at += 1) {
    if (WORDS[at] === undefined) return undefined;
    const count = String(Number(whole.slice(Math.max(0, end - 4), end)));
    const isLast = at === first && decimals !== undefined;
    if (count === "0" && !isLast) continue;
    const grouped = isGrouped ? count.replace(/^(\d)(\d{3})$/, "$1,$2") : count;
    groups.unshift(grouped + (isLast ? `.${decimals}` : "") + WORDS[at]);
  }
  return groups.join("") || `0${WORDS[first] ?? ""}`;
}
